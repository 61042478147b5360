// Answers of real processes, kept and given again while nothing changes on the Mac: a year of looks in minutes.
import { type Run, run as runProcess } from '../../main/mac/run.ts';
import type { Outcome } from '../../src/outcome.ts';

export interface Recorder {
  readonly run: Run;
  /** What was said so far is no longer true. */
  forget(): void;
  readonly counts: Readonly<{ processes: number; repeated: number }>;
}

/** Of tools that are well: a busy machine must not look like a Defender that does not answer. */
const patientMs = 30_000;

export interface RecorderParts {
  /** Something on the Mac changes by the second just now, so that every question is a process of its own. */
  readonly isMoving: () => boolean;
  /** A tool is made to fail: its deadline is what ends it. */
  readonly isBroken: () => boolean;
}

export function recorder({ isMoving, isBroken }: RecorderParts): Recorder {
  const said = new Map<string, Outcome>();
  const counts = { processes: 0, repeated: 0 };
  return {
    counts,
    forget: () => said.clear(),
    async run(tool) {
      const question = [tool.path, ...tool.args].join('\n');
      const before = isMoving() || isBroken() ? undefined : said.get(question);
      if (before !== undefined) {
        counts.repeated += 1;
        return before;
      }
      counts.processes += 1;
      const outcome = await runProcess(isBroken() ? tool : { ...tool, deadlineMs: patientMs });
      if (!isMoving() && !isBroken()) said.set(question, outcome);
      return outcome;
    },
  };
}
