// The report as it would be saved, to read before it goes anywhere; then save it as evidence, or copy the text.
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { usePanel, useWords } from './panel-context.ts';
import styles from './Report.module.css';

type LastResult = 'saved' | 'copied' | 'failed' | null;

export function Report() {
  const { copied, pages: words } = useWords();
  const { bridge } = usePanel();
  const text = useReport();
  const [last, setLast] = useState<LastResult>(null);
  const save = () => {
    setLast(null);
    void bridge.saveReport().then((answer) => setLast(answer.ok ? (answer.value ? 'saved' : null) : 'failed'));
  };
  const copy = () => {
    setLast(null);
    void bridge.copy('report').then(({ ok }) => setLast(ok ? 'copied' : 'failed'));
  };
  return (
    <>
      <p>{words.report.intro}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <section className={styles['preview']} tabIndex={0} aria-label={words.titles.report}>
        <pre>{text}</pre>
      </section>
      {last === 'failed' ? <p className={styles['failed']}>{words.report.failed}</p> : null}
      <div className={styles['row']}>
        <Button label={words.report.copy} done={last === 'copied' ? copied : null} onPress={copy} />
        <Button main label={words.report.save} done={last === 'saved' ? words.report.saved : null} onPress={save} />
      </div>
    </>
  );
}

/** As it was when the page was opened: nobody can read a text that changes. Empty until it has come. */
function useReport(): string {
  const { bridge } = usePanel();
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    void bridge.report().then((answer) => {
      if (wanted && answer.ok) setText(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return text;
}
