// The administrator's password dialog, with one line that says it is practice.
import { useEffect } from 'react';
import { PasswordDialog as Dialog } from '../../renderer/panes/PasswordDialog.tsx';
import type { Language } from '../../src/snapshot.ts';
import styles from './PasswordDialog.module.css';
import { practiceWords } from './words.ts';

interface Props {
  readonly language: Language;
  /** What the dialog says in the name of who asks. */
  readonly asks: string;
}

export function PasswordDialog({ language, asks }: Props) {
  const { dialog } = practiceWords(language);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') void window.practice.answer('cancel');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className={styles['window']}>
      <Dialog words={{ ...dialog, asks }} onAnswer={(answer) => void window.practice.answer(answer)} />
      <small>{dialog.anyWillDo}</small>
    </main>
  );
}
