// Every program Kextant may run and every file it looks for: what, when, why, and its name in evidence. The one table:
// the app, the page "What Kextant reads", --help and the standalone verdict all derive theirs from it.
import { microsoftTeam } from './ids.ts';

/**
 * When it is read. `always`: with every look. `closely`: with looks at a Mac that is not protected, looks while the panel
 * is open, the first look, and one look an hour. `start`: at the start, and when the Mac woke or the product changed.
 */
export type ReadWhen = 'always' | 'closely' | 'start' | 'report' | 'asked';

/**
 * What must hold besides: a Mac of that kind of extension (`kernel`: 10.13 to 10.15, `system`: 10.15 and later), an
 * answer of mdatp in the form before this one that was not understood, or no `wdavdaemon` among the processes.
 */
export type ReadOnlyIf = 'kernel' | 'system' | 'other-form-refused' | 'no-daemon';

interface ReadRow {
  readonly when: ReadWhen;
  /** null: nothing besides `when`. */
  readonly onlyIf: ReadOnlyIf | null;
  /** What it is for: the key of the sentence that says so to people. */
  readonly why: string;
  /** The name of its files in a folder of evidence (`<name>.out`, …); null: it is not evidence. */
  readonly evidence: string | null;
}

/** One way to run one program, by absolute path, without a shell. */
export interface ToolRow extends ReadRow {
  readonly path: string;
  readonly args: readonly string[];
  /** What comes behind the arguments as one more; null: nothing. */
  readonly last: 'file' | 'address' | 'script' | null;
  readonly deadlineMs: number;
  /** Of stdout and stderr together. */
  readonly limitBytes: number;
}

/** A file or folder that is looked for, or is given to a tool of the table. */
export interface FileRow extends ReadRow {
  readonly path: string;
  /** The tool whose last argument it is; null: it is looked for, or read, by Kextant itself. */
  readonly readBy: ToolName | null;
}

const mebibyte = 1024 * 1024;
const quick = { deadlineMs: 5_000, limitBytes: mebibyte, last: null, onlyIf: null, evidence: null } as const;

export const driverPath = '/Library/Extensions/wdavkext.kext';
export const mdatpPath = '/usr/local/bin/mdatp';
/** Where Defender's own tools live, before and after its renaming, and which of them mdatp is (facts: mdatp-health section 1). */
export const defenderHomes = ['/Applications/Microsoft Defender.app/', '/Applications/Microsoft Defender ATP.app/'];
export const defenderClient = 'wdavdaemonclient';
/** The only thing that is done with more rights than the person has: run in macOS's own password dialog [MS-KEXT]. */
export const privilegedCommand = `/usr/bin/kextutil ${driverPath}`;

/** No limit is documented for mdatp; a look must still end (facts: mdatp-health section 8). */
const mdatp = { ...quick, path: mdatpPath, deadlineMs: 10_000 } as const;

/** What macOS must confirm of a signature: Apple's chain and Microsoft's team [MS-INTUNE]. */
export const microsoftRequirement = `=anchor apple generic and certificate leaf[subject.OU] = "${microsoftTeam}"`;

const signature = { ...quick, deadlineMs: 20_000, path: '/usr/bin/codesign' } as const;
const plutil = { ...quick, path: '/usr/bin/plutil', last: 'file' } as const;
const killall = { ...quick, when: 'asked', why: 'open-pane', path: '/usr/bin/killall' } as const;
const open = { ...quick, when: 'asked', path: '/usr/bin/open', last: 'address' } as const;

