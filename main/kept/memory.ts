// What outlives the app: facts about our own acts, what was alerted, and until when alerts are silent.

import { noActs } from '../../src/acts.ts';
import { noAlerts } from '../../src/alerts.ts';
import { traceOf } from '../errors.ts';
import { readJson, writeJson } from '../own-files.ts';
import type { Log } from './log.ts';
import { type Remembered, readRemembered } from './remembered.ts';

export interface Memory {
  read(): Remembered;
  /** Changes some of it, and writes it out in the order of the calls. */
  change(part: Partial<Remembered>): void;
  /** Fulfilled when everything is on disk. */
  written(): Promise<void>;
}

const nothing: Remembered = {
  acts: noActs,
  alerts: noAlerts,
  snoozedUntil: null,
  loadOutcomes: {},
  firstSeen: {},
  askedForAlerts: false,
};

/** A file that is missing, broken or from another version means: nothing remembered. It is never a reason not to start. */
export function memoryIn(file: string, log: Log): Memory {
  let remembered = readMemory(file, log);
  let writing = Promise.resolve();
  return {
    read: () => remembered,
    change(part) {
      const next = { ...remembered, ...part };
      if (JSON.stringify(next) === JSON.stringify(remembered)) return;
      remembered = next;
      writing = writing
        .then(() => writeJson(file, next))
        .catch((error: unknown) => log('memory-not-written', { error: traceOf(error) }));
    },
    written: () => writing,
  };
}

function readMemory(file: string, log: Log): Remembered {
  try {
    const content = readJson(file);
    if (content === undefined) return nothing;
    const known = readRemembered(content);
    if (known !== null) return known;
    log('memory-not-understood');
  } catch (error) {
    log('memory-not-read', { error: traceOf(error) });
  }
  return nothing;
}
