// Fifty practice Macs, their metrics written by the kit's script, through real node_exporters into a real Prometheus.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { monitoring } from '../../scripts/setup/monitoring.mjs';
import { fleetMacIn, kitFile, metricsFile } from './fixtures.ts';
import { type Server, serve } from './server.ts';
import { verdicts } from './verdicts.ts';

const programs = monitoring();
const dir = mkdtempSync(path.join(tmpdir(), 'kextant-prometheus-'));
const servers: Server[] = [];
let prometheus = '';

const scenarios = Object.keys(verdicts);
const macs = Array.from({ length: 50 }, (_, index) => ({
  name: `mac-${index + 1}`,
  scenario: scenarios[index % scenarios.length] ?? '',
}));

/** Beside the fifty: a Mac that was well five hours ago, when its timer ran last. */
const silent = { name: 'mac-silent', scenario: 'healthy' };

/** At most so many at once: each asks Kextant in a process of its own. */
const atOnce = 6;

beforeAll(async () => {
  const left = [...macs, silent];
  const targets: { targets: string[]; labels: { instance: string } }[] = [];
  const work = async () => {
    for (let mac = left.shift(); mac !== undefined; mac = left.shift()) {
      const { root, runs } = fleetMacIn(path.join(dir, mac.name), mac.scenario);
      expect(await runs('dash', 'prometheus/metrics.sh')).toEqual({ code: 0, stdout: '', stderr: '' });
      holdFor(3600, path.join(root, metricsFile));
      if (mac === silent) ageBy(5 * 3600, path.join(root, metricsFile));
      const folder = path.dirname(path.join(root, metricsFile));
      const only = ['--collector.disable-defaults', '--collector.textfile', `--collector.textfile.directory=${folder}`];
      const exporter = await serve(programs.exporter, only);
      servers.push(exporter);
      targets.push({ targets: [exporter.address], labels: { instance: mac.name } });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: ['alerts.yml'],
    scrape_configs: [{ job_name: 'macs', static_configs: targets }],
  };
  mkdirSync(path.join(dir, 'data'));
  writeFileSync(path.join(dir, 'alerts.yml'), kitFile('prometheus/alerts.yml'));
  writeFileSync(path.join(dir, 'prometheus.yml'), JSON.stringify(config));
  const server = await serve(programs.prometheus, [
    `--config.file=${path.join(dir, 'prometheus.yml')}`,
    `--storage.tsdb.path=${path.join(dir, 'data')}`,
  ]);
  servers.push(server);
  prometheus = server.address;
});

/** As if the Mac had said the same for so long. */
function holdFor(seconds: number, file: string): void {
  const metrics = readFileSync(file, 'utf8');
  writeFileSync(file, metrics.replace(/^(kextant_level_held_seconds) 0$/m, `$1 ${seconds}`));
}

/** As if the Mac had been looked at so much earlier. */
function ageBy(seconds: number, file: string): void {
  const metrics = readFileSync(file, 'utf8');
  const older = metrics.replace(/^(kextant_looked_at_seconds) (.*)$/m, (_line, name, at) => `${name} ${at - seconds}`);
  expect(older).not.toBe(metrics);
  writeFileSync(file, older);
}

afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

const answer = z.object({
  status: z.literal('success'),
  data: z.object({
    result: z.array(z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) })),
  }),
});

async function query(expr: string) {
  const response = await fetch(`http://${prometheus}/api/v1/query?query=${encodeURIComponent(expr)}`);
  return answer.parse(await response.json()).data.result;
}

describe('fifty Macs in Prometheus', () => {
  it('are all seen, each with its own verdict', async () => {
    await expect.poll(() => query('sum(fleet:kextant_level:count) == 51'), { timeout: 20_000 }).toHaveLength(1);
    const levels = (await query('instance:kextant_level:now == 1')).map(({ metric: { instance, level } }) => [
      instance,
      level,
    ]);
    const expected = macs.map(({ name, scenario }) => [name, verdicts[scenario]?.split(': ')[0]]);
    expect(Object.fromEntries(levels)).toEqual({ ...Object.fromEntries(expected), [silent.name]: 'unknown' });
    expect(levels).toHaveLength(macs.length + 1);
    expect(await query('kextant_collected == 1')).toHaveLength(macs.length + 1);
  });

  it('count the one that is silent as unknown, though its file still says protected', async () => {
    expect(await query(`kextant_level{instance="${silent.name}", level="protected"} == 1`)).toHaveLength(1);
    // Each group of rules has a second of its own to be worked out in: one may stand where another is still to come.
    const alarmed = () => query('ALERTS{alertname="KextantSilent"}');
    await expect.poll(alarmed, { timeout: 10_000 }).toMatchObject([{ metric: { instance: silent.name } }]);
    const [counted] = await query('fleet:kextant_level:count{level="protected"}');
    const well = macs.filter(({ scenario }) => verdicts[scenario] === 'protected');
    expect(counted?.value[1]).toBe(String(well.length));
  });

  it('say why', async () => {
    const found = await query('kextant_finding{code="kernel-extension-not-approved"} == 1');
    const waiting = macs.filter(({ scenario }) => verdicts[scenario]?.includes('kernel-extension-not-approved'));
    expect(found.map(({ metric }) => metric['instance']).sort()).toEqual(waiting.map(({ name }) => name).sort());
  });

  it('alarm as one fleet', async () => {
    const pending = () => query('ALERTS{alertname="DefenderFleetUnprotected", alertstate="pending"}');
    await expect.poll(pending, { timeout: 10_000 }).toHaveLength(1);
    const unprotected = macs.filter(({ scenario }) => verdicts[scenario]?.startsWith('unprotected'));
    const alarmed = () => query('ALERTS{alertname="DefenderUnprotected"}');
    await expect.poll(alarmed, { timeout: 10_000 }).toHaveLength(unprotected.length);
  });
});

const panels = z
  .object({
    panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).length(1) })).min(8),
  })
  .parse(JSON.parse(kitFile('grafana/dashboard.json'))).panels;

describe('the dashboard', () => {
  it.each(panels)('"$title" has something to show', async ({ targets }) => {
    for (const { expr } of targets) {
      await expect.poll(async () => (await query(expr)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    }
  });

  it('lists the Macs that are not protected, and no other', async () => {
    const table = panels.find(({ title }) => title.startsWith('Awake now and not protected')) ?? expect.unreachable();
    const listed = (await query(table.targets[0]?.expr ?? '')).map(({ metric }) => metric['instance']);
    const expected = macs.filter(({ scenario }) => verdicts[scenario]?.startsWith('unprotected'));
    expect([...new Set(listed)].sort()).toEqual(expected.map(({ name }) => name).sort());
  });
});
