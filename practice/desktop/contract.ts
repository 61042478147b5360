// What the practice windows see of the practice Mac, and every call they may make. Shared by main, preload and pages.
import type { PaneGeneration } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';

/** All that is on screen, made anew from the facts whenever one changes. */
export interface PracticeView {
  readonly language: Language;
  /** Which generation of System Preferences this Mac has. */
  readonly generation: PaneGeneration;
  /** The pane that was asked for; empty while the window is closed. */
  readonly pane: string;
  readonly locked: boolean;
  /** Whether the line about Microsoft Corporation and its Allow button are there. */
  readonly blocked: boolean;
  readonly allowed: boolean;
  /** The practice clock, epoch ms, cut to minutes. */
  readonly now: number;
  /** When Allow goes away, epoch ms; null when it is not there. */
  readonly allowUntil: number | null;
  /** The password dialog waits for an answer. */
  readonly asking: boolean;
}

/** How far the practice clock can be moved by a click, in minutes. */
export const clockSteps = [5, 30] as const;
export type ClockStep = (typeof clockSteps)[number];

export interface PracticeCalls {
  current(): PracticeView;
  allow(): void;
  unlock(): void;
  moveClock(minutes: ClockStep): void;
  answer(answer: 'allow' | 'cancel'): void;
  closeWindow(): void;
}

export const callNames = {
  current: true,
  allow: true,
  unlock: true,
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

export const viewEvent = 'practice:view';
export const callPrefix = 'practice:';
