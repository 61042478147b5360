// When a look is a closer one although nobody has the panel open and Defender says that all is well.
import type { Outcome } from '../../src/outcome.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import type { Outcomes } from '../../src/readings-from.ts';

export interface CloserDue {
  /** macOS may have decided something: the next look that begins is a closer one. */
  expect(): void;
  /** A look begins: whether it is to be a closer one. `now`: epoch ms; it is one also when the clock was set back. */
  begins(now: number): boolean;
  /** A closer look has ended, with all being well or not, and these are the tools that it asked. */
  ended(now: number, well: boolean, outcomes: Outcomes): void;
}

/** Once in so long a look is a closer one, whether or not somebody has the panel open. */
const everyMs = 60 * 60_000;
/** One that was not answered is made up for after so long, then after twice that: what never answers is not asked all day. */
const firstRetryMs = 60_000;

/**
 * The first look is a closer one, and one each hour. What only a closer look found is asked for again at every look until
 * one that was answered finds all well: no verdict comes and goes with what was asked.
 */
export function closerDue(): CloserDue {
  let endedAt: number | null = null;
  let restMs = everyMs;
  let retryMs = firstRetryMs;
  let allWell = true;
  let expected = false;
  return {
    expect() {
      expected = true;
    },
    begins(now) {
      // What changes during a look may have been asked for before: that is for the next one.
      const wanted = expected;
      expected = false;
      return wanted || endedAt === null || !allWell || Math.abs(now - endedAt) >= restMs;
    },
    ended(now, well, outcomes) {
      const answered = hasAnswered(outcomes);
      endedAt = now;
      allWell = well && (allWell || answered);
      restMs = answered ? everyMs : retryMs;
      retryMs = answered ? firstRetryMs : Math.min(2 * retryMs, everyMs);
    },
  };
}

/** Whether each of them said what it was asked for; one that is not on this Mac has nothing to say. */
function hasAnswered(outcomes: Outcomes): boolean {
  const { systemextensionsctl, kextstat, processes, 'mdatp-health-extensions': details } = outcomes;
  return (
    saysSomething(systemextensionsctl, (outcome) => readExtensions(outcome).kind === 'read') &&
    saysSomething(kextstat, (outcome) => readKexts(outcome).kind === 'read') &&
    saysSomething(processes) &&
    // Old versions of Defender refuse the question, and always will.
    saysSomething(details)
  );
}

function saysSomething(outcome: Outcome | undefined, isRead: (outcome: Outcome) => boolean = isEnded): boolean {
  return outcome === undefined || outcome.kind === 'missing' || isRead(outcome);
}

function isEnded({ kind }: Outcome): boolean {
  return kind === 'exited';
}
