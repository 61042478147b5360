// The window of System Settings, macOS 13 and later: a list of pages at the left, one page at the right. What is not of
// interest is drawn as grey bars. Where it is narrow only the icons of the list remain. Measured in em.
import type { ReactNode } from 'react';
import { Bar, barLengths } from './Bar.tsx';
import { Icon } from './Icon.tsx';
import styles from './SettingsFrame.module.css';

export interface FrameWords {
  /** Of the page that is shown. */
  readonly title: string;
  readonly general: string;
  readonly privacy: string;
}

interface Props {
  readonly words: FrameWords;
  /** Which entry of the list is lit. */
  readonly section: 'general' | 'privacy';
  readonly children: ReactNode;
}

export function SettingsFrame({ words, section, children }: Props) {
  return (
    <section className={styles['frame']} aria-label={words.title}>
      <div className={styles['window']}>
        <ul className={styles['list']}>
          <Entries />
          <li className={styles['gap']} aria-current={section === 'general' ? 'page' : undefined}>
            <Icon name="gear" />
            <b>{words.general}</b>
          </li>
          <Entries />
          <li aria-current={section === 'privacy' ? 'page' : undefined}>
            <Icon name="hand" />
            <b>{words.privacy}</b>
          </li>
          <Entries />
        </ul>
        <div className={styles['page']}>
          <header>
            <svg viewBox="0 0 34 16" aria-hidden="true">
              <path d="M8 2 3 8l5 6M26 2l5 6-5 6" />
            </svg>
            <strong>{words.title}</strong>
          </header>
          <div className={styles['content']}>{children}</div>
        </div>
      </div>
    </section>
  );
}

/** Entries that do not matter here. */
function Entries() {
  return barLengths.map((length) => (
    <li key={length} aria-hidden="true">
      <Icon name="plain" />
      <Bar length={length} />
    </li>
  ));
}
