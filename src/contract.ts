// Every call and event between main and renderer. Ids in, facts out: no call takes a path, an address or a command.
import type { HistoryEntry } from './history.ts';
import type { PaneId } from './macos.ts';
import type { SettingsChange } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

/** What can be put on the clipboard; main owns the texts. */
export const copyIds = [
  'load-command',
  'turn-on-command',
  'filter-command',
  'update-command',
  'ask-it',
  'report',
] as const;

export type CopyId = (typeof copyIds)[number];

/** How long alerts are silenced (src/snooze.ts); `null` as argument ends it. */
export const snoozeIds = ['one-hour', 'afternoon', 'tomorrow'] as const;

export type SnoozeId = (typeof snoozeIds)[number];

export interface Calls {
  /** The newest snapshot. */
  snapshot(): Snapshot;
  /** Look now. */
  lookNow(): void;
  /** Quit the settings app if it is open and open this pane again. */
  openPane(pane: PaneId): void;
  /** Ask macOS to load the driver (password dialog). `request` only brings the Allow button back. */
  loadDriver(purpose: 'request' | 'load'): void;
  copy(what: CopyId): void;
  /** A new mail to IT, with what is missing, in the person's own mail app. */
  mailIt(): void;
  /** Ask where to, and save a profile of the missing payloads there. */
  saveProfile(): void;
  snooze(until: SnoozeId | null): void;
  /** Main checks every value again; a forced one stays what it is. */
  changeSettings(change: SettingsChange): void;
  /** Changes of the level of the last 90 days, oldest first. */
  history(): readonly HistoryEntry[];
  /** The text of a report, as it would be saved now. */
  report(): string;
  /** Ask where to, and save a report there. False when the person changed their mind. */
  saveReport(): boolean;
  /** The height the panel's content wants, in CSS pixels. */
  resizePanel(height: number): void;
  hide(): void;
}

export const callNames = {
  snapshot: true,
  lookNow: true,
  openPane: true,
  loadDriver: true,
  copy: true,
  mailIt: true,
  saveProfile: true,
  snooze: true,
  changeSettings: true,
  history: true,
  report: true,
  saveReport: true,
  resizePanel: true,
  hide: true,
} satisfies Record<keyof Calls, true>;

export type CallName = keyof Calls;

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'refused' | 'failed' };

/** What main implements: one function per call, at once or later. */
export type Handlers = {
  readonly [Name in CallName]: (
    ...args: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>>;
};

/** What the renderer sees as `window.kextant`. */
export type Bridge = {
  readonly [Name in CallName]: (...args: Parameters<Calls[Name]>) => Promise<Answer<ReturnType<Calls[Name]>>>;
} & {
  /** Calls the listener for every published snapshot until the returned function is called. */
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void;
};

/** Name of the one event and prefix of the calls on the wire. */
export const snapshotEvent = 'kextant:published';
export const callPrefix = 'kextant:';
