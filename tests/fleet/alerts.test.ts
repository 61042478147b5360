// The kit's alerts, judged by promtool: sound, and raised for the Macs and at the times they are meant for.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monitoring } from '../../scripts/setup/monitoring.mjs';
import { ran } from '../src/ran.ts';
import { fleetMac, kitFile, metricsFile } from './given.ts';

const { promtool } = monitoring();
const dir = mkdtempSync(path.join(tmpdir(), 'kextant-alerts-'));
beforeAll(() => writeFileSync(path.join(dir, 'alerts.yml'), kitFile('prometheus/alerts.yml')));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** It looks for every sample. */
const looking = '0+300x400';

/** Series of one Mac, sampled every five minutes: its levels as they follow, each for so many samples, and when it looked. */
function mac(instance: string, levels: readonly (readonly [level: string, samples: number])[], lookedAt = looking) {
  const series = ['protected', 'attention', 'unprotected', 'starting', 'unknown'].map((level) => ({
    series: `kextant_level{instance="${instance}",job="macs",level="${level}"}`,
    values: levels.map(([now, samples]) => `${now === level ? 1 : 0}x${samples - 1}`).join(' '),
  }));
  return [...series, { series: `kextant_looked_at_seconds{instance="${instance}",job="macs"}`, values: lookedAt }];
}

const many = (count: number, level: string) =>
  Array.from({ length: count }, (_, index) => mac(`${level}-${index}`, [[level, 48]])).flat();

interface Story {
  readonly name: string;
  readonly series: readonly { readonly series: string; readonly values: string }[];
  readonly alert: string;
  readonly at: string;
  /** Macs that are alarmed for; a fleet's alarm names none. */
  readonly raised: readonly string[];
}

const stories: readonly Story[] = [
  {
    name: 'not protected for half an hour',
    series: [...mac('a', [['unprotected', 12]]), ...mac('b', [['protected', 12]])],
    alert: 'DefenderUnprotected',
    at: '40m',
    raised: ['a'],
  },
  {
    name: 'not protected for ten minutes',
    series: mac('a', [['unprotected', 3]]),
    alert: 'DefenderUnprotected',
    at: '10m',
    raised: [],
  },
  {
    name: 'protected again in between',
    series: mac('a', [
      ['unprotected', 5],
      ['protected', 1],
      ['unprotected', 5],
    ]),
    alert: 'DefenderUnprotected',
    at: '50m',
    raised: [],
  },
  {
    name: 'something missing for more than a day',
    series: mac('a', [['attention', 300]]),
    alert: 'DefenderNeedsAttention',
    at: '24h10m',
    raised: ['a'],
  },
  {
    name: 'starting for an hour',
    series: mac('a', [['starting', 48]]),
    alert: 'DefenderUnknown',
    at: '1h',
    raised: [],
  },
  {
    name: 'starting for ever',
    series: mac('a', [['starting', 48]]),
    alert: 'DefenderUnknown',
    at: '2h10m',
    raised: ['a'],
  },
  {
    name: 'now unknown, now starting',
    series: mac('a', [
      ['unknown', 10],
      ['starting', 10],
      ['unknown', 28],
    ]),
    alert: 'DefenderUnknown',
    at: '2h10m',
    raised: ['a'],
  },
  { name: 'unknown', series: mac('a', [['unknown', 48]]), alert: 'DefenderUnknown', at: '2h10m', raised: ['a'] },
  {
    name: 'the timer does not run any more',
    series: [{ series: 'kextant_looked_at_seconds{instance="a"}', values: '0x100' }],
    alert: 'KextantSilent',
    at: '4h30m',
    raised: ['a'],
  },
  {
    name: 'a clock that is a day ahead',
    series: [{ series: 'kextant_looked_at_seconds{instance="a"}', values: '86400+300x100' }],
    alert: 'KextantSilent',
    at: '1h',
    raised: ['a'],
  },
  {
    name: 'the timer ran an hour ago',
    series: [{ series: 'kextant_looked_at_seconds{instance="a"}', values: '0x100' }],
    alert: 'KextantSilent',
    at: '1h',
    raised: [],
  },
  {
    name: 'three of a hundred at once',
    series: [...many(97, 'protected'), ...many(3, 'unprotected')],
    alert: 'DefenderFleetUnprotected',
    at: '1h',
    raised: [''],
  },
  {
    name: 'one of a hundred',
    series: [...many(99, 'protected'), ...many(1, 'unprotected')],
    alert: 'DefenderFleetUnprotected',
    at: '1h',
    raised: [],
  },
  {
    name: 'two of three: too few for a fleet',
    series: [...many(1, 'protected'), ...many(2, 'unprotected')],
    alert: 'DefenderFleetUnprotected',
    at: '1h',
    raised: [],
  },
];

/** What promtool says when it expects no alert at all: the alerts there are, or nothing. */
async function raisedIn(story: Story): Promise<readonly string[]> {
  const file = path.join(dir, `${story.name}.yml`);
  const expectation = { eval_time: story.at, alertname: story.alert, exp_alerts: [] };
  const test = { interval: '5m', input_series: story.series, alert_rule_test: [expectation] };
  writeFileSync(file, JSON.stringify({ rule_files: ['alerts.yml'], evaluation_interval: '5m', tests: [test] }));
  const { code, stdout, stderr } = await ran(promtool, ['test', 'rules', file]);
  if (code === 0) return [];
  const [, got = ''] = `${stdout}${stderr}`.split('got:');
  return got.match(/Labels:\{[^}]*\}/g)?.map((labels) => /instance="([^"]*)"/.exec(labels)?.[1] ?? '') ?? [stderr];
}

describe('the alerts', () => {
  it('are sound', async () => {
    expect(await ran(promtool, ['check', 'rules', path.join(dir, 'alerts.yml')])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('9 rules found'),
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

  it('is no verdict from five hours ago, nor one from tomorrow', () =>
    counted(
      [
        ...mac('a', [['protected', 100]]),
        ...mac('b', [['protected', 100]], old),
        ...mac('c', [['protected', 100]], ahead),
      ],
      { protected: 1, unknown: 2 },
    ));

  it('is no finding from five hours ago', async () => {
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

  it('is no verdict that does not say when it was made', () =>
    counted(mac('a', [['protected', 100]]).slice(0, -1), { unknown: 1 }));
});

describe('the metrics', () => {
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
