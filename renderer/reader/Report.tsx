// One report: the Mac's panel as its person sees it, and beside it all that the report says.
import { useEffect, useId, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../src/history.ts';
import type { Language } from '../../src/language.ts';
import type { Snapshot } from '../../src/snapshot.ts';
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
import { bridgeOf, messageOf, snapshotOf, worksHere } from './opened.ts';
import { Part } from './Part.tsx';
import { Past } from './Past.tsx';
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
  const { history } = report;
  const bridge = useMemo(() => bridgeOf(() => store.getState().snapshot, history), [store, history]);
  const { now } = report.explained.moments;
  const { pages, details } = catalogueFor(language);
  return (
    <PanelContext value={{ store, bridge, only: worksHere }}>
      <article className={styles['report']} aria-labelledby={heading}>
        <header className={styles['head']}>
          <h2 id={heading}>
            {moment === null ? null : <span>{words[moment]}</span>}
            <bdi>{report.name === '' ? words.pastedText : report.name}</bdi>
          </h2>
          <span className={styles['when']}>
            {now === null ? words.timeNotKnown : words.asOf(pages.history.at(now, snapshot.clockHours))}
          </span>
          <button type="button" className={styles['close']} aria-label={words.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="14" height="14" stroke="currentColor" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" strokeWidth="1.700" strokeLinecap="round" />
            </svg>
          </button>
        </header>
        <div className={styles['columns']}>
          <div className={styles['column']}>
            <Part name={words.asSeen} report={heading} className={`${styles['panel']} ${panel['panel']}`}>
              <Banner />
              <Guide />
              <OtherFindings />
              <GoodNews />
            </Part>
            {now === null || history.length === 0 ? null : (
              <Part name={pages.titles.history} report={heading} className={`${styles['card']} ${panel['panel']}`}>
                <Past entries={history} now={now} />
              </Part>
            )}
          </div>
          <div className={styles['column']}>
            <Wanted commands={report.wanted} words={words} />
            <NotRead remarks={report.remarks} words={words} />
            <Message snapshot={snapshot} history={history} words={words} />
            <Part
              name={details.name}
              report={heading}
              className={`${styles['card']} ${styles['details']} ${panel['panel']}`}
            >
              <h3>{details.name}</h3>
              <Evidence />
            </Part>
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

interface MessageProps extends Pick<Props, 'words'> {
  readonly snapshot: Snapshot;
  readonly history: readonly HistoryEntry[];
}

/** For a Mac where nothing is wrong there is nothing to ask for. */
function Message({ snapshot, history, words }: MessageProps) {
  const { level, findings } = snapshot.diagnosis;
  if (level === 'protected' || findings.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h3>{words.message}</h3>
      <Copied text={messageOf(snapshot, history).text} label={words.copy} />
    </section>
  );
}
