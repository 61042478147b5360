// Apple's own words in the guide, by language and generation of the settings windows: only what is used. Pure data.
// From facts/apple-words.json, values marked `seen` or `likely`; a word that is missing there is null and the place is
// described instead, never guessed.
import type { PaneGeneration } from '../macos.ts';
import type { Language } from '../snapshot.ts';

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

/** What a language says on every generation, and what each generation adds. */
interface Terms {
  readonly same: Omit<AppleWords, keyof Changing>;
  readonly changing: Readonly<Record<PaneGeneration, Changing>>;
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

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    same: {
      allow: 'Allow',
      details: 'Details…',
      systemSoftwareBlocked: (from) => `System software from developer “${from}” was blocked from loading.`,
      systemSoftwareOfAppBlocked: (app) => `System software from application “${app}” was blocked from loading.`,
      fullDiskAccess: 'Full Disk Access',
      general: 'General',
      extensions: 'Extensions',
      filterTitle: (app) => `“${app}” Would Like to Filter Network Content`,
      filterAllow: 'Allow',
      filterDontAllow: 'Don’t Allow',
      restart: 'Restart…',
      terminal: 'Terminal',
      ok: 'OK',
    },
    changing: {
      A: {
        ...none,
        generation: 'A',
        settingsApp: 'System Preferences',
        approvalPane: 'Security & Privacy',
        approvalPath: ['System Preferences', 'Security & Privacy', 'General'],
        approvalTabs: ['General', 'FileVault', 'Firewall', 'Privacy'],
        clickTheLock: 'Click the lock to make changes.',
        fullDiskPath: ['System Preferences', 'Security & Privacy', 'Privacy', 'Full Disk Access'],
        profilesPath: ['System Preferences', 'Profiles'],
      },
      B: {
        ...none,
        generation: 'B',
        settingsApp: 'System Settings',
        approvalPane: 'Privacy & Security',
        approvalPath: ['System Settings', 'Privacy & Security', 'Security'],
        fullDiskPath: ['System Settings', 'Privacy & Security', 'Full Disk Access'],
        profilesPath: ['System Settings', 'Privacy & Security', 'Profiles'],
      },
      C: {
        generation: 'C',
        settingsApp: 'System Settings',
        approvalPane: 'Login Items & Extensions',
        approvalPath: ['System Settings', 'General', 'Login Items & Extensions'],
        approvalTabs: [],
        clickTheLock: null,
        fullDiskPath: ['System Settings', 'Privacy & Security', 'Full Disk Access'],
        endpointExtensions: 'Endpoint Security Extensions',
        networkExtensions: 'Network Extensions',
        profilesPath: ['System Settings', 'General', 'Device Management'],
      },
    },
  },
  nl: {
    same: {
      allow: 'Sta toe',
      details: 'Details…',
      systemSoftwareBlocked: (from) => `Het laden van de systeemsoftware van de ontwikkelaar '${from}' is geblokkeerd.`,
      systemSoftwareOfAppBlocked: (app) => `Het laden van de systeemsoftware van de app ${app} is geblokkeerd.`,
      fullDiskAccess: 'Volledige schijftoegang',
      general: 'Algemeen',
      extensions: 'Extensies',
      filterTitle: (app) => `${app} wil je netwerkinhoud filteren`,
      filterAllow: 'Sta toe',
      filterDontAllow: 'Weiger',
      restart: 'Herstart…',
      terminal: 'Terminal',
      ok: 'OK',
    },
    changing: {
      A: {
        ...none,
        generation: 'A',
        settingsApp: 'Systeemvoorkeuren',
        approvalPane: 'Beveiliging en privacy',
        approvalPath: ['Systeemvoorkeuren', 'Beveiliging en privacy', 'Algemeen'],
        approvalTabs: ['Algemeen', 'FileVault', 'Firewall', 'Privacy'],
        clickTheLock: 'Klik op het hangslot om de instellingen te wijzigen.',
        fullDiskPath: ['Systeemvoorkeuren', 'Beveiliging en privacy', 'Privacy', 'Volledige schijftoegang'],
        profilesPath: ['Systeemvoorkeuren', 'Profielen'],
      },
      B: {
        ...none,
        generation: 'B',
        settingsApp: 'Systeeminstellingen',
        approvalPane: 'Privacy en beveiliging',
        approvalPath: ['Systeeminstellingen', 'Privacy en beveiliging', 'Beveiliging'],
        fullDiskPath: ['Systeeminstellingen', 'Privacy en beveiliging', 'Volledige schijftoegang'],
        profilesPath: ['Systeeminstellingen', 'Privacy en beveiliging', 'Profielen'],
      },
      C: {
        generation: 'C',
        settingsApp: 'Systeeminstellingen',
        approvalPane: 'Inlogonderdelen en extensies',
        approvalPath: ['Systeeminstellingen', 'Algemeen', 'Inlogonderdelen en extensies'],
        approvalTabs: [],
        clickTheLock: null,
        fullDiskPath: ['Systeeminstellingen', 'Privacy en beveiliging', 'Volledige schijftoegang'],
        endpointExtensions: null,
        networkExtensions: 'Netwerkextensies',
        profilesPath: ['Systeeminstellingen', 'Algemeen', 'Apparaatbeheer'],
      },
    },
  },
};

export function appleWords(language: Language, generation: PaneGeneration): AppleWords {
  const { same, changing } = terms[language];
  return { ...same, ...changing[generation] };
}
