// What the tools of chaos Macs answered, as evidence: kept small in a file of the repository, whole for the tests.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { storiesOfEachFault } from './each-fault.ts';
import type { Failure } from './find.ts';
import type { Story } from './steps.ts';

/** `npm run chaos -- --evidence` writes it. */
export const evidenceFile = path.join(import.meta.dirname, 'evidence.json');

const recordings = path.join(import.meta.dirname, 'recordings');

/** What one look was told: texts by the names of their files in a folder of evidence. */
export interface Told {
  /** Stories with a look that was told this. */
  readonly stories: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** As it is kept: each text once, and of a flood how often its last character came. */
interface Kept {
  readonly texts: readonly (string | readonly [text: string, last: string, times: number])[];
  /** Places in `texts` by the names of files. */
  readonly looks: readonly { readonly stories: readonly string[]; readonly files: Readonly<Record<string, number>> }[];
}

/** Every story of which there is evidence: those that once broke a rule, and each fault of each tool. */
export function storiesOfEvidence(): ReadonlyMap<string, Story> {
  const recorded = readdirSync(recordings).map((name) => {
    const { story }: Failure = JSON.parse(readFileSync(path.join(recordings, name), 'utf8'));
    return [name.replace(/\.json$/, ''), story] as const;
  });
  return new Map([...recorded, ...storiesOfEachFault()]);
}

/** What different looks were told. */
export function keptEvidence(): readonly Told[] {
  const { texts, looks }: Kept = JSON.parse(readFileSync(evidenceFile, 'utf8'));
  const whole = texts.map((kept) => (typeof kept === 'string' ? kept : kept[0] + kept[1].repeat(kept[2])));
  return looks.map(({ stories, files }) => ({
    stories,
    files: Object.fromEntries(Object.entries(files).map(([name, index]) => [name, whole[index] ?? ''])),
  }));
}

/** The text of the file, one look or text on a line. */
export function keptText(told: readonly Told[]): string {
  const texts = [...new Set(told.flatMap(({ files }) => Object.values(files)))];
  const places = new Map(texts.map((text, index) => [text, index]));
  const looks = new Map<string, Set<string>>();
  for (const { stories, files } of told) {
    const named = Object.entries(files).map(([name, text]) => [name, places.get(text)] as const);
    const key = JSON.stringify(Object.fromEntries(named));
    looks.set(key, new Set([...(looks.get(key) ?? []), ...stories]));
  }
  const lines = (all: readonly string[]) => all.map((line) => `    ${line}`).join(',\n');
  const textLines = texts.map((text) => JSON.stringify(shortened(text)));
  const lookLines = [...looks].map(
    ([files, stories]) => `{ "stories": ${JSON.stringify([...stories])}, "files": ${files} }`,
  );
  return `{\n  "texts": [\n${lines(textLines)}\n  ],\n  "looks": [\n${lines(lookLines)}\n  ]\n}\n`;
}

function shortened(text: string): Kept['texts'][number] {
  const [run = '', last = ''] = /(.)\1{99,}$/su.exec(text) ?? [];
  return run === '' ? text : [text.slice(0, -run.length), last, run.length / last.length];
}
