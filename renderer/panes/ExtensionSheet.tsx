// The sheet that an info button of Login Items & Extensions opens: the extensions of one kind, each with a switch.
import { Bar } from './Bar.tsx';
import { Control } from './Control.tsx';
import styles from './ExtensionSheet.module.css';
import { Group, OtherRow, Row } from './Group.tsx';
import { Switch } from './Switch.tsx';

export interface SheetWords {
  readonly title: string;
  /** Defender's extension of this kind. */
  readonly name: string;
  /** null where Apple's word is not known: a bar is drawn. */
  readonly done: string | null;
}

interface Props {
  readonly words: SheetWords;
  /** null: Defender has none; the sheet is empty then. */
  readonly on: boolean | null;
  /** null: a picture. */
  readonly onSwitch: (() => void) | null;
  readonly onDone: (() => void) | null;
  /** Whether the switch is the control to click. */
  readonly marked: boolean;
}

export function ExtensionSheet({ words, on, onSwitch, onDone, marked }: Props) {
  return (
    <div className={styles['shade']}>
      <div className={styles['sheet']} role="dialog" aria-label={words.title}>
        <strong>{words.title}</strong>
        <Bar length="long" />
        <div className={styles['rows']}>
          <Group>
            {on === null ? null : (
              <Row icon="shield" name={words.name}>
                <Switch label={words.name} on={on} onPress={onSwitch} marked={marked} />
              </Row>
            )}
            <OtherRow length="medium" end="switch" />
          </Group>
        </div>
        <footer>
          <Control className={styles['done']} onPress={onDone}>
            {words.done ?? <Bar length="short" />}
          </Control>
        </footer>
      </div>
    </div>
  );
}
