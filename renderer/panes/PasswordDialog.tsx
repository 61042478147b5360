// The administrator's password dialog as macOS shows it for osascript. Measured in em.
import { Control } from './Control.tsx';
import styles from './PasswordDialog.module.css';

/** null where Apple's words are not known for certain: bars are drawn. */
export interface PasswordWords {
  readonly asks: string | null;
  readonly enter: string | null;
  readonly userName: string | null;
  readonly password: string | null;
  readonly cancel: string | null;
  readonly ok: string;
  readonly user: string;
}

interface Props {
  readonly words: PasswordWords;
  /** null: a picture, with the button to click marked. */
  readonly onAnswer: ((answer: 'allow' | 'cancel') => void) | null;
}

export function PasswordDialog({ words, onAnswer }: Props) {
  const isPicture = onAnswer === null;
  return (
    <form
      className={styles['dialog']}
      aria-label={words.asks ?? undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer?.('allow');
      }}
    >
      <Padlock />
      <div>
        <strong className={styles['asks']}>{words.asks ?? <Bar of="long" />}</strong>
        <p>{words.enter ?? <Bar of="text" />}</p>
        <div className={styles['fields']}>{isPicture ? <PicturedFields /> : <Fields words={words} />}</div>
      </div>
      <div className={styles['buttons']}>
        <Control push className={styles['button']} onPress={isPicture ? null : () => onAnswer('cancel')}>
          {words.cancel ?? <Bar of="word" />}
        </Control>
        <Control
          type="submit"
          push
          className={[styles['button'], styles['main']].join(' ')}
          onPress={isPicture ? null : () => {}}
          marked={isPicture}
        >
          {words.ok}
        </Control>
      </div>
    </form>
  );
}

function Fields({ words }: { readonly words: PasswordWords }) {
  return (
    <>
      <label htmlFor="user">{words.userName}</label>
      <input className={styles['field']} id="user" defaultValue={words.user} autoComplete="off" spellCheck={false} />
      <label htmlFor="password">{words.password}</label>
      {/* biome-ignore lint/a11y/noAutofocus: the one thing to do in a dialog that macOS itself would focus so. */}
      <input className={styles['field']} id="password" type="password" autoComplete="off" autoFocus />
    </>
  );
}

function PicturedFields() {
  return (
    <>
      <Bar of="word" />
      <span className={styles['field']}>
        <Bar of="word" />
      </span>
      <Bar of="word" />
      <span className={styles['field']}>••••••••</span>
    </>
  );
}

function Bar({ of }: { readonly of: 'long' | 'text' | 'word' }) {
  return <i className={styles['bar']} data-of={of} />;
}

function Padlock() {
  return (
    <svg className={styles['padlock']} viewBox="0 0 64 64" aria-hidden="true">
      <path className={styles['shackle']} d="M20 30V20a12 12 0 0 1 24 0v10" />
      <rect className={styles['body']} x="12" y="28" width="40" height="30" rx="6" />
      <path className={styles['keyhole']} d="M32 39a4 4 0 0 1 2 7.500v4.500h-4v-4.500a4 4 0 0 1 2-7.500z" />
    </svg>
  );
}
