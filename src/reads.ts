// Everything Kextant reads of a Mac and does to it, and when: what its page lists. A test holds it against main/mac/tools.ts.

/** When it is read: with every look, only while something is wrong or the panel is open, … */
export type ReadWhen = 'always' | 'not-well' | 'start' | 'report' | 'asked';

export interface Read {
  readonly id: ReadId;
  readonly when: ReadWhen;
  /** Commands and files as they are. */
  readonly what: readonly string[];
}

const kext = '/Library/Extensions/wdavkext.kext';

const table = {
  health: {
    when: 'always',
    what: ['/usr/local/bin/mdatp health --output json', '/usr/local/bin/mdatp health', '/usr/local/bin/mdatp --health'],
  },
  signature: { when: 'start', what: ['/usr/bin/codesign --verify /usr/local/bin/mdatp'] },
  'own-settings': {
    when: 'always',
    what: [
      '/Library/Managed Preferences/dev.kextant.Kextant.plist',
      '/Library/Managed Preferences/$USER/dev.kextant.Kextant.plist',
    ],
  },
  'health-extensions': { when: 'not-well', what: ['/usr/local/bin/mdatp health --details system_extensions'] },
  extensions: { when: 'not-well', what: ['/usr/bin/systemextensionsctl list'] },
  driver: { when: 'not-well', what: ['/usr/sbin/kextstat -l -b com.microsoft.wdavkext', kext] },
  daemon: { when: 'not-well', what: ['/bin/ps -A -o etime=,comm='] },
  management: {
    when: 'not-well',
    what: [
      '/usr/bin/profiles status -type enrollment',
      '/usr/local/bin/jamf',
      '/Library/Intune/Microsoft Intune Agent.app',
      '/Applications/Company Portal.app',
    ],
  },
  mac: {
    when: 'start',
    what: ['/usr/bin/sw_vers', '/usr/sbin/sysctl -n kern.boottime', '/usr/bin/id -Gn'],
  },
  names: {
    when: 'start',
    what: [
      '/usr/bin/plutil -convert json -o - /System/Applications/System Settings.app/Contents/Resources/Localizable.loctable',
      '/usr/bin/plutil -convert json -o - /System/Library/ExtensionKit/Extensions/SecurityPrivacyExtension.appex/Contents/Resources/Localizable.loctable',
      '/usr/bin/plutil -convert json -o - /System/Library/ExtensionKit/Extensions/LoginItems.appex/Contents/Resources/Localizable.loctable',
    ],
  },
  receipt: { when: 'start', what: ['/usr/sbin/pkgutil --pkg-info com.microsoft.wdav'] },
  'for-report': { when: 'report', what: ['/usr/bin/profiles list', '/usr/bin/csrutil status'] },
  'open-pane': {
    when: 'asked',
    what: [
      '/usr/bin/killall -TERM System Preferences',
      '/usr/bin/killall -TERM System Settings',
      '/usr/bin/open -b com.apple.systempreferences',
    ],
  },
  load: {
    when: 'asked',
    what: [
      `/usr/bin/codesign -dv --verbose=4 ${kext}`,
      `/usr/bin/codesign --verify --strict ${kext}`,
      `kextutil ${kext}`,
    ],
  },
} as const satisfies Readonly<Record<string, Omit<Read, 'id'>>>;

export type ReadId = keyof typeof table;

export const reads: readonly Read[] = (Object.keys(table) as ReadId[]).map((id) => ({ id, ...table[id] }));
