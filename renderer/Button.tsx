// A push button as macOS draws it; the main one carries the accent. Its words never wrap.
import styles from './Button.module.css';
import { Tick } from './shapes.tsx';

interface Props {
  readonly label: string;
  readonly main?: boolean;
  /** Nothing can be done now: still focusable, so that nobody is thrown off the button they just pressed. */
  readonly idle?: boolean;
  /** In place of the label for a moment: what was done. Takes the same room. */
  readonly done?: string | null;
  readonly onPress: () => void;
}

export function Button({ label, main = false, idle = false, done = null, onPress }: Props) {
  return (
    <button
      type="button"
      className={[styles['button'], main ? styles['main'] : ''].join(' ')}
      aria-disabled={idle || undefined}
      onClick={() => {
        if (!idle) onPress();
      }}
    >
      <span className={styles['label']} data-hidden={done !== null || undefined}>
        {label}
      </span>
      {done === null ? null : (
        <span className={styles['label']}>
          <Tick /> {done}
        </span>
      )}
    </button>
  );
}
