// The three forms of `csrutil status`.
import { describe, expect, it } from 'vitest';
import { readIntegrity } from '../../../src/readers/integrity.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const custom = `System Integrity Protection status: unknown (Custom Configuration).

Configuration:
	Apple Internal: disabled
	Kext Signing: disabled
	Filesystem Protections: enabled

This is an unsupported configuration, likely to break in the future and leave your machine in an unknown state.
`;

describe('csrutil status', () => {
  it.each([
    [recording('csrutil-status/enabled.txt'), 'enabled', 'System Integrity Protection status: enabled.'],
    [recording('csrutil-status/disabled.txt'), 'disabled', 'System Integrity Protection status: disabled.'],
    ['System Integrity Protection status: enabled (Custom Configuration).', 'custom', undefined],
    ['System Integrity Protection status:enabled.', 'enabled', undefined],
    ['System Integrity Protection status:   disabled  (since today).', 'disabled', undefined],
    ['\tSYSTEM INTEGRITY PROTECTION STATUS: DISABLED.\r', 'disabled', undefined],
  ])('%j is %s', (text, state, line = text.trim()) => {
    expect(readIntegrity(exited(text))).toEqual({ kind: 'read', state, parts: [], line });
  });

  it('has parts that stand alone in their lines', () => {
    const status = 'System Integrity Protection status: unknown (Custom Configuration).';
    const parts = [
      'Kext Signing:enabled',
      'DTrace Restrictions:   disabled',
      '1. BaseSystem: enabled',
      'x: enabled or not',
    ];
    expect(readIntegrity(exited([status, ...parts].join('\n')))).toMatchObject({
      parts: [
        { name: 'Kext Signing', enabled: true },
        { name: 'DTrace Restrictions', enabled: false },
      ],
    });
  });

  it('tells the parts of a custom configuration', () => {
    expect(readIntegrity(exited(custom))).toMatchObject({
      state: 'custom',
      parts: [
        { name: 'Apple Internal', enabled: false },
        { name: 'Kext Signing', enabled: false },
        { name: 'Filesystem Protections', enabled: true },
      ],
    });
  });

  it.each([
    [
      'cut',
      exited('System Integrity Protection status: enabled'),
      'exit status 0: System Integrity Protection status: enabled',
    ],
    [
      'another word',
      exited('System Integrity Protection status: unknown.'),
      'exit status 0: System Integrity Protection status: unknown.',
    ],
    [
      'a longer word',
      exited('System Integrity Protection status: reenabled.'),
      'exit status 0: System Integrity Protection status: reenabled.',
    ],
    [
      'a word that goes on',
      exited('System Integrity Protection status: disabledly.'),
      'exit status 0: System Integrity Protection status: disabledly.',
    ],
    [
      'its status and never ends',
      {
        kind: 'timed-out',
        afterMs: 1_000,
        stdout: 'System Integrity Protection status: enabled.',
        stderr: '',
      } as const,
      'no answer within 1 s: System Integrity Protection status: enabled.',
    ],
    ['missing', { kind: 'missing' } as const, 'not on this Mac'],
  ])('%s is unreadable', (_name, outcome, reason) => {
    expect(readIntegrity(outcome)).toEqual({ kind: 'unreadable', reason });
  });

  it.each([
    'They say: System Integrity Protection status: enabled.',
    'System Integrity Protection status: enabled. Or so',
  ])('is unreadable as a part of a sentence: %s', (line) => {
    expect(readIntegrity(exited(line))).toEqual({ kind: 'unreadable', reason: `exit status 0: ${line}` });
  });

  it('is in no other recording', () => {
    const others = recordings().filter((name) => !name.startsWith('csrutil'));
    expect(others.filter((name) => readIntegrity(exited(recording(name))).kind === 'read')).toEqual([]);
  });
});
