// The Mac's clock as the panel knows it. On a real Mac that is this computer's; a practice Mac's may be moved, and is
// learnt from its snapshots.
import type { Snapshot } from '../src/snapshot.ts';

/** Epoch ms on the Mac's clock; `learn` is told of every snapshot as it comes. */
export interface MacClock {
  readonly now: () => number;
  readonly learn: (snapshot: Snapshot) => void;
}

/** `here` is this computer's clock, epoch ms. */
export function macClock(here: () => number): MacClock {
  let ahead = 0;
  let lookedAt = 0;
  return {
    now: () => here() + ahead,
    learn({ practice, at }) {
      // An amended snapshot keeps the time of its look: only a new look tells what time it is.
      if (practice && at !== lookedAt) ahead = at - here();
      lookedAt = at;
    },
  };
}
