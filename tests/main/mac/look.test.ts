// One look: which tools run, in which order and how often, and what is made of every way they can end.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: everything one look does, on one set of pretended tools.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Look, type LookParts, looker } from '../../../main/mac/look.ts';
import { type Run, run } from '../../../main/mac/run.ts';
import { type Tool, toolsBelow, type WholeTool } from '../../../main/mac/tools.ts';
import { type Acts, noActs } from '../../../src/acts.ts';
import { guideFor } from '../../../src/guide.ts';
import type { Outcome } from '../../../src/outcome.ts';
import type { FirstSeen, GenuineReading } from '../../../src/readings.ts';
import { driverPath, toolTable } from '../../../src/tools.ts';
import { exited, minuteMs, recording } from '../../src/fixtures.ts';
import { wholeTools } from '../whole-tools.ts';

const names = [
  'mdatp-health',
  'mdatp-health-text',
  'mdatp-health-legacy',
  'mdatp-health-extensions',
  'systemextensionsctl',
  'profiles-status',
  'kextstat',
  'pkgutil',
  'sw_vers',
  'boot-time',
  'groups',
  'processes',
  'launchctl',
] as const satisfies readonly WholeTool[];
type Name = (typeof names)[number];
type Script = Readonly<Partial<Record<Name, Outcome | readonly Outcome[]>>>;

/** Before either recorded product expires. */
const now = Date.parse('2022-07-20T10:00:00Z');
const booted = now / 1000 - 100_000;
const installed = now / 1000 - 50_000;
const json = exited(recording('mdatp-health-json/macos-101.98.30-healthy.json'));
const text = exited(recording('mdatp-health/macos-101.70.19-healthy.txt'));
const legacy = exited(recording('mdatp-health-legacy/linux-100.87.66-healthy.txt'));
const unapproved = exited(recording('mdatp-health/kext-unapproved-corrected.txt'));
const unknownOption = exited('', 64, "unrecognised option '--output'");
const notConnected = exited('Failed to connect', 3);
const hung: Outcome = { kind: 'timed-out', afterMs: 10_000, stdout: '', stderr: '' };

const refusing: Script = { 'mdatp-health': unknownOption, 'mdatp-health-text': unknownOption };

