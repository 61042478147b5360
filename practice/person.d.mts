// Types of practice/person.mjs. Acts throw with the reason where macOS has nothing to click or asks for an administrator.

export interface AllowWindow {
  readonly open: boolean;
  /** Epoch seconds on the practice clock; null when no attempt gives a button. */
  readonly until: number | null;
}

export type ExtensionName = 'endpoint' | 'network';
export type AccessName = 'app' | 'extension';

/** Of the driver. */
export function allowWindow(root: string): AllowWindow;

/** What has an Allow button now; null: there is none. */
export function blockedSoftware(root: string): 'driver' | ExtensionName | null;

/** Approves what `blockedSoftware` says. */
export function allow(root: string): void;

export function unlock(root: string): void;

export function switchExtension(root: string, name: ExtensionName, on: boolean): void;

export function switchAccess(root: string, name: AccessName, on: boolean): void;

export function switchBackground(root: string, on: boolean): void;

/** To the other side. */
export function flipBackground(root: string): void;

export function flipExtension(root: string, name: ExtensionName): void;

export function flipAccess(root: string, name: AccessName): void;

/** Throws when the dialog about network content is not open. */
export function answerFilter(root: string, answer: 'allow' | 'deny'): void;

/** Throws with what mdatp said when it refused. */
export function turnProtection(root: string, on: boolean): void;

export function turnFilter(root: string, on: boolean): void;

export function isAsking(root: string): boolean;

/** Throws when no password dialog is open: wait for `isAsking` first. */
export function answerPassword(root: string, answer: 'allow' | 'cancel'): void;

export function closeForgottenDialog(root: string): void;

export function closePane(root: string): void;

/** macOS lets the extension run, whoever wanted it. */
export function enable(root: string, name: ExtensionName): void;