export const toolTable = {
  'mdatp-health': {
    ...mdatp,
    args: ['health', '--output', 'json'],
    when: 'always',
    why: 'health',
    evidence: 'mdatp-health',
  },
  'mdatp-health-text': {
    ...mdatp,
    args: ['health'],
    when: 'always',
    onlyIf: 'other-form-refused',
    why: 'health',
    evidence: 'mdatp-health',
  },
  'mdatp-health-legacy': {
    ...mdatp,
    args: ['--health'],
    when: 'always',
    onlyIf: 'other-form-refused',
    why: 'health',
    evidence: 'mdatp-health',
  },
  'mdatp-health-extensions': {
    ...mdatp,
    args: ['health', '--details', 'system_extensions'],
    when: 'closely',
    onlyIf: 'system',
    why: 'health-extensions',
    evidence: 'mdatp-health-extensions',
  },
  'mdatp-signature': {
    ...signature,
    args: ['--verify', `-R${microsoftRequirement}`],
    last: 'file',
    when: 'start',
    why: 'signature',
  },
  systemextensionsctl: {
    ...quick,
    path: '/usr/bin/systemextensionsctl',
    args: ['list'],
    when: 'closely',
    onlyIf: 'system',
    why: 'extensions',
    evidence: 'systemextensionsctl',
  },
  kextstat: {
    ...quick,
    path: '/usr/sbin/kextstat',
    args: ['-l', '-b', 'com.microsoft.wdavkext'],
    when: 'closely',
    onlyIf: 'kernel',
    why: 'driver',
    evidence: 'kextstat',
  },
  processes: {
    ...quick,
    path: '/bin/ps',
    args: ['-A', '-o', 'etime=,uid=,comm='],
    when: 'closely',
    why: 'daemon',
    evidence: 'processes',
  },
  launchctl: {
    ...quick,
    path: '/bin/launchctl',
    args: ['print', 'system/com.microsoft.fresno'],
    when: 'closely',
    onlyIf: 'no-daemon',
    why: 'daemon',
    evidence: 'launchctl',
  },
  'profiles-status': {
    ...quick,
    path: '/usr/bin/profiles',
    args: ['status', '-type', 'enrollment'],
    when: 'closely',
    why: 'management',
    evidence: 'profiles-status',
  },
  sw_vers: { ...quick, path: '/usr/bin/sw_vers', args: [], when: 'start', why: 'mac', evidence: 'sw_vers' },
  'boot-time': {
    ...quick,
    path: '/usr/sbin/sysctl',
    args: ['-n', 'kern.boottime'],
    when: 'start',
    why: 'mac',
    evidence: 'boot-time',
  },
  // By number: names may hold blanks.
  groups: { ...quick, path: '/usr/bin/id', args: ['-G'], when: 'start', why: 'mac', evidence: 'groups' },
  pkgutil: {
    ...quick,
    path: '/usr/sbin/pkgutil',
    args: ['--pkg-info', 'com.microsoft.wdav'],
    when: 'start',
    why: 'receipt',
    evidence: 'pkgutil',
  },
  'own-settings': { ...plutil, args: ['-convert', 'xml1', '-o', '-'], when: 'always', why: 'own-settings' },
  // Some forty languages in one file.
  'pane-names': {
    ...plutil,
    args: ['-convert', 'json', '-o', '-'],
    limitBytes: 16 * mebibyte,
    when: 'start',
    why: 'names',
  },
  'profiles-list': {
    ...quick,
    path: '/usr/bin/profiles',
    args: ['list'],
    when: 'report',
    why: 'for-report',
    evidence: 'profiles-list',
  },
  csrutil: {
    ...quick,
    path: '/usr/bin/csrutil',
    args: ['status'],
    when: 'report',
    why: 'for-report',
    evidence: 'csrutil',
  },
  // Names only, and of every account of this Mac: whoever runs Kextant may not be who is named in what tools print.
  'full-names': {
    ...quick,
    path: '/usr/bin/dscl',
    args: ['.', '-list', '/Users', 'RealName'],
    deadlineMs: 2_000,
    when: 'report',
    why: 'names-to-mask',
  },
  'quit-preferences': { ...killall, args: ['-TERM', 'System Preferences'] },
  'quit-settings': { ...killall, args: ['-TERM', 'System Settings'] },
  'open-pane': { ...open, args: ['-b', 'com.apple.systempreferences'], why: 'open-pane' },
  'open-mail': { ...open, args: [], why: 'open-mail' },
  codesign: {
    ...signature,
    args: ['-dv', '--verbose=4', driverPath],
    when: 'asked',
    why: 'load',
    evidence: 'codesign',
  },
  'codesign-verify': {
    ...signature,
    args: ['--verify', '--strict', `-R${microsoftRequirement}`, driverPath],
    when: 'asked',
    why: 'load',
  },
  // A person types a password: they get five minutes. The script is a constant of main/mac/load-script.ts.
  kextutil: {
    ...quick,
    path: '/usr/bin/osascript',
    args: ['-e'],
    last: 'script',
    deadlineMs: 5 * 60_000,
    when: 'asked',
    why: 'load',
    evidence: 'kextutil',
  },
} as const satisfies Readonly<Record<string, ToolRow>>;

export type ToolName = keyof typeof toolTable;

export const toolNames = Object.keys(toolTable) as readonly ToolName[];
