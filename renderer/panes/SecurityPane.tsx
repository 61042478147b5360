// Security & Privacy, tab General, as System Preferences of macOS 10.13-12 shows it: what is not of interest is drawn
// as grey bars, Apple's words stand where a person has to find them. Measured in em.
import { Control } from './Control.tsx';
import styles from './SecurityPane.module.css';

export interface SecurityPaneWords {
  readonly title: string;
  readonly tabs: readonly string[];
  readonly blocked: string;
  readonly allow: string;
  readonly lock: string;
  /** null where Apple's word is not known: a bar is drawn. */
  readonly unlocked: string | null;
}

interface Props {
  readonly words: SecurityPaneWords;
  readonly locked: boolean;
  /** Whether the blocked software and its Allow button are there. */
  readonly blocked: boolean;
  /** null: a picture. */
  readonly onAllow: (() => void) | null;
  readonly onLock: (() => void) | null;
  /** The control to click, in a picture. */
  readonly marked?: 'allow' | null;
}

export function SecurityPane({ words, locked, blocked, onAllow, onLock, marked = null }: Props) {
  return (
    <section className={styles['pane']} aria-label={words.title}>
      <strong className={styles['title']}>{words.title}</strong>
      <ul className={styles['tabs']}>
        {words.tabs.map((tab, index) => (
          <li key={tab} aria-current={index === 0 ? 'page' : undefined}>
            {tab}
          </li>
        ))}
      </ul>
      <div className={styles['box']}>
        <div className={styles['bars']} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        <div className={styles['bars']} aria-hidden="true">
          <i />
          <i />
        </div>
        {blocked ? (
          <div className={styles['blocked']}>
            <p>{words.blocked}</p>
            <Control push className={styles['allow']} disabled={locked} onPress={onAllow} marked={marked === 'allow'}>
              {words.allow}
            </Control>
          </div>
        ) : null}
      </div>
      <Control className={styles['lock']} pressed={!locked} disabled={!locked} onPress={onLock}>
        <Lock locked={locked} />
        {(locked ? words.lock : words.unlocked) ?? <i className={styles['bar']} />}
      </Control>
    </section>
  );
}

export function Lock({ locked }: { readonly locked: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        className={styles['shackle']}
        d={locked ? 'M7.500 11V7.500a4.500 4.500 0 0 1 9 0V11' : 'M12.500 11V7a4.500 4.500 0 0 1 9 0v2'}
      />
      <rect className={styles['body']} x="4.500" y="10.500" width="15" height="11.500" rx="2" />
    </svg>
  );
}
