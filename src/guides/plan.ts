// The common part of every guide: steps that are planned with their proof become done, current or waiting.
import type { FindingCode } from '../finding.ts';
import type { PaneId } from '../macos.ts';
import type { ActionId, Guide, GuideHint, GuideInput, NoteId, PathId, Step, StepId, StepState } from '../step.ts';

/** A step before its state is known: the proof, and when it came. */
export interface PlannedStep {
  readonly id: StepId;
  readonly proven: boolean;
  readonly doneAt?: number | null;
  readonly actions: readonly ActionId[];
  readonly pane?: PaneId | null;
}

/** A path before its steps have their states. */
export interface PlannedGuide {
  readonly path: PathId;
  readonly steps: readonly PlannedStep[];
  readonly allowUntil?: number | null;
  readonly hint?: GuideHint | null;
  readonly notes?: readonly NoteId[];
  readonly alternative?: PlannedGuide | null;
}

/** Only a look can prove it: a guide whose last step is done is no longer there. */
export const confirm: PlannedStep = { id: 'confirm', proven: false, actions: ['look-now'] };

/** Whether this Mac started after the finding was first seen: then a restart has not ended it. */
export function hasRestartedSince(code: FindingCode, moments: GuideInput['moments']): boolean {
  const { bootedAt, firstSeen } = moments;
  const seen = firstSeen[code];
  return seen !== undefined && bootedAt !== null && bootedAt > seen;
}

/** Gives the steps their states: what is proven is done, the first that is not is current, the rest waits. */
export function guideOf(
  { path, steps: planned, allowUntil, hint, notes, alternative }: PlannedGuide,
  finding: FindingCode | null,
): Guide {
  const firstOpen = planned.findIndex(({ proven }) => !proven);
  const steps = planned.map((step, index): Step => {
    const state: StepState = step.proven ? 'done' : index === firstOpen ? 'current' : 'waiting';
    return {
      id: step.id,
      state,
      doneAt: step.proven ? (step.doneAt ?? null) : null,
      actions: state === 'current' ? actionsOf(step, hint ?? null) : [],
      pane: step.pane ?? null,
    };
  });
  return {
    path,
    finding,
    steps,
    allowUntil: allowUntil ?? null,
    hint: hint ?? null,
    notes: notes ?? [],
    alternative: alternative == null ? null : guideOf(alternative, finding),
  };
}

/** Whoever has tried in vain may want help more than one more try. */
function actionsOf({ actions }: PlannedStep, hint: GuideHint | null): readonly ActionId[] {
  return hint === 'disagree' && !actions.includes('copy-report') ? [...actions, 'copy-report'] : actions;
}
