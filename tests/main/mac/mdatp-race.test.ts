// Who may write to /usr/local/bin swaps mdatp while it is checked and asked: no look is ever green for it. Real processes.
import { type ChildProcess, execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defenderFinder } from '../../../main/mac/genuine.ts';
import { looker } from '../../../main/mac/look.ts';
import { run } from '../../../main/mac/run.ts';
import { toolsBelow } from '../../../main/mac/tools.ts';
import { noActs } from '../../../src/acts.ts';
import { mdatpPath } from '../../../src/tools.ts';
import { recordingPath } from '../../src/fixtures.ts';

const looks = 150;
const app = '/Applications/Microsoft Defender.app/Contents/Resources/Tools';
const unapproved = recordingPath('mdatp-health/kext-unapproved-corrected.txt');
const healthy = recordingPath('mdatp-health/macos-101.70.19-healthy.txt');
let root = '';
let swapping: ChildProcess | null = null;

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'kextant-race-')));
  await place('/usr/bin/sw_vers', 'echo "ProductVersion: 10.15.7"');
  // Says of every file below the app, and of no other, that Microsoft signed it.
  await place('/usr/bin/codesign', `for file; do :; done; case $file in "${root}${app}"/*) exit 0;; *) exit 1;; esac`);
  await place('/home/liar', `cat '${healthy}'`);
  await mkdir(path.join(root, '/Library/Extensions/wdavkext.kext'), { recursive: true });
  await mkdir(path.join(root, '/usr/local/bin'), { recursive: true });
});
afterEach(async () => {
  swapping?.kill('SIGKILL');
  await rm(root, { recursive: true, force: true, maxRetries: 3 });
});

async function place(file: string, script: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(root, file), 0o755);
}

/** How often each verdict came; every look starts with nothing remembered, as the command line does. */
async function verdicts(): Promise<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>();
  const tools = toolsBelow(root);
  for (let count = 0; count < looks; count += 1) {
    const { look } = looker({
      run,
      tools,
      now: () => Date.parse('2022-07-20T10:00:00Z'),
      defender: defenderFinder({ run, tools, account: async () => null }),
      acts: () => noActs,
      loggedInAt: () => null,
      wokeAt: () => null,
      arch: 'x64',
    });
    const { level, findings } = (await look(false)).diagnosis;
    const verdict = [level, ...findings.map(({ code }) => code)].join(' ');
    counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
  }
  return counted;
}

const honestAndForeign = ['unknown not-genuine', 'unprotected kernel-extension-not-approved'];

it('is not green when the link flips between Defender and a liar all the time', { timeout: 120_000 }, async () => {
  await place(`${app}/wdavdaemonclient`, `cat '${unapproved}'`);
  await symlink(`${root}${app}/wdavdaemonclient`, path.join(root, mdatpPath));
  const flip = `ln -sfn '${root}/home/liar' next && mv -f next mdatp; ln -sfn '${root}${app}/wdavdaemonclient' next && mv -f next mdatp`;
  swapping = execFile('/bin/sh', ['-c', `while :; do ${flip}; done`], { cwd: path.join(root, '/usr/local/bin') });
  const seen = await verdicts();
  expect([...seen.keys()].sort()).toEqual(honestAndForeign);
});

it('is not green when Defender is replaced at the second question, and put back', { timeout: 120_000 }, async () => {
  const file = `${root}${app}/wdavdaemonclient`;
  // Prints nothing known, so that it is asked in the next syntax, and that question meets the liar.
  await place(
    `${app}/wdavdaemonclient`,
    `cp -p "$0" "$0.true"; cp '${root}/home/twice' '${root}/next'; mv '${root}/next' "$0"; exit 64`,
  );
  await place('/home/twice', `cat '${healthy}'; mv '${file}.true' '${file}'`);
  await symlink(file, path.join(root, mdatpPath));
  expect([...(await verdicts())]).toEqual([['unknown not-genuine', looks]]);
});

it('runs no other tool of Microsoft’s in Defender’s place', { timeout: 120_000 }, async () => {
  await place(`${app}/wdavdaemonclient`, `cat '${unapproved}'`);
  await place(`${app}/uninstall`, `touch '${root}/ran'; cat '${healthy}'`);
  await symlink(`${root}${app}/uninstall`, path.join(root, mdatpPath));
  expect([...(await verdicts())]).toEqual([['unknown not-genuine', looks]]);
  await expect(realpath(path.join(root, 'ran'))).rejects.toThrow('ENOENT');
});
