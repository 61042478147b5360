// Scripts for admins' agents, each run by a shell with a stand-in for Kextant; tests/fleet has the real one on every Mac.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Script } from '../../../src/fleet/scripts.ts';
import { ran, writeProgram } from '../../fleet/given.ts';
import { anew } from '../anew.ts';

const scripts = () => anew<typeof import('../../../src/fleet/scripts.ts')>('fleet/scripts');
const line = 'level=unprotected findings=switched-off,not-onboarded path=turn-on macos=14.5 defender=101.70.19';

/** Answers in the forms that are asked for, and ends as a Mac that is not protected ends. */
const says = `#!/bin/sh
case "$*" in
  'status --format jamf') echo '<result>unprotected: switched-off, not-onboarded</result>' ;;
  'status --format intune') echo '${line}' ;;
  'status --format prometheus') echo 'kextant_level{level="unprotected"} 1' ;;
  --version) echo 1.2.3; exit 0 ;;
esac
exit 2
`;

/** The same, but all green: only a wrong end gives it away. */
const lies = says.replaceAll('unprotected', 'protected').replaceAll('exit 0', 'exit 9');

function macWith(program: string | null): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kextant scripts '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  if (program !== null) writeProgram(path.join(root, 'Applications/Kextant.app/Contents/MacOS/Kextant'), program);
  return root;
}

const runs = (script: Script, root: string) => ran('sh', ['-c', script(root)]);

const none = 'path=none macos=none defender=none';

describe('what an agent hears', () => {
  it.each([
    ['from Kextant', says, 'unprotected: switched-off, not-onboarded', line, '1.2.3'],
    [
      'of words that are green and an end that is not',
      lies,
      'unknown: kextant-failed',
      `level=unknown findings=kextant-failed ${none}`,
      'not answering',
    ],
    [
      'without Kextant',
      null,
      'unknown: kextant-missing',
      `level=unknown findings=kextant-missing ${none}`,
      'not installed',
    ],
  ])('%s', async (_name, program, jamf, intune, version) => {
    const { jamfVerdict, jamfLevel, jamfVersion, intuneVerdict, intuneDetect } = await scripts();
    const root = macWith(program);
    const said = async (script: Script) => (await runs(script, root)).stdout;
    const [level = ''] = jamf.split(':');
    expect(await said(jamfVerdict)).toBe(`<result>${jamf}</result>\n`);
    expect(await said(jamfLevel)).toBe(`<result>${level}</result>\n`);
    expect(await said(jamfVersion)).toBe(`<result>${version}</result>\n`);
    expect(await said(intuneVerdict)).toBe(`${intune}\n`);
    expect(await runs(intuneDetect, root)).toMatchObject({ code: 1, stdout: `${jamf.replaceAll(', ', ',')}\n` });
  });

  it('comes after 95 seconds at most: 90 of patience, and 5 in which Kextant ends its own tools', async () => {
    const [line90, line95] = (await scripts()).asking('').match(/^.*"\$waited" -.*$/gm) ?? [];
    expect(line90?.trim()).toBe('if [ "$waited" -eq 90 ]; then kill "$asked"; fi');
    expect(line95?.trim()).toBe('if [ "$waited" -ge 95 ]; then kill -9 "$asked"; fi');
  });

  it('on a protected Mac is success', async () => {
    const { intuneDetect, jamfVerdict } = await scripts();
    const root = macWith(
      says.replace('exit 2', 'exit 0').replaceAll(/unprotected|switched-off,not-onboarded/g, 'protected'),
    );
    expect((await runs(intuneDetect, root)).code).toBe(0);
    expect((await runs(jamfVerdict, root)).stdout).toContain('<result>protected');
  });
});

describe('the metrics', () => {
  it.each([
    ['are those of Kextant', says, 'kextant_level{level="unprotected"} 1', 1],
    ['are none when its end says another thing', lies, 'kextant_level{level="unknown"} 1', 0],
    ['are none without it', null, 'kextant_level{level="unknown"} 1', 0],
  ])('%s', async (_name, program, level, collected) => {
    const { metricsScript } = await anew<typeof import('../../../src/fleet/metrics.ts')>('fleet/metrics');
    const root = macWith(program);
    expect(await runs(metricsScript, root)).toEqual({ code: 0, stdout: '', stderr: '' });
    const written = readFileSync(path.join(root, 'usr/local/var/node_exporter/kextant.prom'), 'utf8').split('\n');
    expect(written.filter((one) => one.startsWith('kextant'))).toEqual([level, `kextant_collected ${collected}`]);
  });
});

describe('the Munki condition', () => {
  it('writes level and findings where Munki looks for them', async () => {
    const { munkiCondition } = await anew<typeof import('../../../src/fleet/munki.ts')>('fleet/munki');
    const root = macWith(says);
    const log = path.join(root, 'log');
    mkdirSync(path.join(root, 'Library'));
    writeProgram(
      path.join(root, 'usr/bin/defaults'),
      `#!/bin/sh\n[ "$1" = read ] && { echo "$2"; exit; }\nprintf '[%s]' "$@" >>'${log}'\necho >>'${log}'\n`,
    );
    writeProgram(path.join(root, 'usr/bin/plutil'), `#!/bin/sh\necho "$*" >>'${log}'\n`);
    expect(await runs(munkiCondition, root)).toEqual({ code: 0, stdout: '', stderr: '' });
    const items = `${root}/Library/Preferences/ManagedInstalls/ConditionalItems`;
    expect(readFileSync(log, 'utf8').split('\n')).toEqual([
      `[write][${items}][kextant_level][-string][unprotected]`,
      `[write][${items}][kextant_findings][-array][switched-off][not-onboarded]`,
      `-convert xml1 ${items}.plist`,
      '',
    ]);
  });
});
