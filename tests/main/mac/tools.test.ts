// The programs we may run, word for word, and the other root that moves every path.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Tool, toolsBelow } from '../../../main/mac/tools.ts';
import { commands } from '../../../src/commands.ts';
import { languages } from '../../../src/language.ts';
import { passwordPrompts } from '../../../src/text/password-prompts.ts';
import { driverPath, mdatpPath, type ToolName, toolTable } from '../../../src/tools.ts';

const requirement = '-R=anchor apple generic and certificate leaf[subject.OU] = "UBF8T346G9"';
const kext = '/Library/Extensions/wdavkext.kext';
const lock = '/private/var/db/dev.kextant.load.lock';
const url = 'x-apple.systempreferences:com.apple.preference.security?General';
const words = '/System/Applications/System Settings.app/Contents/Resources/Localizable.loctable';

/** What the shell runs as root. */
const command = [
  `/usr/bin/kextutil ${kext} 2>&1; s=$?; echo exit=$s; `,
  'if [ $s = 27 ] && /usr/bin/pgrep -x Kextant >/dev/null; then (n=0; end=$(($(/bin/date +%s) + 600)); /bin/sleep 3; ',
  `trap '/bin/rm -f ${lock}' EXIT; trap exit HUP INT TERM; `,
  'while [ $((n += 1)) -le 200 ] && [ $(/bin/date +%s) -lt $end ] && /usr/bin/pgrep -x Kextant; ',
  `do /usr/bin/kextutil ${kext}; [ $? = 27 ] || break; /bin/sleep 3; done) </dev/null >/dev/null 2>&1 & `,
  `if /usr/bin/shlock -f ${lock} -p $!; then echo waits=600; else kill $!; fi; fi`,
].join('');
const prompt = 'Kextant wants to load Microsoft Defender’s driver.';
const script = `do shell script "${command}" with prompt "${prompt}" with administrator privileges`;

/** Every tool and act below a root, as it must be run there. */
const linesBelow = (root: string): Readonly<Record<ToolName, readonly string[]>> => ({
  'mdatp-health': ['/usr/local/bin/mdatp', 'health', '--output', 'json'],
  'mdatp-health-text': ['/usr/local/bin/mdatp', 'health'],
  'mdatp-health-legacy': ['/usr/local/bin/mdatp', '--health'],
  'mdatp-health-extensions': ['/usr/local/bin/mdatp', 'health', '--details', 'system_extensions'],
  'mdatp-signature': ['/usr/bin/codesign', '--verify', requirement, '/a b'],
  systemextensionsctl: ['/usr/bin/systemextensionsctl', 'list'],
  kextstat: ['/usr/sbin/kextstat', '-l', '-b', 'com.microsoft.wdavkext'],
  processes: ['/bin/ps', '-A', '-o', 'etime=,uid=,comm='],
  launchctl: ['/bin/launchctl', 'print', 'system/com.microsoft.fresno'],
  'profiles-status': ['/usr/bin/profiles', 'status', '-type', 'enrollment'],
  sw_vers: ['/usr/bin/sw_vers'],
  'boot-time': ['/usr/sbin/sysctl', '-n', 'kern.boottime'],
  groups: ['/usr/bin/id', '-G'],
  pkgutil: ['/usr/sbin/pkgutil', '--pkg-info', 'com.microsoft.wdav'],
  'own-settings': ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', `${root}/a.plist`],
  'pane-names': ['/usr/bin/plutil', '-convert', 'json', '-o', '-', `${root}${words}`],
  'profiles-list': ['/usr/bin/profiles', 'list'],
  csrutil: ['/usr/bin/csrutil', 'status'],
  'full-names': ['/usr/bin/dscl', '.', '-list', '/Users', 'RealName'],
  'quit-preferences': ['/usr/bin/killall', '-TERM', 'System Preferences'],
  'quit-settings': ['/usr/bin/killall', '-TERM', 'System Settings'],
  'open-pane': ['/usr/bin/open', '-b', 'com.apple.systempreferences', url],
  'open-mail': ['/usr/bin/open', 'mailto:?subject=a'],
  codesign: ['/usr/bin/codesign', '-dv', '--verbose=4', kext],
  'codesign-verify': ['/usr/bin/codesign', '--verify', '--strict', requirement, kext],
  kextutil: ['/usr/bin/osascript', '-e', script],
});

function made(root: string | null, name: ToolName): Tool {
  const tools = toolsBelow(root);
  switch (name) {
    case 'mdatp-signature':
      return tools.checkSignature('/a b');
    case 'own-settings':
      return tools.plistAsXml('/a.plist');
    case 'pane-names':
      return tools.readTable('settings');
    case 'open-pane':
      return tools.openSettings(url);
    case 'open-mail':
      return tools.openMail('mailto:?subject=a');
    case 'kextutil':
      return tools.load('en');
    default:
      return tools.tool(name);
  }
}

describe.each(Object.keys(toolTable) as readonly ToolName[])('the tool %s', (name) => {
  it('is exactly this command', () => {
    const [file, ...args] = linesBelow('')[name];
    expect(made(null, name)).toMatchObject({ path: file, args });
  });

  it('ends by itself and prints within a limit', () => {
    const { deadlineMs, limitBytes } = made(null, name);
    expect(deadlineMs).toBeGreaterThan(0);
    expect(deadlineMs).toBeLessThanOrEqual(name === 'kextutil' ? 5 * 60_000 : 20_000);
    expect(limitBytes).toBeLessThanOrEqual(1024 * 1024 * (name === 'pane-names' ? 16 : 1));
  });

  it('is moved below another root', () => {
    const [file, ...args] = linesBelow('/practice root')[name];
    expect(made('/practice root', name)).toMatchObject({ path: `/practice root${file}`, args });
  });
});

it('locates files of the Mac below the root', () => {
  expect(toolsBelow(null).locate(driverPath)).toBe(kext);
  expect(toolsBelow('/root').locate(driverPath)).toBe(`/root${kext}`);
  expect(toolsBelow('/root/').locate(mdatpPath)).toBe('/root/usr/local/bin/mdatp');
});

describe('the privileged command', () => {
  it.each(languages)('is the same constant whoever asks, in the words of %s', (language) => {
    const asked = script.replace(prompt, passwordPrompts[language]);
    expect(toolsBelow('/root').load(language)).toMatchObject({ path: '/root/usr/bin/osascript', args: ['-e', asked] });
  });

  it.each(languages)('and its prompt in %s hold nothing that AppleScript would read', (language) => {
    expect(`${command}${passwordPrompts[language]}`).not.toMatch(/["\\\r\n]/);
    expect(passwordPrompts[language]).toMatch(/Kextant.*Microsoft Defender/);
  });

  it.each(['sh', 'bash'])('is a program for %s', (shell) => {
    expect(spawnSync(shell, ['-n', '-c', command])).toMatchObject({ status: 0 });
  });

  it('and every command for Terminal names whole paths, for sudo on macOS takes the person’s own PATH', () => {
    expect(commands['load-command']).toBe(`sudo /usr/bin/kextutil ${kext}`);
    expect(commands['filter-command']).toBe('/usr/local/bin/mdatp system-extension network-filter enable');
    expect(commands['update-command']).toBe('/usr/local/bin/mdatp definitions update');
    expect(commands['turn-on-command']).toBe('sudo /usr/local/bin/mdatp config real-time-protection --value enabled');
  });
});
