// What the metrics of a fleet cost a Prometheus: the part of `npm run fleet-cost` that runs real servers.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { runnerImport } from 'vite';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { monitoring } from '../setup/monitoring.mjs';
import { standaloneParts } from '../standalone.mjs';

const fleet = { macs: 5000, targets: 20, scrapeSeconds: 5, forSeconds: 40 };

/** A module of ours. */
export async function load(file) {
  const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
  return module;
}

/** What the kit's metrics.sh leaves on a protected Mac: the folder. */
export async function metricsOf(dir) {
  const { root } = makePracticeMac({ scenario: 'healthy', dir: path.join(dir, 'metrics') });
  const { fleetKit } = await load('src/fleet/kit.ts');
  const kit = fleetKit({ version: '1.2.3', standalone: await standaloneParts(), root });
  writeFileSync(path.join(root, 'metrics.sh'), kit.find(({ path: name }) => name === 'prometheus/metrics.sh').text);
  spawnSync('bash', [path.join(root, 'metrics.sh')]);
  return path.join(root, 'Library/Application Support/Kextant/metrics');
}

/** What a real node_exporter serves of that, with the flags of the kit's README. */
export async function scrapeOf(folder) {
  const { exporterFlags } = await load('src/fleet/metrics.ts');
  const flags = exporterFlags.map((flag) => flag.replace(/(directory=).*/, `$1${folder}`));
  const child = spawn(monitoring().exporter, [...flags, '--web.listen-address=127.0.0.1:0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const text = await (await fetch(`http://${await listening(child)}/metrics`)).text();
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    console.log(`one scrape of node_exporter: ${series.length} series, ${text.length} bytes`);
    return text;
  } finally {
    child.kill('SIGKILL');
  }
}

/** Every target answers for some hundreds of Macs, each with all its series. */
export async function prometheusOf(metrics, dir) {
  const each = fleet.macs / fleet.targets;
  const pages = Array.from({ length: fleet.targets }, (_, target) => pageOf(metrics, target * each, each));
  const server = createServer(({ url = '' }, response) => response.end(pages[Number(url.slice(1))])).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  writeFileSync(path.join(dir, 'prometheus.yml'), JSON.stringify(configFor(pages.length, `127.0.0.1:${port}`)));
  const child = spawn(
    monitoring().prometheus,
    [`--config.file=${dir}/prometheus.yml`, `--storage.tsdb.path=${dir}/data`, '--web.listen-address=127.0.0.1:0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const address = await listening(child);
    await new Promise((resolve) => setTimeout(resolve, fleet.forSeconds * 1000));
    const own = await (await fetch(`http://${address}/metrics`)).text();
    printCost(own, dir);
  } finally {
    child.kill('SIGKILL');
    server.close();
  }
}

/** A job for each page. */
function configFor(pages, at) {
  return {
    global: { scrape_interval: `${fleet.scrapeSeconds}s` },
    scrape_configs: Array.from({ length: pages }, (_, index) => ({
      job_name: `m${index}`,
      metrics_path: `/${index}`,
      honor_labels: true,
      static_configs: [{ targets: [at] }],
    })),
  };
}

/** By what Prometheus says of itself. */
function printCost(own, dir) {
  const value = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(own)?.[1]);
  const series = value('prometheus_tsdb_head_series');
  const scrapes = (fleet.macs * fleet.forSeconds) / fleet.scrapeSeconds;
  console.log(`${fleet.macs} Macs: ${series} series, ${Math.round(value('process_resident_memory_bytes') / 1e6)} MB,`);
  console.log(`${((value('process_cpu_seconds_total') / scrapes) * 1e3).toFixed(3)} ms CPU for each Mac's scrape,`);
  const perSample = logBytes(dir) / series / (fleet.forSeconds / fleet.scrapeSeconds);
  console.log(`${perSample.toFixed(1)} bytes of log on disk for each sample, before it is compacted`);
}

function logBytes(dir) {
  const folder = path.join(dir, 'data/wal');
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function pageOf(metrics, from, count) {
  const samples = metrics.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
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
