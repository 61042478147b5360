// What a report carries of the history: lines as the app keeps them, with nothing that names anybody; and back.
import { type Circumstances, entriesIn, type HistoryEntry, lineOf, trimmed } from '../history.ts';
import { type EvidenceFiles, evidenceLimitBytes, historyName } from './evidence.ts';
import { masked } from './masking.ts';

/** The file's text, oldest first; null when there is nothing to say. What would make it too long to be read again goes. */
export function historyText(entries: readonly HistoryEntry[], names: readonly string[], now: number): string | null {
  const lines = trimmed(entries, now).map((entry) => lineOf(maskedEntry(entry, names)).trim());
  const text = lines.slice(firstThatFits(lines)).join('\n');
  return text === '' ? null : `${text}\n`;
}

/** The newest matter most. */
function firstThatFits(lines: readonly string[]): number {
  let [from, room] = [lines.length, evidenceLimitBytes];
  while (from > 0) {
    room -= utf8Length(`${lines[from - 1]}\n`);
    if (room < 0) break;
    from -= 1;
  }
  return from;
}

/** Of a line of JSON, which holds no half of a character. */
function utf8Length(line: string): number {
  return encodeURIComponent(line).replace(/%../g, '%').length;
}

function maskedEntry(entry: HistoryEntry, names: readonly string[]): HistoryEntry {
  const { at, level, codes, first, seen, before } = entry;
  const plain: HistoryEntry = { at, level, codes, first };
  if (seen === undefined) return plain;
  const then = { ...plain, seen: maskedCircumstances(seen, names) };
  return before === undefined ? then : { ...then, before: maskedCircumstances(before, names) };
}

/** The file is the person's: whatever else stands where a version or a name of ours should. */
function maskedCircumstances(seen: Circumstances, names: readonly string[]): Circumstances {
  const shown = (text: string | null) => (text === null ? null : masked(text, names));
  return { ...seen, macos: shown(seen.macos), defender: shown(seen.defender), managedBy: shown(seen.managedBy) };
}

export interface HistoryRead {
  /** Oldest first; none where the evidence has no history, or no time that its days could be counted from. */
  readonly entries: readonly HistoryEntry[];
  /** What was there and could not be read. */
  readonly remarks: readonly string[];
}

/** Total. `now`: the evidence's own, epoch ms. No verdict rests on it. */
export function historyIn(files: EvidenceFiles, now: number | null): HistoryRead {
  const file = files[historyName];
  if (file === undefined) return { entries: [], remarks: [] };
  if (file.kind === 'unreadable') return { entries: [], remarks: [`${historyName}: ${file.reason}`] };
  if (!file.whole) return { entries: [], remarks: [`${historyName}: too long to be one`] };
  const entries = entriesIn(file.text);
  const lost = file.text.split('\n').filter((line) => line.trim() !== '').length - entries.length;
  return {
    entries: now === null ? [] : trimmed(entries, now),
    remarks: lost === 0 ? [] : [`${historyName}: ${lost} ${lost === 1 ? 'line is' : 'lines are'} not understood`],
  };
}
