// Snapshot -> Banner: what the headline says, how bad it is, and the one thing to do.
import { type FindingName, type Level, nameOf, worstFaults } from './finding.ts';
import { leavesProtection } from './findings/health.ts';
import { guideFor, helperFor } from './guide.ts';
import type { PaneId } from './macos.ts';
import { isStale, type Snapshot } from './snapshot.ts';
import type { ActionId, Helper } from './step.ts';

/** Keys of the headlines; every finding has one, and so have the moments without a finding. */
export type BannerKey = FindingName | 'protected' | 'starting' | 'looking' | 'stale';

export interface Banner {
  readonly key: BannerKey;
  readonly level: Level;
  /** The main action of the guide's current step; null when there is nothing to do. */
  readonly action: ActionId | null;
  /** The settings pane that the action opens; null when it opens none. */
  readonly pane: PaneId | null;
  /** Who has to act on what the headline says; nobody else while that is not known or may pass by itself. */
  readonly helper: Helper;
}

const nothingToDo = { action: null, pane: null, helper: 'nobody' } as const;

/** Total. `now` is the Mac's clock in epoch ms: a snapshot that is too old says so and is `unknown`, never green. */
export function bannerFor(snapshot: Snapshot, now: number): Banner {
  if (!snapshot.looked) return { key: 'looking', level: 'starting', ...nothingToDo };
  if (isStale(snapshot, now))
    return { key: 'stale', level: 'unknown', action: 'look-now', pane: null, helper: 'nobody' };
  const { level, findings } = snapshot.diagnosis;
  const faults = worstFaults(findings);
  // What is told while Defender starts does not pass by itself, and the guide is already about it.
  if (level === 'starting' && faults.length === 0) return { key: 'starting', level, ...nothingToDo };
  // Not the first by priority, which may say that files are protected beside one that says that they are not. A note
  // such as passive mode makes the headline only when nothing is wrong beside it.
  const first = faults[0] ?? findings[0];
  if (first === undefined) return level === 'protected' ? whenWell(snapshot) : unexplained;
  const input = { ...snapshot, now: snapshot.moments.now };
  const current = guideFor(input)?.steps.find((step) => step.state === 'current');
  const action = current?.actions[0] ?? null;
  const pane = action === 'open-pane' ? (current?.pane ?? null) : null;
  return { key: nameOf(first), level, action, pane, helper: helperFor(first.code, input) };
}

/** Where the organisation says that passive mode is meant, the headline says no more than Defender does. */
function whenWell({ readings: { health } }: Snapshot): Banner {
  return { key: leavesProtection(health) ? 'passive-mode' : 'protected', level: 'protected', ...nothingToDo };
}

/** A level without a finding would be a bug of ours; it must not look well. */
const unexplained: Banner = { key: 'unreadable', level: 'unknown', action: 'look-now', pane: null, helper: 'nobody' };
