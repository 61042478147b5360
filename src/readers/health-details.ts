// The answer of `mdatp health --details NAME`: Defender's health in part (facts: mdatp-health 6).

import type { Outcome } from '../outcome.ts';
import { readHealthOf } from './health.ts';
import { detailFields, extensionFields } from './health-fields.ts';
import type { HealthReading } from './health-reading.ts';

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
