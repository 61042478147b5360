// The kit's scripts, run by real shells on practice Macs in every scenario, with Kextant there, missing, broken or lying.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scenarios } from '../../practice/scenarios.mjs';
import { type FleetMac, fleetMac, kit, metricsFile, ran, type Shell, writeProgram } from './given.ts';
import { verdicts } from './verdicts.ts';

// The first run builds the command line that the others use.
beforeAll(async () => {
  expect((await ran(process.execPath, ['scripts/kextant.mjs', '--version'])).code).toBe(0);
});

/** What each kind of script says of a Mac, in one form: LEVEL, and its findings. */
async function answers(mac: FleetMac, shell: Shell) {
  munki(mac);
  const other: Shell = shell === 'dash' ? 'bash' : 'dash';
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

/** Stand-ins for the two programs of macOS that write and convert preferences: each call is a line. */
function munki({ root }: FleetMac): void {
  const log = path.join(root, 'munki.log');
  writeProgram(
    path.join(root, 'usr/bin/defaults'),
    `#!/bin/sh\n[ "$1" = read ] && exit 1\nfor word; do printf '[%s]' "$word"; done >>'${log}'\necho >>'${log}'\n`,
  );
  writeProgram(path.join(root, 'usr/bin/plutil'), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\n`);
}

describe('every scenario', () => {
  it('is tried', () => {
    expect(Object.keys(verdicts).sort()).toEqual(Object.keys(scenarios).sort());
  });

  it.concurrent.for(Object.entries(verdicts).map(([scenario, verdict], index) => ({ scenario, verdict, index })))(
    '$scenario is $verdict to Jamf, Intune, Munki and Prometheus',
    async ({ scenario, verdict, index }, { onTestFinished, expect }) => {
      const mac = fleetMac(scenario, onTestFinished);
      const said = await answers(mac, index % 2 === 0 ? 'dash' : 'bash');
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
      const [wroteLevel, wroteFindings, converted] = readFileSync(path.join(mac.root, 'munki.log'), 'utf8').split('\n');
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
  const healthy = '<result>protected</result>';
  it.each([
    ['without Kextant', null, 'kextant-missing'],
    ['whose Kextant does not start', '#!/nowhere\n', 'kextant-failed'],
    ['whose Kextant crashes', '#!/bin/sh\nkill -SEGV $$\n', 'kextant-failed'],
    ['whose Kextant says nothing', '#!/bin/sh\nexit 0\n', 'kextant-failed'],
    ['whose Kextant is cut off', '#!/bin/sh\nprintf "<result>prot"; printf level=prot\n', 'kextant-failed'],
    ['whose Kextant prints another thing', '#!/bin/sh\necho Hello\n', 'kextant-failed'],
    [
      'whose Kextant says and ends differently',
      `#!/bin/sh\ncase "$3" in jamf) echo '${healthy}' ;; intune) echo 'level=protected findings=none path=none' ;;\n*) echo 'kextant_level{level="protected"} 1' ;; esac\nexit 2\n`,
      'kextant-failed',
    ],
  ])('%s is unknown, never green', async (_name, program, finding) => {
    const mac = fleetMac('healthy');
    await mac.runs('dash', 'prometheus/metrics.sh'); // an old verdict must not stay
    expect(readFileSync(path.join(mac.root, metricsFile), 'utf8')).toContain('kextant_level{level="protected"} 1');
    mac.install(program);
    for (const shell of ['dash', 'bash'] as const) {
      const said = await answers(mac, shell);
      expect(said.jamf.stdout).toBe(`<result>unknown: ${finding}</result>\n`);
      expect(said.level.stdout).toBe('<result>unknown</result>\n');
      expect(said.line.stdout).toBe(`level=unknown findings=${finding} path=none macos=none defender=none\n`);
      expect(said.detected).toMatchObject({ code: 1, stdout: `unknown: ${finding}\n` });
      expect(readFileSync(path.join(mac.root, 'munki.log'), 'utf8')).toContain(`[-array][${finding}]`);
      const metrics = readFileSync(path.join(mac.root, metricsFile), 'utf8');
      expect(metrics).toContain('kextant_level{level="unknown"} 1\n');
      expect(metrics).not.toContain('protected');
      expect(metrics).toMatch(/^kextant_collected 0$/m);
    }
  });

  it('gives its version all the same, or says that it has none', async () => {
    const mac = fleetMac('daemon-down');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await mac.runs('dash', 'jamf/kextant-version.sh')).stdout).toBe(`<result>${version}</result>\n`);
    mac.install('#!/bin/sh\nexit 1\n');
    expect((await mac.runs('dash', 'jamf/kextant-version.sh')).stdout).toBe('<result>not answering</result>\n');
    mac.install(null);
    expect((await mac.runs('dash', 'jamf/kextant-version.sh')).stdout).toBe('<result>not installed</result>\n');
  });

  /** The script as it is but for its patience: nobody waits 90 seconds for a test. */
  function impatient(mac: FleetMac): string {
    const script = path.join(mac.root, 'impatient.sh');
    const text = kit.find(({ path: name }) => name === 'jamf/defender-verdict.sh')?.text ?? expect.unreachable();
    for (const patience of ['-eq 90', '-ge 95']) expect(text).toContain(patience);
    const hasty = text.replace('-eq 90', '-eq 1').replace('-ge 95', '-ge 3');
    writeProgram(script, hasty.replace("kextant='", `kextant='${mac.root}`));
    return script;
  }

  it('whose Kextant takes too long is told to end before it is made to, and green words on its way out do not count', async () => {
    const mac = fleetMac('healthy');
    const farewell = path.join(mac.root, 'farewell');
    mac.install(
      `#!/bin/sh\ntrap "echo told >'${farewell}'; echo '${healthy}'; exit 130" TERM\nwhile :; do read -r _ <'${mac.root}/impatient.sh'; done\n`,
    );
    expect((await ran('dash', [impatient(mac)])).stdout).toBe('<result>unknown: kextant-failed</result>\n');
    expect(readFileSync(farewell, 'utf8')).toBe('told\n');
  });

  it('whose Kextant never ends is given up, and what hangs is ended', async () => {
    const mac = fleetMac('healthy');
    const pidFile = path.join(mac.root, 'pid');
    mac.install(`#!/bin/sh\ntrap '' TERM\necho $$ >'${pidFile}'\nwhile :; do read -r _ <'${pidFile}'; done\n`);
    expect((await ran('dash', [impatient(mac)])).stdout).toBe('<result>unknown: kextant-failed</result>\n');
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] !== 'Z').toBe(false);
  });
});

describe('the scripts', () => {
  it.each(kit.filter(({ isProgram }) => isProgram).map(({ path: name, text }) => ({ name, text })))(
    '$name reads as sh to both shells and knows no place but the Mac’s own',
    async ({ text }) => {
      for (const shell of ['dash', 'bash'])
        expect(await ran(shell, ['-n'], text)).toMatchObject({ code: 0, stderr: '' });
      expect(text.startsWith('#!/bin/sh\n')).toBe(true);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    },
  );
});
