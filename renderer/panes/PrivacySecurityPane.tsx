// Privacy & Security of System Settings, macOS 13-14, scrolled to its section Security, where blocked software and its
// Allow button stand.
import { Bar } from './Bar.tsx';
import { Control } from './Control.tsx';
import { Group, OtherRow, Row } from './Group.tsx';
import styles from './PrivacySecurityPane.module.css';
import { type FrameWords, SettingsFrame } from './SettingsFrame.tsx';

export interface PrivacySecurityWords extends FrameWords {
  readonly fullDiskAccess: string;
  /** Heading of the section. */
  readonly security: string;
  /** The whole sentence about what was blocked. */
  readonly blocked: string;
  readonly allow: string;
}

interface Props {
  readonly words: PrivacySecurityWords;
  /** Whether the blocked software and its Allow button are there. */
  readonly blocked: boolean;
  /** null: a picture. */
  readonly onAllow: (() => void) | null;
  /** The control to click, in a picture. */
  readonly marked?: 'allow' | null;
}

export function PrivacySecurityPane({ words, blocked, onAllow, marked = null }: Props) {
  return (
    <SettingsFrame words={words} section="privacy">
      <Group>
        <OtherRow length="long" />
        <Row icon="disk" name={words.fullDiskAccess} />
        <OtherRow length="medium" />
      </Group>
      <strong className={styles['heading']}>{words.security}</strong>
      <Group>
        <li className={styles['sources']} aria-hidden="true">
          <Bar length="long" />
          <Bar length="medium" />
        </li>
        {blocked ? (
          <li className={styles['blocked']}>
            <p>{words.blocked}</p>
            <Control push className={styles['allow']} onPress={onAllow} marked={marked === 'allow'}>
              {words.allow}
            </Control>
          </li>
        ) : null}
        <Row icon="drive" name="FileVault" />
        <OtherRow length="long" spare />
        <OtherRow length="short" spare />
      </Group>
    </SettingsFrame>
  );
}
