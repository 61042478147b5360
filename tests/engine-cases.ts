// Evidence of which every engine must say the same, and what Node says of it.
import { encodingOf } from '../src/evidence/encoding.ts';
import { evidenceLimitBytes, explain } from '../src/evidence/evidence.ts';
import { toolIds } from '../src/evidence-names.ts';
import { type Format, formatted, textFor, type Verdict } from '../src/formats.ts';
import { wordsFor } from '../standalone/words.ts';
import { recording, recordings } from './src/fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const facts = '{"macos":"12.7","now":"2026-11-30T06:00:00Z","managedBy":"jamf","admin":true}';

export type Files = Readonly<Record<string, Buffer>>;

/** Each recording as the answer of every tool, alone and beside a Defender that works; cut, in UTF-16, and too long. */
export function cases(): readonly Files[] {
  const answers = recordings().map((name) => Buffer.from(recording(name)));
  const alone = answers.flatMap((bytes) =>
    toolIds.map((id): Files => ({ [`${id}.out`]: bytes, 'mac.json': Buffer.from(facts) })),
  );
  const beside = answers.flatMap((bytes) =>
    toolIds.map(
      (id): Files => ({
        'mdatp-health.out': Buffer.from(healthy),
        [`${id}.err`]: bytes,
        [`${id}.exit`]: Buffer.from('1\n'),
      }),
    ),
  );
  const bent = answers.flatMap((bytes): readonly Files[] => [
    { 'mdatp-health.out': bytes.subarray(0, bytes.length / 2) },
    { 'mdatp-health.out': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString(), 'utf16le')]) },
    { 'mdatp-health.out': Buffer.from(bytes.toString(), 'utf16le').swap16() },
    { 'mdatp-health.out': Buffer.concat([bytes, Buffer.from([0xe2, 0x82, 0xff, 0xc0])]), 'mac.json': bytes },
  ]);
  const long = Buffer.concat([Buffer.from(healthy), Buffer.alloc(evidenceLimitBytes, 'a€\n')]);
  return [
    ...alone,
    ...beside,
    ...bent,
    { 'mdatp-health.out': long },
    { 'mdatp-health.exit': Buffer.from('missing') },
    {},
  ];
}

/** What Node makes of it. */
export function verdictByNode(files: Files): Verdict {
  const read = Object.entries(files).map(([name, bytes]) => {
    const start = bytes.subarray(0, evidenceLimitBytes);
    const text = new TextDecoder(encodingOf(start)).decode(start);
    return [name, { kind: 'read' as const, text, whole: bytes.length <= evidenceLimitBytes }];
  });
  const { diagnosis, guide, helpers, readings, moments, remarks } = explain(Object.fromEntries(read));
  return { diagnosis, guide, helpers, readings, remarks, at: moments.now };
}

/** As Node says it, without the judge's line for sh. */
export function saidByNode(verdict: Verdict, format: Format): string {
  return format === 'text' ? textFor(verdict, wordsFor(verdict)) : formatted(verdict, format);
}
