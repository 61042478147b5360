// Login Items & Extensions of System Settings, macOS 15 and later: the kinds of extensions, each with an info button
// that opens its sheet of switches.
import type { ReactNode } from 'react';
import type { ExtensionList } from '../../src/text/catalogue.ts';
import { Bar } from './Bar.tsx';
import { Control } from './Control.tsx';
import { ExtensionSheet, type SheetWords } from './ExtensionSheet.tsx';
import { Group, OtherRow, Row } from './Group.tsx';
import type { IconName } from './Icon.tsx';
import styles from './LoginItemsPane.module.css';
import { type FrameWords, SettingsFrame } from './SettingsFrame.tsx';

export interface LoginItemsWords extends FrameWords, Pick<SheetWords, 'done'> {
  /** Heading of the section. */
  readonly extensions: string;
  /** null: Apple's word for that row is not known, so it is drawn as a line like the others. */
  readonly kinds: Readonly<Record<ExtensionList, string | null>>;
  /** What Defender's extensions are called in their sheets. */
  readonly names: Readonly<Record<ExtensionList, string>>;
}

/** Everything that can be clicked. */
export type LoginItemsControl = `${ExtensionList}-info` | `${ExtensionList}-switch` | 'done';

interface Props {
  readonly words: LoginItemsWords;
  /** Whether Defender's extension of that kind is on; null: there is none. */
  readonly on: Readonly<Record<ExtensionList, boolean | null>>;
  /** Whose sheet is open. */
  readonly open: ExtensionList | null;
  /** The list of what may run in the background, with its switches; only bars in a picture. */
  readonly background?: ReactNode;
  /** null: a picture. */
  readonly onPress: ((control: LoginItemsControl) => void) | null;
  /** The control to click, in a picture. */
  readonly marked?: LoginItemsControl | null;
}

const icons: Readonly<Record<ExtensionList, IconName>> = { endpoint: 'shield', network: 'network' };

export function LoginItemsPane({ words, on, open, background = null, onPress, marked = null }: Props) {
  const row = (kind: ExtensionList) => (
    <Row icon={icons[kind]} name={words.kinds[kind] ?? <Bar length="long" />}>
      <Control
        className={styles['info']}
        label={words.kinds[kind] ?? words.names[kind]}
        onPress={onPress && (() => onPress(`${kind}-info`))}
        marked={marked === `${kind}-info`}
      >
        i
      </Control>
    </Row>
  );
  return (
    <SettingsFrame words={words} section="general">
      <div inert={open !== null}>
        {background ?? (
          <Group spare>
            <OtherRow length="long" end="switch" />
            <OtherRow length="medium" end="switch" />
          </Group>
        )}
        <strong className={styles['heading']}>{words.extensions}</strong>
        <Group>
          <OtherRow length="short" end="info" spare />
          <OtherRow length="medium" end="info" />
          {row('endpoint')}
          <OtherRow length="long" end="info" />
          {row('network')}
          <OtherRow length="medium" end="info" spare />
        </Group>
      </div>
      {open === null ? null : (
        <ExtensionSheet
          words={{ title: words.kinds[open] ?? words.names[open], name: words.names[open], done: words.done }}
          on={on[open]}
          onSwitch={onPress && (() => onPress(`${open}-switch`))}
          onDone={onPress && (() => onPress('done'))}
          marked={marked === `${open}-switch`}
        />
      )}
    </SettingsFrame>
  );
}
