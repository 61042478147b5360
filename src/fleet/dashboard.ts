// The Grafana dashboard of a fleet, as the JSON that Grafana imports. It asks what the rules and the Macs offer. A Mac that
// sleeps is not scraped: whatever counts, counts those that are awake, and each title says so.
import type { Level } from '../finding.ts';

const source = { type: 'prometheus', uid: '$source' };

const colours: Readonly<Record<Level, string>> = {
  protected: 'green',
  attention: 'yellow',
  unprotected: 'red',
  starting: 'blue',
  unknown: 'purple',
};

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface PanelOf {
  readonly type: 'stat' | 'timeseries' | 'bargauge' | 'table' | 'piechart';
  readonly title: string;
  readonly expr: string;
  readonly legend: string;
  readonly place: Place;
}

const panels: readonly PanelOf[] = [
  {
    type: 'stat',
    title: 'Macs awake now, by level',
    expr: 'fleet:kextant_level:count',
    legend: '{{level}}',
    place: { x: 0, y: 0, w: 18, h: 5 },
  },
  {
    type: 'stat',
    title: 'Macs seen in 7 days',
    expr: 'count(group without (level) (last_over_time(kextant_level[7d])))',
    legend: '',
    place: { x: 18, y: 0, w: 6, h: 5 },
  },
  {
    type: 'timeseries',
    title: 'Levels over time, of the Macs awake at each moment',
    expr: 'fleet:kextant_level:count',
    legend: '{{level}}',
    place: { x: 0, y: 5, w: 12, h: 9 },
  },
  {
    type: 'bargauge',
    title: 'What is wrong on the Macs awake now',
    expr: 'sort_desc(fleet:kextant_finding:count > 0)',
    legend: '{{code}}',
    place: { x: 12, y: 5, w: 12, h: 9 },
  },
  {
    type: 'table',
    title: 'Awake now and not protected, and why',
    expr: 'kextant_finding == 1 and on (instance) instance:kextant_level:now{level="unprotected"} == 1',
    legend: '',
    place: { x: 0, y: 14, w: 24, h: 10 },
  },
  {
    type: 'table',
    title: 'Awake now, protection unknown',
    expr: 'instance:kextant_level:now{level="unknown"} == 1',
    legend: '',
    place: { x: 0, y: 24, w: 12, h: 9 },
  },
  {
    type: 'piechart',
    title: 'Defender versions, awake now',
    expr: 'count by (defender) (kextant_info)',
    legend: '{{defender}}',
    place: { x: 12, y: 24, w: 6, h: 9 },
  },
  {
    type: 'piechart',
    title: 'macOS versions, awake now',
    expr: 'count by (macos) (kextant_info)',
    legend: '{{macos}}',
    place: { x: 18, y: 24, w: 6, h: 9 },
  },
];

export function dashboard(): string {
  const value = {
    uid: 'kextant-fleet',
    title: 'Microsoft Defender on Macs (Kextant)',
    tags: ['kextant', 'defender', 'macos'],
    schemaVersion: 38,
    version: 1,
    editable: true,
    refresh: '1m',
    time: { from: 'now-7d', to: 'now' },
    templating: { list: [{ name: 'source', label: 'Prometheus', type: 'datasource', query: 'prometheus' }] },
    panels: panels.map(panelJson),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function panelJson({ type, title, expr, legend, place }: PanelOf, index: number) {
  const isList = type !== 'timeseries';
  return {
    id: index + 1,
    type,
    title,
    gridPos: place,
    datasource: source,
    targets: [
      {
        refId: 'A',
        datasource: source,
        expr,
        legendFormat: legend,
        instant: isList,
        range: !isList,
        ...(type === 'table' ? { format: 'table' } : {}),
      },
    ],
    fieldConfig: { defaults: { unit: 'none' }, overrides: legend === '{{level}}' ? levelColours : [] },
    options: type === 'table' ? {} : { reduceOptions: { calcs: ['lastNotNull'] } },
  };
}

const levelColours = Object.entries(colours).map(([level, fixedColor]) => ({
  matcher: { id: 'byName', options: level },
  properties: [{ id: 'color', value: { mode: 'fixed', fixedColor } }],
}));
