// The kit's scripts as root on a Mac whose person attacks it: really as root, with a second account, at the real paths.
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kit, standalone } from './given.ts';
import { chownAll, person, sitsAtTheMac, type WholeMac, wholeMac } from './whole-mac.ts';

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

  it('is not believed in 300 looks while its link flips to and fro, or the file is swapped at the second question', async () => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    mac.plant('usr/local/bin/liar', '#!/bin/sh\necho lied >>/tmp/lied\n/practice/usr/local/bin/mdatp "$@"\n');
    const client = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemonclient';
    const flip = `until [ -e /tmp/over ]; do ln -sfn liar mdatp; ln -sfn "${client}" mdatp; done`;
    const flipped = await looks(
      mac,
      150,
      `cd /usr/local/bin; chown ${person} .; setpriv --reuid ${person} --clear-groups sh -c '${flip}'`,
    );
    expect(flipped.filter((said) => !['genuine', 'not-genuine', 'none'].includes(said))).toEqual([]);
    // A genuine one was the program that was checked: the liar was not started once.
    expect(existsSync(path.join(mac.root, 'private/tmp/lied'))).toBe(false);
    expect(new Set(flipped).size).toBeGreaterThan(1);

    await mac.asRoot(`ln -sfn "${client}" /usr/local/bin/mdatp`);
    const waits =
      'case $* in *--details*) : >/tmp/asked; until [ ! -e /tmp/asked ]; do sleep 0.01; done ;; esac\nexec ';
    writeFileSync(path.join(mac.root, client), read(mac, client).replace('exec ', waits));
    const swapped = await looks(
      mac,
      150,
      `until [ -e /tmp/over ]; do
  [ ! -e /tmp/asked ] || { cp -p "${client}" /tmp/new; mv /tmp/new "${client}"; rm /tmp/asked; }
  sleep 0.01
done`,
    );
    expect(swapped).toEqual(Array.from({ length: 150 }, () => 'not-genuine'));
  });
});

/** What the verdict's own functions note of mdatp's file, look after look, while something goes on beside. */
async function looks(mac: WholeMac, count: number, beside: string): Promise<readonly string[]> {
  // What is asked of macOS has no part in it, and would take most of the time.
  const loop = `${standalone.library}
ask_macos() { :; }
exec 5>&2
has_groups && make_folder || exit 1
rm -f /tmp/over
{ ${beside}; } &
for number in $(seq ${count}); do
  SECONDS=0
  look
  noted=none
  [ ! -e "$said/mdatp-file.out" ] || read -r noted <"$said/mdatp-file.out"
  echo "$noted"
done
: >/tmp/over
clean
`;
  writeFileSync(path.join(mac.root, 'kit/looks.sh'), loop);
  const { code, stdout } = await mac.asRoot('/bin/bash -p /kit/looks.sh');
  const said = stdout.trim().split('\n');
  expect([code, said.length]).toEqual([0, count]);
  return said;
}

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
});

describe('the metrics of root', () => {
  const folder = 'Library/Application Support/Kextant/metrics';
  const prom = `${folder}/kextant.prom`;

  it.each([
    ['a link', 'ln -s /etc/secret kextant.prom'],
    ['a dangling link', 'ln -s /etc/new kextant.prom'],
    ['a pipe', 'mkfifo kextant.prom'],
    ['a folder', 'mkdir -p kextant.prom/kextant.prom'],
  ])('replace %s of their name, and write through none', async (_name, plant) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, 0);
    writeFileSync(path.join(mac.root, 'etc/secret'), 'secret');
    await mac.asRoot(`mkdir -p '/${folder}'; cd '/${folder}' && ${plant}`);
    expect(await mac.asRoot('sh /kit/prometheus/metrics.sh')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(mac, prom)).toContain('kextant_level{level="protected"} 1\n');
    expect(read(mac, 'etc/secret')).toBe('secret');
    expect(existsSync(path.join(mac.root, 'etc/new'))).toBe(false);
    expect((await mac.asRoot(`ls -A '/${folder}'`)).stdout).toBe('kextant.prom\n');
  });

  it.each([
    ['the folder is open to all', `chmod 777 '/${folder}'`, ''],
    ['the folder is the person’s', `chown ${person} '/${folder}'`, ''],
    [
      'Kextant’s folder is a link',
      "cd '/Library/Application Support'; mv Kextant /Users/piet/k; ln -s /Users/piet/k Kextant",
      'old',
    ],
    ['the folder above is the group’s', "chmod 775 '/Library/Application Support'", 'old'],
  ])('are not written where %s, which is said', async (_name, change, left) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, 0);
    mkdirSync(path.join(mac.root, folder), { recursive: true });
    writeFileSync(path.join(mac.root, prom), 'kextant_level{level="protected"} 1\n');
    await mac.asRoot(change);
    const { code, stderr } = await mac.asRoot('sh /kit/prometheus/metrics.sh');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Nothing is written: .* nobody else may write to\.\n$/)]);
    // What stood there goes, where nobody can have led us to another file.
    if (left === '') expect(existsSync(path.join(mac.root, prom))).toBe(false);
  });
});

describe('uninstall.sh', () => {
  it('removes nothing through a link of the person’s, and what is theirs with their rights', async () => {
    const mac = wholeMac();
    const home = path.join(mac.root, 'Users/piet');
    mkdirSync(path.join(mac.root, 'private/victim/Logs/Kextant'), { recursive: true });
    mkdirSync(path.join(home, 'Library/Logs/Kextant'), { recursive: true });
    mkdirSync(path.join(mac.root, 'Users/other/Library'), { recursive: true });
    symlinkSync('/private/victim/Logs', path.join(mac.root, 'Users/other/Library/Logs'));
    chownAll(home);
    chownAll(path.join(mac.root, 'Users/other'));
    const { code, stderr } = await mac.asRoot('sh /kit/uninstall.sh');
    expect([code, stderr]).toEqual([1, expect.stringContaining('left /Users/other/Library/Logs/Kextant')]);
    expect(existsSync(path.join(mac.root, 'private/victim/Logs/Kextant'))).toBe(true);
    expect(existsSync(path.join(home, 'Library/Logs/Kextant'))).toBe(false);
  });

  it('leaves a Munki condition in a folder that the person may exchange, and says so', async () => {
    const mac = wholeMac();
    mac.plant('usr/local/munki/conditions/kextant', '#!/bin/sh\n');
    await mac.asRoot(`chown ${person} /usr/local/munki`);
    const { code, stderr } = await mac.asRoot('sh /kit/uninstall.sh');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('/usr/local/munki is not a folder that only root may change'),
    ]);
    expect(existsSync(path.join(mac.root, 'usr/local/munki/conditions/kextant'))).toBe(true);
  });
});
