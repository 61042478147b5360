// An account that owns /usr/local/bin plants an mdatp and waits for root to run Kextant: nothing of it runs as root. Real
// accounts, in a mount namespace of its own.
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { accountOfMdatp } from '../../../main/mac/account.ts';
import { defenderFinder } from '../../../main/mac/genuine.ts';
import { run } from '../../../main/mac/run.ts';
import { toolsBelow } from '../../../main/mac/tools.ts';
import { canBeDead, deadServerAt } from '../../dead-server.ts';

const attacker = 1001;
const project = path.resolve(import.meta.dirname, '../../..');
const execute = promisify(execFile);
let dir = '';

/** Leaves a shell of root's behind where it is run by root, and says who ran it in any case. */
const planted = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
id > "$here/ran-$(id -u)" 2>/dev/null
cp /bin/dash "$here/shell" && chmod 4755 "$here/shell"
printf 'healthy : true\nlicensed : true\nreal_time_protection_enabled : true\nreal_time_protection_available : true\n'
`;

if (process.geteuid?.() === 0 && process.platform === 'linux') describe('as root', attacks);
else console.log('Only root on Linux can be attacked by another account here: not tried in this run.');

it('runs none of a program that is not Defender, as whoever Kextant is', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'kextant-planted-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(path.join(root, 'usr/local/bin'), { recursive: true });
  await writeFile(path.join(root, 'usr/local/bin/mdatp'), planted, { mode: 0o755 });
  const tools = toolsBelow(root);
  const { ask, genuine } = await defenderFinder({ run, tools, account: accountOfMdatp })();
  expect(await ask(tools.tool('mdatp-health'))).toMatchObject({ kind: 'refused' });
  expect(await genuine()).toMatchObject({ kind: 'not-genuine' });
  expect(await readdir(path.join(root, 'usr/local/bin'))).toEqual(['mdatp']);
});

/** In a namespace of its own, with the attacker's folder for /usr/local/bin. */
async function asRoot(words: readonly string[], before = '') {
  const node = process.execPath;
  // Node itself may lie in what is covered.
  const steps = [
    `cp '${node}' '${dir}/node'`,
    `mount --bind '${dir}/bin' /usr/local/bin`,
    `exec timeout -k 1 100 '${dir}/node' '${project}/scripts/kextant.mjs' ${words.join(' ')}`,
  ];
  const ended = await execute('unshare', ['-m', '/bin/sh', '-c', before + steps.join(' && ')], {
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: dir },
  }).catch((error: { stdout: string; stderr: string; code: number }) => error);
  return { code: 'code' in ended ? ended.code : 0, stdout: ended.stdout, stderr: ended.stderr };
}

async function asAttacker(...command: readonly string[]): Promise<void> {
  const ids = [`--reuid=${attacker}`, `--regid=${attacker}`, '--clear-groups'];
  await execute('setpriv', [...ids, ...command]);
}

function attacks(): void {
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'kextant-attack-'));
    await chmod(dir, 0o755);
    await mkdir(path.join(dir, 'bin'));
    await chown(path.join(dir, 'bin'), attacker, attacker);
    await writeFile(path.join(dir, 'planted'), planted);
    await asAttacker('cp', path.join(dir, 'planted'), path.join(dir, 'bin/mdatp'));
    await asAttacker('chmod', '755', path.join(dir, 'bin/mdatp'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it.each([
    ['status', ['status', '--format', 'intune']],
    ['report', ['report', 'DIR']],
  ])(
    '%s by the real command line runs none of it, and says that it is not Defender',
    { timeout: 120_000 },
    async (_name, words) => {
      const { code, stdout } = await asRoot(words.map((word) => (word === 'DIR' ? path.join(dir, 'report') : word)));
      expect(await readdir(path.join(dir, 'bin'))).toEqual(['mdatp']);
      expect(code).toBe(3);
      const said = words[0] === 'report' ? await readFile(path.join(dir, 'report/report.txt'), 'utf8') : stdout;
      expect(said).toContain('not-genuine');
    },
  );

  if (canBeDead)
    it('status ends where the planted mdatp leads to a server that does not answer', { timeout: 120_000 }, async () => {
      await mkdir(path.join(dir, 'dead'));
      await rm(path.join(dir, 'bin/mdatp'));
      await asAttacker('ln', '-s', path.join(dir, 'dead/mdatp'), path.join(dir, 'bin/mdatp'));
      const started = performance.now();
      const { stdout } = await asRoot(['status', '--format', 'intune'], deadServerAt(path.join(dir, 'dead')));
      expect(stdout).toContain('level=unknown');
      // Not ended by the time limit of `asRoot`.
      expect(performance.now() - started).toBeLessThan(90_000);
    });

  it('is a real attack: run as root, the same program takes root', async () => {
    await execute(path.join(dir, 'bin/mdatp'));
    const { uid, mode } = await stat(path.join(dir, 'bin/shell'));
    expect([uid, mode & 0o4000]).toEqual([0, 0o4000]);
  });
}
