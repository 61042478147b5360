// The practice System Preferences at Security & Privacy; other panes are empty. Clicks go to the practice Mac. Renderer.

import { SecurityPane } from '../../renderer/panes/SecurityPane.tsx';
import type { PracticeView } from './contract.ts';
import styles from './SettingsPane.module.css';
import { paneWords, practiceWords } from './words.ts';

const general: ReadonlySet<string> = new Set(['security-general', 'privacy-security']);

export function SettingsPane({ view }: { readonly view: PracticeView }) {
  const { language, locked, blocked, pane } = view;
  const { close, emptyPane } = practiceWords(language);
  return (
    <main className={styles['window']}>
      <div className={styles['lights']}>
        <button
          type="button"
          className={styles['close']}
          aria-label={close}
          onClick={() => void window.practice.closeWindow()}
        />
        <i />
        <i />
      </div>
      {general.has(pane) ? (
        <SecurityPane
          words={paneWords(language)}
          locked={locked}
          blocked={blocked}
          onAllow={() => void window.practice.allow()}
          onLock={() => void window.practice.unlock()}
        />
      ) : (
        <p className={styles['empty']}>{emptyPane}</p>
      )}
    </main>
  );
}
