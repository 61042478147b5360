// The files and folders of a Mac that Kextant looks for or hands to a tool; the programs are in src/tools.ts.
import { kextantId } from './ids.ts';
import { driverPath, type FileRow, mdatpPath } from './tools.ts';

/** A property list that macOS made of a profile for this app: for the whole Mac, or for one person [APPLE-DM]. */
const settingsRow = {
  when: 'always',
  onlyIf: null,
  why: 'own-settings',
  evidence: null,
  readBy: 'own-settings',
} as const;

/**
 * Where macOS 13 and later keep the names of their panes, for all languages at once (facts: apple-words section 3). The
 * tables are undocumented: what is not found there leaves the words we brought.
 */
const paneRow = { when: 'start', onlyIf: null, why: 'names', evidence: null, readBy: 'pane-names' } as const;

/** What device management leaves on a Mac (facts: macos-commands section 7). */
const agentRow = { when: 'closely', onlyIf: null, why: 'management', evidence: null, readBy: null } as const;

/** Where macOS keeps home folders, and the names that Settings > General > About and Sharing show. */
const maskedRow = { when: 'report', onlyIf: null, why: 'names-to-mask', evidence: null, readBy: null } as const;

export const fileTable = {
  'mdatp-file': {
    path: mdatpPath,
    when: 'start',
    onlyIf: null,
    why: 'signature',
    evidence: 'mdatp-file',
    readBy: 'mdatp-signature',
  },
  'managed-settings': { ...settingsRow, path: `/Library/Managed Preferences/${kextantId}.plist` },
  'managed-settings-of-user': { ...settingsRow, path: `/Library/Managed Preferences/$USER/${kextantId}.plist` },
  'kext-file': {
    path: driverPath,
    when: 'closely',
    onlyIf: 'kernel',
    why: 'driver',
    evidence: 'kext-file',
    readBy: null,
  },
  // What launchd starts Defender's service from; gone, only installing again brings it back.
  'service-file': {
    path: '/Library/LaunchDaemons/com.microsoft.fresno.plist',
    when: 'closely',
    onlyIf: 'no-daemon',
    why: 'daemon',
    evidence: 'service-file',
    readBy: null,
  },
  jamf: { ...agentRow, path: '/usr/local/bin/jamf' },
  'intune-agent': { ...agentRow, path: '/Library/Intune/Microsoft Intune Agent.app' },
  'company-portal': { ...agentRow, path: '/Applications/Company Portal.app' },
  homes: { ...maskedRow, path: '/Users' },
  'computer-names': { ...maskedRow, path: '/Library/Preferences/SystemConfiguration/preferences.plist' },
  'settings-names': {
    ...paneRow,
    path: '/System/Applications/System Settings.app/Contents/Resources/Localizable.loctable',
  },
  'privacy-names': {
    ...paneRow,
    path: '/System/Library/ExtensionKit/Extensions/SecurityPrivacyExtension.appex/Contents/Resources/Localizable.loctable',
  },
  'login-items-names': {
    ...paneRow,
    path: '/System/Library/ExtensionKit/Extensions/LoginItems.appex/Contents/Resources/Localizable.loctable',
  },
} as const satisfies Readonly<Record<string, FileRow>>;

export type FileName = keyof typeof fileTable;

export const fileNames = Object.keys(fileTable) as readonly FileName[];
