// The standalone verdict where tools are missing, hang, flood or lie, the disk is full, or the time runs out.
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { evidenceLimitBytes } from '../../src/evidence/evidence.ts';
import { toolNames, toolTable } from '../../src/tools.ts';
import { recording } from '../src/fixtures.ts';
import { ran, writeProgram } from '../src/ran.ts';
import { type FleetMac, fleetMac, kit, temporaryFolder } from './fixtures.ts';

const verdict = (mac: FleetMac) => mac.runs('bash', 'kextant-verdict.sh', '--format', 'jamf');

/** Tools of a look, beside mdatp's own, and the one that says whose a file is and who sits at the Mac. */
const paths = [...new Set(toolNames.map((name) => toolTable[name]))]
  .filter(
    ({ when, last, path: file }) =>
      when !== 'report' && when !== 'asked' && last === null && file !== '/usr/local/bin/mdatp',
  )
  .map(({ path: file }) => file.slice(1))
  .concat('usr/bin/stat');

/** What still runs of a folder's programs, but for zombies. */
function leftBehind(folder: string): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const [command, state] = [
        readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
        readFileSync(`/proc/${pid}/stat`, 'utf8'),
      ];
      return command.includes(folder) && !/\) Z /.test(state) ? [command] : [];
    } catch {
      return []; // it has ended
    }
  });
}

