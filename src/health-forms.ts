// The forms in which mdatp can be asked for its health: when the next older one is worth a try, and as whom it was asked.
import { saysNotConnected } from './readers/health.ts';
import type { HealthReading } from './readers/health-reading.ts';

/** Another syntax may help: Defender answered, but not with anything we know. A dead or hung one will not. */
export function isWorthAsking(reading: HealthReading): boolean {
  if (reading.kind === 'read' || saysNotConnected(reading)) return false;
  return reading.reason === 'failed' || reading.reason === 'no-known-field';
}

/** Said in place of an answer, where mdatp was asked without anybody's rights. */
export const askedAsNobody =
  'Kextant asked as nobody: nobody is logged in, and root runs nothing that others may replace.';
