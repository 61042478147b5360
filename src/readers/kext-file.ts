// The driver's bundle on disk as an outcome, so that evidence can hold it like the answer of a tool, and back.
import { describeOutcome, type Outcome } from '../outcome.ts';
import type { KextFileReading } from '../readings.ts';

/** One line about the file, as details, evidence and `kext-file.out` show it. */
export function describeKextFile(file: KextFileReading): string {
  switch (file.kind) {
    case 'present':
      return file.ownerId === null ? 'present' : `owner ${file.ownerId}:${file.groupId}, mode ${file.mode}`;
    case 'absent':
      return 'not on this Mac';
    case 'unreadable':
      return file.reason;
  }
}

/** What `readKextFileOutcome` reads as the same file. */
export function outcomeOfKextFile(file: KextFileReading): Outcome {
  switch (file.kind) {
    case 'present':
      return { kind: 'exited', code: 0, stdout: `${describeKextFile(file)}\n`, stderr: '' };
    case 'absent':
      return { kind: 'missing' };
    case 'unreadable':
      return { kind: 'refused', reason: file.reason };
  }
}

/** Total; a line that is neither form is `unreadable`, never absent. */
export function readKextFileOutcome(outcome: Outcome): KextFileReading {
  if (outcome.kind === 'missing') return { kind: 'absent' };
  if (outcome.kind === 'refused') return { kind: 'unreadable', reason: outcome.reason };
  if (outcome.kind !== 'exited') return { kind: 'unreadable', reason: describeOutcome(outcome) };
  const line = outcome.stdout.trim();
  if (line === 'present') return { kind: 'present', ownerId: null, groupId: null, mode: null };
  const parts = /^owner (\d{1,10}):(\d{1,10}), mode ([0-7]{1,4})$/.exec(line);
  if (parts === null) return { kind: 'unreadable', reason: line.slice(0, 200) };
  return { kind: 'present', ownerId: Number(parts[1]), groupId: Number(parts[2]), mode: String(parts[3]) };
}
