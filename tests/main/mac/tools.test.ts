// The programs we may run, word for word, and the other root that moves every path.
import { describe, expect, it } from 'vitest';
import {
  driverPath,
  filterCommand,
  loadCommand,
  loadScript,
  mdatpPath,
  type ToolName,
  toolsBelow,
  turnOnCommand,
  updateCommand,
} from '../../../main/mac/tools.ts';

const requirement = '-R=anchor apple generic and certificate leaf[subject.OU] = "UBF8T346G9"';
const kext = '/Library/Extensions/wdavkext.kext';

/** Every tool and act, as it must be run. */
const lines: Readonly<Record<ToolName, readonly string[]>> = {
  'health-json': ['/usr/local/bin/mdatp', 'health', '--output', 'json'],
  'health-text': ['/usr/local/bin/mdatp', 'health'],
  'health-legacy': ['/usr/local/bin/mdatp', '--health'],
  'health-extensions': ['/usr/local/bin/mdatp', 'health', '--details', 'system_extensions'],
  systemextensionsctl: ['/usr/bin/systemextensionsctl', 'list'],
  'profiles-status': ['/usr/bin/profiles', 'status', '-type', 'enrollment'],
  kextstat: ['/usr/sbin/kextstat', '-l', '-b', 'com.microsoft.wdavkext'],
  pkgutil: ['/usr/sbin/pkgutil', '--pkg-info', 'com.microsoft.wdav'],
  sw_vers: ['/usr/bin/sw_vers'],
  boottime: ['/usr/sbin/sysctl', '-n', 'kern.boottime'],
  groups: ['/usr/bin/id', '-Gn'],
  processes: ['/bin/ps', '-A', '-o', 'etime=,comm='],
  'profiles-list': ['/usr/bin/profiles', 'list'],
  csrutil: ['/usr/bin/csrutil', 'status'],
  'codesign-check': ['/usr/bin/codesign', '--verify', '--strict', requirement, kext],
  'codesign-show': ['/usr/bin/codesign', '-dv', '--verbose=4', kext],
  load: ['/usr/bin/osascript', '-e', loadScript],
  'quit-preferences': ['/usr/bin/killall', '-TERM', 'System Preferences'],
  'quit-settings': ['/usr/bin/killall', '-TERM', 'System Settings'],
};
const named = Object.entries(lines).map(([name, line]) => [name as ToolName, line] as const);

describe('a tool', () => {
  it.each(named)('%s is exactly this command', (name, [file, ...args]) => {
    expect(toolsBelow(null).tool(name)).toMatchObject({ path: file, args });
  });

  it.each(named)('%s ends by itself and prints within a limit', (name) => {
    const { deadlineMs, limitBytes } = toolsBelow(null).tool(name);
    expect(deadlineMs).toBeGreaterThan(0);
    expect(deadlineMs).toBeLessThanOrEqual(name === 'load' ? 5 * 60_000 : 20_000);
    expect(limitBytes).toBeLessThanOrEqual(1024 * 1024);
  });

  it.each(named)('%s is moved below another root, path only', (name, [file, ...args]) => {
    expect(toolsBelow('/practice root').tool(name)).toMatchObject({ path: `/practice root${file}`, args });
  });

  it('takes an address, or a file to check, as one argument', () => {
    const url = 'x-apple.systempreferences:com.apple.preference.security?General';
    expect(toolsBelow(null).openSettings(url)).toMatchObject({
      path: '/usr/bin/open',
      args: ['-b', 'com.apple.systempreferences', url],
    });
    expect(toolsBelow('/root').openSettings(url).path).toBe('/root/usr/bin/open');
    expect(toolsBelow('/root').openMail('mailto:?subject=a')).toMatchObject({
      path: '/root/usr/bin/open',
      args: ['mailto:?subject=a'],
    });
    expect(toolsBelow(null).checkSignature('/a b')).toMatchObject({
      path: '/usr/bin/codesign',
      args: ['--verify', requirement, '/a b'],
    });
    expect(toolsBelow('/root').checkSignature('/a b')).toMatchObject({
      path: '/root/usr/bin/codesign',
      args: ['--verify', requirement, '/a b'],
    });
  });

  it('locates files of the Mac below the root', () => {
    expect(toolsBelow(null).locate(driverPath)).toBe(kext);
    expect(toolsBelow('/root').locate(driverPath)).toBe(`/root${kext}`);
    expect(toolsBelow('/root/').locate(mdatpPath)).toBe('/root/usr/local/bin/mdatp');
  });
});

describe('the privileged command', () => {
  it('is a constant that keeps kextutil’s words and status', () => {
    expect(loadScript).toBe(
      `do shell script "/usr/bin/kextutil ${kext} 2>&1; echo exit=$?" with administrator privileges`,
    );
  });

  it('has a form for Terminal, as Microsoft documents it', () => {
    expect(loadCommand).toBe(`sudo kextutil ${kext}`);
    expect(filterCommand).toBe('mdatp system-extension network-filter enable');
    expect(updateCommand).toBe('mdatp definitions update');
    expect(turnOnCommand).toBe('sudo mdatp config real-time-protection --value enabled');
  });
});
