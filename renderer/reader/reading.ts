// What was dropped or pasted -> reports with their verdicts, or why not. Runs in the reader's worker, apart from the page.
import { encodingOf } from '../../src/evidence/encoding.ts';
import {
  type EvidenceFiles,
  type Explained,
  evidenceLimitBytes,
  evidenceNames,
  explain,
} from '../../src/evidence/evidence.ts';
import { historyIn } from '../../src/evidence/history.ts';
import { readMacFacts } from '../../src/evidence/mac-facts.ts';
import { recognise } from '../../src/evidence/recognise.ts';
import { commandsWanted } from '../../src/evidence/wanted.ts';
import { filesInZip, isZip, zipLimitBytes } from '../../src/evidence/zip.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { Language } from '../../src/language.ts';
import type { RefusalCode } from '../../src/text/reader-words.ts';

/** A file that the page has read the beginning of. */
export interface GivenFile {
  /** Its place below what was dropped: `report/mac.json`. */
  readonly path: string;
  /** As long as it is, however much of it was read. */
  readonly size: number;
  /** null where the browser may not read it, or it is gone. */
  readonly bytes: Uint8Array | null;
}

/** What one drop, choice or paste brought. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] };

export interface ReadReport {
  /** Empty for pasted text. */
  readonly name: string;
  readonly files: EvidenceFiles;
  readonly explained: Explained;
  /** What Kextant wrote down on that Mac before, oldest first; empty where the report brings nothing of it. */
  readonly history: readonly HistoryEntry[];
  /** What could not be read, each with its file's name. */
  readonly remarks: readonly string[];
  /** What the Mac speaks, where the report says so. */
  readonly macLanguage: Language | null;
  /** Commands whose output would tell more. */
  readonly wanted: readonly string[];
  /** A part of a report, such as one tool's output: what comes next may belong to the same Mac. */
  readonly isPart: boolean;
}

export interface Refusal {
  readonly name: string;
  readonly code: RefusalCode;
  /** What the browser, or the zip, says of it; empty where nothing is. */
  readonly detail: string;
}

export interface ReadAnswer {
  readonly reports: readonly ReadReport[];
  readonly refusals: readonly Refusal[];
  /** The reports stand for what was open before: its parts and the new ones are of one Mac. */
  readonly joins: boolean;
}

/** Pasted, in UTF-16 units: no tool prints more. */
export const longestText = evidenceLimitBytes;
/** Total. `open` is the part of a report that what comes may belong to; null where nothing is open, or it is whole. */
export function readGiven(given: Given, open: EvidenceFiles | null): ReadAnswer {
  if (given.kind === 'text') return together(readText(given.text), open);
  const isPacked = ({ bytes }: GivenFile) => bytes !== null && isZip(bytes);
  const zips = given.files.filter(isPacked).map(readZip);
  const folders = [...byFolder(given.files.filter((file) => !isPacked(file)))].flatMap(readFolder);
  const answers = [
    ...zips.map((one) => together(one, null)),
    ...folders.map((one) => together(one, zips.length === 0 ? open : null)),
  ];
  return {
    reports: answers.flatMap(({ reports }) => reports),
    refusals: answers.flatMap(({ refusals }) => refusals),
    joins: answers.length === 1 && answers.some(({ joins }) => joins),
  };
}

type Found = ReadReport | Refusal;

function readText(text: string): Found {
  if (text.length > longestText) return refusal('', 'too-large');
  const files = recognise(text);
  return files === null ? refusal('', 'not-known') : reportOf('', files, true);
}

/** A part that says nothing of what is open already belongs to it; else it is another moment, or another Mac. */
function together(found: Found, open: EvidenceFiles | null): ReadAnswer {
  if ('code' in found) return { reports: [], refusals: [found], joins: false };
  const isNews = open !== null && found.isPart && toolsIn(found.files).every((tool) => !toolsIn(open).includes(tool));
  if (!isNews) return { reports: [found], refusals: [], joins: false };
  return { reports: [reportOf(found.name, { ...open, ...found.files }, true)], refusals: [], joins: true };
}

