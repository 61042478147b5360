// The person's settings file and the organisation's profiles: read, followed while they change, and written.

import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { isObject } from '../../src/readers/json.ts';
import { plainOf, readPlist } from '../../src/readers/plist.ts';
import type { SettingsChange, SettingsReading, SourceContent } from '../../src/settings.ts';
import { unsetSettings } from '../../src/unset-settings.ts';
import { codeOf, traceOf } from '../errors.ts';
import type { Run } from '../mac/run.ts';
import { managedPath, managedPathOf, type Tools } from '../mac/tools.ts';
import { ownLimitBytes, readOwnFile, writeJson } from '../own-files.ts';
import type { Log } from './log.ts';

export interface SettingsStoreParts {
  /** The person's own file; null: only profiles count. */
  readonly file: string | null;
  /** Short name of the person, whom a profile of their own may be for. */
  readonly user: string;
  readonly run: Run;
  readonly tools: Tools;
  readonly log: Log;
}

export interface SettingsStore {
  /** As last read. */
  read(): SettingsReading;
  /** Reads again what has changed on disk since the last time. */
  refresh(): Promise<SettingsReading>;
  /** Writes into the person's file, and reads it back. */
  change(change: SettingsChange): Promise<void>;
  /** Calls back when one of the files has changed, until the end is asked for. */
  follow(onTouched: () => void): () => void;
}

/** Where nobody has set anything, no schema is loaded: that would take 30 ms of every start. */
export function settingsStoreIn({ file, user, run, tools, log }: SettingsStoreParts): SettingsStore {
  // The person's comes first and wins, as in macOS's own preferences (facts: managed-deployment section 2).
  const managed = [...new Set([managedPathOf(user), managedPath])];
  const files = [...managed.map(tools.locate), ...(file === null ? [] : [file])];
  let reading = unsetSettings;
  let seen = files.map(() => absent).join();
  let reads: Promise<unknown> = Promise.resolve();
  let writes: Promise<unknown> = Promise.resolve();

  async function readAll(): Promise<void> {
    // Before reading: what is written meanwhile has another mark.
    const marks = files.map(markOf).join();
    if (marks === seen) return;
    const { readSettings } = await import('../../src/settings.ts');
    const forced = await Promise.all(managed.map((one) => readManaged(one, run, tools)));
    reading = readSettings(forced, file === null ? { kind: 'absent' } : readOwn(file));
    seen = marks;
    for (const { source, name, reason } of reading.ignored) log('setting-ignored', { source, name, reason });
  }

  async function refresh(): Promise<SettingsReading> {
    // One after the other: two readings at once could end in the wrong order.
    const mine = reads.then(readAll).catch((error: unknown) => log('settings-not-read', { error: traceOf(error) }));
    reads = mine;
    await mine;
    return reading;
  }

  return {
    read: () => reading,
    refresh,
    async change(change) {
      if (file === null) throw new Error('There is no settings file to write to.');
      // One after the other: what two clicks write at once would be the old file with one of the changes.
      const mine = writes.then(() => writeOwn(file, change));
      writes = mine.catch(() => {}); // told to whoever asked for it; the next one starts from the file as it is
      await mine;
      await refresh();
    },
    follow(onTouched) {
      const watchers = files.flatMap((one) => watcherOf(one, onTouched));
      return () => {
        for (const watcher of watchers) watcher.close();
      };
    },
  };
}

const absent = 'absent';

/** Changes whenever the file is another one: written in place, or put there by renaming. */
function markOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return [mtimeMs, size, ino].join(' ');
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? absent : code;
  }
}

/** macOS keeps managed preferences as binary lists: `plutil` turns any form into XML. */
async function readManaged(managed: string, run: Run, tools: Tools): Promise<SourceContent> {
  const place = tools.locate(managed);
  if (markOf(place) === absent) return { kind: 'absent' };
  if (!canBeList(place)) return { kind: 'unreadable' };
  const outcome = await run(tools.plistAsXml(managed));
  const value = outcome.kind === 'exited' && outcome.code === 0 ? readPlist(outcome.stdout) : null;
  const entries = value === null ? null : plainOf(value);
  return isObject(entries) ? { kind: 'entries', entries } : { kind: 'unreadable' };
}

/** What plutil would wait for, or never end with, is not given to it. */
function canBeList(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= ownLimitBytes;
}

function readOwn(file: string): SourceContent {
  try {
    const value: unknown = JSON.parse(readOwnFile(file));
    return isObject(value) ? { kind: 'entries', entries: value } : { kind: 'unreadable' };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable' };
  }
}

/** Keys that are not ours stay; a file that nobody can read is put aside, not written over. */
async function writeOwn(file: string, { watch, ...change }: SettingsChange): Promise<void> {
  const { settingsVersion } = await import('../../src/settings.ts');
  const content = readOwn(file);
  if (content.kind === 'unreadable') await rename(file, `${file}.unreadable`);
  const { version = settingsVersion, ...entries } = content.kind === 'entries' ? content.entries : {};
  if (version !== settingsVersion) throw new Error('The settings file is of a newer version.');
  const own = isObject(entries['watch']) ? entries['watch'] : {};
  const watching = watch === undefined ? {} : { watch: { ...own, ...watch } };
  await writeJson(file, { version, ...entries, ...change, ...watching });
}

/** The folder is watched, as files are replaced; one that is not there yet is found by the next look. */
function watcherOf(file: string, onTouched: () => void): readonly FSWatcher[] {
  try {
    const watcher = watchFolder(path.dirname(file), { persistent: false }, (_event, name) => {
      if (name === null || name === path.basename(file)) onTouched();
    });
    // A folder that goes away ends the watching, not the app.
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
