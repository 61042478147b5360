// The one value that crosses to the renderer: what was read, what it means, when, and what we did about it.
import type { Acts } from './acts.ts';
import type { Diagnosis } from './finding.ts';
import type { Moments, Readings } from './readings.ts';

export type Language = 'en' | 'nl';

/** An act of ours that is under way; the panel shows it and offers nothing else meanwhile. */
export type Busy = 'open-pane' | 'load-driver' | null;

export interface Snapshot {
  /** Grows with every published snapshot; an older one is ignored. */
  readonly sequence: number;
  /** False until the first look has ended: nothing is known. */
  readonly looked: boolean;
  /** When the look ended, epoch ms on the Mac's clock. */
  readonly at: number;
  /** When the next look is due at the latest, epoch ms; three times as late is stale. */
  readonly nextLookAt: number;
  /** True when two looks in a row gave these findings. */
  readonly agreed: boolean;
  readonly diagnosis: Diagnosis;
  readonly readings: Readings;
  readonly moments: Moments;
  readonly acts: Acts;
  readonly busy: Busy;
  readonly language: Language;
  /** Alerts are silent until then (epoch ms); null when not snoozed. */
  readonly snoozedUntil: number | null;
  /** True on a practice Mac: nothing shown is about this computer. */
  readonly practice: boolean;
}

/** True when looks have stopped coming: three were missed. Then nothing on screen may be believed. */
export function isStale(snapshot: Snapshot, now: number): boolean {
  return snapshot.looked && now > staleAfter(snapshot);
}

/** When three looks will have been missed, epoch ms. */
export function staleAfter({ at, nextLookAt }: Snapshot): number {
  const interval = Math.max(nextLookAt - at, 1000);
  return nextLookAt + 2 * interval + 15_000;
}

/** What is known before the first look has ended: nothing, which is never green. */
export function beforeFirstLook(
  given: Pick<Snapshot, 'at' | 'acts' | 'language' | 'snoozedUntil' | 'practice'>,
): Snapshot {
  return {
    ...given,
    sequence: 0,
    looked: false,
    nextLookAt: given.at,
    agreed: false,
    diagnosis: { level: 'unknown', findings: [] },
    readings: nothingRead,
    moments: { ...noMoments, now: given.at },
    busy: null,
  };
}

const noMoments: Moments = {
  ...{ now: null, bootedAt: null, loggedInAt: null, wokeAt: null },
  ...{ daemonStartedAt: null, extensionEnabledAt: null },
};

const nothingRead: Readings = {
  health: { kind: 'unreadable', reason: 'no-known-field', lines: [] },
  genuine: { kind: 'not-checked', reason: 'not looked yet' },
  macos: null,
  arch: null,
  admin: null,
  kextFile: null,
  kexts: null,
  installedAt: null,
  load: null,
  healthExtensions: null,
  extensions: null,
  enrolment: null,
  managedBy: null,
};
