// The file of level changes: one line each, only ever appended to, and rewritten whole when old ones fall out.

import { appendFileSync, closeSync, openSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Circumstances,
  circumstancesOf,
  entriesIn,
  entryAfter,
  type HistoryEntry,
  isSure,
  lineOf,
  trimmed,
} from '../../src/history.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { codeOf } from '../errors.ts';
import { appending, makeFolder, makeFolderAtOnce, readOwnFile, writeOwnFile } from '../own-files.ts';
import type { Log } from './log.ts';

export interface History {
  /** Notes the snapshot's level if it is news. */
  add(snapshot: Snapshot): void;
  /** Oldest first; with all that was added before. */
  entries(): Promise<readonly HistoryEntry[]>;
  /** At once: the app is about to end. Nothing is added afterwards. */
  end(at: number): void;
}

/** The app keeps it in the folder of what it remembers. */
export function historyBeside(memoryFile: string): string {
  return path.join(path.dirname(memoryFile), 'history.jsonl');
}

/** The file is read with the first snapshot that may be news. A history that cannot be kept is never in the way. */
export function historyIn(file: string, log: Log): History {
  let entries: readonly HistoryEntry[] | null = null;
  let first = true;
  /** At the last look that counted. */
  let seen: Circumstances | null = null;
  let ended = false;
  let work: Promise<void> = Promise.resolve();

  function queue(step: () => Promise<void>): void {
    work = work.then(step).catch((error: unknown) => log('history-not-kept', { error: codeOf(error) }));
  }

  async function load(): Promise<readonly HistoryEntry[]> {
    entries ??= readEntries(file);
    return entries;
  }

  async function note(snapshot: Snapshot): Promise<void> {
    const all = await load();
    const kept = trimmed(all, snapshot.at);
    const last = kept.at(-1) ?? null;
    // A run that ended without a word may have seen more than it noted.
    const before = seen ?? (last?.level === 'not-running' ? (last.seen ?? null) : null);
    const entry = entryAfter(last, first, snapshot, before);
    if (isSure(snapshot)) seen = circumstancesOf(snapshot);
    if (entry === null || ended) return;
    first = false;
    entries = [...kept, entry];
    if (kept.length !== all.length || !(await isAppended(file, entry))) {
      await writeOwnFile(file, entries.map(lineOf).join(''));
    }
  }

  return {
    add(snapshot) {
      if (!ended) queue(() => note(snapshot));
    },
    async entries() {
      let found: readonly HistoryEntry[] = [];
      queue(async () => {
        found = await load();
      });
      await work;
      return found;
    },
    end(at) {
      if (ended) return;
      ended = true;
      // Before anything was noted there is nothing that ends.
      if (first) return;
      const entry: HistoryEntry = { at, level: 'not-running', codes: [], first: false };
      appendAtOnce(file, seen === null ? entry : { ...entry, seen }, log);
    },
  };
}

function readEntries(file: string): readonly HistoryEntry[] {
  try {
    return entriesIn(readOwnFile(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Each line brings the break before it: half a line of a crash stays alone. False where a link has the name, which is not
 * written through.
 */
async function isAppended(file: string, entry: HistoryEntry): Promise<boolean> {
  await makeFolder(path.dirname(file));
  try {
    await appendFile(file, lineOf(entry), appending);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return false;
    throw error;
  }
}

function appendAtOnce(file: string, entry: HistoryEntry, log: Log): void {
  try {
    makeFolderAtOnce(path.dirname(file));
    const handle = openSync(file, appending.flag, appending.mode);
    try {
      appendFileSync(handle, lineOf(entry), { flush: true });
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    log('history-not-kept', { error: codeOf(error) });
  }
}