/** A Mac of 2020 on which all is quiet. */
const mac: Script = {
  sw_vers: exited('ProductName:\tMac OS X\nProductVersion:\t10.15.7\n'),
  groups: exited('20 80\n'),
  'boot-time': exited(`{ sec = ${booted}, usec = 0 } Tue Jul 29 11:51:57 2025\n`),
  pkgutil: exited(`install-time: ${installed}\n`),
  processes: exited('1-00:00:00 /Applications/Microsoft Defender ATP.app/Contents/MacOS/wdavdaemon\n'),
  kextstat: exited(''),
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kextant-look-'));
  await mkdir(path.join(root, driverPath), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Surroundings {
  readonly genuine?: GenuineReading;
  readonly acts?: Acts;
  readonly wokeAt?: number;
  readonly clock?: () => number;
  readonly firstSeen?: LookParts['firstSeen'];
  readonly isAwaited?: boolean;
}

/** A looker whose tools end as scripted: lists are used up look by look, their last outcome stays. */
function looking(
  script: Script,
  {
    genuine = { kind: 'genuine', path: '/mdatp' },
    acts = noActs,
    wokeAt,
    clock = () => now,
    firstSeen,
    isAwaited = false,
  }: Surroundings = {},
) {
  const tools = toolsBelow(root);
  const ran: Name[] = [];
  const turns = new Map<Name, number>();
  const scripted: Run = async (tool) => {
    const name = names.find((candidate) => sameTool(tools.tool(candidate), tool)) ?? expect.unreachable(tool.path);
    ran.push(name);
    const outcomes = [script[name] ?? { kind: 'missing' as const }].flat();
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return outcomes[Math.min(turn, outcomes.length - 1)] ?? { kind: 'missing' };
  };
  const {
    look,
    forget,
    expect: expectChange,
  } = looker({
    run: scripted,
    tools,
    now: clock,
    defender: async () => ({ ask: scripted, genuine: async () => genuine }),
    acts: () => acts,
    loggedInAt: () => null,
    wokeAt: () => wokeAt ?? null,
    arch: 'arm64',
    isAwaited,
    ...(firstSeen === undefined ? {} : { firstSeen }),
  });
  return {
    forget,
    expectChange,
    look,
    /** What one look ran, in order. */
    async ranBy(closely = false): Promise<readonly Name[]> {
      ran.length = 0;
      await look(closely);
      return [...ran];
    },
  };
}

function sameTool(one: Tool, other: Tool): boolean {
  return one.path === other.path && one.args.join('\n') === other.args.join('\n');
}

const macFacts: readonly Name[] = ['sw_vers', 'groups', 'boot-time', 'pkgutil'];
const atStart = [...macFacts, 'profiles-status'];
/** What a closer look adds on a Mac whose Defender uses system extensions. */
const closer: readonly Name[] = ['mdatp-health-extensions', 'systemextensionsctl', 'processes'];
const syntaxes: readonly Name[] = ['mdatp-health', 'mdatp-health-text', 'mdatp-health-legacy'];
const healthTools = (ran: readonly Name[]) => ran.filter((name) => syntaxes.includes(name));
const sorted = (ran: readonly string[]) => [...ran].sort();
const verdict = ({ diagnosis: { level, findings } }: Look) => [level, ...findings.map(({ code }) => code)].join(' ');

it('looks run every tool that the table gives to a look', async () => {
  const newMac = { ...mac, sw_vers: exited('ProductVersion:\t14.2\n'), 'mdatp-health': json };
  const ran = [
    // Every form of mdatp is refused, and no daemon is among the processes.
    ...(await looking({ ...mac, ...refusing, processes: exited('1-00:00:00 0 /sbin/launchd\n') }).ranBy(true)),
    ...(await looking(newMac).ranBy(true)),
  ];
  const due = wholeTools.filter((name) => ['always', 'closely', 'start'].includes(toolTable[name].when));
  expect(sorted([...new Set(ran)])).toEqual(sorted(due));
});

describe('the syntax', () => {
  it.each<[string, Script, readonly Name[], readonly Name[]]>([
    ['JSON', { 'mdatp-health': json }, ['mdatp-health'], ['mdatp-health']],
    [
      'text, when JSON is refused',
      { 'mdatp-health': unknownOption, 'mdatp-health-text': text },
      ['mdatp-health', 'mdatp-health-text'],
      ['mdatp-health-text'],
    ],
    ['text, printed in spite of the option', { 'mdatp-health': text }, ['mdatp-health'], ['mdatp-health']],
    [
      'the legacy form, when both are refused',
      { 'mdatp-health': unknownOption, 'mdatp-health-text': unknownOption, 'mdatp-health-legacy': legacy },
      ['mdatp-health', 'mdatp-health-text', 'mdatp-health-legacy'],
      ['mdatp-health-legacy'],
    ],
  ])('is %s, and is remembered', async (_name, script, first, second) => {
    const mdatp = looking({ ...mac, ...script });
    expect(healthTools(await mdatp.ranBy())).toEqual(first);
    expect(await mdatp.ranBy()).toEqual(second);
    expect(verdict(await mdatp.look(false))).toBe('protected');
  });

  it.each<[string, Outcome]>([
    ['is missing', { kind: 'missing' }],
    ['cannot be started', { kind: 'refused', reason: 'EACCES' }],
    ['hangs', hung],
    ['floods', { kind: 'flooded', limitBytes: 1024, stdout: '', stderr: '' }],
    ['has no daemon', notConnected],
  ])('is not looked for when mdatp %s', async (_name, outcome) => {
    expect(healthTools(await looking({ ...mac, 'mdatp-health': outcome }).ranBy())).toEqual(['mdatp-health']);
  });

  it('is looked for again after an update changed it', async () => {
    const mdatp = looking({
      ...mac,
      'mdatp-health': [unknownOption, json],
      'mdatp-health-text': [text, unknownOption],
    });
    expect(healthTools(await mdatp.ranBy())).toEqual(['mdatp-health', 'mdatp-health-text']);
    expect(healthTools(await mdatp.ranBy())).toEqual(['mdatp-health-text', 'mdatp-health']);
    expect(healthTools(await mdatp.ranBy())).toEqual(['mdatp-health']);
  });

  it('is kept over a look that hung', async () => {
    const mdatp = looking({ ...mac, 'mdatp-health': unknownOption, 'mdatp-health-text': [text, hung, text] });
    await mdatp.look(false);
    expect(healthTools(await mdatp.ranBy())).toEqual(['mdatp-health-text']);
    expect(healthTools(await mdatp.ranBy())).toEqual(['mdatp-health-text']);
  });

  it.each<[string, Script, string, string]>([
    [
      'the legacy form has no daemon',
      { 'mdatp-health': unknownOption, 'mdatp-health-text': unknownOption, 'mdatp-health-legacy': notConnected },
      'unknown not-answering',
      'Failed to connect',
    ],
    [
      'the text form hangs',
      { 'mdatp-health': exited('Usage: mdatp'), 'mdatp-health-text': hung },
      'unknown not-answering',
      'no answer within 10 s',
    ],
    [
      'every form is refused',
      { 'mdatp-health': unknownOption, 'mdatp-health-text': unknownOption, 'mdatp-health-legacy': unknownOption },
      'unknown not-answering',
      "unrecognised option '--output'",
    ],
    [
      'every form is unknown text',
      { 'mdatp-health': exited('hello'), 'mdatp-health-text': exited('hello'), 'mdatp-health-legacy': exited('hello') },
      'unknown unreadable',
      'hello',
    ],
  ])('is told apart from no answer: %s', async (_name, script, expected, line) => {
    const look = await looking({ ...mac, ...script }).look(false);
    expect(verdict(look)).toBe(expected);
    expect(look.diagnosis.findings[0]?.evidence.map((evidence) => evidence.line)).toContain(line);
  });
});

describe('what runs', () => {
  it('is one process while all is well, after the first look', async () => {
    const healthy = looking({ ...mac, 'mdatp-health': json });
    expect(sorted(await healthy.ranBy())).toEqual(sorted([...atStart, ...closer, 'mdatp-health']));
    expect(await healthy.ranBy()).toEqual(['mdatp-health']);
    expect(await healthy.ranBy()).toEqual(['mdatp-health']);
  });

  it.each<[string, Script, readonly Name[]]>([
    ['10.15 with the driver', {}, ['systemextensionsctl', 'kextstat']],
    ['10.14', { sw_vers: exited('ProductVersion: 10.14.6\n') }, ['kextstat']],
    ['11', { sw_vers: exited('ProductVersion: 11.1\n') }, ['systemextensionsctl', 'mdatp-health-extensions']],
    ['a Mac of unknown version', { sw_vers: exited('') }, ['systemextensionsctl', 'kextstat', ...macFacts]],
    [
      '11 that does not answer',
      { sw_vers: exited('ProductVersion: 11.1\n'), 'mdatp-health-text': exited('healthy : true', 1) },
      ['systemextensionsctl'],
    ],
  ])('is more when something is wrong: %s', async (_name, script, more) => {
    const wrong = looking({ ...mac, 'mdatp-health': unknownOption, 'mdatp-health-text': unapproved, ...script });
    await wrong.look(false);
    expect(sorted(await wrong.ranBy())).toEqual(sorted(['mdatp-health-text', 'processes', 'profiles-status', ...more]));
  });

  it('is as much as at a first look once an hour, and so much only once', async () => {
    let time = now;
    const healthy = looking({ ...mac, 'mdatp-health': json }, { clock: () => time });
    await healthy.look(false);
    time += 59 * minuteMs;
    expect(await healthy.ranBy()).toEqual(['mdatp-health']);
    time += minuteMs;
    expect(sorted(await healthy.ranBy())).toEqual(sorted(['mdatp-health', 'profiles-status', ...closer]));
    expect(await healthy.ranBy()).toEqual(['mdatp-health']);
  });

  it('is as much at the next look as at a first one after macOS decided something', async () => {
    const waiting = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt'));
    const enabled = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt'));
    const mdatp = looking({ ...mac, 'mdatp-health': text, systemextensionsctl: [enabled, waiting, enabled] });
    expect(verdict(await mdatp.look(false))).toBe('protected');
    expect(await mdatp.ranBy()).toEqual(['mdatp-health']);
    mdatp.expectChange();
    expect(verdict(await mdatp.look(false))).toMatch(/^unprotected endpoint-extension-not-approved/);
    expect(verdict(await mdatp.look(false))).toBe('protected');
    expect(await mdatp.ranBy()).toEqual(['mdatp-health']);
  });

  it('is as much once more where that was decided in the middle of a look', async () => {
    const waiting = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt'));
    const enabled = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt'));
    const mdatp = looking({ ...mac, 'mdatp-health': text, systemextensionsctl: [enabled, enabled, waiting] });
    await mdatp.look(false);
    const closer = mdatp.look(true);
    mdatp.expectChange();
    expect(verdict(await closer)).toBe('protected');
    expect(verdict(await mdatp.look(false))).toMatch(/^unprotected endpoint-extension-not-approved/);
  });

  it('is asked again soon where macOS gave no list, each time later, until it does', async () => {
    let time = now;
    const enabled = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt'));
    const listings = [hung, hung, hung, enabled];
    const mdatp = looking({ ...mac, 'mdatp-health': json, systemextensionsctl: listings }, { clock: () => time });
    const minutes: number[] = [];
    for (let minute = 0; minute <= 67; minute += 1) {
      if ((await mdatp.ranBy()).includes('systemextensionsctl')) minutes.push(minute);
      time += minuteMs;
    }
    expect(minutes).toEqual([0, 1, 3, 7, 67]);
  });

  it('is asked hourly where macOS never gives a list', async () => {
    let time = now;
    const script = { ...mac, 'mdatp-health': json, systemextensionsctl: exited('', 1, 'sysextd is not there') };
    const mdatp = looking(script, { clock: () => time });
    let asked = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      if ((await mdatp.ranBy()).includes('systemextensionsctl')) asked += 1;
      time += minuteMs;
    }
    expect(asked).toBe(29);
  });

  it('stays more where a closer look that found something was not answered the next time', async () => {
    const waiting = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt'));
    const mdatp = looking({ ...mac, 'mdatp-health': text, systemextensionsctl: [waiting, hung, waiting] });
    const found = 'unprotected endpoint-extension-not-approved network-extension-not-approved';
    expect(verdict(await mdatp.look(false))).toBe(found);
    await mdatp.look(false);
    expect(verdict(await mdatp.look(false))).toBe(found);
  });

  it('is launchd too where no daemon of Defender’s is among the processes', async () => {
    const processes = exited('1-00:00:00 0 /sbin/launchd\n1-00:00:00 0 /tmp/wdavdaemon\n');
    const launchctl = exited('', 113, 'Could not find service "com.microsoft.fresno" in domain for system');
    const look = await looking({ ...mac, 'mdatp-health': notConnected, processes, launchctl }).look(false);
    expect(verdict(look)).toBe('unprotected service-not-started');
    expect(look.diagnosis.findings[0]?.evidence.map(({ tool }) => tool)).toEqual([
      'processes',
      'launchctl',
      'service-file',
    ]);
    expect(look.readings.serviceFile).toBe('absent');
  });

  it('is more when somebody looks', async () => {
    const opened = looking({ ...mac, 'mdatp-health': text });
    await opened.look(false);
    // Its subsystem is not a kernel extension.
    expect(sorted(await opened.ranBy(true))).toEqual(
      sorted(['mdatp-health', 'mdatp-health-extensions', 'systemextensionsctl', 'profiles-status', 'processes']),
    );
    expect(await opened.ranBy()).toEqual(['mdatp-health']);
  });

  it('stays more until a closer look finds nothing either', async () => {
    const waiting = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt'));
    const enabled = exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt'));
    const mdatp = looking({ ...mac, 'mdatp-health': text, systemextensionsctl: [enabled, waiting, waiting, enabled] });
    expect(verdict(await mdatp.look(false))).toBe('protected');
    expect(await mdatp.ranBy()).toEqual(['mdatp-health']);
    const found = 'unprotected endpoint-extension-not-approved network-extension-not-approved';
    expect(verdict(await mdatp.look(true))).toBe(found);
    expect(verdict(await mdatp.look(false))).toBe(found);
    expect(verdict(await mdatp.look(false))).toBe('protected');
    expect(await mdatp.ranBy()).toEqual(['mdatp-health']);
  });

  it('finishes a look in the middle of which the Mac woke', async () => {
    for (const [health, level] of [
      [json, 'protected'],
      [unapproved, 'unprotected'],
    ] as const) {
      const waking = looking({ ...mac, 'mdatp-health': health });
      const look = waking.look(false);
      waking.forget();
      expect((await look).diagnosis.level).toBe(level);
    }
  });

  it('reads the Mac’s own facts again after forget', async () => {
    const healthy = looking({ ...mac, 'mdatp-health': json });
    await healthy.look(false);
    healthy.forget();
    expect(sorted(await healthy.ranBy())).toEqual(sorted([...atStart, 'mdatp-health']));
  });

  it('reads them again when another Defender answers, or no Defender does', async () => {
    const updated = exited(json.kind === 'exited' ? json.stdout.replace('101.98.30', '101.99.1') : '');
    const mdatp = looking({ ...mac, 'mdatp-health': [json, updated, updated, { kind: 'missing' }] });
    await mdatp.look(false);
    expect(await mdatp.ranBy()).toEqual(['mdatp-health', ...macFacts]);
    expect(await mdatp.ranBy()).toEqual(['mdatp-health']);
    expect(sorted(await mdatp.ranBy())).toEqual(
      sorted(['mdatp-health', ...macFacts, 'processes', 'kextstat', 'systemextensionsctl', 'profiles-status']),
    );
  });

  it('reads them again when a Defender that prints no version was installed', async () => {
    const mdatp = looking({
      ...mac,
      'mdatp-health': [{ kind: 'missing' }, unapproved],
      pkgutil: [exited('', 1), exited(`install-time: ${installed}`)],
    });
    expect((await mdatp.look(false)).readings.installedAt).toBeNull();
    expect((await mdatp.look(false)).readings.installedAt).toBe(installed * 1000);
  });

  it.each<[string, Script]>([
    ['hangs', { sw_vers: [{ ...hung, afterMs: 5_000 }, ...[mac.sw_vers ?? []].flat()] }],
    ['is missing', { groups: [{ kind: 'missing' }, ...[mac.groups ?? []].flat()] }],
    ['says nothing', { 'boot-time': [exited(''), ...[mac['boot-time'] ?? []].flat()] }],
    ['fails', { sw_vers: [exited('', 1), ...[mac.sw_vers ?? []].flat()] }],
    ['is cut in a version', { sw_vers: [exited('ProductVersion:\t10.1'), ...[mac.sw_vers ?? []].flat()] }],
    ['is cut in the groups', { groups: [exited('staff every'), ...[mac.groups ?? []].flat()] }],
    ['prints bytes that are not text', { groups: [exited('staff ad\uFFFDin\n'), ...[mac.groups ?? []].flat()] }],
    ['is cut', { pkgutil: [exited('package-id: com.mi'), ...[mac.pkgutil ?? []].flat()] }],
  ])('asks again for a fact that could not be read, at the next look: a tool that %s', async (_how, script) => {
    const ill = looking({ ...mac, 'mdatp-health': json, ...script });
    await ill.look(false);
    expect((await ill.look(false)).readings).toMatchObject({
      macos: { text: '10.15.7' },
      admin: true,
      installedAt: installed * 1000,
    });
    expect(await ill.ranBy()).toEqual(['mdatp-health']);
  });
});

describe('a first look that somebody waits for', () => {
  const well = { ...mac, sw_vers: exited('ProductVersion:\t14.2\n'), 'mdatp-health': json };
  const awaited = { isAwaited: true };

  it('asks of a Mac that is well only what may belie it, and the rest at the next look', async () => {
    const { ranBy, look } = looking(well, awaited);
    const witnesses = ['sw_vers', 'profiles-status', 'mdatp-health', 'mdatp-health-extensions', 'systemextensionsctl'];
    expect(sorted(await ranBy())).toEqual(sorted(witnesses));
    expect(sorted(await ranBy())).toEqual(sorted([...macFacts, 'mdatp-health']));
    expect(await ranBy()).toEqual(['mdatp-health']);
    expect((await look(false)).readings.admin).toBe(true);
  });

  it('asks everything where the panel is opened before the next one', async () => {
    const { ranBy, forget } = looking(well, awaited);
    await ranBy();
    forget();
    expect(sorted(await ranBy(true))).toEqual(sorted([...atStart, 'mdatp-health', ...closer]));
  });

  it.each<[string, Script]>([
    ['whose driver is not approved', { ...mac, 'mdatp-health': unapproved }],
    [
      'whose Defender does not answer',
      { ...well, 'mdatp-health': notConnected, processes: exited('1-00:00:00 0 /x\n') },
    ],
    ['without a Defender', { ...well, 'mdatp-health': { kind: 'missing' } }],
  ])('says of a Mac %s all that any first look says', async (_name, script) => {
    const first = await looking(script, awaited).look(false);
    expect(first).toEqual(await looking(script).look(false));
  });
});

describe('a clock that is set back', () => {
  it('has the Mac asked again when it started, which macOS has moved with it', async () => {
    let time = now;
    const later = exited(`{ sec = ${booted - 7_200}, usec = 0 }\n`);
    const boots = [...[mac['boot-time'] ?? []].flat(), later];
    const back = looking({ ...mac, 'mdatp-health': json, 'boot-time': boots }, { clock: () => time });
    expect((await back.look(false)).moments.bootedAt).toBe(booted * 1000);
    time = booted * 1000 - 3_600_000;
    expect((await back.look(false)).moments.bootedAt).toBeNull();
    expect((await back.look(false)).moments.bootedAt).toBe((booted - 7_200) * 1000);
  });
});

describe('the readings', () => {
  it('hold all that was read, with the moments they are judged by', async () => {
    const { readings, moments, acts } = await looking({ ...mac, 'mdatp-health': unapproved }).look(false);
    expect(readings).toMatchObject({
      macos: { text: '10.15.7' },
      admin: true,
      installedAt: installed * 1000,
      kextFile: { kind: 'present', mode: '755' },
      kexts: { kind: 'read', loaded: [] },
      load: null,
    });
    expect(moments).toEqual({
      now,
      bootedAt: booted * 1000,
      loggedInAt: null,
      wokeAt: null,
      daemonStartedAt: now - 24 * 60 * minuteMs,
      extensionEnabledAt: null,
      daemonStarts: [now - 24 * 60 * minuteMs + 1_000],
      firstSeen: { 'kernel-extension-not-approved': now },
    });
    expect(acts).toEqual(noActs);
  });

  it('know when macOS began to run an extension, as long as the looks saw it begin', async () => {
    const list = (name: string) => exited(recording(`_synthetic/systemextensionsctl-list/${name}.txt`));
    const waiting = exited(recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt'));
    const tahoe = { ...mac, sw_vers: exited('ProductVersion: 26.1'), 'mdatp-health': waiting };
    const [before, after] = [list('11-14-mde-both-waiting'), list('15-26-mde-enabled')];
    // A millisecond passes whenever somebody looks at the clock.
    let time = now;
    const clock = () => time++;
    const allowed = looking({ ...tahoe, systemextensionsctl: [before, after] }, { clock });
    expect((await allowed.look(true)).moments.extensionEnabledAt).toBeNull();
    const look = await allowed.look(true);
    expect(look.moments.extensionEnabledAt).toBe(look.moments.now);
    expect(verdict(look)).toMatch(/^starting .*extension-not-running$/);
    const running = looking({ ...tahoe, systemextensionsctl: after });
    await running.look(true);
    expect(verdict(await running.look(true))).toMatch(/^unprotected .*extension-not-running$/);
  });

  it('leave out acts from before the installation', async () => {
    const old: Acts = {
      lastLoad: { at: installed * 1000 - 1, reading: { result: 'not-approved', line: 'refused' } },
      lastTry: 'not-approved',
      loadWaitsUntil: installed * 1000 + 600_000,
      paneOpenedAt: installed * 1000 + 1,
      tries: [{ at: installed * 1000 - 1, code: 'switched-off' }],
    };
    const look = await looking({ ...mac, 'mdatp-health': unapproved }, { acts: old }).look(false);
    expect(look.acts).toEqual({ ...noActs, paneOpenedAt: installed * 1000 + 1 });
    expect(look.readings.load).toBeNull();
  });

  it('make a driver that is gone a matter of reinstalling on 10.14, and of system extensions on 10.15', async () => {
    await rm(path.join(root, driverPath), { recursive: true });
    const mojave = { ...mac, sw_vers: exited('ProductVersion: 10.14.6\n') };
    expect(verdict(await looking({ ...mojave, 'mdatp-health': unapproved }).look(false))).toBe(
      'unprotected kernel-extension-faulty',
    );
    const catalina = looking({ ...mac, 'mdatp-health': unapproved });
    expect(verdict(await catalina.look(false))).toBe('unprotected endpoint-extension-not-approved');
    expect(await catalina.ranBy()).not.toContain('kextstat');
  });

  it('are "starting" just after the Mac woke or the daemon started', async () => {
    expect(verdict(await looking({ ...mac, 'mdatp-health': hung }, { wokeAt: now - 1 }).look(false))).toBe('starting');
    const restarted = exited('00:59 0 /Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon\n');
    expect(verdict(await looking({ ...mac, 'mdatp-health': unapproved, processes: restarted }).look(false))).toBe(
      'starting',
    );
  });

  it('name a daemon that crashes every ten seconds, which is "starting" for its first start only', async () => {
    let time = now;
    const processes = exited('00:03 0 /Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon\n');
    const mdatp = looking({ ...mac, 'mdatp-health': notConnected, processes }, { clock: () => time });
    const verdicts: string[] = [];
    for (const _start of [1, 2, 3, 4]) {
      verdicts.push(verdict(await mdatp.look(false)));
      time += 10_000;
    }
    const loop = 'unknown service-keeps-restarting';
    expect(verdicts).toEqual(['starting', 'unknown not-answering', loop, loop]);
  });

  it('know since when a finding holds, also over a restart of the app, until two looks agree that it is gone', async () => {
    let time = now;
    let kept: FirstSeen = {};
    const change = (next: FirstSeen) => {
      kept = next;
    };
    const firstSeen = { read: () => kept, change };
    const around = { clock: () => time, firstSeen };
    await looking({ ...mac, 'mdatp-health': unapproved }, around).look(false);
    time += 5 * minuteMs;
    const restarted = looking({ ...mac, 'mdatp-health': [unapproved, json, json] }, around);
    expect((await restarted.look(false)).moments.firstSeen).toEqual({ 'kernel-extension-not-approved': now });
    await restarted.look(false);
    expect(kept).toEqual({ 'kernel-extension-not-approved': now });
    await restarted.look(false);
    expect(kept).toEqual({});
  });

  it('ask for a restart once the service is switched on, also of a person who restarted before that', async () => {
    let time = now;
    let kept: FirstSeen = { 'service-not-started': booted * 1000 - minuteMs };
    const change = (next: FirstSeen) => {
      kept = next;
    };
    const around = { clock: () => time, firstSeen: { read: () => kept, change } };
    const off = exited('', 113, 'Could not find service "com.microsoft.fresno" in domain for system');
    const on = exited('com.microsoft.fresno = {\n\tstate = not running\n}\n');
    const processes = exited('1-00:00:00 0 /sbin/launchd\n');
    const sonoma = { ...mac, sw_vers: exited('ProductVersion: 14.7.1\n'), 'mdatp-health': notConnected, processes };
    await mkdir(path.join(root, '/Library/LaunchDaemons/com.microsoft.fresno.plist'), { recursive: true });
    const stepsOf = async (looks: ReturnType<typeof looking>) => {
      const look = await looks.look(false);
      time += minuteMs;
      return guideFor({ ...look, now: look.moments.now })?.steps.map(({ id, state }) => `${id} ${state}`);
    };
    const looks = looking({ ...sonoma, launchctl: [off, on, hung, on] }, around);
    expect(await stepsOf(looks)).toEqual(['allow-in-background current', 'restart waiting', 'confirm waiting']);
    const restart = ['allow-in-background done', 'restart current', 'confirm waiting'];
    expect(await stepsOf(looks)).toEqual(restart);
    await stepsOf(looks);
    expect(await stepsOf(looks)).toEqual(restart);
    const later = exited(`{ sec = ${time / 1000}, usec = 0 }\n`);
    time += 2 * minuteMs;
    const again = looking({ ...sonoma, 'boot-time': later, launchctl: on }, around);
    expect(await stepsOf(again)).toEqual([
      'allow-in-background done',
      'restart done',
      'report current',
      'confirm waiting',
    ]);
  });

  it('of somebody else’s mdatp prove nothing', async () => {
    const genuine = { kind: 'not-genuine', path: '/usr/local/bin/mdatp', reason: 'not inside' } as const;
    expect(verdict(await looking({ ...mac, 'mdatp-health': json }, { genuine }).look(false))).toBe(
      'unknown not-genuine',
    );
  });
});

const endings: readonly [string, Outcome][] = [
  ['is missing', { kind: 'missing' }],
  ['is refused', { kind: 'refused', reason: 'EACCES' }],
  ['hangs', { kind: 'timed-out', afterMs: 5_000, stdout: '158 0 0 0 0 com.microsoft.wdavkext (1)', stderr: '' }],
  ['floods', { kind: 'flooded', limitBytes: 9, stdout: 'xxxxxxxxx', stderr: '' }],
  ['fails', exited('', 1, 'error')],
  [
    'fails with good words',
    exited('healthy : true\nreal_time_protection_enabled : true\nreal_time_protection_available : true', 2),
  ],
  ['is silent', exited('')],
  ['talks about something else', exited('hello\nworld: 1')],
];

describe('every tool', () => {
  const health = {
    missing: 'unprotected not-installed',
    refused: 'unknown not-answering',
    'timed-out': 'unknown not-answering',
    flooded: 'unknown unreadable',
  };
  it.each(endings)('of Defender that %s gives a finding by name', async (_name, outcome) => {
    const expected =
      outcome.kind === 'exited'
        ? outcome.code === 0
          ? 'unknown unreadable'
          : 'unknown not-answering'
        : health[outcome.kind];
    const all = { 'mdatp-health': outcome, 'mdatp-health-text': outcome, 'mdatp-health-legacy': outcome };
    expect(verdict(await looking({ ...mac, ...all }).look(true))).toBe(expected);
  });

  const others = names.filter((name) => !syntaxes.includes(name));
  it.each(others.flatMap((name) => endings.map(([how, outcome]) => [name, how, outcome] as const)))(
    '%s that %s hides no finding',
    async (name, _how, outcome) => {
      const look = await looking({ ...mac, 'mdatp-health': unapproved, [name]: outcome }).look(true);
      expect(verdict(look)).toBe('unprotected kernel-extension-not-approved');
    },
  );

  it('may end in any way at any time: a look never throws, and is protected only by what was read', async () => {
    const words = fc.constantFrom(
      '',
      'x',
      recording('mdatp-health/kext-approved.txt'),
      recording('mdatp-health/kext-unapproved-corrected.txt'),
    );
    const outcome: fc.Arbitrary<Outcome> = fc.oneof(
      fc.record({
        kind: fc.constant('exited' as const),
        code: fc.constantFrom(0, 0, 1, 3, 255),
        stdout: words,
        stderr: words,
      }),
      fc.constantFrom(...endings.map(([, ended]) => ended)),
    );
    const script = fc.dictionary(fc.constantFrom(...names), fc.array(outcome, { minLength: 1, maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(script, fc.boolean(), async (given: Script, closely) => {
        const { look } = looking(given);
        for (const turn of [1, 2, 3]) {
          const { diagnosis, readings } = await look(closely || turn === 2);
          if (diagnosis.level !== 'protected') continue;
          expect(readings.health).toMatchObject({
            kind: 'read',
            exitCode: 0,
            fields: [{ value: true }, { value: true }],
          });
        }
      }),
    );
  });
});

describe('who manages this Mac', () => {
  const enrolled = exited('Enrolled via DEP: No\nMDM enrollment: Yes (User Approved)\n');
  const unapprovedMdm = exited('MDM enrollment: Yes\n');
  const managedBy = async (script: Script) =>
    (await looking({ ...mac, 'mdatp-health': json, ...script }).look(false)).readings.managedBy;
  const place = (file: string) => mkdir(path.join(root, file), { recursive: true });

  it.each([
    [[], 'other'],
    [['/usr/local/bin/jamf'], 'jamf'],
    [['/Library/Intune/Microsoft Intune Agent.app'], 'intune'],
    [['/Applications/Company Portal.app'], 'intune'],
  ] as const)('is known by %j', async (files, manager) => {
    await Promise.all(files.map(place));
    expect(await managedBy({ 'profiles-status': enrolled })).toBe(manager);
    expect(await managedBy({ 'profiles-status': exited('MDM enrollment: No') })).toBeNull();
  });

  it('is known by the server', async () => {
    const server = exited('MDM enrollment: Yes (User Approved)\nMDM server: https://acme.jamfcloud.com/mdm/ServerURL');
    expect(await managedBy({ 'profiles-status': server })).toBe('jamf');
  });

  it('is looked for at the start, and an approval that comes later is noticed', async () => {
    const mdatp = looking({
      ...mac,
      'mdatp-health': json,
      'profiles-status': [unapprovedMdm, unapprovedMdm, enrolled],
    });
    expect(verdict(await mdatp.look(false))).toBe('attention enrolment-not-approved');
    expect(verdict(await mdatp.look(false))).toBe('attention enrolment-not-approved');
    expect(verdict(await mdatp.look(false))).toBe('protected');
  });
});

describe('with real processes', () => {
  /** Writes a fake tool where the Mac has the real one. */
  async function place(file: string, script: string): Promise<void> {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(root, file), 0o755);
  }

  /** A tool that ends by itself is given its time: the machine may be busy. */
  const real = (deadlineMs = 5_000) => {
    const impatient: Run = (tool) => run({ ...tool, deadlineMs, limitBytes: 10_000 });
    const none = () => null;
    return looker({
      run: impatient,
      tools: toolsBelow(root),
      now: () => now,
      defender: async () => ({ ask: impatient, genuine: async () => ({ kind: 'genuine', path: '/mdatp' }) }),
      acts: () => noActs,
      loggedInAt: none,
      wokeAt: none,
      arch: 'x64',
    });
  };

  it('follows a Mac from installation to protection', async () => {
    const { look } = real();
    expect(verdict(await look(false))).toBe('unprotected not-installed');
    await place('/usr/bin/sw_vers', 'echo "ProductVersion: 10.14.6"');
    const answers = (available: boolean) => `[ "$1" = --health ] || { echo "unknown command" >&2; exit 64; }
      echo "realTimeProtectionAvailable             : ${available}"; echo "realTimeProtectionEnabled               : true"; exit 1`;
    await place('/usr/local/bin/mdatp', answers(false));
    expect(verdict(await look(false))).toBe('unprotected kernel-extension-not-approved');
    await place('/usr/local/bin/mdatp', answers(true));
    expect(verdict(await look(false))).toBe('protected');
  });

  it.each([
    ['hangs', 'exec sleep 60', 'unknown not-answering'],
    ['floods', 'exec head -c 100000000 /dev/zero', 'unknown unreadable'],
    ['crashes', 'kill -SEGV $$', 'unknown not-answering'],
    ['prints half JSON', `printf '{"healthy":true,"realTimeProtectionEn'`, 'unknown unreadable'],
    ['prints bytes that are not text', String.raw`printf '\377\376\000healthy'`, 'unknown unreadable'],
  ])('names what is wrong with an mdatp that %s', async (how, script, expected) => {
    await place('/usr/local/bin/mdatp', script);
    expect(verdict(await real(how === 'hangs' ? 500 : 5_000).look(true))).toBe(expected);
  });
});
