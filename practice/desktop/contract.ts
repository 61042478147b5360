// What the practice windows see of the practice Mac, and every call they may make. Shared by main, preload and pages.
import type { PaneGeneration } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';

/** What a window shows: it stands behind the `?` of its address. */
export type PracticePage = 'settings' | 'password' | 'filter';

/** All that is on screen, made again from the facts whenever one changes. */
export interface PracticeView {
  readonly language: Language;
  /** Which generation of System Preferences this Mac has. */
  readonly generation: PaneGeneration;
  /** The pane that was asked for; empty while the window is closed. */
  readonly pane: string;
  readonly locked: boolean;
  /** What the row with the Allow button is about; null: there is no such row. */
  readonly blocked: 'driver' | 'endpoint' | 'network' | null;
  readonly allowed: boolean;
  /** Switches of Defender's extensions, macOS 15 and later; null: there is none. */
  readonly extensions: { readonly endpoint: boolean | null; readonly network: boolean | null };
  /** Its macOS, such as 26: one word of its Settings changes with it. */
  readonly major: number | null;
  /** The switch of what may run in the background, macOS 13 and later; null: there is none. */
  readonly background: boolean | null;
  /** Switches in Full Disk Access; null: Defender is not in the list. */
  readonly access: { readonly app: boolean; readonly extension: boolean } | null;
  /** How many of extensions, filter and Full Disk Access are missing; null where Defender uses the driver. */
  readonly missing: number | null;
  /** The practice clock, epoch ms, cut to minutes. */
  readonly now: number;
  /** When Allow goes away, epoch ms; null when it is not there. */
  readonly allowUntil: number | null;
  /** The password dialog waits for an answer. */
  readonly asking: boolean;
  /** What it says in the name of who asks. */
  readonly prompt: string;
  /** The dialog about network content waits for an answer. */
  readonly askingFilter: boolean;
}

/** Everything with a switch or a checkbox; a click turns it over. */
export const switchNames = ['endpoint', 'network', 'background', 'access-app', 'access-extension'] as const;
export type SwitchName = (typeof switchNames)[number];

/** How far the practice clock can be moved by a click, in minutes. */
export const clockSteps = [5, 30] as const;
export type ClockStep = (typeof clockSteps)[number];

export interface PracticeCalls {
  current(): PracticeView;
  allow(): void;
  unlock(): void;
  flip(name: SwitchName): void;
  answerFilter(answer: 'allow' | 'deny'): void;
  moveClock(minutes: ClockStep): void;
  answer(answer: 'allow' | 'cancel'): void;
  closeWindow(): void;
}

export const callNames = {
  current: true,
  allow: true,
  unlock: true,
  flip: true,
  answerFilter: true,
  moveClock: true,
  answer: true,
  closeWindow: true,
} satisfies Record<keyof PracticeCalls, true>;

/** What a page sees as `window.practice`. */
export type PracticeBridge = {
  readonly [Name in keyof PracticeCalls]: (
    ...args: Parameters<PracticeCalls[Name]>
  ) => Promise<ReturnType<PracticeCalls[Name]>>;
} & {
  /** Calls the listener with every new view until the returned function is called. */
  readonly onView: (listener: (view: PracticeView) => void) => () => void;
};

declare global {
  interface Window {
    readonly practice: PracticeBridge;
  }
}

export const viewEvent = 'practice:view';
export const callPrefix = 'practice:';
