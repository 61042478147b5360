// `npm run fleet-cost`: what one standalone verdict costs a Mac, beside the tools that it asks, `mdatp health` alone and the
// app's own `status`, and what a fleet costs a Prometheus; the figures of docs/measurements.md.
// On Linux, against a practice Mac. Takes about three minutes; `-- --one` measures the verdict alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { setUp } from '../setup/setup.mjs';
import { ensurePackages } from '../setup/system-packages.mjs';
import { standaloneScript } from '../standalone.mjs';
import { load, metricsOf, prometheusOf, scrapeOf } from './fleet-prometheus.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'kextant-cost-'));
const times = 7;
/**
 * The display that the app's `status` runs on.
 * @type {Awaited<ReturnType<typeof import('../desktop/desktop.mjs').startBus>> | null}
 */
let desktop = null;

try {
  const { executable } = await setUp({ job: 'bus' });
  ensurePackages('fleet');
  const { build } = await import('../build.mjs');
  await build();
  const { startBus } = await import('../desktop/desktop.mjs');
  desktop = await startBus();
  for (const scenario of ['healthy', 'sysext-26']) {
    const { root } = makePracticeMac({ scenario, dir: path.join(dir, scenario) });
    const mdatp = [path.join(root, 'usr/local/bin/mdatp'), 'health', '--output', 'json'];
    await oneRun(mdatp, `${scenario.padEnd(14)}mdatp alone`);
    await oneRun(['sh', await toolsOf(root)], `${scenario.padEnd(14)}tools alone`);
    await oneRun(['sh', statusOf(executable, root)], `${scenario.padEnd(14)}app, status`);
    const script = await writeScript(root);
    for (const format of ['jamf', 'intune', 'prometheus', 'json'])
      await oneRun(['bash', script, '--format', format], scenario.padEnd(14) + format.padEnd(12));
  }
  if (!process.argv.includes('--one')) {
    await prometheusOf(await scrapeOf(await metricsOf(dir)), dir);
  }
} finally {
  await desktop?.stop();
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}

/** The verdict as a file that looks at one root. */
async function writeScript(root) {
  const file = path.join(root, 'verdict.sh');
  writeFileSync(file, await standaloneScript(root));
  return file;
}

/** A script that asks what one look asks, one after the other, and does nothing with it. */
async function toolsOf(root) {
  const { toolNames, toolTable } = await load('src/tools.ts');
  const file = path.join(root, 'tools.sh');
  const asked = toolNames
    .map((name) => toolTable[name])
    .filter(({ when, last, onlyIf }) => when !== 'report' && when !== 'asked' && last === null && onlyIf === null);
  const lines = asked.map(({ path: tool, args }) =>
    [path.join(root, tool), ...args].map((word) => `'${word}'`).join(' '),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** `Kextant status` of the app as it is built here, on a display of its own. */
function statusOf(executable, root) {
  const file = path.join(root, 'status.sh');
  const data = `--user-data-dir=${path.join(root, 'data')}`;
  const words = [
    executable,
    path.resolve('.'),
    '--no-sandbox',
    data,
    'status',
    '--format',
    'jamf',
    '--tools-root',
    root,
  ];
  writeFileSync(file, `exec ${words.map((word) => `'${word}'`).join(' ')}\n`);
  return file;
}

/** The least of several runs, as whatever else the processors do only adds: the shell, the tools, the judge. */
async function oneRun(command, name) {
  const file = path.join(dir, 'answer');
  const counted = [path.join(import.meta.dirname, 'all-processes.pl'), file, ...command];
  const runs = Array.from({ length: times }, () =>
    secondsOf(spawnSync('perl', counted, { encoding: 'utf8', env: desktop?.env }).stderr),
  );
  const [cpu, wall] = ['cpu', 'wall'].map((key) => Math.min(...runs.map((run) => run[key])));
  // Runs of their own: who counts takes time from what is counted.
  const wakeUps = [];
  for (let run = 0; run < times; run += 1)
    wakeUps.push(await wakeUpsOf(spawn(command[0], command.slice(1), { stdio: 'ignore', env: desktop?.env })));
  console.log(
    `${name.padEnd(28)}${statSync(file).size} bytes  ${cpu.toFixed(2)} s CPU  ${wall.toFixed(2)} s  ${middle(wakeUps)} wake-ups`,
  );
}

/**
 * How often threads of a process and of all below it gave up the processor to wait for something. What a thread did in
 * its last milliseconds, after we looked at it, is missing: the true number is higher.
 */
async function wakeUpsOf(child) {
  const seen = new Map();
  let isOver = false;
  child.once('close', () => {
    isOver = true;
  });
  while (!isOver) {
    for (const thread of threadsBelow(child.pid)) {
      const count = /^voluntary_ctxt_switches:\s+(\d+)/m.exec(textOf(`${thread}/status`))?.[1];
      if (count !== undefined) seen.set(thread, Number(count));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return [...seen.values()].reduce((sum, count) => sum + count, 0);
}

function threadsBelow(pid) {
  const threads = namesIn(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  const children = threads.flatMap((thread) => textOf(`${thread}/children`).split(' ').filter(Boolean));
  return [...threads, ...children.flatMap(threadsBelow)];
}

/** Empty for a process that is gone. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function middle(values) {
  return values.sort((one, other) => one - other)[(values.length - 1) / 2];
}

function secondsOf(text) {
  const [wall, cpu] = text.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu };
}
