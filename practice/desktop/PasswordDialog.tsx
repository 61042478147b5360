// The administrator's password dialog as macOS shows it for osascript, with one line that says it is practice. Renderer.
import { useEffect } from 'react';
import type { Language } from '../../src/snapshot.ts';
import styles from './PasswordDialog.module.css';
import { practiceWords } from './words.ts';

export function PasswordDialog({ language }: { readonly language: Language }) {
  const { dialog } = practiceWords(language);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') void window.practice.answer('cancel');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      className={styles['dialog']}
      aria-label={dialog.asks}
      onSubmit={(event) => {
        event.preventDefault();
        void window.practice.answer('allow');
      }}
    >
      <Padlock />
      <div>
        <h1>{dialog.asks}</h1>
        <p>{dialog.enter}</p>
        <div className={styles['fields']}>
          <label htmlFor="user">{dialog.userName}</label>
          <input id="user" defaultValue={dialog.user} autoComplete="off" spellCheck={false} />
          <label htmlFor="password">{dialog.password}</label>
          {/* biome-ignore lint/a11y/noAutofocus: the one thing to do in a dialog that macOS itself would focus so. */}
          <input id="password" type="password" autoComplete="off" autoFocus />
        </div>
      </div>
      <div className={styles['buttons']}>
        <button type="button" onClick={() => void window.practice.answer('cancel')}>
          {dialog.cancel}
        </button>
        <button type="submit" className={styles['main']}>
          {dialog.ok}
        </button>
      </div>
      <small>{dialog.anyWillDo}</small>
    </form>
  );
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
