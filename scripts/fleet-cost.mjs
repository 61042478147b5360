// `npm run fleet-cost`: what one `status` costs a Mac, and what a fleet costs a Prometheus; the figures of docs/ADMIN.md.
// On Linux, against a practice Mac. Takes about a minute.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePracticeMac } from '../practice/scenarios.mjs';
import { build, buildCommand } from './build.mjs';
import { monitoring } from './monitoring.mjs';
import { setUp } from './setup.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'kextant-cost-'));
const times = 5;
const fleet = { macs: 5000, targets: 20, scrapeSeconds: 5, forSeconds: 40 };

try {
  const electron = await setUp({ job: 'bus' });
  await build();
  await buildCommand();
  const app = [path.join(electron.folder, 'electron'), '--no-sandbox', path.resolve('.')];
  for (const scenario of ['healthy', 'kext-expired']) {
    const { root } = makePracticeMac({ scenario, dir: path.join(dir, scenario) });
    for (const format of ['jamf', 'intune', 'prometheus', 'json']) oneStatus(app, { scenario, root, format });
  }
  const { root } = makePracticeMac({ scenario: 'healthy', dir: path.join(dir, 'metrics') });
  const metrics = spawnSync(
    process.execPath,
    ['scripts/kextant.mjs', 'status', '--format', 'prometheus', '--tools-root', root],
    { encoding: 'utf8' },
  ).stdout;
  await prometheusOf(metrics);
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}

/** The middle one of several runs of the whole app without a window: Electron starts, looks, answers, ends. */
function oneStatus(app, { scenario, root, format }) {
  const file = path.join(dir, 'answer');
  const command = [...app, 'status', '--format', format, '--tools-root', root].map((word) => `'${word}'`).join(' ');
  const runs = Array.from({ length: times }, () => {
    const script = `TIMEFORMAT='%R %U %S'; time xvfb-run -a ${command} >'${file}' 2>/dev/null`;
    const bare = `TIMEFORMAT='%R %U %S'; time xvfb-run -a true`;
    const [took, display] = [script, bare].map((text) =>
      secondsOf(spawnSync('bash', ['-c', text], { encoding: 'utf8' }).stderr),
    );
    return { cpu: took.cpu - display.cpu, wall: took.wall - display.wall };
  });
  const [cpu, wall] = ['cpu', 'wall'].map((key) => runs.map((run) => run[key]).sort((a, b) => a - b)[(times - 1) / 2]);
  console.log(
    `${scenario.padEnd(14)}${format.padEnd(12)}${statSync(file).size} bytes  ${cpu.toFixed(2)} s CPU  ${wall.toFixed(2)} s`,
  );
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
