// The rules for Prometheus and the dashboard as files: when an admin is alarmed, how loudly, and from what.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noActs } from '../../../src/acts.ts';
import { diagnose } from '../../../src/diagnose.ts';
import { alertRules } from '../../../src/fleet/alert-rules.ts';
import { dashboard } from '../../../src/fleet/dashboard.ts';
import { metricsScript } from '../../../src/fleet/metrics.ts';
import { formatted } from '../../../src/formats.ts';
import { guideFor } from '../../../src/guide.ts';
import { parseYaml } from '../../fleet/other-readers.mjs';
import { momentsOf, readingsOf } from '../fixtures.ts';

const alert = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.strictObject({ severity: z.string() }),
  annotations: z.strictObject({ summary: z.string(), description: z.string() }),
});
const record = z.strictObject({ record: z.string(), expr: z.string() });
const rules = z.object({
  groups: z.tuple([
    z.object({ name: z.literal('kextant-fleet'), rules: z.array(record) }),
    z.object({ name: z.literal('kextant'), rules: z.array(alert) }),
  ]),
});

function readRules() {
  const [{ rules: records }, { rules: alerts }] = rules.parse(parseYaml(alertRules())).groups;
  return { records, alerts };
}

const target = z.object({
  refId: z.literal('A'),
  expr: z.string(),
  legendFormat: z.string(),
  instant: z.boolean(),
  range: z.boolean(),
  format: z.string().optional(),
  datasource: z.strictObject({ type: z.literal('prometheus'), uid: z.literal('$source') }),
});
const colour = z.object({
  matcher: z.strictObject({ id: z.literal('byName'), options: z.string() }),
  properties: z.tuple([
    z.object({ id: z.literal('color'), value: z.object({ mode: z.literal('fixed'), fixedColor: z.string() }) }),
  ]),
});
const panel = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string(),
  targets: z.tuple([target]),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  fieldConfig: z.object({ defaults: z.strictObject({ unit: z.literal('none') }), overrides: z.array(colour) }),
  options: z.unknown(),
});

function readPanels() {
  return z.object({ panels: z.array(panel) }).parse(JSON.parse(dashboard())).panels;
}

/** Names of series: what is recorded has colons in it, what a Mac writes has none. */
const seriesIn = (expr: string): readonly string[] => expr.match(/\b(?:[a-z]+:)?kextant_[a-z_]+(?::[a-z]+)?/g) ?? [];

