// The kit's scripts as root on a Mac whose person attacks it: really as root, with a second account, at the real paths.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canBeDead, deadServerAt } from '../dead-server.ts';
import { kit } from './fixtures.ts';
import { person, sitsAtTheMac, type WholeMac, wholeMac } from './whole-mac.ts';

const scripts = kit.filter(({ isProgram }) => isProgram).map(({ path: name }) => name);
const withVerdict = scripts.filter((name) => name !== 'uninstall.sh' && name !== 'jamf/kextant-version.sh');
const shells = ['sh', 'bash', 'zsh --emulate sh'];

const read = ({ root }: WholeMac, file: string) => readFileSync(path.join(root, file), 'utf8');
/** Who ran Defender's program, one line of `id` for each time. */
const runnersOf = (mac: WholeMac) => [...new Set(read(mac, 'tmp/ran-as').trim().split('\n').filter(Boolean))];

/** Says who ran it, and makes a shell that is root's for everybody where it can. */
const attack = `#!/bin/sh
/host-usr/bin/id >>/tmp/attacked
/host-usr/bin/cp /host-usr/bin/dash /tmp/root-shell && /host-usr/bin/chmod 4755 /tmp/root-shell
echo protected
`;
const attacked = ({ root }: WholeMac) => existsSync(path.join(root, 'private/tmp/attacked'));

describe('mdatp', () => {
  it.each([
    ['the person at the Mac', person, `uid=${person} gid=${person} groups=${person}`],
    ['nobody at the login window', 0, 'uid=65534 gid=65534 groups=65534'],
    ['nobody in the Setup Assistant', 248, 'uid=65534 gid=65534 groups=65534'],
  ])('is run as %s, and protects the Mac', async (_name, uid, runner) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, uid);
    const { code, stdout, stderr } = await mac.asRoot('/kit/kextant-verdict.sh --format jamf');
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '<result>protected</result>\n', stderr: '' });
    expect(runnersOf(mac).map((line) => line.replace(/\([^)]*\)/g, ''))).toEqual([runner]);
  });

  it('that the person put there is not run, by no script in no shell, and is named', async () => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    renameSync(path.join(mac.root, 'usr/local/bin/mdatp'), path.join(mac.root, 'usr/local/bin/old'));
    mac.plant('usr/local/bin/mdatp', attack);
    mac.plant('Applications/Kextant.app/Contents/MacOS/Kextant', attack);
    for (const [index, name] of withVerdict.entries())
      await mac.asRoot(`${shells[index % shells.length]} '/kit/${name}'`);
    const { code, stdout } = await mac.asRoot('/kit/kextant-verdict.sh --format jamf');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '<result>unknown: not-genuine</result>\n' });
    expect(attacked(mac)).toBe(false);
    expect(read(mac, 'Library/Application Support/Kextant/metrics/kextant.prom')).toContain(
      'kextant_finding{code="not-genuine"} 1',
    );
  });

  it('inside the Defender app that the person replaced is not run either', async () => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    mac.plant('Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemonclient', attack);
    const { stdout } = await mac.asRoot('/kit/kextant-verdict.sh --format jamf');
    expect(stdout).toBe('<result>unknown: not-genuine</result>\n');
    expect(attacked(mac)).toBe(false);
  });

  it.each([
    [
      'is not the client',
      'mv wdavdaemonclient other && ln -sf "$PWD/other" /usr/local/bin/mdatp',
      'it is not the client',
    ],
    ['lies in a folder that others may change', 'chmod 777 .', 'others than root may replace'],
    ['is not root’s own', `chown ${person} wdavdaemonclient`, 'others than root may replace'],
    ['is replaced while it is asked', 'touch /private/var/replace', 'it was replaced while it was asked'],
    ['is not signed', 'touch /private/var/unsigned', 'not signed by Microsoft'],
  ])('that %s is not believed', async (_name, change, reason) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    const client = 'Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemonclient';
    const text = read(mac, client);
    const waits =
      '[ ! -e /private/var/replace ] || { : >/tmp/asked; until [ ! -e /tmp/asked ]; do sleep 0.01; done; }\nexec ';
    writeFileSync(path.join(mac.root, client), text.replace('exec ', waits));
    await mac.asRoot(`cd '/${path.dirname(client)}'; ${change}`);
    // Root's own updater may do that, too; once would be an update, and the next look at it good.
    const updater = `until [ -e /tmp/over ]; do
  [ ! -e /tmp/asked ] || { cp -p "/${client}" /tmp/new; mv /tmp/new "/${client}"; rm /tmp/asked; }
  sleep 0.01
done`;
    const { code, stdout } = await mac.asRoot(
      `sh -c '${updater}' & /kit/kextant-verdict.sh; said=$?; : >/tmp/over; wait; exit $said`,
    );
    expect([code, stdout]).toEqual([3, expect.stringContaining(reason)]);
  });
});