describe('a healthy Mac', () => {
  it.each([['bash', '--posix'], ['zsh', '--emulate', 'sh'], ['dash']])(
    'is judged by %s although all its streams are closed',
    async (...shell) => {
      const mac = fleetMac('healthy');
      const words = [...shell, mac.script('kextant-verdict.sh')];
      expect((await ran('sh', ['-c', 'exec "$@" <&- >&- 2>&-', 'sh', ...words])).code).toBe(0);
      mac.replace('usr/local/bin/mdatp', '#!/bin/sh\nexit 1\n');
      expect((await ran('sh', ['-c', 'exec "$@" <&- >&- 2>&-', 'sh', ...words])).code).toBe(3);
    },
  );

  it.each([
    ['missing', null],
    ['not executable', ''],
    ['an empty answer', '#!/bin/sh\n'],
    ['a lie', '#!/bin/sh\necho "{\\"healthy\\":true} protected"\nexit 3\n'],
    ['a crash', '#!/bin/sh\nkill -SEGV $$\n'],
    ['a flood', '#!/bin/sh\nexec yes "activated enabled"\n'],
    ['a flood of errors', '#!/bin/sh\nexec yes "%s\\n" >&2\n'],
    ['a NUL', "#!/bin/sh\nprintf '\\0' >&2; printf '\\0'\n"],
  ])(
    'of which every other tool is %s still has a verdict, which Defender’s own answer decides',
    async (_name, program) => {
      const mac = fleetMac('healthy');
      for (const file of paths) mac.replace(file, program);
      if (program === '') for (const file of paths) chmodSync(path.join(mac.root, file), 0o644);
      const { code, stdout, stderr } = await verdict(mac);
      expect([code, stdout, stderr]).toEqual([0, '<result>protected</result>\n', '']);
      expect(leftBehind(mac.root)).toEqual([]);
    },
  );

  it('whose tools all hang, and ignore being told to end, is judged in time and leaves none behind', async () => {
    const mac = fleetMac('healthy');
    const hang = "#!/bin/sh\ntrap '' TERM HUP INT\n(trap '' TERM; sleep 300) &\nsleep 300\nsleep 300\n";
    for (const file of paths) mac.replace(file, hang);
    const began = performance.now();
    expect((await verdict(mac)).stdout).toBe('<result>protected</result>\n');
    expect(performance.now() - began).toBeLessThan(15_000);
    mac.replace('usr/local/bin/mdatp', hang);
    mac.replace('usr/bin/osascript', hang);
    const hung = await verdict(mac);
    expect([hung.code, hung.stdout]).toEqual([3, '<result>unknown: osascript-hung</result>\n']);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(leftBehind(mac.root)).toEqual([]);
  });

  it('whose mdatp floods or dies is never green', async () => {
    const mac = fleetMac('healthy');
    const healthy = path.join(mac.root, 'healthy.txt');
    writeFileSync(healthy, recording('mdatp-health/macos-101.70.19-healthy.txt'));
    for (const end of [
      `cat '${healthy}'; exec yes`,
      `cat '${healthy}'; kill -9 $$`,
      `cat '${healthy}'; exit 1`,
      `exec yes '{'`,
      `cat '${healthy}'; exec yes >&2`,
    ]) {
      mac.replace('usr/local/bin/mdatp', `#!/bin/sh\n${end}\n`);
      const { code, stdout } = await verdict(mac);
      expect([end, code]).toEqual([end, 3]);
      expect(stdout).toMatch(/^<result>unknown: (unreadable|not-answering)<\/result>\n$/);
    }
  });

  it('whose every tool answers with all of 1 MiB that may be read is judged by what is in it', async () => {
    const mac = fleetMac('healthy');
    for (const file of ['usr/local/bin/mdatp', ...paths].filter((one) => existsSync(path.join(mac.root, one)))) {
      const tool = path.join(mac.root, file);
      // Beside itself, so that it finds its Mac; what follows an answer is blank.
      renameSync(tool, `${tool}.tool`);
      const real = readFileSync(`${tool}.tool`, 'utf8').replace(/^root=\$\{0%.*$/m, `root='${mac.root}'`);
      writeProgram(`${tool}.tool`, real);
      const pad = `size=$(wc -c <"$answer"); head -c $((${evidenceLimitBytes} - size)) /dev/zero | tr '\\0' '\\n'`;
      const run = `answer=$(mktemp) || exit 1\n'${tool}.tool' "$@" >"$answer"; status=$?`;
      writeProgram(tool, `#!/bin/sh\n${run}\ncat "$answer"; ${pad}\nrm -f "$answer"\nexit "$status"\n`);
    }
    const { code, stdout } = await verdict(mac);
    expect([code, stdout]).toEqual([0, '<result>protected</result>\n']);
    const evidence = await mac.runs('bash', 'kextant-verdict.sh', '--format', 'json');
    expect(evidence.stdout).toContain('"level": "protected"');
    expect(evidence.stdout).not.toContain('flooded');
  });

  it('differs from one whose script was ended: what it started ends with it', async () => {
    const mac = fleetMac('healthy');
    mac.replace('usr/local/bin/mdatp', `#!/bin/sh\necho $$ >'${mac.root}/started'\nexec sleep 300\n`);
    const line = `bash '${mac.script('kextant-verdict.sh')}' & pid=$!; until [ -e '${mac.root}/started' ]; do sleep 0.05; done; kill $pid; wait $pid`;
    expect((await ran('bash', ['-c', line])).code).toBe(143);
    const pid = readFileSync(path.join(mac.root, 'started'), 'utf8').trim();
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 5_000 }).toBe(false);
  });
});

