// The only programs we may run: absolute path, exact arguments, deadline and size limit. Runs in main.
import path from 'node:path';
import type { MacTable } from '../../src/text/mac-words.ts';

/** One way to run one program; nothing in it ever comes from input. */
export interface Tool {
  readonly path: string;
  readonly args: readonly string[];
  readonly deadlineMs: number;
  readonly limitBytes: number;
}

const kext = '/Library/Extensions/wdavkext.kext';

/** What macOS must confirm of the driver's signature before it is loaded: Apple's chain and Microsoft's team. */
const microsoftRequirement = '=anchor apple generic and certificate leaf[subject.OU] = "UBF8T346G9"';

/**
 * The one privileged command, a constant: kextutil, its output and its own exit status, through macOS's password
 * dialog. AppleScript would wrap a failure; `exit=` keeps kextutil's status apart (facts: macos-commands section 9).
 */
export const loadScript = `do shell script "/usr/bin/kextutil ${kext} 2>&1; echo exit=$?" with administrator privileges`;

/** What a person may paste into Terminal instead [MS-KEXT]. */
export const loadCommand = `sudo kextutil ${kext}`;
export const turnOnCommand = 'sudo mdatp config real-time-protection --value enabled';
/** Brings back the dialog of the network filter, or the filter itself (facts: mdatp-health section 12 row 7). */
export const filterCommand = 'mdatp system-extension network-filter enable';
export const updateCommand = 'mdatp definitions update';

const mebibyte = 1024 * 1024;
const quick = { deadlineMs: 5_000, limitBytes: mebibyte };
/** No limit is documented for mdatp; a look must still end (facts: mdatp-health section 8). */
const health = { path: '/usr/local/bin/mdatp', deadlineMs: 10_000, limitBytes: mebibyte };

const table = {
  'health-json': { ...health, args: ['health', '--output', 'json'] },
  'health-text': { ...health, args: ['health'] },
  'health-legacy': { ...health, args: ['--health'] },
  'health-extensions': { ...health, args: ['health', '--details', 'system_extensions'] },
  systemextensionsctl: { ...quick, path: '/usr/bin/systemextensionsctl', args: ['list'] },
  'profiles-status': { ...quick, path: '/usr/bin/profiles', args: ['status', '-type', 'enrollment'] },
  kextstat: { ...quick, path: '/usr/sbin/kextstat', args: ['-l', '-b', 'com.microsoft.wdavkext'] },
  pkgutil: { ...quick, path: '/usr/sbin/pkgutil', args: ['--pkg-info', 'com.microsoft.wdav'] },
  sw_vers: { ...quick, path: '/usr/bin/sw_vers', args: [] },
  boottime: { ...quick, path: '/usr/sbin/sysctl', args: ['-n', 'kern.boottime'] },
  groups: { ...quick, path: '/usr/bin/id', args: ['-Gn'] },
  processes: { ...quick, path: '/bin/ps', args: ['-A', '-o', 'etime=,comm='] },
  // Only for reports.
  'profiles-list': { ...quick, path: '/usr/bin/profiles', args: ['list'] },
  csrutil: { ...quick, path: '/usr/bin/csrutil', args: ['status'] },
  'codesign-check': {
    ...quick,
    deadlineMs: 20_000,
    path: '/usr/bin/codesign',
    args: ['--verify', '--strict', `-R${microsoftRequirement}`, kext],
  },
  'codesign-show': { ...quick, path: '/usr/bin/codesign', args: ['-dv', '--verbose=4', kext] },
  // A person types a password: they get five minutes.
  load: { ...quick, deadlineMs: 5 * 60_000, path: '/usr/bin/osascript', args: ['-e', loadScript] },
  'quit-preferences': { ...quick, path: '/usr/bin/killall', args: ['-TERM', 'System Preferences'] },
  'quit-settings': { ...quick, path: '/usr/bin/killall', args: ['-TERM', 'System Settings'] },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof table;

export const toolNames = Object.keys(table) as readonly ToolName[];

/**
 * Where macOS 13 and later keep the names of their panes, for all languages at once (facts: apple-words section 3). The
 * tables are undocumented: what is not found there leaves the words we brought.
 */
const macTablePaths: Readonly<Record<MacTable, string>> = {
  settings: '/System/Applications/System Settings.app/Contents/Resources/Localizable.loctable',
  privacy:
    '/System/Library/ExtensionKit/Extensions/SecurityPrivacyExtension.appex/Contents/Resources/Localizable.loctable',
  'login-items': '/System/Library/ExtensionKit/Extensions/LoginItems.appex/Contents/Resources/Localizable.loctable',
};

/** The tools of this Mac, or of the practice Mac laid out below `root`. */
export interface Tools {
  readonly tool: (name: ToolName) => Tool;
  /** `/usr/bin/open -b com.apple.systempreferences URL`; the addresses are the constants of main/mac/open.ts. */
  readonly openSettings: (url: string) => Tool;
  /** `/usr/bin/open mailto:…`: the person's own mail program. */
  readonly openMail: (address: string) => Tool;
  /** `codesign` on the file that answers as mdatp. */
  readonly checkSignature: (file: string) => Tool;
  /** `plutil` on one of macOS's tables of words: prints it as JSON. */
  readonly readTable: (table: MacTable) => Tool;
  /** A property list of the Mac, whatever its form, printed as XML (man plutil). */
  readonly plistAsXml: (file: string) => Tool;
  /** A path of the Mac, e.g. the driver's, as it is reached from here. */
  readonly locate: (file: string) => string;
}

/** What device management leaves on a Mac (facts: macos-commands section 7). */
export const jamfPath = '/usr/local/bin/jamf';
export const intunePaths = ['/Library/Intune/Microsoft Intune Agent.app', '/Applications/Company Portal.app'] as const;
/** What an organisation has set for this app; macOS puts it there from a profile [APPLE-DM]. */
export const managedPath = managedPathOf('');
export const driverPath = kext;
export const mdatpPath = health.path;

/** The same from a profile for one person (facts: managed-deployment section 2); no name: for the whole Mac. */
export function managedPathOf(user: string): string {
  return path.join('/Library/Managed Preferences', user, 'dev.kextant.Kextant.plist');
}

/** `root` null is this Mac itself. */
export function toolsBelow(root: string | null): Tools {
  const locate = (file: string) => (root === null ? file : path.join(root, file));
  const moved = (tool: Tool): Tool => ({ ...tool, path: locate(tool.path) });
  return {
    locate,
    tool: (name) => moved(table[name]),
    openSettings: (url) => moved({ ...quick, path: '/usr/bin/open', args: ['-b', 'com.apple.systempreferences', url] }),
    openMail: (address) => moved({ ...quick, path: '/usr/bin/open', args: [address] }),
    readTable: (table) =>
      moved({
        ...quick,
        // Some forty languages in one file.
        limitBytes: 16 * mebibyte,
        path: '/usr/bin/plutil',
        args: ['-convert', 'json', '-o', '-', locate(macTablePaths[table])],
      }),
    plistAsXml: (file) =>
      moved({ ...quick, path: '/usr/bin/plutil', args: ['-convert', 'xml1', '-o', '-', locate(file)] }),
    checkSignature: (file) =>
      moved({
        ...quick,
        deadlineMs: 20_000,
        path: '/usr/bin/codesign',
        args: ['--verify', `-R${microsoftRequirement}`, file],
      }),
  };
}
