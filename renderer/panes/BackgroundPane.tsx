// Login Items of System Settings, macOS 13 and later, with its list of what may run in the background: a switch for each
// app.
import { Bar } from './Bar.tsx';
import { Group, OtherRow, Row } from './Group.tsx';
import styles from './LoginItemsPane.module.css';
import { type FrameWords, SettingsFrame } from './SettingsFrame.tsx';
import { Switch } from './Switch.tsx';

export interface BackgroundWords extends FrameWords {
  /** Heading of the list; null where Apple's word is not known: a bar is drawn. */
  readonly list: string | null;
  readonly name: string;
}

interface Props {
  readonly words: BackgroundWords;
  /** null: Defender is not in the list. */
  readonly on: boolean | null;
  /** null: a picture. */
  readonly onSwitch: (() => void) | null;
  readonly marked?: boolean;
  /** There is more below it on the page. */
  readonly isShort?: boolean;
}

export function BackgroundPane(props: Props) {
  return (
    <SettingsFrame words={props.words} section="general">
      <Group>
        <OtherRow length="medium" />
        <OtherRow length="short" spare />
      </Group>
      <BackgroundList {...props} />
    </SettingsFrame>
  );
}

export function BackgroundList({ words, on, onSwitch, marked = false, isShort = false }: Props) {
  return (
    <>
      <strong className={styles['heading']}>{words.list ?? <Bar length="medium" />}</strong>
      <Group>
        {isShort ? null : <OtherRow length="long" end="switch" />}
        {on === null ? null : (
          <Row icon="shield" name={words.name}>
            <Switch label={words.name} on={on} onPress={onSwitch} marked={marked} />
          </Row>
        )}
        <OtherRow length="medium" end="switch" />
        {isShort ? null : <OtherRow length="short" end="switch" spare />}
      </Group>
    </>
  );
}
