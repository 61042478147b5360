// One report: the Mac's panel as its person sees it, and beside it all that the report says. Renderer.
import { useEffect, useId, useMemo, useState } from 'react';
import { askItFor } from '../../src/ask-it.ts';
import type { Language } from '../../src/language.ts';
import type { ReaderWords } from '../../src/text/reader-words.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { Banner } from '../Banner.tsx';
import { Evidence } from '../Evidence.tsx';
import { GoodNews } from '../GoodNews.tsx';
import { Guide } from '../Guide.tsx';
import { OtherFindings } from '../OtherFindings.tsx';
import panel from '../Panel.module.css';
import { PanelContext } from '../panel-context.ts';
import { panelStore } from '../store.ts';
import { Copied } from './Copied.tsx';
import { bridgeOf, snapshotOf, worksHere } from './opened.ts';
import styles from './Report.module.css';
import type { ReadReport } from './reading.ts';

interface Props {
  readonly report: ReadReport;
  readonly language: Language;
  readonly words: ReaderWords;
  /** null where it stands alone. */
  readonly moment: 'before' | 'after' | null;
  readonly onClose: () => void;
}

export function Report({ report, language, words, moment, onClose }: Props) {
  const heading = useId();
  const snapshot = useMemo(() => snapshotOf(report, language), [report, language]);
  const [store] = useState(() => panelStore(snapshot, snapshot.at));
  useEffect(() => store.setState({ snapshot, now: snapshot.at }), [store, snapshot]);
  const bridge = useMemo(() => bridgeOf(() => store.getState().snapshot), [store]);
  const { now } = report.explained.moments;
  const { at: dateTime } = catalogueFor(language).pages.history;
  return (
    <PanelContext value={{ store, bridge, only: worksHere }}>
      <article className={styles['report']} aria-labelledby={heading}>
        <header className={styles['head']}>
          <h2 id={heading}>
            {moment === null ? null : <span>{words[moment]}</span>}
            <bdi>{report.name === '' ? words.pastedText : report.name}</bdi>
          </h2>
          <span className={styles['when']}>
            {now === null ? words.timeNotKnown : words.asOf(dateTime(now, snapshot.clockHours))}
          </span>
          <button type="button" className={styles['close']} aria-label={words.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="14" height="14" stroke="currentColor" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" strokeWidth="1.700" strokeLinecap="round" />
            </svg>
          </button>
        </header>
        <div className={styles['columns']}>
          <section className={`${styles['panel']} ${panel['panel']}`} aria-label={words.asSeen}>
            <Banner />
            <Guide />
            <OtherFindings />
            <GoodNews />
          </section>
          <div className={styles['beside']}>
            <Wanted commands={report.wanted} words={words} />
            <NotRead remarks={report.explained.remarks} words={words} />
            <Message report={report} language={language} words={words} />
            <section
              className={`${styles['card']} ${styles['details']} ${panel['panel']}`}
              aria-label={catalogueFor(language).details.name}
            >
              <Evidence />
            </section>
          </div>
        </div>
      </article>
    </PanelContext>
  );
}

function Wanted({ commands, words }: { readonly commands: readonly string[]; readonly words: ReaderWords }) {
  if (commands.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h3>{words.wanted}</h3>
      <p>{words.wantedHint}</p>
      <Copied text={commands.join('\n')} label={words.copy} />
    </section>
  );
}

function NotRead({ remarks, words }: { readonly remarks: readonly string[]; readonly words: ReaderWords }) {
  if (remarks.length === 0) return null;
  return (
    <section className={styles['card']} data-warns>
      <h3>{words.notRead}</h3>
      <ul lang="en">
        {remarks.map((remark) => (
          <li key={remark}>
            <bdi>{remark}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For a Mac where nothing is wrong there is nothing to ask for. */
function Message({ report, language, words }: Pick<Props, 'report' | 'language' | 'words'>) {
  const { diagnosis, readings } = report.explained;
  if (diagnosis.level === 'protected' || diagnosis.findings.length === 0) return null;
  const { text } = askItFor({ diagnosis, readings, language }, []);
  return (
    <section className={styles['card']}>
      <h3>{words.message}</h3>
      <Copied text={text} label={words.copy} />
    </section>
  );
}