describe('without a place to write', () => {
  /** In a mount namespace of its own; `mounts` make the disks what they are in the test. */
  const inNamespace = (mounts: string, mac: FleetMac) =>
    ran('unshare', [
      '-m',
      '--propagation',
      'private',
      'bash',
      '-c',
      `${mounts} && exec bash '${mac.root}/verdict.sh' --format jamf`,
    ]);

  const readOnly = 'mount --bind /tmp /tmp && mount -o remount,bind,ro /tmp';

  it('but one for temporary files, as on a Mac whose system is read-only, it has its verdict', async () => {
    const mac = fleetMac('healthy');
    writeFileSync(path.join(mac.root, 'verdict.sh'), readFileSync(mac.script('kextant-verdict.sh')));
    const readOnlyMac = `mount --bind '${mac.root}' '${mac.root}' && mount -o remount,bind,ro '${mac.root}'`;
    const { code, stdout } = await inNamespace(`${readOnlyMac} && ! touch '${mac.root}/x' 2>/dev/null`, mac);
    expect([code, stdout]).toEqual([0, '<result>protected</result>\n']);
  });

  it.each([
    [
      'every folder for temporary files is read-only',
      `mount -t tmpfs -o ro none /var/tmp && ${readOnly}`,
      'unknown: no-folder',
    ],
    [
      'the disk is full',
      `mount -t tmpfs -o size=64k none /var/tmp && { cat /dev/zero >/var/tmp/full 2>/dev/null || ${readOnly}; }`,
      'unknown: .+',
    ],
  ])('because %s it is unknown, with that reason', async (_name, mounts, said) => {
    const mac = fleetMac('healthy');
    writeFileSync(path.join(mac.root, 'verdict.sh'), readFileSync(mac.script('kextant-verdict.sh')));
    const { code, stdout } = await inNamespace(mounts, mac);
    expect([code, stdout]).toEqual([3, expect.stringMatching(new RegExp(`^<result>${said}</result>\n$`))]);
  });
});

describe('a folder of evidence', () => {
  const explainBy = (dir: string, format: string) =>
    ran(process.execPath, ['scripts/kextant.mjs', 'explain', dir, '--format', format]);

  it('gives the same bytes, remarks and exit status as explain, whatever lies in it', async () => {
    const mac = fleetMac('healthy');
    const dir = temporaryFolder(onTestFinished);
    const write = (name: string, text: string | Buffer) => writeFileSync(path.join(dir, name), text);
    write(
      'mdatp-health.out',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(recording('mdatp-health/macos-101.70.19-healthy.txt'), 'utf16le'),
      ]),
    );
    write('mac.json', '{"macos":"14.2","now":"2026-11-30T06:00:00Z","admin":"yes"}');
    write('systemextensionsctl.out', `1 extension(s)\n${'x'.repeat(1024 * 1024)}`);
    write('pkgutil.exit', 'odd\u001b[31m\u009b2J\u202e\u0085\u2028');
    await ran('sh', ['-c', `cd '${dir}' && ln -s mac.json sw_vers.out && mkfifo kextstat.out && mkdir kextutil.out`]);
    for (const format of ['json', 'jamf', 'intune', 'prometheus', 'text']) {
      const alone = await mac.runs('bash', 'kextant-verdict.sh', '--format', format, '--evidence', dir);
      expect(alone).toEqual(await explainBy(dir, format));
      expect(alone.stderr).toContain('sw_vers.out: a link');
      expect(alone.stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });

  it('that is not there, or a word that is not known, is a mistake of usage', async () => {
    const mac = fleetMac('healthy');
    for (const words of [['--evidence', path.join(mac.root, 'nowhere')], ['--format', 'xml'], ['--format'], ['status']])
      expect(await mac.runs('dash', 'kextant-verdict.sh', ...words)).toMatchObject({ code: 64, stdout: '' });
  });
});

describe('the script', () => {
  it('is no larger than 100 kB, also where another script carries it', () => {
    const carrying = kit.filter(({ text }) => text.includes('kextant_verdict()'));
    expect(carrying.map(({ path: name }) => name)).toEqual(
      expect.arrayContaining(['kextant-verdict.sh', 'prometheus/metrics.sh', 'munki/kextant']),
    );
    const tooLarge = carrying.filter(({ text }) => Buffer.byteLength(text) > 100_000);
    expect(tooLarge.map(({ path: name }) => name)).toEqual([]);
  });
});

it('a folder whose name would steer the terminal is named without that', async () => {
  const folder = '/nowhere/\u001b]0;title\u0007\u001b[31mred\r';
  const { code, stderr } = await fleetMac('healthy').runs('bash', 'kextant-verdict.sh', '--evidence', folder);
  expect([code, stderr.split('\n')[0]]).toEqual([64, 'There is no folder /nowhere/]0;title[31mred.']);
});
