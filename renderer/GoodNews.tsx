// All is well: a few facts and nothing to do. Renderer.
import { bannerFor } from '../src/banner.ts';
import { type ProtectedFacts, protectedFactsOf } from '../src/protected-facts.ts';
import type { Catalogue } from '../src/text/catalogue.ts';
import styles from './GoodNews.module.css';
import { useView, useWords } from './panel-context.ts';

export function GoodNews() {
  const words = useWords();
  const facts = useView(({ snapshot, now }) =>
    bannerFor(snapshot, now).level === 'protected' ? protectedFactsOf(snapshot) : null,
  );
  if (facts === null) return null;
  return (
    <dl className={styles['facts']}>
      {rowsOf(facts, words).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only what is known. */
function rowsOf({ definitionsAgeMs, extension, loadedAt, managedBy, version }: ProtectedFacts, words: Catalogue) {
  const { facts, times } = words;
  const running = loadedAt === null ? facts.running : facts.runningSince(loadedAt);
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
