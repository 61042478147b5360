// Whether the mdatp that answered is Microsoft's, as an outcome that evidence can hold, and back.
import { type Outcome, printedBy } from '../outcome.ts';
import type { GenuineReading } from '../readings.ts';

/** What `readGenuine` reads as the same: the kind, the path, and why. */
export function outcomeOfGenuine(reading: GenuineReading): Outcome {
  const { kind, path, reason } = { path: '', reason: '', ...reading };
  return { kind: 'exited', code: 0, stdout: `${kind}\n${path}\n${reason}\n`, stderr: '' };
}

/** Only what was really checked counts; anything else proves nothing about the file. */
export function readGenuine(outcome: Outcome | undefined): GenuineReading {
  if (outcome === undefined) return { kind: 'not-checked', reason: 'not in the evidence' };
  const [kind, path = '', reason = ''] = printedBy(outcome).split(/\r\n|\n|\r/);
  if (kind === 'genuine') return { kind, path };
  if (kind === 'not-genuine' || kind === 'undecided') return { kind, path, reason };
  return { kind: 'not-checked', reason };
}
