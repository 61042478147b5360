import { describe, expect, test } from 'vitest';
import { describeKextFile, outcomeOfKextFile, readKextFileOutcome } from '../../../src/readers/kext-file.ts';
import type { KextFileReading } from '../../../src/readings.ts';
import { exited } from '../fixtures.ts';

const known = { kind: 'present', ownerId: 501, groupId: 20, mode: '755' } as const;
const files: readonly (readonly [text: string, file: KextFileReading])[] = [
  ['owner 501:20, mode 755', known],
  ['owner 0:0, mode 1755', { ...known, ownerId: 0, groupId: 0, mode: '1755' }],
  ['owner 4294967294:4294967294, mode 7', { ...known, ownerId: 4294967294, groupId: 4294967294, mode: '7' }],
  ['present', { kind: 'present', ownerId: null, groupId: null, mode: null }],
  ['not on this Mac', { kind: 'absent' }],
  ['EACCES', { kind: 'unreadable', reason: 'EACCES' }],
];

describe('the driver’s file', () => {
  test.each(files)('is told in one line: %s', (text, file) => {
    expect(describeKextFile(file)).toBe(text);
  });

  test.each(files)('comes back from evidence as it was: %s', (_, file) => {
    expect(readKextFileOutcome(outcomeOfKextFile(file))).toEqual(file);
  });

  test('is an outcome like that of a tool', () => {
    expect(outcomeOfKextFile(known)).toEqual(exited('owner 501:20, mode 755\n'));
    expect(outcomeOfKextFile({ kind: 'absent' })).toEqual({ kind: 'missing' });
    expect(outcomeOfKextFile({ kind: 'unreadable', reason: 'EIO' })).toEqual({ kind: 'refused', reason: 'EIO' });
  });

  test.each([
    'the owner 0:0, mode 755',
    'owner 0:0, mode 755 and more',
    'owner :0, mode 755',
    'owner 0:, mode 755',
    'owner 0:0, mode',
    'owner 0:0, mode 799',
    'owner 0:0, mode 17555',
    'Present',
    '',
  ])('is unreadable from a line of another form: %j', (line) => {
    expect(readKextFileOutcome(exited(line))).toEqual({ kind: 'unreadable', reason: line });
  });

  test('is unreadable from a run that did not end by itself, and keeps no more than 200 letters', () => {
    const hung = readKextFileOutcome({ kind: 'timed-out', afterMs: 5000, stdout: 'present', stderr: '' });
    expect(hung).toEqual({ kind: 'unreadable', reason: expect.stringContaining('5') });
    expect(readKextFileOutcome(exited('x'.repeat(300)))).toEqual({ kind: 'unreadable', reason: 'x'.repeat(200) });
  });
});
