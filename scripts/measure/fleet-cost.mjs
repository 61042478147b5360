// `npm run fleet-cost`: what one standalone verdict costs a Mac, beside `mdatp health` alone, and what a fleet costs a Prometheus;
// the figures of docs/measurements.md.
// On Linux, against a practice Mac. Takes about two minutes; `-- --one` measures the verdict alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { monitoring } from '../setup/monitoring.mjs';
import { setUp } from '../setup/setup.mjs';
import { ensurePackages } from '../setup/system-packages.mjs';
import { standaloneParts } from '../standalone.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'kextant-cost-'));
const times = 5;
const fleet = { macs: 5000, targets: 20, scrapeSeconds: 5, forSeconds: 40 };

try {
  await setUp({ job: 'check' });
  ensurePackages('fleet');
  const script = await writeScripts();
  for (const scenario of ['healthy', 'sysext-26', 'kext-expired']) {
    const { root } = makePracticeMac({ scenario, dir: path.join(dir, scenario) });
    const mdatp = [path.join(root, 'usr/local/bin/mdatp'), 'health', '--output', 'json'];
    await oneRun(mdatp, scenario.padEnd(14) + 'mdatp alone');
    for (const format of ['jamf', 'intune', 'prometheus', 'json'])
      await oneRun(['bash', script(root), '--format', format], scenario.padEnd(14) + format.padEnd(12));
  }
  if (!process.argv.includes('--one')) {
    const { root } = makePracticeMac({ scenario: 'healthy', dir: path.join(dir, 'metrics') });
    await prometheusOf(spawnSync('bash', [script(root), '--format', 'prometheus'], { encoding: 'utf8' }).stdout);
  }
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}

/** The verdict as a file that looks at one root. */
async function writeScripts() {
  const { library, main } = await standaloneParts();
  return (root) => {
    const file = path.join(root, 'verdict.sh');
    writeFileSync(file, `#!/bin/sh\n${library.replace("\nroot=''\n", `\nroot='${root}'\n`)}\n${main}`);
    return file;
  };
}

/** The middle one of several runs: the shell, the tools, the judge. */
async function oneRun(command, name) {
  const file = path.join(dir, 'answer');
  const line = `time ${command.map((word) => `'${word}'`).join(' ')} >'${file}' 2>/dev/null`;
  const bash = ['-c', `TIMEFORMAT='%R %U %S'; ${line}`];
  const runs = Array.from({ length: times }, () => secondsOf(spawnSync('bash', bash, { encoding: 'utf8' }).stderr));
  const [cpu, wall] = ['cpu', 'wall'].map((key) => middle(runs.map((run) => run[key])));
  // Runs of their own: who counts takes time from what is counted.
  const wakeUps = [];
  for (let run = 0; run < times; run += 1) wakeUps.push(await wakeUpsOf(spawn('bash', bash, { stdio: 'ignore' })));
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
  const [wall, user, system] = text.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system };
}

/** Every target answers for some hundreds of Macs, each with all its series. */
async function prometheusOf(metrics) {
  const each = fleet.macs / fleet.targets;
  const pages = Array.from({ length: fleet.targets }, (_, target) => pageOf(metrics, target * each, each));
  const server = createServer(({ url }, response) => response.end(pages[Number(url.slice(1))])).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const at = `127.0.0.1:${server.address().port}`;
  const job = (index) => ({
    job_name: `m${index}`,
    metrics_path: `/${index}`,
    honor_labels: true,
    static_configs: [{ targets: [at] }],
  });
  const config = {
    global: { scrape_interval: `${fleet.scrapeSeconds}s` },
    scrape_configs: pages.map((_page, index) => job(index)),
  };
  writeFileSync(path.join(dir, 'prometheus.yml'), JSON.stringify(config));
  const child = spawn(
    monitoring().prometheus,
    [`--config.file=${dir}/prometheus.yml`, `--storage.tsdb.path=${dir}/data`, '--web.listen-address=127.0.0.1:0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const address = await listening(child);
    await new Promise((resolve) => setTimeout(resolve, fleet.forSeconds * 1000));
    const own = await (await fetch(`http://${address}/metrics`)).text();
    const value = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(own)?.[1]);
    const series = value('prometheus_tsdb_head_series');
    const scrapes = (fleet.macs * fleet.forSeconds) / fleet.scrapeSeconds;
    console.log(
      `${fleet.macs} Macs: ${series} series, ${Math.round(value('process_resident_memory_bytes') / 1e6)} MB,`,
    );
    console.log(`${((value('process_cpu_seconds_total') / scrapes) * 1e3).toFixed(3)} ms CPU for each Mac's scrape,`);
    const perSample = logBytes() / series / (fleet.forSeconds / fleet.scrapeSeconds);
    console.log(`${perSample.toFixed(1)} bytes of log on disk for each sample, before it is compacted`);
  } finally {
    child.kill('SIGKILL');
    server.close();
  }
}

function logBytes() {
  const folder = path.join(dir, 'data/wal');
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function pageOf(metrics, from, count) {
  const samples = `${metrics}kextant_collected 1\n`.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const named = (line, mac) =>
    line.replace(
      /^(\w+)(?:\{(.*)\})? /,
      (_, name, labels) => `${name}{${labels ? `${labels},` : ''}instance="mac-${mac}"} `,
    );
  return Array.from({ length: count }, (_, index) => samples.map((line) => named(line, from + index)).join('\n'))
    .join('\n')
    .concat('\n');
}

function listening(child) {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(said)));
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /msg="Listening on" address=(\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
