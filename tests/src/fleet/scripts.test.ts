// What the kit's scripts do with a verdict, each run by bash with a stand-in for it; tests/fleet has the real one.

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { metricsScript } from '../../../src/fleet/metrics.ts';
import { munkiCondition } from '../../../src/fleet/munki.ts';
import type { Script } from '../../../src/fleet/scripts.ts';
import {
  intuneDetect,
  intuneVerdict,
  jamfLevel,
  jamfVerdict,
  jamfVersion,
  verdictScript,
} from '../../../src/fleet/scripts.ts';
import { ran, writeProgram } from '../ran.ts';

const line = 'level=unprotected findings=switched-off,not-onboarded path=turn-on macos=14.5 defender=101.70.19';

interface Said {
  readonly level: string;
  readonly codes: string;
  readonly reason: string;
}

const unprotected: Said = { level: 'unprotected', codes: 'switched-off,not-onboarded', reason: '' };
const healthy: Said = { level: 'protected', codes: 'none', reason: '' };
const failed: Said = { level: 'unknown', codes: 'osascript-hung', reason: 'osascript-hung' };

/** Functions that say it without asking anything. */
function standaloneThat({ level, codes, reason }: Said) {
  const library = `
root=''
newline='
'
make_folder() { :; }
clean() { :; }
briefly() { brief=$("$@"); }
kextant_verdict() {
  case $1 in
    jamf) verdict='<result>${level}: ${codes}</result>' ;;
    intune) verdict='${line}' ;;
    prometheus) verdict='kextant_level{level="${level}"} 1' ;;
  esac
  level=${level} codes=${codes} reason=${reason} root_was=$root
}
`;
  return { start: '', library, main: 'kextant_verdict jamf\nprintf "%s %s\\n" "$verdict" "$root_was"\n' };
}

function emptyMac(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kextant scripts '));
  chmodSync(root, 0o755);
  mkdirSync(path.join(root, 'Library'), { mode: 0o755 });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const runs = (script: Script, said: Said, root = '') =>
  ran('bash', ['-c', script({ standalone: standaloneThat(said), root })]);

describe('what an agent hears', () => {
  it.each([
    ['of an unprotected Mac', unprotected, '<result>unprotected: switched-off,not-onboarded</result>', 1],
    ['of a Mac without a verdict', failed, '<result>unknown: osascript-hung</result>', 1],
    ['of a protected Mac', healthy, '<result>protected: none</result>', 0],
  ])('%s', async (_name, said, jamf, detected) => {
    const good = { code: 0, stderr: '' };
    expect(await runs(jamfVerdict, said)).toEqual({ ...good, stdout: `${jamf}\n` });
    expect(await runs(jamfLevel, said)).toEqual({ ...good, stdout: `<result>${said.level}</result>\n` });
    expect(await runs(intuneVerdict, said)).toEqual({ ...good, stdout: `${line}\n` });
    const detect = { code: detected, stdout: `${said.level}: ${said.codes}\n`, stderr: '' };
    expect(await runs(intuneDetect, said)).toEqual(detect);
  });

  it('is about the Mac below the root that was given', async () => {
    expect((await runs(verdictScript, healthy, '/a $& Mac')).stdout).toBe(
      '<result>protected: none</result> /a $& Mac\n',
    );
  });

  it('of a Mac without Kextant.app is that, and no version', async () => {
    expect((await runs(jamfVersion, healthy, emptyMac())).stdout).toBe('<result>not installed</result>\n');
  });
});

describe('the metrics', () => {
  it.each([
    ['are those of the verdict', unprotected, 'kextant_level{level="unprotected"} 1', 1],
    ['say that there is none', failed, 'kextant_level{level="unknown"} 1', 0],
  ])('%s', async (_name, said, level, collected) => {
    const root = emptyMac();
    writeProgram(path.join(root, 'usr/bin/stat'), '#!/bin/sh\nexec stat -c "%u %a" "$3"\n');
    expect(await runs(metricsScript, said, root)).toEqual({ code: 0, stdout: '', stderr: '' });
    const file = path.join(root, 'Library/Application Support/Kextant/metrics/kextant.prom');
    const written = readFileSync(file, 'utf8').split('\n');
    expect(written.filter((one) => one.startsWith('kextant'))).toEqual([
      level,
      `kextant_collected ${collected}`,
      expect.stringMatching(/^kextant_level_since_seconds \d{10}$/),
      expect.stringMatching(/^kextant_level_held_seconds [01]$/),
    ]);
  });
});

describe('the Munki condition', () => {
  it('writes unknown, and then level and findings, where Munki looks for them', async () => {
    const root = emptyMac();
    const log = path.join(root, 'log');
    writeProgram(
      path.join(root, 'usr/bin/defaults'),
      `#!/bin/sh\n[ "$1" = read ] && { echo "$2"; exit; }\nprintf '[%s]' "$@" >>'${log}'\necho >>'${log}'\n`,
    );
    writeProgram(path.join(root, 'usr/bin/plutil'), `#!/bin/sh\necho "$*" >>'${log}'\n`);
    expect(await runs(munkiCondition, unprotected, root)).toEqual({ code: 0, stdout: '', stderr: '' });
    const items = `${root}/Library/Preferences/ManagedInstalls/ConditionalItems`;
    expect(readFileSync(log, 'utf8').split('\n')).toEqual([
      `[write][${items}][kextant_level][-string][unknown]`,
      `[write][${items}][kextant_findings][-array][no-verdict-yet]`,
      `-convert xml1 ${items}.plist`,
      `[write][${items}][kextant_level][-string][unprotected]`,
      `[write][${items}][kextant_findings][-array][switched-off][not-onboarded]`,
      `-convert xml1 ${items}.plist`,
      '',
    ]);
  });
});
