// Macs whose series tell a story, and the alert that promtool must raise for it, or must not.

/** It looks for every sample. */
export const looking = '0+300x400';

/** Series of one Mac, sampled every five minutes: its levels as they follow, each for so many samples, and when it looked. */
export function mac(
  instance: string,
  levels: readonly (readonly [level: string, samples: number])[],
  lookedAt = looking,
) {
  const series = ['protected', 'attention', 'unprotected', 'starting', 'unknown'].map((level) => ({
    series: `kextant_level{instance="${instance}",job="macs",level="${level}"}`,
    values: levels.map(([now, samples]) => `${now === level ? 1 : 0}x${samples - 1}`).join(' '),
  }));
  const held = {
    series: `kextant_level_held_seconds{instance="${instance}",job="macs"}`,
    // Starting is as little known as unknown: it counts on.
    values: heldBy(levels),
  };
  return [
    ...series,
    held,
    { series: `kextant_looked_at_seconds{instance="${instance}",job="macs"}`, values: lookedAt },
  ];
}

function heldBy(levels: readonly (readonly [level: string, samples: number])[]): string {
  const kinds = levels.flatMap(([level, samples]) =>
    Array.from({ length: samples }, () => (level === 'starting' ? 'unknown' : level)),
  );
  let since = 0;
  return kinds
    .map((kind, index) => {
      if (kind !== kinds[index - 1]) since = index;
      return (index - since) * 300;
    })
    .join(' ');
}

/** A lid that is open for some samples of each round, and closed for the others: nothing is scraped then. */
function withLid(series: Story['series'], open: number, closed: number, rounds: number): Story['series'] {
  const round = (from: number, value: (sample: number) => number) =>
    [...Array.from({ length: open }, (_, index) => value(from + index)), `_x${closed - 1}`].join(' ');
  return series.map(({ series: name, values }) => {
    const value = (sample: number) => (/held|looked/.test(name) ? sample * 300 : Number(values.startsWith('1')));
    return {
      series: name,
      values: Array.from({ length: rounds }, (_, index) => round(index * (open + closed), value)).join(' '),
    };
  });
}

const many = (count: number, level: string) =>
  Array.from({ length: count }, (_, index) => mac(`${level}-${index}`, [[level, 48]])).flat();

export interface Story {
  readonly name: string;
  readonly series: readonly { readonly series: string; readonly values: string }[];
  readonly alert: string;
  readonly at: string;
  /** Between samples and between evaluations; five minutes where it is not said. */
  readonly every?: string;
  /** Macs that are alarmed for; a fleet's alarm names none. */
  readonly raised: readonly string[];
}

export const stories: readonly Story[] = [
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
    name: 'something missing on a laptop that is open nine hours a day',
    series: withLid(mac('a', [['attention', 1]]), 108, 180, 3),
    alert: 'DefenderNeedsAttention',
    at: '25h',
    raised: ['a'],
  },
  {
    name: 'something missing on that laptop, asked in the night',
    series: withLid(mac('a', [['attention', 1]]), 108, 180, 3),
    alert: 'DefenderNeedsAttention',
    at: '40h',
    raised: ['a'],
  },
  {
    name: 'something missing on that laptop for its first day',
    series: withLid(mac('a', [['attention', 1]]), 108, 180, 3),
    alert: 'DefenderNeedsAttention',
    at: '8h',
    raised: [],
  },
  {
    name: 'not protected on a laptop that is open for 25 minutes of each hour',
    series: withLid(mac('a', [['unprotected', 1]]), 5, 7, 10),
    alert: 'DefenderUnprotected',
    at: '90m',
    raised: ['a'],
  },
  {
    name: 'protected on that laptop',
    series: withLid(mac('a', [['protected', 1]]), 5, 7, 10),
    alert: 'DefenderUnprotected',
    at: '90m',
    raised: [],
  },
  {
    name: 'unknown on that laptop',
    series: withLid(mac('a', [['unknown', 1]]), 5, 7, 10),
    alert: 'DefenderUnknown',
    at: '4h10m',
    raised: ['a'],
  },
  {
    name: 'mended',
    series: mac('a', [
      ['unprotected', 12],
      ['protected', 2],
    ]),
    alert: 'DefenderUnprotected',
    at: '1h5m',
    raised: [],
  },
  {
    name: 'every lid closed for a weekend',
    series: mac('a', [['protected', 12]]),
    alert: 'KextantFleetGone',
    at: '60h',
    raised: [],
  },
  {
    name: 'no Mac tells anything any more',
    series: mac('a', [['protected', 12]]),
    alert: 'KextantFleetGone',
    at: '80h',
    raised: [''],
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
    at: '4h45m',
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
  ...[
    { name: 'last seen eleven days ago', seen: [1], at: '264h', raised: ['a'] },
    { name: 'on holiday for nine days', seen: [1], at: '216h', raised: [] },
    { name: 'seen again after eleven days', seen: [1, 266], at: '267h', raised: [] },
    { name: 'not seen for more than a month', seen: [1], at: '744h', raised: [] },
  ].map(({ name, seen, at, raised }) => ({
    name,
    series: [
      {
        series: 'kextant_level{instance="a",level="protected"}',
        values: Array.from({ length: 267 }, (_, hour) => (seen.includes(hour) ? '1' : '_')).join(' '),
      },
    ],
    every: '1h',
    alert: 'KextantMacGone',
    at,
    raised,
  })),
  ...[
    { name: 'three of a hundred at once', well: 97, ill: 3, raised: [''] },
    { name: 'one of a hundred', well: 99, ill: 1, raised: [] },
    { name: 'two of three: too few for a fleet', well: 1, ill: 2, raised: [] },
  ].map(({ name, well, ill, raised }) => ({
    name,
    series: [...many(well, 'protected'), ...many(ill, 'unprotected')],
    alert: 'DefenderFleetUnprotected',
    at: '1h',
    raised,
  })),
];
