// The kit's scripts, run by real shells on practice Macs in every scenario, with macOS's JavaScript there or not.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../practice/scenarios.mjs';
import { ran } from '../src/ran.ts';
import { type FleetMac, fleetMac, kit, kitFile, metricsFile, type Shell } from './fixtures.ts';
import { verdicts } from './verdicts.ts';

/** What each kind of script says of a Mac, in one form: LEVEL, and its findings. */
async function answers(mac: FleetMac, shell: Shell) {
  munki(mac);
  const other = others[shell];
  const [jamf, level, line, detected, condition, metrics] = await Promise.all([
    mac.runs(shell, 'jamf/defender-verdict.sh'),
    mac.runs(other, 'jamf/defender-level.sh'),
    mac.runs(shell, 'intune/custom-attribute.sh'),
    mac.runs(other, 'intune/detect.sh'),
    mac.runs(shell, 'munki/kextant'),
    mac.runs(other, 'prometheus/metrics.sh'),
  ]);
  return { jamf, level, line, detected, condition, metrics };
}

const others: Readonly<Record<Shell, Shell>> = { dash: 'bash', bash: 'zsh', zsh: 'dash' };

/** Stand-ins for the two programs of macOS that write and convert preferences: each call is a line. */
function munki({ root, replace }: FleetMac): void {
  const log = path.join(root, 'munki.log');
  replace(
    'usr/bin/defaults',
    `#!/bin/sh\n[ "$1" = read ] && exit 1\nfor word; do printf '[%s]' "$word"; done >>'${log}'\necho >>'${log}'\n`,
  );
  replace('usr/bin/plutil', `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\n`);
}

const shells = ['dash', 'bash', 'zsh'] as const;

// What pre-commit-macadmin documents of its hook for extension attributes.
it.each(kit.map(({ path: name }) => name).filter((name) => /^jamf\/.*\.sh$/.test(name)))(
  '%s is an extension attribute: each of its results is opened and closed',
  (name) => {
    const lines = kitFile(name).split('\n');
    // In the judge, which is one long line, too.
    const results = lines.flatMap((line) => line.match(/<\/?result>/g) ?? []);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter((mark) => mark === '<result>')).toHaveLength(results.length / 2);
    expect(lines[0]).toMatch(/^#!\/bin\//);
  },
);

describe('every scenario', () => {
  it('is tried', () => {
    expect(Object.keys(verdicts).sort()).toEqual(Object.keys(scenarios).sort());
  });

  it.concurrent.for(Object.entries(verdicts).map(([scenario, verdict], index) => ({ scenario, verdict, index })))(
    '$scenario is $verdict to Jamf, Intune, Munki and Prometheus',
    async ({ scenario, verdict, index }, { onTestFinished, expect }) => {
      const mac = fleetMac(scenario, onTestFinished);
      const said = await answers(mac, shells[index % 3] ?? 'dash');
      const [level = '', first = ''] = verdict.split(': ');
      for (const { stderr } of Object.values(said)) expect(stderr).toBe('');

      expect(said.jamf.stdout).toMatch(new RegExp(`^<result>${verdict}(, [a-z, -]+)?</result>\n$`));
      expect(said.level.stdout).toBe(`<result>${level}</result>\n`);
      expect(said.line.stdout).toMatch(
        new RegExp(`^level=${level} findings=${first || 'none'}[^ ]* path=[^ ]+ macos=[^ ]+ defender=[^ ]+\n$`),
      );
      const codes = [said.jamf, said.level, said.line, said.condition, said.metrics].map(({ code }) => code);
      expect(codes).toEqual([0, 0, 0, 0, 0]);
      expect([said.detected.code, said.detected.stdout]).toEqual([
        level === 'protected' ? 0 : 1,
        expect.stringMatching(new RegExp(`^${level}: ${first || 'none'}`)),
      ]);

      const items = `${mac.root}/Library/Managed Installs/ConditionalItems`;
      const wrote = readFileSync(path.join(mac.root, 'munki.log'), 'utf8').split('\n');
      // Unknown comes first, in case that Munki does not wait for more.
      expect(wrote[0]).toBe(`[write][${items}][kextant_level][-string][unknown]`);
      const [wroteLevel, wroteFindings, converted] = wrote.slice(3);
      expect(wroteLevel).toBe(`[write][${items}][kextant_level][-string][${level}]`);
      expect(wroteFindings?.startsWith(`[write][${items}][kextant_findings][-array]${first && `[${first}]`}`)).toBe(
        true,
      );
      expect(wroteFindings).not.toContain('none');
      expect(converted).toBe(`-convert xml1 ${items}.plist`);

      const metrics = readFileSync(path.join(mac.root, metricsFile), 'utf8');
      expect(metrics.match(/^kextant_level\{level="\w+"\} 1$/gm)).toEqual([`kextant_level{level="${level}"} 1`]);
      if (first !== '') expect(metrics).toContain(`kextant_finding{code="${first}"} 1\n`);
      expect(metrics).toMatch(/^kextant_collected 1$/m);
    },
  );
});

