// Prometheus' rules: a few sums over the fleet, and the alerts that say where to look. YAML by hand: it is short.

interface Alert {
  readonly name: string;
  readonly expr: string;
  /** null: at once. */
  readonly after: string | null;
  readonly severity: 'critical' | 'warning' | 'info';
  readonly summary: string;
  readonly what: string;
}

/**
 * A Mac that has had one of these levels for so long, as the script there counts it: `for` would begin again at each wake.
 * What was last seen counts for a night, so that no alert comes and goes with the lid.
 */
const held = (levels: string, seconds: number) =>
  `max without (level) (last_over_time(kextant_level{level=~"${levels}"}[16h])) == 1 and last_over_time(kextant_level_held_seconds[16h]) >= ${seconds}`;

const alerts: readonly Alert[] = [
  {
    name: 'DefenderUnprotected',
    expr: held('unprotected', 30 * 60),
    after: null,
    severity: 'critical',
    summary: '{{ $labels.instance }} is not protected by Microsoft Defender',
    what: 'kextant_finding says why; "kextant report" on that Mac collects the evidence.',
  },
  {
    name: 'DefenderNeedsAttention',
    expr: held('attention', 24 * 3600),
    after: null,
    severity: 'warning',
    summary: 'Microsoft Defender on {{ $labels.instance }} works, but something is missing',
    what: 'Most often Full Disk Access or the network extension: check that the profiles arrived.',
  },
  {
    name: 'DefenderUnknown',
    // Nothing takes two hours to start: each look of a timer sees a new daemon that has only just begun.
    expr: held('unknown|starting', 2 * 3600),
    after: null,
    severity: 'warning',
    summary: 'Protection status of {{ $labels.instance }} is unknown',
    what: 'Defender does not answer or never gets beyond its start, or Kextant is missing there (kextant_collected 0).',
  },
  {
    // A Mac that sleeps is not scraped at all, so what is scraped and old means that the timer does not run.
    name: 'KextantSilent',
    expr: 'abs(time() - kextant_looked_at_seconds) > 14400',
    after: '30m',
    severity: 'warning',
    summary: 'Kextant on {{ $labels.instance }} has not checked for four hours, or the clock of that Mac is wrong',
    what: 'Check the launchd job dev.kextant.metrics, and the date: a verdict from another time does not count.',
  },
  {
    name: 'DefenderFleetUnprotected',
    expr: 'fleet:kextant_unprotected:ratio > 0.02 and sum(fleet:kextant_level:count) >= 50',
    after: '30m',
    severity: 'critical',
    summary: '{{ $value | humanizePercentage }} of the fleet is not protected',
    what: 'So many at once points to a withdrawn profile, a license or an update rather than to individual Macs.',
  },
  {
    // Longer than a week off. After a month of silence the Mac no longer belongs to the fleet.
    name: 'KextantMacGone',
    expr: 'group without (level) (last_over_time(kextant_level[30d])) unless group without (level) (last_over_time(kextant_level[10d]))',
    after: null,
    severity: 'info',
    summary: '{{ $labels.instance }} has told nothing for ten days',
    what: 'Switched off, enrolled anew under another name, or its metrics no longer arrive.',
  },
  {
    // Longer than a weekend with every lid closed.
    name: 'KextantFleetGone',
    expr: 'absent_over_time(kextant_level[3d])',
    after: null,
    severity: 'warning',
    summary: 'No Mac has told its level for three days',
    what: 'Check what scrapes the Macs, and the folder that node_exporter reads there.',
  },
];

/** Four hours, either way: a Mac whose clock runs ahead could else be green for ever. */
const fresh = 'abs(time() - kextant_looked_at_seconds) <= 14400';

/** What no look of these hours stands behind is unknown, whatever the file on that Mac still says. In order: later ones read the first. */
const records: readonly (readonly [record: string, expr: string])[] = [
  [
    'instance:kextant_level:now',
    `(kextant_level and ignoring (level) (${fresh})) or label_replace(group without (level) (kextant_level unless ignoring (level) (${fresh})), "level", "unknown", "", "")`,
  ],
  ['fleet:kextant_level:count', 'sum by (level) (instance:kextant_level:now)'],
  ['fleet:kextant_finding:count', `sum by (code) (kextant_finding and ignoring (code) (${fresh}))`],
  [
    'fleet:kextant_unprotected:ratio',
    'sum(instance:kextant_level:now{level="unprotected"}) / sum(instance:kextant_level:now)',
  ],
];

export function alertRules(): string {
  return [
    '# Rules for Prometheus; check changes with: promtool check rules alerts.yml',
    'groups:',
    '  - name: kextant-fleet',
    '    rules:',
    ...records.flatMap(([record, expr]) => [`      - record: ${record}`, `        expr: ${quoted(expr)}`]),
    '  - name: kextant',
    '    rules:',
    ...alerts.flatMap(alertLines),
    '',
  ].join('\n');
}

function alertLines({ name, expr, after, severity, summary, what }: Alert): readonly string[] {
  return [
    `      - alert: ${name}`,
    `        expr: ${quoted(expr)}`,
    ...(after === null ? [] : [`        for: ${after}`]),
    '        labels:',
    `          severity: ${severity}`,
    '        annotations:',
    `          summary: ${quoted(summary)}`,
    `          description: ${quoted(what)}`,
  ];
}

/** A string of YAML in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
