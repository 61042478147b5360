// A folder of evidence as texts by file name -> what the tools and mac.json in it say, and back.

import { diagnose } from '../diagnose.ts';
import { type ToolId, toolIds } from '../evidence-names.ts';
import type { Diagnosis } from '../finding.ts';
import { guideFor, type Helpers, helpersFor } from '../guide.ts';
import type { Outcome } from '../outcome.ts';
import { type Gathered, type Outcomes, readingsFrom } from '../readings-from.ts';
import type { Settings } from '../settings.ts';
import type { Guide } from '../step.ts';
import { type MacFacts, macFactsText, noFacts, readMacFacts } from './mac-facts.ts';

/** One file: its text, or its beginning when it is too long; or why there is none. */
export type EvidenceFile =
  | { readonly kind: 'read'; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type EvidenceFiles = Readonly<Record<string, EvidenceFile>>;

/** More than any tool prints; of a longer file only the beginning is read, and it counts as flooded. */
export const evidenceLimitBytes = 1024 * 1024;

const factsName = 'mac.json';
/** What Kextant wrote down of this Mac before; no verdict rests on it (src/evidence/history.ts). */
export const historyName = 'history.jsonl';
const streams = ['out', 'err', 'exit'] as const;

/** Every name that is looked at in a folder; others mean nothing. */
export const evidenceNames: readonly string[] = [
  factsName,
  historyName,
  ...toolIds.flatMap((id) => streams.map((stream) => `${id}.${stream}`)),
];

/** What the app would say of the Mac that the evidence is from. */
export interface Explained extends Gathered {
  readonly diagnosis: Diagnosis;
  readonly guide: Guide | null;
  readonly helpers: Helpers;
  /** What in the folder could not be read or understood, each with its file's name. */
  readonly remarks: readonly string[];
}

/** Total: any files give a verdict. What cannot be read counts as not known. `watch`: which findings count; absent: all. */
export function explain(files: EvidenceFiles, watch?: Settings['watch']): Explained {
  const { remarks, ...gathered } = gatheredIn(files);
  const diagnosis = diagnose(gathered.readings, gathered.moments, watch);
  const { readings, acts, moments } = gathered;
  const input = { diagnosis, readings, acts, now: moments.now, moments };
  const [guide, helpers] = [guideFor(input), helpersFor(input)];
  return { ...gathered, diagnosis, guide, helpers, remarks };
}

/** What the files say, without what follows from it. Total, as `explain` is. */
export function gatheredIn(files: EvidenceFiles): Gathered & Pick<Explained, 'remarks'> {
  const { outcomes, remarks } = outcomesIn(files);
  const mac = factsIn(files);
  return { ...readingsFrom(outcomes, mac.facts), remarks: [...mac.remarks, ...remarks] };
}

/** The texts of the files that `explain` reads as these outcomes and facts. */
export function evidenceOf(outcomes: Outcomes, facts: MacFacts): Readonly<Record<string, string>> {
  const tools = toolIds.flatMap((id) => {
    const outcome = outcomes[id];
    return outcome === undefined ? [] : filesOf(id, outcome);
  });
  return Object.fromEntries([[factsName, macFactsText(facts)], ...tools]);
}

function factsIn(files: EvidenceFiles) {
  const file = files[factsName];
  if (file === undefined) return { facts: noFacts, remarks: [] };
  if (file.kind === 'unreadable') return { facts: noFacts, remarks: [`${factsName}: ${file.reason}`] };
  if (!file.whole) return { facts: noFacts, remarks: [`${factsName}: too long to be one`] };
  return readMacFacts(file.text);
}

function outcomesIn(files: EvidenceFiles): { readonly outcomes: Outcomes; readonly remarks: readonly string[] } {
  const read = toolIds.map((id) => ({ id, ...outcomeIn(id, files) }));
  const outcomes = Object.fromEntries(read.flatMap(({ id, outcome }) => (outcome === null ? [] : [[id, outcome]])));
  return { outcomes, remarks: read.flatMap(({ remarks }) => remarks) };
}

interface OutcomeRead {
  /** null: nothing is known of this tool. */
  readonly outcome: Outcome | null;
  readonly remarks: readonly string[];
}

/** A tool of which one file cannot be read is not known at all: the lost part may be the one that matters. */
function outcomeIn(id: ToolId, files: EvidenceFiles): OutcomeRead {
  const named = streams.map((stream) => ({ name: `${id}.${stream}`, file: files[`${id}.${stream}`] }));
  if (named.every(({ file }) => file === undefined)) return { outcome: null, remarks: [] };
  const unreadable = named.flatMap(({ name, file }) =>
    file?.kind === 'unreadable' ? [`${name}: ${file.reason}`] : [],
  );
  if (unreadable.length > 0) return { outcome: null, remarks: unreadable };
  const [stdout, stderr, exit] = named.map(({ file }) => (file?.kind === 'read' ? file : null));
  const printed = { stdout: stdout?.text ?? '', stderr: stderr?.text ?? '' };
  const ended = exit?.text.trim().toLowerCase() ?? '0';
  const cut = [stdout, stderr].some((file) => file?.whole === false);
  const outcome = outcomeOf(ended, printed, cut);
  const remarks =
    outcome === null
      ? [`${id}.exit: neither a number nor a word for how it ended: ${JSON.stringify(ended.slice(0, 40))}`]
      : [];
  return { outcome, remarks };
}

function outcomeOf(ended: string, printed: { stdout: string; stderr: string }, cut: boolean): Outcome | null {
  if (ended === 'missing') return { kind: 'missing' };
  if (ended === 'refused') return { kind: 'refused', reason: printed.stderr.trim().slice(0, 200) || 'no reason given' };
  if (ended === 'timed-out') return { kind: 'timed-out', afterMs: null, ...printed };
  if (ended === 'flooded' || (cut && isStatus(ended)))
    return { kind: 'flooded', limitBytes: evidenceLimitBytes, ...printed };
  return isStatus(ended) ? { kind: 'exited', code: Number(ended), ...printed } : null;
}

function isStatus(text: string): boolean {
  return /^-?\d{1,5}$/.test(text);
}

/** The files of one tool; an empty stderr and exit status 0 need none. */
function filesOf(id: ToolId, outcome: Outcome): readonly (readonly [string, string])[] {
  switch (outcome.kind) {
    case 'missing':
      return [[`${id}.exit`, 'missing\n']];
    case 'refused':
      return [
        [`${id}.err`, `${outcome.reason}\n`],
        [`${id}.exit`, 'refused\n'],
      ];
    case 'exited':
    case 'timed-out':
    case 'flooded': {
      const ended = outcome.kind === 'exited' ? String(outcome.code) : outcome.kind;
      return [
        [`${id}.out`, outcome.stdout],
        ...(outcome.stderr === '' ? [] : [[`${id}.err`, outcome.stderr] as const]),
        ...(ended === '0' ? [] : [[`${id}.exit`, `${ended}\n`] as const]),
      ];
    }
  }
}