describe('a Mac without a verdict', () => {
  it.each([
    ['without osascript', null, 'osascript-missing'],
    ['whose osascript does not start', '#!/nowhere\n', 'osascript-failed'],
    ['whose osascript crashes', '#!/bin/sh\nkill -SEGV $$\n', 'osascript-failed'],
    ['whose osascript says nothing', '#!/bin/sh\ncat >/dev/null\n', 'osascript-failed'],
    [
      'whose osascript is cut off',
      '#!/bin/sh\ncat >/dev/null\nprintf "protected steady 0 none\\n<res"\n',
      'osascript-failed',
    ],
    ['whose osascript prints another thing', '#!/bin/sh\necho Hello\n', 'osascript-failed'],
    [
      'whose osascript says and ends differently',
      '#!/bin/sh\nprintf "protected steady 0 none\\nx\\nend\\n"\nexit 2\n',
      'osascript-failed',
    ],
  ])('%s is unknown, never green', async (_name, program, reason) => {
    const mac = fleetMac('healthy');
    await mac.runs('dash', 'prometheus/metrics.sh'); // an old verdict must not stay
    expect(readFileSync(path.join(mac.root, metricsFile), 'utf8')).toContain('kextant_level{level="protected"} 1');
    mac.replace('usr/bin/osascript', program);
    for (const shell of shells) {
      const said = await answers(mac, shell);
      expect(said.jamf.stdout).toBe(`<result>unknown: ${reason}</result>\n`);
      expect(said.level.stdout).toBe('<result>unknown</result>\n');
      expect(said.line.stdout).toBe(`level=unknown findings=${reason} path=none macos=none defender=none\n`);
      expect(said.detected).toMatchObject({ code: 1, stdout: `unknown: ${reason}\n` });
      expect(readFileSync(path.join(mac.root, 'munki.log'), 'utf8')).toContain(`[-array][${reason}]`);
      const metrics = readFileSync(path.join(mac.root, metricsFile), 'utf8');
      expect(metrics).toContain('kextant_level{level="unknown"} 1\n');
      expect(metrics.match(/^kextant_level\{.* 1$/gm)).toHaveLength(1);
      expect(metrics).toMatch(/^kextant_collected 0$/m);
    }
  });

  it('tells which Kextant is installed without starting it', async () => {
    const mac = fleetMac('daemon-down');
    const version = async () => (await mac.runs('dash', 'jamf/kextant-version.sh')).stdout;
    expect(await version()).toBe('<result>not installed</result>\n');
    mac.replace('Applications/Kextant.app/Contents/MacOS/Kextant', `#!/bin/sh\necho started >'${mac.root}/started'\n`);
    mac.replace(
      'usr/bin/defaults',
      `#!/bin/sh\n[ "$2" = '${mac.root}/Applications/Kextant.app/Contents/Info' ] && echo 1.2.3\n`,
    );
    expect(await version()).toBe('<result>1.2.3</result>\n');
    mac.replace('usr/bin/defaults', '#!/bin/sh\necho "<b>"\n');
    expect(await version()).toBe('<result>not readable</result>\n');
    expect(existsSync(path.join(mac.root, 'started'))).toBe(false);
  });
});

describe('the scripts', () => {
  it.each(kit.filter(({ isProgram }) => isProgram).map(({ path: name, text }) => ({ name, text })))(
    '$name reads as sh to every shell and knows no place but the Mac’s own',
    async ({ text }) => {
      for (const shell of shells) expect(await ran(shell, ['-n'], text)).toMatchObject({ code: 0, stderr: '' });
      expect(text.startsWith('#!/bin/sh\n')).toBe(true);
      // The judge is JavaScript, where these are words.
      expect(text.replace(/^program='[\s\S]*?'\n/m, '')).not.toMatch(/undefined|\[object|NaN/);
    },
  );
});
