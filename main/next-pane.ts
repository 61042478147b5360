// Takes the person from one settings pane to the next when a look has seen that the first one is done.
import { guideFor } from '../src/guide.ts';
import type { PaneId } from '../src/macos.ts';
import { nextPane, type OpenedPane } from '../src/next-pane.ts';
import { isSettingsOpen } from '../src/readers/mac.ts';
import type { Outcomes } from '../src/readings-from.ts';
import type { Snapshot } from '../src/snapshot.ts';
import type { Guide, StepId } from '../src/step.ts';

export interface NextPane {
  /** A pane was opened, by whomever. */
  opened(pane: PaneId): void;
  /** Called with every snapshot that is published, and how its tools ended: the pane to open now; null for none. */
  after(snapshot: Snapshot, outcomes: Outcomes): PaneId | null;
}

/** Each step's pane at most once: whoever has left it has left it. `now` is the Mac's clock, epoch ms. */
export function nextPaneFinder(now: () => number): NextPane {
  let opened: OpenedPane | null = null;
  let before: Guide | null = null;
  let taken = new Set<StepId>();
  return {
    opened(pane) {
      opened = { pane, at: now() };
    },
    after({ diagnosis, readings, acts, moments, busy }, { processes }) {
      // What is amended during an act is not a new look.
      if (busy !== null) return null;
      const guide = guideFor({ diagnosis, readings, acts, moments, now: moments.now });
      const settingsOpen = processes !== undefined && isSettingsOpen(processes);
      const next = nextPane({ before, guide, opened, settingsOpen, now: moments.now });
      before = guide;
      if (guide === null) taken = new Set();
      if (next === null || taken.has(next.step)) return null;
      taken.add(next.step);
      return next.pane;
    },
  };
}
