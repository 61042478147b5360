// What holds for every reader alike: any recording, any text and any ending give an answer, and soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMacos } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { bestRow, endpointExtensionId, networkExtensionId, readExtensions } from '../../src/readers/extensions.ts';
import { readHealth, truthOf } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readIntegrity } from '../../src/readers/integrity.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readLoad, readPrivilegedLoad } from '../../src/readers/kextutil.ts';
import { readAdmin, readBootedAt, readInstalledAt } from '../../src/readers/mac.ts';
import { readProfiles } from '../../src/readers/profiles.ts';
import { readDaemon, readService } from '../../src/readers/service.ts';
import { readSignature } from '../../src/readers/signature.ts';
import { exited, recording, recordings } from './fixtures.ts';

const readers: readonly ((outcome: Outcome) => unknown)[] = [
  readHealth,
  readHealthDetails,
  readExtensions,
  readEnrolment,
  readProfiles,
  readIntegrity,
  readKexts,
  readLoad,
  readPrivilegedLoad,
  readMacos,
  readInstalledAt,
  readBootedAt,
  readAdmin,
  readDaemon,
  readService,
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

  // A lying tool may print a full megabyte; reading it must not hold the app. Reading that is not linear would take
  // minutes already for a third of it.
  const much = (piece: string) => piece.repeat(Math.ceil(350_000 / piece.length));
  it.each([
    ['blank lines', '\n'],
    ['blanks', ' '],
    ['one word', 'a'],
    ['dots', 'a.'],
    ['digits', '1'],
    ['short fields', 'a:1\n'],
    ['an endless list', '"x",\n'],
    ['open lists', 'a:[\n"x",\n'],
    ['half values', 'a:"\nb\n'],
    ['brackets', '['],
    ['braces', '{"a":'],
    ['small objects', '{"a":1}'],
    ['closed braces', '{ "'],
    ['quotes', 'ID = "'],
    ['stars', '* '],
    ['dashes', '- '],
    ['rows that are cut', '* * UBF8T346G9 com.microsoft.wdav.epsext (1/1) x\n'],
    ['rows in one line', 'a.b (1) [x] '],
    ['bars', 'A|b|1|'],
    ['columns', 'allowed = 1\n'],
    ['profiles', 'a[1] attribute: name: x\n'],
    ['payloads', 'a[1] payload[1] type'],
    ['tags', '<dict><key>'],
    ['a list', '<true/>'],
    ['comments', '<!--'],
    ['NULs', 'h\u0000'],
    ['colours', '\u001b[1'],
    ['errors of kmutil', 'Domain=KMErrorDomain identifiers '],
  ])(
    'is done soon with any amount of %s',
    (_name, piece) => {
      const noise = much(piece);
      const outcomes = [
        exited(`${noise}\nhealthy : true`, 0),
        exited(`<plist>_computerlevel[1] attribute: health_issues : [${noise}`, 1, 'x'),
      ];
      for (const read of readers) {
        const took = outcomes.map((outcome) => {
          const started = performance.now();
          read(outcome);
          return performance.now() - started;
        });
        // The quicker of both, for this machine does other things as well.
        expect(Math.min(...took), read.name).toBeLessThan(300);
      }
    },
    30_000,
  );
});

describe('a recording that is cut or damaged', () => {
  const fields = ['healthy', 'licensed', 'real_time_protection_enabled', 'real_time_protection_available'];
  const good: readonly ((outcome: Outcome) => readonly boolean[])[] = [
    (outcome) => fields.map((name) => truthOf(readHealth(outcome), name) === 'true'),
    (outcome) => {
      const reading = readHealthDetails(outcome);
      return ['network_extension_enabled', 'endpoint_security_extension_ready'].map(
        (name) => truthOf(reading, name) === 'true',
      );
    },
    (outcome) => {
      const reading = readExtensions(outcome);
      return [endpointExtensionId, networkExtensionId].map((id) => bestRow(reading, id)?.state === 'enabled');
    },
    (outcome) => {
      const reading = readEnrolment(outcome);
      return [reading.kind === 'read' && reading.userApproved === true];
    },
    (outcome) => {
      const reading = readProfiles(outcome);
      return reading.kind === 'read' ? Object.values(reading.approvals).map((state) => state === 'given') : [];
    },
  ];
  const verdicts = (text: string) => good.flatMap((read) => read(exited(text)));
  const named = fc.constantFrom(...recordings()).map(recording);

  it('never looks better than the whole of it', () => {
    fc.assert(
      fc.property(named, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (text, part, fromEnd) => {
        const length = Math.floor(part * text.length);
        const cut = fromEnd ? text.slice(0, length) : text.slice(text.length - length);
        const whole = verdicts(text);
        expect(verdicts(cut).filter((isGood, index) => isGood && whole[index] !== true)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same in every encoding and with all line ends', () => {
    const ways: readonly ((text: string) => string)[] = [
      (text) => `\uFEFF${text}`,
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n', '\r'),
      (text) => `\uFFFD\uFFFD${[...text].join('\u0000')}\u0000`,
      (text) => text.replaceAll(/^/gm, '  '),
    ];
    fc.assert(
      fc.property(named, fc.constantFrom(...ways), (text, way) => {
        expect(verdicts(way(text))).toEqual(verdicts(text));
      }),
      { numRuns: 500 },
    );
  });
});
