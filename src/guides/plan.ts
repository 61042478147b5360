// The common part of every guide: steps that are planned with their proof become done, current or waiting.
import type { FindingCode } from '../finding.ts';
import type { PaneId } from '../macos.ts';
import type { ActionId, Guide, GuideHint, NoteId, PathId, Standing, Step, StepId, StepState } from '../step.ts';

/** A step before its state is known: the proof, and when it came. */
export interface Plan {
  readonly id: StepId;
  readonly proven: boolean;
  readonly doneAt?: number | null;
  readonly actions: readonly ActionId[];
  readonly pane?: PaneId | null;
}

/** A path before its steps have their states. */
export interface Part {
  readonly path: PathId;
  readonly plans: readonly Plan[];
  readonly allowUntil?: number | null;
  readonly hint?: GuideHint | null;
  readonly notes?: readonly NoteId[];
  readonly alternative?: Part | null;
}

/** Only a look can prove it: a guide whose last step is done is no longer there. */
export const confirm: Plan = { id: 'confirm', proven: false, actions: ['look-now'] };

/** Whether this Mac started after the finding was first seen: then a restart has not ended it. */
export function hasRestartedSince(code: FindingCode, moments: Standing['moments']): boolean {
  const seen = moments?.firstSeen[code];
  const bootedAt = moments?.bootedAt ?? null;
  return seen !== undefined && bootedAt !== null && bootedAt > seen;
}

/** Gives the steps their states: what is proven is done, the first that is not is current, the rest waits. */
export function guideOf(
  { path, plans, allowUntil, hint, notes, alternative }: Part,
  finding: FindingCode | null,
): Guide {
  const firstOpen = plans.findIndex((plan) => !plan.proven);
  const steps = plans.map((plan, index): Step => {
    const state: StepState = plan.proven ? 'done' : index === firstOpen ? 'current' : 'waiting';
    return {
      id: plan.id,
      state,
      doneAt: plan.proven ? (plan.doneAt ?? null) : null,
      actions: state === 'current' ? actionsOf(plan, hint ?? null) : [],
      pane: plan.pane ?? null,
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
function actionsOf({ actions }: Plan, hint: GuideHint | null): readonly ActionId[] {
  return hint === 'disagree' && !actions.includes('copy-report') ? [...actions, 'copy-report'] : actions;
}
