// Security & Privacy of System Preferences, tab Privacy, macOS 10.14-12: kinds of access at the left, the apps that have
// the chosen one at the right, each with a checkbox that is grey until the lock is clicked.
import { Bar, barLengths } from './Bar.tsx';
import { Control } from './Control.tsx';
import { type AccessName, accessNames } from './FullDiskAccessPane.tsx';
import { Icon } from './Icon.tsx';
import styles from './PrivacyListPane.module.css';
import security from './SecurityPane.module.css';
import { Lock } from './SecurityPane.tsx';

export interface PrivacyListWords {
  readonly title: string;
  readonly tabs: readonly string[];
  readonly fullDiskAccess: string;
  readonly names: Readonly<Record<AccessName, string>>;
  readonly lock: string;
  /** null where Apple's word is not known: a bar is drawn. */
  readonly unlocked: string | null;
}

interface Props {
  readonly words: PrivacyListWords;
  readonly locked: boolean;
  /** null: Defender is not in the list. */
  readonly on: Readonly<Record<AccessName, boolean>> | null;
  /** null: a picture. */
  readonly onSwitch: ((name: AccessName) => void) | null;
  readonly onLock: (() => void) | null;
  /** The control to click, in a picture. */
  readonly marked?: AccessName | 'lock' | null;
}

export function PrivacyListPane({ words, locked, on, onSwitch, onLock, marked = null }: Props) {
  return (
    <section className={security['pane']} aria-label={words.title}>
      <strong className={security['title']}>{words.title}</strong>
      <ul className={security['tabs']}>
        {words.tabs.map((tab, index) => (
          <li key={tab} aria-current={index === words.tabs.length - 1 ? 'page' : undefined}>
            {tab}
          </li>
        ))}
      </ul>
      <div className={security['box']}>
        <div className={styles['room']}>
          <div className={styles['columns']}>
            <ul className={styles['kinds']}>
              <Kinds />
              <li className={styles['chosen']}>
                <Icon name="disk" />
                <span>{words.fullDiskAccess}</span>
              </li>
              <Kinds />
            </ul>
            <div className={styles['apps']}>
              <Bar length="long" />
              <ul>
                {on === null
                  ? null
                  : accessNames.map((name) => (
                      <li key={name}>
                        <Control
                          className={styles['check']}
                          label={words.names[name]}
                          on={on[name]}
                          disabled={locked}
                          onPress={onSwitch && (() => onSwitch(name))}
                          marked={marked === name}
                        >
                          <Tick />
                        </Control>
                        <Icon name="shield" />
                        <span>{words.names[name]}</span>
                      </li>
                    ))}
              </ul>
            </div>
          </div>
        </div>{' '}
      </div>
      <Control
        className={security['lock']}
        pressed={!locked}
        disabled={!locked}
        onPress={onLock}
        marked={marked === 'lock'}
      >
        <Lock locked={locked} />
        {(locked ? words.lock : words.unlocked) ?? <i className={security['bar']} />}
      </Control>
    </section>
  );
}

function Kinds() {
  return barLengths.map((length) => (
    <li key={length} aria-hidden="true">
      <Icon name="plain" />
      <Bar length={length} />
    </li>
  ));
}

function Tick() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2.500 6.500 5 9l4.500-6" />
    </svg>
  );
}
