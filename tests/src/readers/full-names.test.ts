// What dscl says of the people of a Mac, and what of it is nobody's name.
import { describe, expect, it } from 'vitest';
import { readFullNames } from '../../../src/readers/full-names.ts';
import { exited } from '../fixtures.ts';

const printed = [
  '_spotlight              Spotlight',
  'daemon                  System Services',
  'mia                     Mia Ångström-Li  ',
  'nobody                  Unprivileged User',
  'jansen',
  'root                    System Administrator',
].join('\n');

describe('the accounts of a Mac', () => {
  it('are those of people, with their full names where they have one', () => {
    expect(readFullNames(exited(printed))).toEqual(['mia', 'Mia Ångström-Li', 'jansen']);
  });

  it('count as far as they came from a directory that was cut off', () => {
    expect(readFullNames({ kind: 'timed-out', afterMs: 1, stdout: 'mia  Mia Li\n', stderr: '' })).toEqual([
      'mia',
      'Mia Li',
    ]);
  });

  it.each([
    ['missing', { kind: 'missing' }],
    ['refused', { kind: 'refused', reason: 'EACCES' }],
    ['of no use', exited('Usage: dscl [options]', 64)],
  ] as const)('are none of a dscl that is %s', (_name, outcome) => {
    expect(readFullNames(outcome)).toEqual([]);
  });
});
