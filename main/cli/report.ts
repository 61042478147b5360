// Writes a report of what was seen to a folder: evidence that `explain` reads, and report.txt. Also in plain Node.
import { reportFiles } from '../../src/evidence/report.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { Outcomes } from '../../src/readings-from.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { ownNames } from '../mac/own-names.ts';
import type { Run } from '../mac/run.ts';
import type { Tools } from '../mac/tools.ts';
import { writeEvidence } from './evidence.ts';

export interface ReportParts {
  readonly run: Run;
  readonly tools: Tools;
  readonly version: string;
  readonly snapshot: Snapshot;
  /** Of the look that the snapshot shows. */
  readonly outcomes: Outcomes;
  /** What the app has written down of this Mac; empty where that is not known. */
  readonly history: readonly HistoryEntry[];
}

/** The folder must be new or empty; a UsageError says so, and what to do. */
export async function saveReport(parts: ReportParts, dir: string): Promise<void> {
  const { run, tools, version, snapshot, outcomes, history } = parts;
  // What no verdict needs and every help desk asks for.
  const [list, csrutil, names] = await Promise.all([
    run(tools.tool('profiles-list')),
    run(tools.tool('csrutil')),
    ownNames({ run, tools }),
  ]);
  const all = { ...outcomes, 'profiles-list': list, csrutil };
  await writeEvidence(dir, reportFiles(snapshot, all, { version, names, history }));
}
