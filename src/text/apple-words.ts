// Apple's own words: what a language must bring of them, and what one Mac shows.
import type { PaneGeneration } from '../macos.ts';

/**
 * What a language's file holds: values of docs/facts/apple-words.json marked `seen` or `likely`. null: not found, so the place
 * is described instead, never guessed. `%@` stands for the name of a developer or app.
 */
export interface AppleTerms {
  /** Up to 12. */
  readonly systemPreferences: string;
  readonly securityAndPrivacy: string;
  /** The same pane up to 10.15, where it had another name. */
  readonly securityUpTo10?: string;
  readonly tabGeneral: string;
  readonly tabFirewall: string | null;
  readonly tabPrivacy: string;
  readonly clickTheLock: string;
  readonly blockedDeveloper: string;
  /** Up to 14: a pane of its own, then a row in Privacy & Security. */
  readonly profiles: string;
  readonly blockedApp: string;
  /** From 13 on. */
  readonly systemSettings: string;
  readonly privacyAndSecurity: string;
  readonly securitySection: string;
  readonly general: string;
  /** A pane of 13 and 14. */
  readonly loginItems: string;
  /** Its list of what may run unseen, up to 15 … */
  readonly allowInTheBackground: string | null;
  /** … and from 26 on. */
  readonly appBackgroundActivity: string | null;
  /** From 15 on. */
  readonly loginItemsAndExtensions: string;
  readonly extensions: string;
  readonly endpointExtensions: string | null;
  readonly networkExtensions: string | null;
  readonly deviceManagement: string;
  /** On all. */
  readonly fullDiskAccess: string;
  readonly allow: string;
  readonly details: string;
  readonly filterTitle: string;
  readonly filterAllow: string;
  readonly filterDontAllow: string;
  readonly restart: string;
  readonly terminal: string;
  readonly ok: string;
}

export interface AppleWords {
  readonly generation: PaneGeneration;
  /** "System Preferences", from 13 on "System Settings". */
  readonly settingsApp: string;
  /** The page where extensions are approved. */
  readonly approvalPane: string;
  /** Where to click by hand to get to that page, from the Apple menu on. */
  readonly approvalPath: readonly string[];
  /** Tabs of that page, the one to be on first; none from 13 on. */
  readonly approvalTabs: readonly string[];
  readonly allow: string;
  readonly details: string;
  /** Only up to 12; later pages have no lock. */
  readonly clickTheLock: string | null;
  readonly systemSoftwareBlocked: (from: string) => string;
  /** The same row for a system extension, up to 14; it names the app. */
  readonly systemSoftwareOfAppBlocked: (app: string) => string;
  readonly fullDiskAccess: string;
  readonly fullDiskPath: readonly string[];
  /** The page with the list of what may run in the background, and that list; null: its word is not known. */
  readonly loginItemsPane: string;
  readonly backgroundList: string | null;
  /** The page General and the section on Login Items & Extensions; windows before 13 have neither. */
  readonly general: string;
  readonly extensions: string;
  readonly endpointExtensions: string | null;
  readonly networkExtensions: string | null;
  readonly filterTitle: (app: string) => string;
  readonly filterAllow: string;
  readonly filterDontAllow: string;
  /** Where what runs in the background is switched; before 13 there is no such page. */
  readonly backgroundPath: readonly string[];
  /** Where a management profile is approved. */
  readonly profilesPath: readonly string[];
  readonly restart: string;
  readonly terminal: string;
  readonly ok: string;
}
