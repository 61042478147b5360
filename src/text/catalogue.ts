// The words of every surface, by code: what a language must say. A code without words does not compile.
import type { BannerKey } from '../banner.ts';
import type { FindingCode, Level } from '../finding.ts';
import type { PaneId } from '../macos.ts';
import type { Busy } from '../snapshot.ts';
import type { ActionId, GuideHint, NoteId, PathId, StepId, StepState } from '../step.ts';
import type { AppleWords } from './apple-words.ts';
import type { PageWords } from './page-words.ts';

export interface Headline {
  readonly title: string;
  /** One sentence: what it means, or what comes next. */
  readonly why: string;
}

export interface StepWords {
  readonly title: string;
  readonly body: string;
}

/** What may fail when a person clicks. */
export type FailedAct = 'open-pane' | 'load-driver' | 'copy' | 'mail' | 'save' | 'other';

export interface Catalogue {
  readonly banner: Readonly<Record<BannerKey, Headline>>;
  /** In place of a headline's `why`, when somebody else has to act. */
  readonly whyManaged: (by: string) => string;
  readonly whyAdmin: string;
  readonly recovered: { readonly title: string; readonly body: string };
  readonly tray: Readonly<Record<TrayWord, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** Names of the guides, for people who cannot see that it is one. */
  readonly paths: Readonly<Record<PathId, string>>;
  /** `finding` is the one the guide leads away from. */
  readonly steps: Readonly<Record<StepId, (apple: AppleWords, finding: FindingCode | null) => StepWords>>;
  readonly stepStates: Readonly<Record<StepState, string>>;
  readonly actions: Readonly<Record<ActionId, (apple: AppleWords, pane: PaneId | null) => string>>;
  /** The driver can be loaded from the step `allow` too: then the button says what the person did. */
  readonly clickedAllow: (apple: AppleWords) => string;
  readonly thenContinue: (apple: AppleWords) => string;
  /** After Allow, where the waiter needs nobody any more. */
  readonly thenLoads: string;
  /** What macOS's password dialog is about to say in our name. */
  readonly dialogSays: string;
  readonly hints: Readonly<Record<GuideHint, (apple: AppleWords) => string>>;
  /** Clicks that do not count are spoken of in `help`. */
  readonly notes: Readonly<Record<Exclude<NoteId, 'remote-clicks' | 'update-cures-licence'>, string>>;
  /** That an update cures a missing licence, with the version of Defender where it was read. */
  readonly licenceNote: (version: string | null) => string;
  /** Above the way by hand, where somebody else should do it. */
  readonly byHand: string;
  readonly busy: Readonly<Record<NonNullable<Busy>, (apple: AppleWords) => string>>;
  readonly failed: Readonly<Record<FailedAct, (apple: AppleWords, pane: PaneId | null) => string>>;
  readonly copied: string;
  readonly help: { readonly summary: string; readonly notes: (apple: AppleWords) => readonly string[] };
  readonly menu: Readonly<Record<'name' | 'snoozeHour' | 'endSnooze', string>>;
  readonly snoozedUntil: (at: number) => string;
  /** A clock time alone would read as one of today. */
  readonly snoozedUntilTomorrow: (at: number) => string;
  readonly also: string;
  readonly facts: FactWords;
  readonly details: Readonly<Record<'name' | 'findings' | 'readings' | 'nothingWrong' | 'managed', string>>;
  readonly times: TimeWords;
  readonly practice: string;
  readonly pictureOf: (what: string) => string;
  readonly passwordDialog: string;
  readonly askIt: AskItWords;
  readonly pages: PageWords;
}

type TrayWord = 'open' | 'checkNow' | 'snooze' | 'forAnHour' | 'endSnooze' | 'quit';

/** The message to IT. Payload types, keys and consoles keep their own English names. */
export interface AskItWords {
  readonly subjectApproval: string;
  readonly subjectHelp: string;
  readonly greeting: string;
  /** Where the organisation has named its help desk. */
  readonly greetingTo: (name: string) => string;
  readonly whyApproval: string;
  readonly whyHelp: string;
  readonly enrolment: string;
  /** Stand above the lists. */
  readonly missing: string;
  /** Under a profile that gives Full Disk Access: what keeps one that is there from working. */
  readonly whenThere: (profile: string) => string;
  readonly found: string;
  readonly mac: string;
  readonly payloadType: string;
  readonly team: string;
  readonly bundleIds: string;
  readonly notKnown: string;
}

/** The few facts of a Mac that is well. */
export interface FactWords {
  readonly definitions: string;
  readonly driver: string;
  readonly extension: string;
  readonly running: string;
  readonly runningSince: (at: number) => string;
  readonly managedBy: string;
  readonly managers: Readonly<Record<'jamf' | 'intune' | 'other' | 'nobody', string>>;
  readonly version: string;
}

/** Moments are epoch ms, ages ms. */
export interface TimeWords {
  readonly clock: (at: number) => string;
  readonly until: (at: number) => string;
  readonly checked: (ageMs: number) => string;
  readonly old: (ageMs: number) => string;
}
