// The answers of `mdatp health --details NAME` and `--field NAME`: Defender's health in part (facts: mdatp-health 6).

import { type Outcome, printedLines } from '../outcome.ts';
import { readHealthOf } from './health.ts';
import { detailFields, extensionFields } from './health-fields.ts';
import type { HealthField, HealthReading } from './health-reading.ts';
import { valueFromText } from './health-text.ts';

/** Reads one run of `mdatp health --details NAME`, in any syntax; its fields are others than those of plain health. */
export function readHealthDetails(outcome: Outcome): HealthReading {
  return readHealthOf(outcome, detailFields);
}

/**
 * What a text with plain health in it says of the extensions too, as two answers in one file do; null when nothing.
 * Its other fields are left out: they are read as plain health.
 */
export function readDetailsBeside(outcome: Outcome): HealthReading | null {
  const reading = readHealthDetails(outcome);
  if (reading.kind !== 'read') return null;
  const fields = reading.fields.filter(({ name }) => extensionFields.has(name));
  return fields.length === 0 ? null : { ...reading, fields };
}

/**
 * Reads one run of `mdatp health --field NAME`: the value alone stands on the last line, quotes and all; an ATTENTION
 * line may stand before it [ISSUE-MDATP3]. null when nothing was printed, or the run failed.
 * The legacy `mdatp --health healthy` prints 1 where it means true [ISSUE-4606].
 */
export function readHealthField(outcome: Outcome, name: string): HealthField | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
  const lines = printedLines(outcome.stdout);
  const line = lines[lines.length - 1];
  if (line === undefined || /^attention\b/i.test(line)) return null;
  const { value, managed } = valueFromText(line);
  return { name, value: name === 'healthy' && value === 1 ? true : value, managed, line };
}
