// The kit's alerts, judged by promtool: sound, and raised for the Macs and at the times they are meant for.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monitoring } from '../../scripts/setup/monitoring.mjs';
import { ran } from '../src/ran.ts';
import { looking, mac, type Story, stories } from './alert-stories.ts';
import { fleetMac, kitFile, metricsFile } from './fixtures.ts';

const { promtool } = monitoring();
const dir = mkdtempSync(path.join(tmpdir(), 'kextant-alerts-'));
beforeAll(() => writeFileSync(path.join(dir, 'alerts.yml'), kitFile('prometheus/alerts.yml')));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What promtool says when it expects no alert at all: the alerts there are, or nothing. */
async function raisedIn(story: Story): Promise<readonly string[]> {
  const file = path.join(dir, `${story.name}.yml`);
  const expectation = { eval_time: story.at, alertname: story.alert, exp_alerts: [] };
  const every = story.every ?? '5m';
  const test = { interval: every, input_series: story.series, alert_rule_test: [expectation] };
  writeFileSync(file, JSON.stringify({ rule_files: ['alerts.yml'], evaluation_interval: every, tests: [test] }));
  const { code, stdout, stderr } = await ran(promtool, ['test', 'rules', file]);
  if (code === 0) return [];
  const [, got = ''] = `${stdout}${stderr}`.split('got:');
  return got.match(/Labels:\{[^}]*\}/g)?.map((labels) => /instance="([^"]*)"/.exec(labels)?.[1] ?? '') ?? [stderr];
}

describe('the alerts', () => {
  it('are sound', async () => {
    expect(await ran(promtool, ['check', 'rules', path.join(dir, 'alerts.yml')])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('11 rules found'),
    });
  });

  it.each(stories)('$alert: $name', async (story) => {
    expect(await raisedIn(story)).toEqual(story.raised);
  });
});

describe('what counts', () => {
  const old = '0x100';
  const ahead = '999999+300x100';
  const counted = async (series: Story['series'], expected: Readonly<Record<string, number>>) => {
    const samples = Object.entries(expected).map(([level, value]) => ({
      labels: `fleet:kextant_level:count{level="${level}"}`,
      value,
    }));
    await holds(series, { expr: 'fleet:kextant_level:count > 0', eval_time: '5h', exp_samples: samples });
  };
  const holds = async (series: Story['series'], test: object) => {
    const file = path.join(dir, 'counts.yml');
    const tests = [{ interval: '5m', input_series: series, promql_expr_test: [test] }];
    writeFileSync(file, JSON.stringify({ rule_files: ['alerts.yml'], evaluation_interval: '5m', tests }));
    expect(await ran(promtool, ['test', 'rules', file])).toMatchObject({ code: 0 });
  };

  it('is a level that a fresh look stands behind', () =>
    counted([...mac('a', [['protected', 100]]), ...mac('b', [['unprotected', 100]])], {
      protected: 1,
      unprotected: 1,
    }));

  it('does not go by a verdict from five hours ago, nor by one from tomorrow', () =>
    counted(
      [
        ...mac('a', [['protected', 100]]),
        ...mac('b', [['protected', 100]], old),
        ...mac('c', [['protected', 100]], ahead),
      ],
      { protected: 1, unknown: 2 },
    ));

  it('does not go by a finding from five hours ago', async () => {
    const found = (instance: string, lookedAt: string) => [
      { series: `kextant_finding{instance="${instance}",code="switched-off"}`, values: '1x100' },
      { series: `kextant_looked_at_seconds{instance="${instance}"}`, values: lookedAt },
    ];
    const test = {
      expr: 'fleet:kextant_finding:count',
      eval_time: '5h',
      exp_samples: [{ labels: 'fleet:kextant_finding:count{code="switched-off"}', value: 1 }],
    };
    await holds([...found('a', looking), ...found('b', old)], test);
  });

  it('does not go by a verdict that does not say when it was made', () =>
    counted(mac('a', [['protected', 100]]).slice(0, -1), { unknown: 1 }));
});

describe('the metrics', () => {
  it('say for how long the level has been what it is, from one run to the next', async () => {
    const mac = fleetMac('healthy');
    const file = path.join(mac.root, metricsFile);
    const held = () => Number(/^kextant_level_held_seconds (\d+)$/m.exec(readFileSync(file, 'utf8'))?.[1]);
    const runs = async () => expect(await mac.runs('dash', 'prometheus/metrics.sh')).toMatchObject({ code: 0 });
    await runs();
    expect(held()).toBe(0);
    const older = readFileSync(file, 'utf8').replace(
      /^(kextant_level_since_seconds) (\d+)$/m,
      (_line, name, at) => `${name} ${at - 7200}`,
    );
    writeFileSync(file, older);
    await runs();
    expect(held()).toBeGreaterThanOrEqual(7200);
    writeFileSync(file, older.replace('{level="protected"} 1', '{level="protected"} 0'));
    await runs();
    expect(held()).toBe(0);
  });

  it('are what promtool likes, with a verdict and without', async () => {
    const mac = fleetMac('kext-expired');
    for (const isThere of [true, false]) {
      if (!isThere) mac.replace('usr/bin/osascript', null);
      await mac.runs('dash', 'prometheus/metrics.sh');
      const metrics = readFileSync(path.join(mac.root, metricsFile), 'utf8');
      expect(await ran(promtool, ['check', 'metrics'], metrics)).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  });
});
