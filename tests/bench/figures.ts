// What was measured, beside its budget: medians, ratios, verdicts, a table. Pure; runs in the bench.
import budgets from './budget.json' with { type: 'json' };

export type FigureId = keyof typeof budgets | keyof typeof withoutBudget;

/** Told for what they are worth: no budget was set. */
export const withoutBudget = {
  'click-cold': true,
  'processes-before': true,
  'processes-after': true,
  'idle-wake-ups': true,
  'look-of': true,
  'panel-size': true,
} as const;

export interface Figure {
  readonly id: FigureId;
  readonly label: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 'per s' | '';
  readonly ours: readonly number[];
  /** What each of them was measured beside, in turns; null: nothing. */
  readonly beside: Beside | null;
  /** False when it was waited for shorter than the budget is meant for. */
  readonly isFull: boolean;
}

/** Measured in the same run, so that a slow or busy machine slows both. */
export interface Beside {
  readonly what: 'bare' | 'Node’s start' | 'as many shells' | 'bare window' | 'waiter’s rest';
  readonly values: readonly number[];
}

/** Either so many times what it was measured beside, or so many of the unit. */
type Budget = { readonly times: number } | { readonly most: number };

export interface Ratio {
  readonly median: number;
  /** Half of its 95 % confidence interval, as a part of the median; Infinity of fewer than six pairs. */
  readonly halfWidth: number;
}

export interface Judged extends Figure {
  readonly median: number;
  /** The middle one of the pairs' ratios. */
  readonly ratio: Ratio | null;
  readonly budget: Budget | null;
  /** null: nothing to judge. */
  readonly isWithin: boolean | null;
}

export function judge(figure: Figure): Judged {
  const { id, ours, beside, isFull } = figure;
  const budget = budgetOf(id);
  const median = medianOf(ours);
  const ratio = beside === null ? null : ratioOf(ours, beside.values);
  return {
    ...figure,
    median,
    ratio,
    budget,
    isWithin: budget !== null && isFull ? isWithin(budget, median, ratio) : null,
  };
}

/** Markdown, so that it can stand in the README as it is. */
export function tableOf(figures: readonly Judged[]): string {
  const rows = figures.map((figure) => [
    figure.label,
    valuesOf(figure.ours, figure.unit),
    figure.beside === null ? '–' : besideText(figure.beside, figure.unit),
    ratioText(figure.ratio),
    budgetText(figure),
    figure.isWithin === null ? '' : figure.isWithin ? 'yes' : 'NO',
  ]);
  const all = [['', 'Kextant', 'beside', 'ratio', 'budget', 'within'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0), 3)) ?? [];
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** NaN of nothing: it is within no budget. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Of pairs that were measured one after the other; what has no pair is left out. */
export function ratioOf(ours: readonly number[], beside: readonly number[]): Ratio {
  const ratios = ours.slice(0, beside.length).map((value, index) => value / (beside[index] ?? Number.NaN));
  const median = medianOf(ratios);
  const [low, high] = intervalOf(ratios);
  return { median, halfWidth: Math.max(high - median, median - low) / median };
}

/**
 * Where the median of all that could be measured lies, 19 times of 20, whatever the values' distribution: between the
 * values at n/2 ∓ 1.96 √n/2 in order (the binomial's normal approximation). Without bounds of fewer than six values.
 */
function intervalOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2);
  const [low, high] = [sorted[rank], sorted[sorted.length - 1 - rank]];
  return low === undefined || high === undefined || sorted.length < 6 ? [-Infinity, Infinity] : [low, high];
}

function budgetOf(id: FigureId): Budget | null {
  return id in budgets ? budgets[id as keyof typeof budgets] : null;
}

function isWithin(budget: Budget, median: number, ratio: Ratio | null): boolean {
  if ('most' in budget) return median <= budget.most;
  return ratio !== null && ratio.median <= budget.times;
}

function besideText({ what, values }: Beside, unit: Figure['unit']): string {
  return what === 'bare' ? valuesOf(values, unit) : `${what}: ${valuesOf(values, unit)}`;
}

function ratioText(ratio: Ratio | null): string {
  if (ratio === null || !Number.isFinite(ratio.median)) return '–';
  const { median, halfWidth } = ratio;
  return Number.isFinite(halfWidth) ? `${median.toFixed(2)} ± ${(halfWidth * 100).toFixed(0)} %` : median.toFixed(2);
}

function budgetText({ budget, unit, isFull }: Judged): string {
  if (budget === null) return '–';
  const text = 'most' in budget ? `≤ ${budget.most} ${unit}` : `≤ ${budget.times} ×`;
  return isFull ? text : `${text} (not judged: too short)`;
}

/** The median, and in brackets the lowest and highest. */
function valuesOf(values: readonly number[], unit: Figure['unit']): string {
  const text = (value: number) => value.toFixed(unit === 'per s' ? 1 : 0);
  const range = `${text(Math.min(...values))}–${text(Math.max(...values))}`;
  return [`${text(medianOf(values))}`, unit, `(${range})`].filter(Boolean).join(' ');
}
