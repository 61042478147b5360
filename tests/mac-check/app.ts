// Checks of the app: what `npm run dist` made, what an installer left, and what a running Kextant costs.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';
import { agentLabel, agentPath } from '../../src/fleet/launch-agent.ts';
import { type CheckedMac, differs, impossible, isThere, judged, printed, program, type Seen } from './mac.ts';

const noDist = 'there is no app in dist: npm run dist makes it';

/** Every app below `dist`, with the oldest macOS of its edition. */
function appsIn({
  checkout,
}: CheckedMac): readonly { readonly app: string; readonly name: string; readonly oldest: string }[] {
  const folders = { current: '13.0', legacy: '10.15' };
  return Object.entries(folders).flatMap(([edition, oldest]) => {
    const folder = path.join(checkout, 'dist', edition);
    const made = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('mac')) : [];
    return made.flatMap((name) => {
      const app = path.join(folder, name, 'Kextant.app');
      return existsSync(app) ? [{ app, name: `${edition}/${name}`, oldest }] : [];
    });
  });
}

/** One check for all apps of `dist`; the problems that `look` finds in each. */
async function eachApp(
  mac: CheckedMac,
  look: (one: { readonly app: string; readonly oldest: string }) => Promise<readonly string[]>,
): Promise<Seen> {
  const apps = appsIn(mac);
  if (apps.length === 0) return impossible(noDist);
  const problems = [];
  for (const one of apps) problems.push(...(await look(one)).map((problem) => `${one.name}: ${problem}`));
  return judged(problems, `${apps.length} apps`);
}

export function distInfo(mac: CheckedMac): Promise<Seen> {
  return eachApp(mac, async ({ app, oldest }) => {
    const text = await printed(mac, '/usr/bin/plutil', [
      '-convert',
      'json',
      '-o',
      '-',
      path.join(app, 'Contents/Info.plist'),
    ]);
    if (text === null) return ['plutil cannot read Info.plist'];
    const info: Readonly<Record<string, unknown>> = JSON.parse(text);
    const wanted = {
      CFBundleIdentifier: 'dev.kextant.Kextant',
      CFBundleExecutable: 'Kextant',
      LSMinimumSystemVersion: oldest,
      LSUIElement: true,
      LSAppNapIsDisabled: true,
    };
    return Object.entries(wanted).flatMap(([key, value]) =>
      info[key] === value ? [] : [`${key} is ${JSON.stringify(info[key])}`],
    );
  });
}

/** As macOS reads it: `iconutil` takes it apart into one picture a size. */
export function distIcon(mac: CheckedMac): Promise<Seen> {
  return eachApp(mac, async ({ app }) => {
    const set = path.join(mkdtempSync(path.join(mac.folder, 'icon-')), 'Kextant.iconset');
    const icon = path.join(app, 'Contents/Resources/icon.icns');
    const outcome = await program(mac, '/usr/bin/iconutil', ['-c', 'iconset', '-o', set, icon]);
    if (outcome.kind !== 'exited' || outcome.code !== 0 || !existsSync(set)) return ['iconutil cannot read the icon'];
    const sizes = ['16x16@2x', '32x32@2x', '128x128', '128x128@2x', '256x256', '256x256@2x', '512x512', '512x512@2x'];
    const there = readdirSync(set);
    return sizes.filter((size) => !there.includes(`icon_${size}.png`)).map((size) => `no picture for ${size}`);
  });
}

/** By number, as the program holds them: as electron-builder.yml states them. */
const fusesOn = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
const fusesOff = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
  FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  FuseV1Options.GrantFileProtocolExtraPrivileges,
];

export function distSignature(mac: CheckedMac): Promise<Seen> {
  return eachApp(mac, async ({ app }) => {
    const verified = await program(mac, '/usr/bin/codesign', ['--verify', '--deep', '--strict', app], 120_000);
    const entitled = await printed(mac, '/usr/bin/codesign', ['-d', '--entitlements', '-', '--xml', app]);
    const keys = [...(entitled ?? '').matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);
    const started = await mac.run({
      path: path.join(app, 'Contents/MacOS/Kextant'),
      args: ['--version'],
      deadlineMs: 20_000,
      limitBytes: 65_536,
    });
    const version = started.kind === 'exited' && started.code === 0 ? started.stdout : '';
    return [
      ...(verified.kind === 'exited' && verified.code === 0 ? [] : ['the signature does not hold']),
      ...(keys.join() === 'com.apple.security.cs.allow-jit' ? [] : [`entitlements: ${keys.join(', ') || 'none'}`]),
      ...(/^\d+\.\d+\.\d+\s*$/.test(version) ? [] : ['it does not start to say its version']),
      ...(await fuseProblems(app)),
    ];
  });
}

async function fuseProblems(app: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(app).catch(() => null);
  if (wire === null || wire.version !== FuseVersion.V1) return ['its fuses cannot be read'];
  // States are the digits that stand in the program.
  const wrong = (fuses: readonly FuseV1Options[], digit: string) =>
    fuses.filter((fuse) => wire[fuse] !== digit.charCodeAt(0)).map((fuse) => `the fuse ${FuseV1Options[fuse]}`);
  return [...wrong(fusesOn, '1'), ...wrong(fusesOff, '0')];
}

