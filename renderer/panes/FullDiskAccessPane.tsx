// Full Disk Access of System Settings, macOS 13 and later: a list of apps, each with a switch.
import { Bar } from './Bar.tsx';
import styles from './FullDiskAccessPane.module.css';
import { Group, OtherRow, Row } from './Group.tsx';
import { type FrameWords, SettingsFrame } from './SettingsFrame.tsx';
import { Switch } from './Switch.tsx';

/** Defender stands there twice: its app, and its endpoint security extension [MS-SYSEXT]. */
export type AccessName = 'app' | 'extension';
export const accessNames: readonly AccessName[] = ['app', 'extension'];

export interface FullDiskAccessWords extends FrameWords {
  readonly names: Readonly<Record<AccessName, string>>;
}

interface Props {
  readonly words: FullDiskAccessWords;
  /** null: Defender is not in the list. */
  readonly on: Readonly<Record<AccessName, boolean>> | null;
  /** null: a picture. */
  readonly onSwitch: ((name: AccessName) => void) | null;
  /** The control to click, in a picture. */
  readonly marked?: AccessName | null;
}

export function FullDiskAccessPane({ words, on, onSwitch, marked = null }: Props) {
  return (
    <SettingsFrame words={words} section="privacy">
      <div className={styles['told']}>
        <Bar length="long" />
        <Bar length="medium" />
      </div>
      <Group>
        <OtherRow length="long" end="switch" />
        {on === null
          ? null
          : accessNames.map((name) => (
              <Row key={name} icon="shield" name={words.names[name]}>
                <Switch
                  label={words.names[name]}
                  on={on[name]}
                  onPress={onSwitch && (() => onSwitch(name))}
                  marked={marked === name}
                />
              </Row>
            ))}
        <OtherRow length="medium" end="switch" />
        <OtherRow length="short" end="switch" spare />
        <OtherRow length="long" end="switch" spare />
      </Group>
    </SettingsFrame>
  );
}
