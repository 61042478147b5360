// All is well: a few facts and nothing to do.
import { bannerFor } from '../src/banner.ts';
import { type ProtectedFacts, protectedFactsOf } from '../src/protected-facts.ts';
import { isSameDay } from '../src/snooze.ts';
import type { Catalogue } from '../src/text/catalogue.ts';
import styles from './GoodNews.module.css';
import { useClock, useMoment, useView, useWords } from './panel-context.ts';

export function GoodNews() {
  const words = useWords();
  const clock = useClock();
  const moment = useMoment();
  const { facts, loadedToday } = useView(({ snapshot, now }) => {
    const good = bannerFor(snapshot, now).level === 'protected' ? protectedFactsOf(snapshot) : null;
    return { facts: good, loadedToday: good !== null && good.loadedAt !== null && isSameDay(good.loadedAt, now) };
  });
  if (facts === null) return null;
  const loaded = facts.loadedAt === null ? null : (loadedToday ? clock : moment)(facts.loadedAt);
  return (
    <dl className={styles['facts']}>
      {rowsOf(facts, words, loaded).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only what is known. `loaded`: when the driver was, in words; a clock time alone would read as one of today. */
function rowsOf(
  { definitionsAgeMs, extension, managedBy, version }: ProtectedFacts,
  words: Catalogue,
  loaded: string | null,
) {
  const { facts, times } = words;
  const running = loaded === null ? facts.running : facts.runningSince(loaded);
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.definitions, definitionsAgeMs === null ? null : times.old(definitionsAgeMs)],
    [facts.driver, extension === 'kernel' ? running : null],
    [facts.extension, extension === 'system' ? facts.running : null],
    [facts.managedBy, managedBy === null ? null : facts.managers[managedBy]],
    [facts.version, version],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])).slice(0, mostFacts);
}

const mostFacts = 3;
