// Which settings pane to open next by ourselves: the person is still in the one that is done, and the next step is in another.
import { isWithinWindow } from './acts.ts';
import type { PaneId } from './macos.ts';
import type { Guide, Step, StepId } from './step.ts';

/** The pane that was opened last, by a click or by us, and when: epoch ms. */
export interface OpenedPane {
  readonly pane: PaneId;
  readonly at: number;
}

/** Where the person stood at the last look, and where they stand now. */
export interface Progress {
  readonly before: Guide | null;
  readonly guide: Guide | null;
  /** null: we have opened none. */
  readonly opened: OpenedPane | null;
  /** Whether the settings app runs: on every macOS it ends with its window. */
  readonly settingsOpen: boolean;
  readonly now: number | null;
}

/**
 * The step whose pane is to be opened, with that pane; null: leave the person where they are. Only on the path of the system
 * extensions, where one pane follows another, and only when the step before was proven since the last look.
 */
export function nextPane({
  before,
  guide,
  opened,
  settingsOpen,
  now,
}: Progress): { step: StepId; pane: PaneId } | null {
  if (before?.path !== 'system-extension' || guide?.path !== 'system-extension') return null;
  const [was, is] = [currentOf(before), currentOf(guide)];
  if (was === undefined || is === undefined || is.pane === null || opened === null || !settingsOpen) return null;
  const proven = guide.steps.some(({ id, state }) => id === was.id && state === 'done');
  const here = opened.pane !== is.pane && isWithinWindow(opened.at, now);
  // A dialog of macOS may have come in between: the pane is still the one of an earlier step.
  const finished = guide.steps.some(({ pane, state }) => pane === opened.pane && state === 'done');
  return proven && here && finished ? { step: is.id, pane: is.pane } : null;
}

function currentOf({ steps }: Guide): Step | undefined {
  return steps.find(({ state }) => state === 'current');
}