describe('whose mdatp is', () => {
  it.each([
    ['nobody can tell because stat hangs', 'exec sleep 300', 'stat: no answer'],
    ['stat floods', 'exec yes 0 0 755', 'others than root may replace'],
  ])('is not known when %s: it is not run, and that is said within 45 seconds', async (_name, stat, reason) => {
    const mac = wholeMac();
    writeFileSync(path.join(mac.root, 'usr/bin/stat'), `#!/bin/sh\n${stat}\n`);
    const began = performance.now();
    const { code, stdout } = await mac.asRoot('/kit/kextant-verdict.sh --format json');
    expect([code, stdout]).toEqual([3, expect.stringContaining(reason)]);
    expect(performance.now() - began).toBeLessThan(45_000);
    expect(runnersOf(mac)).toEqual([]);
  });
});

describe('nothing of the person’s', () => {
  it('is run as root because of a PATH, a start file of a shell, a folder for temporary files or Kextant.app', async () => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    const names = 'sed head cat id stat sleep mktemp mkdir rm mv chmod uname wc base64 readlink sudo osascript sh bash';
    for (const name of names.split(' ')) mac.plant(`Users/piet/bin/${name}`, attack);
    mac.plant('Applications/Kextant.app/Contents/MacOS/Kextant', attack);
    writeFileSync(path.join(mac.root, 'Users/piet/start'), '/Users/piet/bin/cat\n');
    const env = {
      PATH: '/Users/piet/bin:/usr/bin:/bin',
      ENV: '/Users/piet/start',
      TMPDIR: '/Users/piet',
      CDPATH: '/Users/piet',
    };
    for (const name of scripts) await mac.asRoot(`cd /Users/piet; /bin/sh '/kit/${name}'`, env);
    expect(attacked(mac)).toBe(false);
    expect(read(mac, 'private/var/munki.log')).toContain('kextant_level -string protected');
  });

  it.each(['/bin/bash --posix', '/bin/bash'])(
    'is called or read as root because the environment of %s holds functions and a home, and no tool sees it',
    async (shell) => {
      const mac = wholeMac();
      sitsAtTheMac(mac, person);
      const names = 'cat command echo env head id kill mktemp printf read readlink rm stat test true uname wc';
      // In sh the start itself fails where a function is called `exec`.
      const taken = shell === '/bin/bash' ? `${names} exec` : names;
      const functions = taken
        .split(' ')
        .map((name) => `'BASH_FUNC_${name}%%=() { /host-usr/bin/id >>/tmp/attacked; }'`);
      const others = ["'GLOBIGNORE=*.exit'", 'HOME=/Users/piet', 'CFFIXED_USER_HOME=/Users/piet'];
      const macos = 'usr/bin/sw_vers';
      writeFileSync(
        path.join(mac.root, macos),
        read(mac, macos).replace('\n', '\n/host-usr/bin/env >>/tmp/seen; chmod -f 666 /tmp/seen\n'),
      );
      for (const name of scripts)
        await mac.asRoot(`exec env ${[...functions, ...others].join(' ')} ${shell} '/kit/${name}'`);
      expect(attacked(mac)).toBe(false);
      expect(read(mac, 'private/tmp/seen')).toContain('PATH=/usr/bin:/bin');
      expect(read(mac, 'private/tmp/seen')).not.toContain('/Users/piet');
    },
  );
});

if (canBeDead) describe('a link to a server that does not answer', deadServer);
else console.log('Only root on Linux can make a server here that does not answer: not tried in this run.');

function deadServer(): void {
  it.each([
    ['mdatp', 'unknown'],
    ['jamf', 'protected'],
  ])('in the place of %s holds no script up, and the Mac is %s', { timeout: 120_000 }, async (name, level) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    mkdirSync(path.join(mac.root, 'dead'));
    const started = performance.now();
    // `ln -f` would look at what the link leads to.
    const { stdout } = await mac.asRoot(`${deadServerAt('/dead')}
rm -f /usr/local/bin/${name} && ln -s /dead/x /usr/local/bin/${name} && exec timeout -k 1 60 sh /kit/jamf/defender-level.sh`);
    expect(stdout).toBe(`<result>${level}</result>\n`);
    expect(performance.now() - started).toBeLessThan(45_000);
  });
}
