import { describe, expect, test } from 'vitest';
import { outcomeOfGenuine, readGenuine } from '../../../src/readers/genuine.ts';
import type { GenuineReading } from '../../../src/readings.ts';
import { exited } from '../fixtures.ts';

const readings: readonly GenuineReading[] = [
  { kind: 'genuine', path: '/Applications/Microsoft Defender.app/x' },
  { kind: 'not-genuine', path: '/usr/local/bin/mdatp', reason: 'it is not inside the Microsoft Defender app' },
  { kind: 'undecided', path: '/x/mdatp', reason: 'codesign: timed-out' },
  { kind: 'not-checked', reason: 'practice Mac' },
];

describe('whose mdatp answers', () => {
  test.each(readings)('comes back from evidence as it was: $kind', (reading) => {
    expect(readGenuine(outcomeOfGenuine(reading))).toEqual(reading);
  });

  test('is three lines of a run that ended well', () => {
    expect(outcomeOfGenuine(readings[1] ?? expect.unreachable())).toEqual(
      exited('not-genuine\n/usr/local/bin/mdatp\nit is not inside the Microsoft Defender app\n'),
    );
    expect(outcomeOfGenuine(readings[0] ?? expect.unreachable())).toEqual(
      exited('genuine\n/Applications/Microsoft Defender.app/x\n\n'),
    );
    expect(outcomeOfGenuine(readings[3] ?? expect.unreachable())).toEqual(exited('not-checked\n\npractice Mac\n'));
  });

  test('is not known from evidence without it', () => {
    expect(readGenuine(undefined)).toEqual({ kind: 'not-checked', reason: 'not in the evidence' });
    expect(readGenuine(exited('not-genuine'))).toEqual({ kind: 'not-genuine', path: '', reason: '' });
  });
});