function toolsIn(files: EvidenceFiles): readonly string[] {
  return Object.keys(files).map((name) => name.replace(/\.[a-z]+$/, ''));
}

function reportOf(name: string, files: EvidenceFiles, isPart: boolean): ReadReport {
  const explained = explain(files);
  const { entries: history, remarks: lost } = historyIn(files, explained.moments.now);
  const remarks = [...explained.remarks, ...lost];
  const facts = files['mac.json'];
  const macLanguage = facts?.kind === 'read' ? readMacFacts(facts.text).facts.language : null;
  const wanted = commandsWanted(files, explained.readings);
  return { name, files, explained, history, remarks, macLanguage, isPart, wanted };
}

function refusal(name: string, code: RefusalCode, detail = ''): Refusal {
  return { name, code, detail };
}

function readZip({ path, size, bytes }: GivenFile): Found {
  const name = lastOf(path);
  if (size > zipLimitBytes) return refusal(name, 'too-large');
  const zip = filesInZip(bytes ?? new Uint8Array(), decoded);
  if (zip.kind === 'broken') return refusal(name, 'broken-zip', zip.reason);
  return Object.keys(zip.files).length === 0 ? refusal(name, 'nothing-in-it') : reportOf(name, zip.files, false);
}

/** Two reports may be dropped at once: each folder with files of evidence is one, and so are files without any folder. */
function byFolder(files: readonly GivenFile[]): ReadonlyMap<string, readonly GivenFile[]> {
  const known = files.filter(isNamed);
  const folderOf = ({ path }: GivenFile) => path.slice(0, -lastOf(path).length);
  const wanted = known.length > 0 ? known : files;
  const folders = new Set(wanted.map(folderOf));
  return new Map([...folders].map((folder) => [folder, wanted.filter((file) => folderOf(file) === folder)]));
}

function isNamed({ path }: GivenFile): boolean {
  return evidenceNames.includes(lastOf(path));
}

function readFolder([folder, files]: readonly [string, readonly GivenFile[]]): readonly Found[] {
  const name = lastOf(folder.replace(/\/$/, ''));
  if (!files.some(isNamed)) return readUnnamed(name, files);
  // Some files alone are a part, to which more may come.
  const isPart = name === '';
  const entries = files.map((file) => [lastOf(file.path), fileOf(file)] as const);
  return [reportOf(isPart ? namesOf(files) : name, Object.fromEntries(entries), isPart)];
}

/** Files that are named otherwise, as whoever saved them liked: known by what is in them. */
function readUnnamed(folder: string, files: readonly GivenFile[]): readonly Found[] {
  const name = folder === '' ? namesOf(files) : folder;
  const small = files.filter(({ size }) => size <= longestText);
  if (small.length === 0) return [refusal(name, files.length === 0 ? 'nothing-in-it' : 'too-large')];
  if (small.every(({ bytes }) => bytes === null)) return [refusal(name, 'not-readable')];
  const parts: ReadReport[] = [];
  for (const { path, bytes } of small) {
    const known = bytes === null ? null : recognise(decoded(bytes));
    if (known === null) continue;
    const part = reportOf(folder === '' ? lastOf(path) : folder, known, true);
    const { reports, joins } = together(part, parts.at(-1)?.files ?? null);
    if (joins) parts.pop();
    parts.push(...reports);
  }
  return parts.length === 0 ? [refusal(name, 'not-known')] : parts;
}

function namesOf(files: readonly GivenFile[]): string {
  return files.map(({ path }) => lastOf(path)).join(', ');
}

function fileOf({ size, bytes }: GivenFile): EvidenceFiles[string] {
  if (bytes === null) return { kind: 'unreadable', reason: 'may not be read' };
  return { kind: 'read', text: decoded(bytes.subarray(0, evidenceLimitBytes)), whole: size <= evidenceLimitBytes };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
