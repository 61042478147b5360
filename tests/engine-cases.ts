// Evidence of which every engine must say the same, and what Node says of it.
import path from 'node:path';
import { practiceDefender } from '../main/mac/genuine.ts';
import { looker } from '../main/mac/look.ts';
import { type Run, run } from '../main/mac/run.ts';
import { toolsBelow } from '../main/mac/tools.ts';
import { practiceNow } from '../practice/facts.mjs';
import { makePracticeMac, scenarios } from '../practice/scenarios.mjs';
import { noActs } from '../src/acts.ts';
import { encodingOf } from '../src/evidence/encoding.ts';
import { evidenceLimitBytes, explain } from '../src/evidence/evidence.ts';
import { reportFiles } from '../src/evidence/report.ts';
import { toolIds } from '../src/evidence-names.ts';
import { type Format, formatted, textFor, type Verdict } from '../src/formats.ts';
import { beforeFirstLook } from '../src/snapshot.ts';
import { wordsFor } from '../standalone/words.ts';
import { keptEvidence } from './chaos/evidence.ts';
import { recording, recordings } from './src/fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const facts = '{"macos":"12.7","now":"2026-11-30T06:00:00Z","managedBy":"jamf","admin":true}';

export type Files = Readonly<Record<string, Buffer>>;

/** Everything that every engine is asked. `folder` is where practice Macs may lie. */
export async function allCases(folder: string): Promise<readonly Files[]> {
  return [...(await practiceReports(folder)), ...chaosAnswers(), ...recorded()];
}

/** Nobody waits ten seconds for the scenario that hangs. */
const deadlineMs = 3_000;

/** The report of the practice Mac of every scenario. */
async function practiceReports(folder: string): Promise<readonly Files[]> {
  return await Promise.all(Object.keys(scenarios).map((scenario) => reportFrom(scenario, path.join(folder, scenario))));
}

async function reportFrom(scenario: string, dir: string): Promise<Files> {
  const { root } = makePracticeMac({ scenario, dir });
  const impatient: Run = (tool) => run({ ...tool, deadlineMs });
  const { look } = looker({
    run: impatient,
    tools: toolsBelow(root),
    defender: practiceDefender(impatient),
    acts: () => noActs,
    now: () => practiceNow(root) * 1000,
    loggedInAt: () => null,
    wokeAt: () => null,
    arch: 'x64',
  });
  const { outcomes, ...seen } = await look(false);
  const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: true });
  return inBytes(reportFiles({ ...first, ...seen }, outcomes, { version: '1.2.3', names: [], history: [] }));
}

function inBytes(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
}

/** What tools said that failed in every way; where bytes were not text also with such bytes, as sh hands them over. */
function chaosAnswers(): readonly Files[] {
  return keptEvidence().flatMap(({ files }) => {
    const isText = Object.values(files).every((text) => !text.includes('\uFFFD'));
    return isText ? [inBytes(files)] : [inBytes(files), withBadBytes(files)];
  });
}

function withBadBytes(texts: Readonly<Record<string, string>>): Files {
  const bad = Buffer.from([0xff]);
  const bytesOf = (text: string) =>
    Buffer.concat(text.split('\uFFFD').flatMap((part, index) => [...(index === 0 ? [] : [bad]), Buffer.from(part)]));
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, bytesOf(text)]));
}

/** Each recording as the answer of every tool, alone and beside a Defender that works; cut, in UTF-16, and too long. */
function recorded(): readonly Files[] {
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
