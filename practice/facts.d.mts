// Types of practice/facts.mjs; what each fact means is told there.

export type FactName =
  | 'macos'
  | 'build'
  | 'era'
  | 'app-version'
  | 'syntax'
  | 'installed-at'
  | 'clock-offset'
  | 'booted-at'
  | 'daemon-started-at'
  | 'daemon'
  | 'background'
  | 'rtp-enabled'
  | 'rtp-managed'
  | 'passive-mode'
  | 'licensed'
  | 'conflicting'
  | 'es-state'
  | 'es-enabled-at'
  | 'endpoint-stuck'
  | 'net-state'
  | 'filter'
  | 'access-app'
  | 'access-extension'
  | 'enrolment'
  | 'manager'
  | 'profile-arrived'
  | 'approved'
  | 'kext-loaded'
  | 'last-attempt-at'
  | 'daemon-waits'
  | 'pane'
  | 'locked'
  | 'admin'
  | 'password-answer'
  | 'dialog'
  | 'dialog-pid'
  | 'dialog-answer'
  | 'dialog-prompt'
  | 'kextant-pid'
  | 'sip'
  | 'team';

export interface Fact {
  /** What it takes, in words. */
  readonly say: string;
  readonly fits: (text: string) => boolean;
}

export const facts: Readonly<Record<FactName, Fact>>;

export function factsFolder(root: string): string;

/** Empty when never written. An unknown name throws and lists the names. */
export function readState(root: string, name: FactName): string;

/** Atomic. Throws on an unknown name or value. Moments may be given as `3h ago`. */
export function writeState(root: string, name: FactName, value: string | number): void;

/** Epoch seconds on the practice Mac's clock. */
export function practiceNow(root: string): number;

export function moveClock(root: string, seconds: number): void;
