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
  /** null: the bare tray app has nothing like it. */
  readonly bare: readonly number[] | null;
  /** False when it was waited for shorter than the budget is meant for. */
  readonly isFull: boolean;
}

/** Either so many times the bare app, or so many of the unit. */
type Budget = { readonly timesBare: number } | { readonly most: number };

export interface Judged extends Figure {
  readonly median: number;
  readonly ratio: number | null;
  readonly budget: Budget | null;
  /** null: nothing to judge. */
  readonly isWithin: boolean | null;
}

export function judge(figure: Figure): Judged {
  const { id, ours, bare, isFull } = figure;
  const budget = budgetOf(id);
  const median = medianOf(ours);
  const ratio = bare === null ? null : median / medianOf(bare);
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
    figure.bare === null ? '–' : valuesOf(figure.bare, figure.unit),
    figure.ratio === null || !Number.isFinite(figure.ratio) ? '–' : figure.ratio.toFixed(2),
    budgetText(figure),
    figure.isWithin === null ? '' : figure.isWithin ? 'yes' : 'NO',
  ]);
  const all = [['', 'Kextant', 'bare', 'ratio', 'budget', 'within'], ...rows];
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

function budgetOf(id: FigureId): Budget | null {
  return id in budgets ? budgets[id as keyof typeof budgets] : null;
}

function isWithin(budget: Budget, median: number, ratio: number | null): boolean {
  if ('most' in budget) return median <= budget.most;
  return ratio !== null && ratio <= budget.timesBare;
}

function budgetText({ budget, unit, isFull }: Judged): string {
  if (budget === null) return '–';
  const text = 'most' in budget ? `≤ ${budget.most} ${unit}` : `≤ ${budget.timesBare} × bare`;
  return isFull ? text : `${text} (not judged: too short)`;
}

/** The median, and in brackets the lowest and highest. */
function valuesOf(values: readonly number[], unit: Figure['unit']): string {
  const text = (value: number) => value.toFixed(unit === 'per s' ? 1 : 0);
  const range = `${text(Math.min(...values))}–${text(Math.max(...values))}`;
  return [`${text(medianOf(values))}`, unit, `(${range})`].filter(Boolean).join(' ');
}
