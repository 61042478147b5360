// Types of practice/person.mjs.

export interface AllowWindow {
  readonly open: boolean;
  /** Epoch seconds on the practice clock; null when no attempt gives a button. */
  readonly until: number | null;
}

export function allowWindow(root: string): AllowWindow;

/** Throws with the reason outside the window, while locked, or when approved already. */
export function allow(root: string): void;

export function unlock(root: string): void;

export function isAsking(root: string): boolean;

/** Throws when no password dialog is open: wait for `isAsking` first. */
export function answerPassword(root: string, answer: 'allow' | 'cancel'): void;

export function closeForgottenDialog(root: string): void;

export function closePane(root: string): void;
