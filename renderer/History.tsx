// When the level changed, newest first, in plain words and with how long each lasted.
import { useEffect, useState } from 'react';
import { type HistoryEntry, type HistorySpan, spansOf } from '../src/history.ts';
import { lossOf } from '../src/loss.ts';
import { afterOf, lossIn } from '../src/text/after.ts';
import styles from './History.module.css';
import { HistoryStrip } from './HistoryStrip.tsx';
import { useMoment, usePanel, useView, useWords } from './panel-context.ts';
import { Shield } from './shapes.tsx';

/** More than anybody reads; the file has them all. */
const mostShown = 100;

export function History() {
  const { history } = useWords().pages;
  const entries = useEntries();
  const minute = useView(({ now }) => Math.floor(now / 60_000));
  if (entries === null) return null;
  const now = minute * 60_000;
  const spans = spansOf(entries, now).slice(0, mostShown);
  if (spans.length === 0) return <p>{history.empty}</p>;
  return (
    <>
      <Lost entries={entries} now={now} />
      <HistoryStrip entries={entries} now={now} />
      <ol className={styles['history']}>
        {spans.map((span) => (
          <Span key={`${span.entry.at} ${span.entry.level}`} span={span} />
        ))}
      </ol>
    </>
  );
}

/** The sentence to read first, where it is known what changed. */
function Lost({ entries, now }: { readonly entries: readonly HistoryEntry[]; readonly now: number }) {
  const words = useWords();
  const level = useView(({ snapshot }) => snapshot.diagnosis.level);
  const moment = useMoment();
  const loss = lossOf(entries, level, now);
  if (loss === null) return null;
  return <p className={styles['lost']}>{lossIn(words, loss, moment(loss.at))}</p>;
}

/** Asked again when the level changes while the page is open; null until it has come. */
function useEntries(): readonly HistoryEntry[] | null {
  const { bridge } = usePanel();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const news = useView(({ snapshot: { agreed, diagnosis } }) => [
    agreed,
    diagnosis.level,
    ...diagnosis.findings.map(({ code }) => code),
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed verdict is the reason to ask again.
  useEffect(() => {
    let wanted = true;
    void bridge.history().then((answer) => {
      if (wanted) setEntries(answer.ok ? answer.value : []);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, news]);
  return entries;
}

function Span({ span: { entry, lastedMs, current, after } }: { readonly span: HistorySpan }) {
  const { banner, pages } = useWords();
  const { levels, since, lasted, lengthNotKnown } = pages.history;
  const moment = useMoment();
  const { level, codes } = entry;
  const length = lastedMs === null ? lengthNotKnown : lasted(lastedMs);
  return (
    <li>
      <span className={styles['icon']} data-level={level}>
        {level === 'not-running' ? null : <Shield level={level} />}
      </span>
      <div>
        <strong>{levels[level]}</strong>
        {codes.map((code) => (
          <span key={code}>{banner[code].title}</span>
        ))}
        <time dateTime={new Date(entry.at).toISOString()}>
          {current ? since(moment(entry.at)) : `${moment(entry.at)} · ${length}`}
        </time>
        {after !== null && <span>{afterOf(pages.history, after)}</span>}
      </div>
    </li>
  );
}
