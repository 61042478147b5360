// A switch as System Settings has it, named by the row it stands in.
import { Control } from './Control.tsx';
import styles from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly on: boolean;
  /** null: a picture. */
  readonly onPress: (() => void) | null;
  readonly marked: boolean;
}

export function Switch({ label, on, onPress, marked }: Props) {
  return (
    <Control className={styles['switch']} label={label} on={on} onPress={onPress} marked={marked}>
      <i />
    </Control>
  );
}
