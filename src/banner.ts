// Snapshot -> Banner: what the headline says, how bad it is, and the one thing to do.
import type { FindingCode, Level } from './finding.ts';
import { type ActionId, guideFor } from './guide.ts';
import { isStale, type Snapshot } from './snapshot.ts';

/** Keys of the headlines; every finding has one, and so have the moments without a finding. */
export type BannerKey = FindingCode | 'protected' | 'starting' | 'looking' | 'stale';

export interface Banner {
  readonly key: BannerKey;
  readonly level: Level;
  /** The main action of the guide's current step; null when there is nothing to do. */
  readonly action: ActionId | null;
}

/** Total. `now` is the Mac's clock in epoch ms: a snapshot that is too old says so and is `unknown`, never green. */
export function bannerFor(snapshot: Snapshot, now: number): Banner {
  if (snapshot.sequence === 0) return { key: 'looking', level: 'unknown', action: null };
  if (isStale(snapshot, now)) return { key: 'stale', level: 'unknown', action: 'look-now' };
  const { level, findings } = snapshot.diagnosis;
  if (level === 'starting') return { key: 'starting', level, action: null };
  // A note such as passive mode makes the headline only when nothing is wrong beside it.
  const first = findings.find((finding) => finding.level !== 'protected') ?? findings[0];
  if (first === undefined) return level === 'protected' ? { key: level, level, action: null } : unexplained;
  const current = guideFor({ ...snapshot, now: snapshot.moments.now })?.steps.find((step) => step.state === 'current');
  return { key: first.code, level, action: current?.actions[0] ?? null };
}

/** A level without a finding would be a bug of ours; it must not look well. */
const unexplained: Banner = { key: 'unreadable', level: 'unknown', action: 'look-now' };
