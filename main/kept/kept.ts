// What is kept on disk between two starts, each in a file of its own: log, memory, history, settings.
import path from 'node:path';
import { ownUser } from '../mac/own-names.ts';
import type { ThisMac } from '../mac/this-mac.ts';
import { type History, historyIn } from './history.ts';
import { type Log, logInto } from './log.ts';
import { type Memory, memoryIn } from './memory.ts';
import { type SettingsStore, settingsStoreIn } from './settings-store.ts';

export interface Kept {
  readonly log: Log;
  readonly memory: Memory;
  readonly history: History;
  readonly settingsStore: SettingsStore;
  /** The path of a file of ours by its name. */
  readonly file: (name: string) => string;
}

/** `logs` is asked for with the first event. */
export function keptIn(folder: string, logs: () => string, { root, run, tools }: ThisMac): Kept {
  const file = (name: string) => path.join(folder, name);
  const log = logInto(logs);
  return {
    log,
    file,
    memory: memoryIn(file('memory.json'), log),
    // What happened on a practice Mac does not belong in the history of this one.
    history: historyIn(file(root === null ? 'history.jsonl' : 'history-practice.jsonl'), log),
    settingsStore: settingsStoreIn({ file: file('settings.json'), user: ownUser(), run, tools, log }),
  };
}
