// The page that reads reports: where they are dropped, and the one or two that are open, side by side.
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../src/language.ts';
import { Shield } from '../shapes.tsx';
import { Changes } from './Changes.tsx';
import { Intake } from './Intake.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import styles from './Reader.module.css';
import { Refusals } from './Refusals.tsx';
import { Report } from './Report.tsx';
import { usePaper } from './use-paper.ts';
import { useReading } from './use-reading.ts';
import { readerWords } from './words.ts';
import type { Reading } from './worker-thread.ts';

interface Props {
  readonly reading: Reading;
  readonly language: Language;
}

export function Reader({ reading, language: first }: Props) {
  const [language, setLanguage] = useState(first);
  const { opened, refusals, isReading, take, close } = useReading(reading);
  usePaper();
  const words = readerWords[language];
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  // Who cannot see that a report is there now is led to it.
  useEffect(() => {
    if (opened.length > 0) news.current?.focus();
  }, [opened]);
  const isEmpty = opened.length === 0;
  return (
    <>
      <header className={styles['top']}>
        <h1>
          <Shield level="protected" />
          {words.title}
        </h1>
        <LanguageChoice language={language} onChoose={setLanguage} />
        {isEmpty ? null : (
          <button type="button" className={styles['print']} onClick={() => window.print()}>
            {words.print}
          </button>
        )}
      </header>
      <main className={styles['page']}>
        {isEmpty ? <p className={styles['lead']}>{words.lead}</p> : null}
        <Intake words={words} isSmall={!isEmpty} onTake={take} />
        <p className={styles['status']} role="status">
          {isReading ? words.reading : ''}
        </p>
        <Refusals refusals={refusals} words={words} />
        <Changes opened={opened} language={language} words={words} />
        <div ref={news} tabIndex={-1} className={styles['reports']} data-count={opened.length}>
          {opened.map(({ id, report }, index) => (
            <Report
              key={id}
              report={report}
              language={language}
              words={words}
              moment={opened.length === 1 ? null : index === 0 ? 'before' : 'after'}
              onClose={() => close(id)}
            />
          ))}
        </div>
      </main>
    </>
  );
}
