// Apple's own words in the guide, as one Mac shows them: by the language of its windows and their generation. Pure.
import type { Language } from '../language.ts';
import type { PaneGeneration } from '../macos.ts';
import type { MacWords } from './mac-words.ts';
import { spokenFor } from './spoken.ts';

/**
 * What a language's file holds: values of docs/facts/apple-words.json marked `seen` or `likely`. null: not found, so the place
 * is described instead, never guessed. `%@` stands for the name of a developer or app.
 */
export interface AppleTerms {
  /** Up to 12. */
  readonly systemPreferences: string;
  readonly securityAndPrivacy: string;
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
  /** The page General and the section on Login Items & Extensions; windows before 13 have neither. */
  readonly general: string;
  readonly extensions: string;
  readonly endpointExtensions: string | null;
  readonly networkExtensions: string | null;
  readonly filterTitle: (app: string) => string;
  readonly filterAllow: string;
  readonly filterDontAllow: string;
  /** Where a management profile is approved. */
  readonly profilesPath: readonly string[];
  readonly restart: string;
  readonly terminal: string;
  readonly ok: string;
}

type Changing = Pick<
  AppleWords,
  | 'generation'
  | 'settingsApp'
  | 'approvalPane'
  | 'approvalPath'
  | 'approvalTabs'
  | 'clickTheLock'
  | 'fullDiskPath'
  | 'endpointExtensions'
  | 'networkExtensions'
  | 'profilesPath'
>;

const none = { approvalTabs: [], clickTheLock: null, endpointExtensions: null, networkExtensions: null };

/** `language` is the Mac's, not the guide's; `own` are words read on the Mac itself, which win. */
export function appleWords(language: Language, generation: PaneGeneration, own: MacWords = {}): AppleWords {
  const terms = { ...spokenFor(language).apple, ...own };
  const { fullDiskAccess, general, extensions, allow, details, filterAllow, filterDontAllow } = terms;
  return {
    ...{ fullDiskAccess, general, extensions, allow, details, filterAllow, filterDontAllow },
    ...{ restart: terms.restart, terminal: terms.terminal, ok: terms.ok },
    systemSoftwareBlocked: filled(terms.blockedDeveloper),
    systemSoftwareOfAppBlocked: filled(terms.blockedApp),
    filterTitle: filled(terms.filterTitle),
    ...changing[generation](terms),
  };
}

const changing: Readonly<Record<PaneGeneration, (terms: AppleTerms) => Changing>> = {
  A: ({ systemPreferences, securityAndPrivacy, ...terms }) => ({
    ...none,
    generation: 'A',
    settingsApp: systemPreferences,
    approvalPane: securityAndPrivacy,
    approvalPath: [systemPreferences, securityAndPrivacy, terms.tabGeneral],
    approvalTabs: [terms.tabGeneral, 'FileVault', terms.tabFirewall, terms.tabPrivacy].filter((tab) => tab !== null),
    clickTheLock: terms.clickTheLock,
    fullDiskPath: [systemPreferences, securityAndPrivacy, terms.tabPrivacy, terms.fullDiskAccess],
    profilesPath: [systemPreferences, terms.profiles],
  }),
  B: ({ systemSettings, privacyAndSecurity, ...terms }) => ({
    ...none,
    generation: 'B',
    settingsApp: systemSettings,
    approvalPane: privacyAndSecurity,
    approvalPath: [systemSettings, privacyAndSecurity, terms.securitySection],
    fullDiskPath: [systemSettings, privacyAndSecurity, terms.fullDiskAccess],
    profilesPath: [systemSettings, privacyAndSecurity, terms.profiles],
  }),
  C: ({ systemSettings, loginItemsAndExtensions, general, ...terms }) => ({
    ...none,
    generation: 'C',
    settingsApp: systemSettings,
    approvalPane: loginItemsAndExtensions,
    approvalPath: [systemSettings, general, loginItemsAndExtensions],
    fullDiskPath: [systemSettings, terms.privacyAndSecurity, terms.fullDiskAccess],
    endpointExtensions: terms.endpointExtensions,
    networkExtensions: terms.networkExtensions,
    profilesPath: [systemSettings, general, terms.deviceManagement],
  }),
};

/** Apple's texts with a gap for a name. */
function filled(text: string): (name: string) => string {
  return (name) => text.replaceAll('%@', () => name);
}
