// What a person's click does: open the pane, ask macOS to load the driver, copy, snooze. Runs in main.
import { withLoad, withPaneOpened } from '../src/acts.ts';
import type { CopyId, Handlers, SnoozeId } from '../src/contract.ts';
import { approvalPaneOf } from '../src/macos.ts';
import { reportOf } from '../src/report.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { loadDriver } from './driver.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';
import { openPane } from './open.ts';
import type { Run } from './run.ts';
import { loadCommand, type Tools, turnOnCommand } from './tools.ts';
import type { Watch } from './watch.ts';

export interface ActParts {
  readonly run: Run;
  readonly tools: Tools;
  readonly memory: Memory;
  readonly watch: Watch;
  readonly now: () => number;
  readonly copy: (text: string) => void;
  readonly version: string;
  readonly log: Log;
}

export type Acting = Pick<Handlers, 'openPane' | 'loadDriver' | 'copy' | 'snooze'>;

/** One act at a time: a click during another act does nothing, the panel says why. */
export function acting(parts: ActParts): Acting {
  const { memory, now, log } = parts;

  async function busyWith(busy: NonNullable<Snapshot['busy']>, act: () => Promise<void>): Promise<void> {
    const { watch } = parts;
    if (watch.snapshot().busy !== null) return;
    watch.amend({ busy });
    try {
      await act();
    } finally {
      watch.amend({ busy: null, acts: memory.read().acts });
      watch.nudge('acted');
    }
  }

  return {
    openPane: () =>
      busyWith('open-pane', async () => {
        const pane = approvalPaneOf(parts.watch.snapshot().readings.macos);
        const opened = await openPane(parts, pane);
        log('pane', { pane, opened });
        if (!opened) throw new Error(`macOS did not open the pane ${pane}`);
        memory.change({ acts: withPaneOpened(memory.read().acts, now()) });
      }),
    loadDriver: (purpose) =>
      busyWith('load-driver', async () => {
        const { reading, outcomes } = await loadDriver(parts);
        log('load', { purpose, result: reading.result });
        const before = memory.read().acts;
        const acts = withLoad(before, now(), reading, purpose);
        // A try that never reached macOS leaves the last answer of kextutil what it was.
        memory.change(acts.lastLoad === before.lastLoad ? { acts } : { acts, loadOutcomes: outcomes });
      }),
    copy: (what) => parts.copy(textOf(what, parts)),
    snooze(until) {
      const snoozedUntil = until === null ? null : endOf(until, now());
      memory.change({ snoozedUntil });
      parts.watch.amend({ snoozedUntil });
    },
  };
}

function textOf(what: CopyId, { watch, version }: ActParts): string {
  switch (what) {
    case 'load-command':
      return loadCommand;
    case 'turn-on-command':
      return turnOnCommand;
    case 'report':
      return reportOf(watch.snapshot(), version);
  }
}

/** When people are back at work tomorrow, local time. */
const morningHour = 8;

function endOf(until: SnoozeId, now: number): number {
  if (until === 'one-hour') return now + 60 * 60_000;
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(morningHour, 0, 0, 0);
}
