// The one value that crosses to the renderer: what was read, what it means, when, and what we did about it.
import type { Acts } from './acts.ts';
import type { Diagnosis } from './finding.ts';
import type { Language } from './language.ts';
import type { Moments, Readings } from './readings.ts';
import type { SettingsReading } from './settings.ts';
import type { MacWords } from './text/mac-words.ts';
import type { ClockHours } from './text/times.ts';
import { unsetSettings } from './unset-settings.ts';

export { type Language, languages } from './language.ts';

/** An act of ours that is under way; the panel shows it and offers nothing else meanwhile. */
export type Busy = 'open-pane' | 'load-driver' | null;

/** What the panel can show: the guide with its headline, or one of its pages. */
export const pageIds = ['guide', 'settings', 'history', 'reads', 'report'] as const;

export type PageId = (typeof pageIds)[number];

/** A click outside of the panel, on a notification or in the tray's menu, that wants to see something. */
export interface PageRequest {
  readonly page: PageId;
  /** Another click is another number. */
  readonly id: number;
}

/** Whether macOS opens Kextant at login, as macOS itself says. */
export type LoginItem = 'on' | 'off' | 'needs-approval' | 'not-available';

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
  /** What the guide speaks. */
  readonly language: Language;
  /** What the windows of macOS speak, which the person may have set apart from the guide. */
  readonly macLanguage: Language;
  /** Words that this Mac's own tables hold; they win over those we brought. */
  readonly macWords: MacWords;
  /** How the clock of this Mac counts, as its settings say. */
  readonly clockHours: ClockHours;
  /** Alerts are silent until then (epoch ms); null when not snoozed. */
  readonly snoozedUntil: number | null;
  /** True on a practice Mac: nothing shown is about this computer. */
  readonly practice: boolean;
  readonly settings: SettingsReading;
  readonly loginItem: LoginItem;
  /** True when the last notification could not be shown: no permission, or no desktop that shows any. */
  readonly alertFailed: boolean;
  /** True while macOS asks for the first time whether Kextant may notify: the panel gives the reason. */
  readonly asksForAlerts: boolean;
  /** True when nothing can be written to the app's own folder: what it learns is forgotten when it ends. */
  readonly forgets: boolean;
  /** What a click outside of the panel wants to see; null again when the panel is put away. */
  readonly request: PageRequest | null;
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
  given: Pick<Snapshot, 'at' | 'acts' | 'language' | 'snoozedUntil' | 'practice'> &
    Partial<Pick<Snapshot, 'macLanguage' | 'clockHours' | 'settings' | 'forgets' | 'asksForAlerts'>>,
): Snapshot {
  return {
    macLanguage: given.language,
    macWords: {},
    clockHours: 24,
    settings: unsetSettings,
    forgets: false,
    asksForAlerts: false,
    ...given,
    sequence: 0,
    looked: false,
    nextLookAt: given.at,
    agreed: false,
    diagnosis: { level: 'unknown', findings: [] },
    readings: nothingRead,
    moments: { ...noMoments, now: given.at },
    busy: null,
    loginItem: 'not-available',
    alertFailed: false,
    request: null,
  };
}

/** Nothing is known of any time. */
export const noMoments: Moments = {
  now: null,
  bootedAt: null,
  loggedInAt: null,
  wokeAt: null,
  daemonStartedAt: null,
  extensionEnabledAt: null,
  daemonStarts: [],
  firstSeen: {},
};

/** Before the first look. */
export const nothingRead: Readings = {
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
  daemon: null,
  service: null,
  serviceFile: null,
  enrolment: null,
  managedBy: null,
  profiles: null,
  integrity: null,
};
