// What the panel's pages beside the guide must say in every language: settings, history, what is read, the report.

import type { Change, VersionChange } from '../change.ts';
import type { DisclosureId } from '../disclosure.ts';
import type { Level } from '../finding.ts';
import type { IgnoredReason, SettingSource, SettingsChange } from '../settings.ts';
import type { PageId } from '../snapshot.ts';
import type { ReadWhen } from '../tools.ts';
import type { ClockHours } from './times.ts';

/** Lengths are ms; a `time` is what `times.clock` of the language says. */
export interface PageWords {
  readonly back: string;
  /** Headings of the pages, and what the menus call them. */
  readonly titles: Readonly<Record<Exclude<PageId, 'guide'>, string>>;
  readonly snooze: {
    /** In the panel's menu; the tray's has a title of its own above it. */
    readonly until: (time: string) => string;
    readonly untilTomorrow: (time: string) => string;
    readonly trayUntil: (time: string) => string;
    readonly trayUntilTomorrow: (time: string) => string;
  };
  readonly settings: SettingsWords;
  readonly history: HistoryWords;
  readonly reads: {
    readonly intro: string;
    readonly never: string;
    readonly when: Readonly<Record<ReadWhen, string>>;
    readonly why: Readonly<Record<DisclosureId, string>>;
  };
  readonly report: Readonly<Record<'intro' | 'save' | 'copy' | 'saved' | 'failed', string>>;
  /** Who helps, where IT has to; either may be empty, not both. */
  readonly support: (name: string, contact: string) => string;
  /** Behind a finding that the settings leave out. */
  readonly notWatched: string;
  /** Where the data folder may not be written to. */
  readonly notKept: string;
  readonly notificationsFailed: string;
  /** At the first start, beside macOS's own question: why to say yes. */
  readonly notificationsAsked: string;
}

export interface SettingsWords {
  readonly general: string;
  readonly alerts: string;
  readonly help: string;
  readonly watch: string;
  /** Below the heading `watch`. */
  readonly watchHint: string;
  readonly names: Readonly<Record<SettingLabel, string>>;
  readonly iconHint: string;
  readonly languageOfSystem: string;
  readonly forced: string;
  readonly loginItem: Readonly<Record<'needs-approval' | 'not-available', string>>;
  readonly duration: (ms: number) => string;
  /** The value just typed or chosen has not been taken. */
  readonly notTaken: string;
  readonly ignored: string;
  readonly sources: Readonly<Record<SettingSource, string>>;
  readonly reasons: Readonly<Record<IgnoredReason, string>>;
}

/** Every setting of the panel's page; what counts is named by its finding. */
export type SettingLabel = Exclude<keyof SettingsChange, 'watch'>;

export interface HistoryWords {
  readonly empty: string;
  /** True of what was, and of what still lasts: "Needs attention", not "Needed attention". */
  readonly levels: Readonly<Record<Level | 'not-running', string>>;
  /** Above a column for each of them. */
  readonly strip: string;
  /** Of a day on which Kextant did not run. */
  readonly notRecorded: string;
  /** A date of the last months. */
  readonly day: (at: number) => string;
  readonly days: (count: number) => string;
  /** Date and time; takes epoch ms. */
  readonly at: (at: number, hours: ClockHours) => string;
  /** Takes what `at` says. */
  readonly since: (when: string) => string;
  readonly lasted: (ms: number) => string;
  /** The clock was moved, or Kextant ended without a word. */
  readonly lengthNotKnown: string;
  /** Behind a level: what changed just before, e.g. "after macOS changed from 26.1 to 26.2". */
  readonly after: { readonly version: (change: VersionChange) => string } & Readonly<
    Record<Exclude<Change['kind'], 'version'>, string>
  >;
  /** One sentence, with the level in its own words, e.g. "Not protected since Tue 24 Nov, 14:02, after …". */
  readonly lost: (loss: { readonly level: string; readonly when: string; readonly after: string }) => string;
}