export async function agent(mac: CheckedMac): Promise<Seen> {
  if (!isThere(mac, agentPath)) return impossible('the package is not installed');
  const ours = readFileSync(path.join(mac.checkout, 'assets/pkg-scripts', `${agentLabel}.plist`), 'utf8');
  const same = readFileSync(mac.tools.locate(agentPath), 'utf8') === ours;
  const owner = await printed(mac, '/usr/bin/stat', ['-f', '%u %g %Lp', mac.tools.locate(agentPath)]);
  const loaded = await printed(mac, '/bin/launchctl', ['print', `gui/${mac.uid}/${agentLabel}`]);
  return judged(
    [
      ...(same ? [] : ['the file is not the package’s']),
      ...(owner?.trim() === '0 0 644' ? [] : [`owner, group and mode are ${owner?.trim()}`]),
      ...(loaded === null ? ['launchd has not loaded it for this person'] : []),
    ],
    'root’s, 644, loaded',
  );
}

/** Processes of Kextant by number, out of a list that Apple's ps and Debian's print alike. */
async function running(mac: CheckedMac): Promise<string | null> {
  const list = await printed(mac, '/usr/bin/pgrep', ['-x', 'Kextant']);
  return list?.trim().split('\n')[0] ?? null;
}

const idleSeconds = 20;
const mostWakeUps = 2;

export async function idle(mac: CheckedMac): Promise<Seen> {
  const pid = await running(mac);
  if (pid === null) return impossible('Kextant does not run: start it, close its panel, and run this again');
  const args = ['-l', '2', '-s', `${idleSeconds}`, '-pid', pid, '-stats', 'pid,idlew'];
  const outcome = await program(mac, '/usr/bin/top', args, 60_000);
  const text = outcome.kind === 'exited' && outcome.code === 0 ? outcome.stdout : '';
  // The second sample counts since the first, which counts since the process began; a plus may stand behind.
  const counts = [...text.matchAll(new RegExp(`^\\s*${pid}\\s+(\\d+)\\+?`, 'gm'))].map(([, count]) => Number(count));
  const [first, second] = counts;
  if (first === undefined || second === undefined) return differs('top was not understood');
  const perSecond = Math.max(0, second >= first ? second - first : second) / idleSeconds;
  return judged(
    perSecond < mostWakeUps ? [] : [`${perSecond.toFixed(1)} wake-ups a second`],
    `${perSecond.toFixed(1)} wake-ups a second`,
  );
}

/** Beside a bare tray app; docs/measurements.md has both. */
const mostTimes = 1.5;
/** Of one processor, while nothing happens. */
const mostPercent = 1;

interface Cost {
  readonly megabytes: number;
  /** Since the start. */
  readonly cpuSeconds: number;
}

export async function cost(mac: CheckedMac): Promise<Seen> {
  const electron = mac.root === null ? electronPath() : mac.tools.locate('/usr/local/bin/electron');
  if (!existsSync(electron)) return impossible('there is no Electron here: npm start fetches it');
  const data = (name: string) => `--user-data-dir=${path.join(mac.folder, `cost-${name}`)}`;
  // Both at once: what else the Mac does meets both alike.
  const [bare, ours] = await Promise.all([
    costOf(mac, electron, [path.join(mac.checkout, 'tests/bench/bare'), data('bare')]),
    costOf(mac, electron, [mac.checkout, data('ours')]),
  ]);
  if (bare === null || ours === null) return differs('what an app that was started costs could not be read');
  const lines = {
    memory: `${ours.megabytes.toFixed(0)} MB, a bare tray app ${bare.megabytes.toFixed(0)} MB`,
    processor: `${ours.percent.toFixed(2)} % of a processor at rest, a bare tray app ${bare.percent.toFixed(2)} %`,
  };
  const problems = [
    ...(ours.megabytes <= mostTimes * bare.megabytes ? [] : [lines.memory]),
    ...(ours.percent <= mostPercent ? [] : [lines.processor]),
  ];
  return judged(problems, `${lines.memory}; ${lines.processor}`);
}

/** Memory once it is at rest, and the share of a processor that it takes from then on. null: it is not in the list. */
async function costOf(mac: CheckedMac, electron: string, args: readonly string[]) {
  const child = spawn(electron, args, { stdio: 'ignore' });
  const failed = new Promise<void>((resolve) => child.once('error', () => resolve()));
  const { settleMs, restMs } = mac.waits;
  try {
    await Promise.race([failed, pause(settleMs)]);
    if (child.pid === undefined) return null;
    const before = await costBelow(mac, child.pid);
    await pause(restMs);
    const after = await costBelow(mac, child.pid);
    if (before === null || after === null) return null;
    const percent = (100 * (after.cpuSeconds - before.cpuSeconds)) / (restMs / 1000);
    return { megabytes: before.megabytes, percent };
  } finally {
    await endOf(child);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}

/** Of a process and all below it. null: it is not in the list, or ps is not understood. */
async function costBelow(mac: CheckedMac, pid: number): Promise<Cost | null> {
  const list = await printed(mac, '/bin/ps', ['-A', '-o', 'pid=,ppid=,rss=,time=']);
  const rows = (list ?? '').split('\n').flatMap((line) => processIn(line) ?? []);
  if (!rows.some((row) => row.pid === pid)) return null;
  const below = new Set([pid]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const row of rows) if (below.has(row.parent)) below.add(row.pid);
  }
  const tree = rows.filter((row) => below.has(row.pid));
  return {
    megabytes: tree.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024,
    cpuSeconds: tree.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  };
}

/** A line of ps: number, parent, kilobytes, processor time as [[days-]hours:]minutes:seconds[.hundredths]. */
function processIn(line: string) {
  const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(line);
  if (match === null) return null;
  const [pid = 0, parent = 0, kilobytes = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((text) => Number(text ?? 0));
  return { pid, parent, kilobytes, cpuSeconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds };
}
