// The words of every surface, by code: what a language must say. A code without words does not compile.
import type { BannerKey } from '../banner.ts';
import type { FindingCode, Level } from '../finding.ts';
import type { PaneId } from '../macos.ts';
import type { Busy } from '../snapshot.ts';
import type { ActionId, GuideHint, NoteId, PathId, StepId, StepState } from '../step.ts';
import type { AppleWords } from './apple-words.ts';
import type { PageWords } from './page-words.ts';
import type { ClockHours } from './times.ts';

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
  /** In place of a headline's `why`, when somebody else has to act. null: what manages this Mac has no name we know. */
  readonly whyManaged: (by: string | null) => string;
  readonly whyAdmin: string;
  readonly whyRestarted: string;
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
  /** What a step’s second button is for. */
  readonly otherWays: {
    readonly command: (apple: AppleWords) => string;
    readonly commandForAdmins: (apple: AppleWords) => string;
    readonly profile: string;
  };
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
  readonly help: {
    /** Of the fold-out: where a button of macOS is to be clicked, and where it is a switch. */
    readonly summary: Readonly<Record<'noButton' | 'notWorking', string>>;
    readonly notes: (apple: AppleWords) => readonly string[];
  };
  readonly menu: Readonly<Record<'name' | 'snoozeHour' | 'endSnooze', string>>;
  /** Takes a clock time, as `times.clock` writes it. */
  readonly snoozedUntil: (time: string) => string;
  /** A clock time alone would read as one of today. */
  readonly snoozedUntilTomorrow: (time: string) => string;
  readonly also: string;
  readonly facts: FactWords;
  readonly details: Readonly<Record<'name' | 'findings' | 'readings' | 'nothingWrong' | 'managed', string>>;
  readonly times: TimeWords;
  readonly practice: string;
  /** A label and what it labels, with the language's own colon. */
  readonly labelled: (label: string, text: string) => string;
  /** In brackets behind something else, with the space before them where the language has one. */
  readonly aside: (text: string) => string;
  /** For whoever cannot see the picture: what it shows, and a sentence of `marked`; null: nothing in it is marked. */
  readonly pictureOf: (what: string, marked: string | null) => string;
  readonly marked: MarkedWords;
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
  /** Takes a clock time, or date and time where that was not today. */
  readonly runningSince: (when: string) => string;
  readonly managedBy: string;
  readonly managers: Readonly<Record<'jamf' | 'intune' | 'other' | 'nobody', string>>;
  readonly version: string;
}

/** Defender's two kinds of system extension: a list each, from macOS 15 on. */
export type ExtensionList = 'endpoint' | 'network';

/** The control to click that a picture marks, by its label; an info button by the list it opens, null: no name is known. */
interface MarkedWords {
  readonly button: (name: string) => string;
  readonly switch: (name: string) => string;
  readonly info: (name: string | null, list: ExtensionList) => string;
  /** To press, as they are written on the keyboard. */
  readonly keys: (keys: string) => string;
}

/** Moments are epoch ms, ages ms. */
export interface TimeWords {
  readonly clock: (at: number, hours: ClockHours) => string;
  /** Takes what `clock` says. */
  readonly until: (time: string) => string;
  readonly checked: (ageMs: number) => string;
  readonly old: (ageMs: number) => string;
}