describe('the alerts', () => {
  it('tell a Mac that is not protected from one that lacks something, and from one nobody knows about', () => {
    const { alerts } = readRules();
    expect(alerts.map((one) => [one.alert, one.labels.severity, one.for])).toEqual([
      ['DefenderUnprotected', 'critical', undefined],
      ['DefenderNeedsAttention', 'warning', undefined],
      ['DefenderUnknown', 'warning', undefined],
      ['KextantSilent', 'warning', '30m'],
      ['DefenderFleetUnprotected', 'critical', '30m'],
      ['KextantMacGone', 'info', undefined],
      ['KextantFleetGone', 'warning', undefined],
    ]);
    expect(alerts.map(({ expr }) => expr.match(/level=~?"([a-z|]+)"/)?.[1] ?? expr)).toEqual([
      ...['unprotected', 'attention', 'unknown|starting'],
      'abs(time() - kextant_looked_at_seconds) > 14400',
      'fleet:kextant_unprotected:ratio > 0.02 and sum(fleet:kextant_level:count) >= 50',
      'group without (level) (last_over_time(kextant_level[30d])) unless group without (level) (last_over_time(kextant_level[10d]))',
      'absent_over_time(kextant_level[3d])',
    ]);
  });

  it('say which Mac it is, and what to look at', () => {
    const { alerts } = readRules();
    // That no Mac is left to tell has none to name.
    const named = alerts.filter(({ alert: name }) => name !== 'KextantFleetGone');
    expect(named).toHaveLength(alerts.length - 1);
    for (const { annotations } of named) {
      expect(annotations.summary).toMatch(
        /\{\{ \$(labels\.instance|value \| humanizePercentage) \}\} \S|\{\{ \$labels/,
      );
      expect(annotations.description).toMatch(/^\w[^{}]+ [^{}]+\.$/);
    }
    expect(alerts[0]?.annotations.description).toContain('"kextant report" on that Mac');
  });

  it('are quoted, so that YAML takes each as it is', () => {
    expect(alertRules()).toMatch(/^# [^\n]+: promtool check rules alerts\.yml\n/);
    expect(alertRules().match(/: '.*'$/gm)).toHaveLength(4 + 3 * 7);
  });
});

describe('every question', () => {
  const readings = readingsOf();
  const diagnosis = diagnose(readings, momentsOf());
  const guide = guideFor({ diagnosis, readings, acts: noActs, moments: momentsOf(), now: null });
  // The script of the timer adds how long the level has held.
  const counted = metricsScript({ root: '', standalone: { start: '', library: '', main: '' } }).replace(
    /"kextant_/g,
    '\nkextant_',
  );
  const written = formatted({ readings, diagnosis, guide, helpers: {}, at: 1, remarks: [] }, 'prometheus') + counted;

  it('is about series that a Mac writes or a rule before it records', () => {
    const { records, alerts } = readRules();
    const asked = [...records, ...alerts, ...readPanels().map(({ targets: [{ expr }] }) => ({ expr }))];
    const recorded = records.map((one) => one.record);
    expect(recorded).toEqual([
      ...['instance:kextant_level:now', 'fleet:kextant_level:count'],
      ...['fleet:kextant_finding:count', 'fleet:kextant_unprotected:ratio'],
    ]);
    for (const [index, { expr }] of asked.entries()) {
      const names = seriesIn(expr);
      expect(names).not.toEqual([]);
      for (const name of names)
        expect(name.includes(':') ? recorded.slice(0, index).includes(name) : written.includes(`\n${name}`)).toBe(true);
    }
  });

  it('forgets a look that is older than four hours, or not made yet', () => {
    const [now, , findings] = readRules().records;
    for (const one of [now, findings]) expect(one?.expr).toContain('abs(time() - kextant_looked_at_seconds) <= 14400');
  });
});

describe('the dashboard', () => {
  it('shows levels, causes, the Macs to look at and versions', () => {
    const panels = readPanels();
    expect(panels.map(({ type, title, targets: [{ legendFormat }] }) => [type, title, legendFormat])).toEqual([
      ['stat', 'Macs awake now, by level', '{{level}}'],
      ['stat', 'Macs seen in 7 days', ''],
      ['timeseries', 'Levels over time, of the Macs awake at each moment', '{{level}}'],
      ['bargauge', 'What is wrong on the Macs awake now', '{{code}}'],
      ['table', 'Awake now and not protected, and why', ''],
      ['table', 'Awake now, protection unknown', ''],
      ['piechart', 'Defender versions, awake now', '{{defender}}'],
      ['piechart', 'macOS versions, awake now', '{{macos}}'],
    ]);
  });

  it('fills its 24 columns row by row, without a hole and without two panels in one place', () => {
    const cells = readPanels().flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)} ${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toHaveLength(24 * (5 + 9 + 10 + 9));
    expect(cells.filter((cell) => Number(cell.split(' ')[0]) >= 24)).toEqual([]);
    expect(readPanels().map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('paints each level in its own colour wherever levels are named, and only there', () => {
    for (const { targets, fieldConfig } of readPanels()) {
      const painted = fieldConfig.overrides.map(({ matcher, properties: [{ value }] }) => [
        matcher.options,
        value.fixedColor,
      ]);
      expect(Object.fromEntries(painted)).toEqual(
        targets[0].legendFormat === '{{level}}'
          ? { protected: 'green', attention: 'yellow', unprotected: 'red', starting: 'blue', unknown: 'purple' }
          : {},
      );
    }
  });

  it('asks for a range where time passes, and for now elsewhere', () => {
    for (const { type, targets, options } of readPanels()) {
      const [{ instant, range, format }] = targets;
      expect([instant, range]).toEqual(type === 'timeseries' ? [false, true] : [true, false]);
      expect(format).toBe(type === 'table' ? 'table' : undefined);
      // A table shows every Mac; everything else the newest value.
      expect(options).toEqual(type === 'table' ? {} : { reduceOptions: { calcs: ['lastNotNull'] } });
    }
  });

  it('is found by its name, and asks which Prometheus', () => {
    expect(JSON.parse(dashboard())).toMatchObject({
      uid: 'kextant-fleet',
      title: 'Microsoft Defender on Macs (Kextant)',
      editable: true,
      refresh: '1m',
      tags: ['kextant', 'defender', 'macos'],
      time: { from: 'now-7d', to: 'now' },
      templating: { list: [{ name: 'source', label: 'Prometheus', type: 'datasource', query: 'prometheus' }] },
    });
  });
});
