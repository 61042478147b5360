// The reports that are open, and what was not taken: at most two, the one of the earlier moment first.
import { useCallback, useRef, useState } from 'react';
import type { Given, ReadAnswer, ReadReport, Refusal } from './reading.ts';
import type { Reading } from './worker-thread.ts';

export interface Opened {
  readonly id: number;
  readonly report: ReadReport;
}

export interface OpenReports {
  readonly opened: readonly Opened[];
  readonly refusals: readonly Refusal[];
  readonly isReading: boolean;
  readonly take: (given: Given) => void;
  readonly close: (id: number) => void;
}

const mostOpen = 2;

export function useReading(reading: Reading): OpenReports {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [waiting, setWaiting] = useState(0);
  // Answers come later than the drops they belong to.
  const now = useRef(opened);
  const show = useCallback((next: readonly Opened[]) => {
    now.current = next;
    setOpened(next);
  }, []);
  const take = useCallback(
    (given: Given) => {
      setWaiting((count) => count + 1);
      const part = partialIn(now.current);
      void reading.read(given, part?.report.files ?? null).then((answer) => {
        setWaiting((count) => count - 1);
        setRefusals(answer.refusals);
        if (answer.reports.length > 0) show(withNew(now.current, part, answer));
      });
    },
    [reading, show],
  );
  const close = useCallback((id: number) => show(now.current.filter((one) => one.id !== id)), [show]);
  return { opened, refusals, isReading: waiting > 0, take, close };
}

/** The part that was opened last. */
function partialIn(opened: readonly Opened[]): Opened | null {
  const last = [...opened].sort((one, other) => other.id - one.id)[0];
  return last?.report.isPart === true ? last : null;
}

let lastId = 0;

/** A third pushes out the one that has been open longest. */
function withNew(opened: readonly Opened[], part: Opened | null, { reports, joins }: ReadAnswer): readonly Opened[] {
  const kept = joins ? opened.filter(({ id }) => id !== part?.id) : opened;
  const added = reports.map((report) => {
    lastId += 1;
    return { id: lastId, report };
  });
  return [...kept, ...added]
    .sort((one, other) => one.id - other.id)
    .slice(-mostOpen)
    .sort((one, other) => momentOf(one) - momentOf(other) || one.id - other.id);
}

/** Without a time, in the order they came. */
function momentOf({ report }: Opened): number {
  return report.explained.moments.now ?? 0;
}
