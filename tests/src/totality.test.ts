// What holds for every reader alike: any recording, any text and any ending give an answer, and soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHealth } from '../../src/health.ts';
import { readKexts } from '../../src/kexts.ts';
import { readLoad, readPrivilegedLoad } from '../../src/kextutil.ts';
import { readAdmin, readBootedAt, readDaemonAge, readInstalledAt, readSignature } from '../../src/mac.ts';
import { readMacos } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { exited, recording, recordings } from './given.ts';

const readers: readonly ((outcome: Outcome) => unknown)[] = [
  readHealth,
  readKexts,
  readLoad,
  readPrivilegedLoad,
  readMacos,
  readInstalledAt,
  readBootedAt,
  readAdmin,
  readDaemonAge,
  readSignature,
];
const readAll = (outcome: Outcome) => readers.map((read) => read(outcome));

describe('every reader', () => {
  it('answers to every recording, whole or cut anywhere, on either stream', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recordings()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(255),
        (name, part, code) => {
          const text = recording(name);
          const cut = text.slice(0, Math.ceil(part * text.length));
          expect(readAll(exited(cut, code))).toHaveLength(readers.length);
          expect(readAll(exited('', code, cut))).not.toContain(undefined);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers to every ending', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const outcome = fc.oneof(
      fc.record({ kind: fc.constant('exited' as const), code: fc.nat(255), stdout: text, stderr: text }),
      fc.record({ kind: fc.constant('timed-out' as const), afterMs: fc.nat(), stdout: text, stderr: text }),
      fc.record({ kind: fc.constant('flooded' as const), limitBytes: fc.nat(), stdout: text, stderr: text }),
      fc.record({ kind: fc.constant('refused' as const), reason: text }),
      fc.constant({ kind: 'missing' as const }),
    );
    fc.assert(
      fc.property(outcome, (ended) => {
        expect(readAll(ended)).not.toContain(undefined);
      }),
    );
  });

  // A lying tool may print a full megabyte; reading it must not hold the app. Slow reading would take minutes.
  it.each([
    ['blank lines', '\n'.repeat(100_000)],
    ['blanks', ' '.repeat(100_000)],
    ['one word', 'a'.repeat(100_000)],
    ['dots', 'a.'.repeat(50_000)],
    ['digits', '1'.repeat(100_000)],
    ['an endless list', `health_issues : [\n${'"x",\n'.repeat(25_000)}`],
    ['brackets', `health_issues : ${'['.repeat(100_000)}`],
    ['quotes', `${'ID = "'.repeat(20_000)}`],
  ])('is done soon with %s before and after a known line', (_name, noise) => {
    const started = performance.now();
    const text = `${noise}\nhealthy : true\n${noise}x (1)`;
    readAll(exited(text, 1));
    readAll(exited(text, 0, text));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
