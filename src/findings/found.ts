// A finding as its row of the table has it: how bad it is, and who can fix it on this Mac.
import {
  type CodeWith,
  type Evidence,
  type Finding,
  type FindingCode,
  type FixableBy,
  findingTable,
  rowOf,
} from '../finding.ts';
import { isMissing } from '../readers/health.ts';
import type { Readings } from '../readings.ts';
import { approver, changer } from './managed.ts';

/** A finding that the same people fix on every Mac. */
export function found(code: CodeWith<{ readonly fixableBy: FixableBy }>, evidence: readonly Evidence[]): Finding {
  const { level, fixableBy } = findingTable[code];
  return { code, level, fixableBy, evidence };
}

/** Any finding, on the Mac of these readings. `isMild`: real-time protection works beside it all the same. */
export function foundOn(
  readings: Readings,
  code: FindingCode,
  evidence: readonly Evidence[],
  { isMild }: { readonly isMild: boolean } = { isMild: false },
): Finding {
  const { level, levelIfMild = level } = rowOf(code);
  return { code, level: isMild ? levelIfMild : level, fixableBy: fixerOf(code, readings), evidence };
}

function fixerOf(code: FindingCode, readings: Readings): FixableBy {
  const { fixableBy, field } = rowOf(code);
  switch (fixableBy) {
    case 'approver':
      return approver(readings);
    case 'changer':
      return field === undefined ? changer(readings) : changer(readings, field);
    case 'restarter':
      // What macOS removes goes with a restart; that Defender is gone is not for this person to mend.
      return isMissing(readings.health) ? 'admin' : 'restart';
    default:
      return fixableBy;
  }
}
