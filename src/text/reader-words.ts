// What the page that reads reports must say in every language, besides the words of the panel.

/** Why something that was dropped or pasted was not taken. */
export const refusalCodes = [
  'too-large',
  'not-known',
  'broken-zip',
  'nothing-in-it',
  'not-readable',
  'took-too-long',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Moments are epoch ms. */
export interface ReaderWords {
  readonly title: string;
  readonly lead: string;
  /** In the place where things are dropped. */
  readonly drop: string;
  readonly dropHint: string;
  /** How the person at the Mac makes a report. */
  readonly howToGet: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly reading: string;
  /** That nothing leaves the page. */
  readonly stays: string;
  readonly language: string;
  /** When the Mac was looked at, as `history.at` says it. */
  readonly asOf: (when: string) => string;
  readonly timeNotKnown: string;
  readonly pastedText: string;
  readonly before: string;
  readonly after: string;
  readonly close: string;
  readonly print: string;
  readonly addAnother: string;
  readonly asSeen: string;
  readonly message: string;
  readonly copy: string;
  readonly notRead: string;
  /** Above commands that would tell more, and how to go about it. */
  readonly wanted: string;
  readonly wantedHint: string;
  readonly changes: Readonly<Record<'title' | 'solved' | 'new' | 'still' | 'none', string>>;
  /** `name`: of a file or folder, or `pastedText`. */
  readonly refused: Readonly<Record<RefusalCode, (name: string) => string>>;
}
