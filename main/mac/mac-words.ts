// Reads this Mac's own names of its panes, once per macOS build, and keeps them beside the memory.

import { isAtLeast, readBuild, readMacos } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { isObject } from '../../src/readers/json.ts';
import { knownMacWords, type MacTable, type MacWords, macTables, macWordsFrom } from '../../src/text/mac-words.ts';
import { traceOf } from '../errors.ts';
import type { Log } from '../kept/log.ts';
import { readJson, writeJson } from '../own-files.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

export interface MacWordsParts {
  readonly run: Run;
  readonly tools: Tools;
  readonly file: string;
  /** The person's languages in order, as macOS gives them. */
  readonly tags: readonly string[];
  readonly log: Log;
}

/**
 * Takes what `sw_vers` said after a look and answers the words, or null when they are known already or cannot be: older
 * than 13 the tables are others. Nobody waits for it; the words we brought stand until then.
 */
export function macWordsReader({ run, tools, file, tags, log }: MacWordsParts) {
  let known: string | null = null;

  async function printed(table: MacTable): Promise<string | null> {
    const outcome = await run(tools.readTable(table));
    if (outcome.kind === 'exited' && outcome.code === 0) return outcome.stdout;
    log('mac-words-not-read', { table, outcome: outcome.kind });
    return null;
  }

  async function fromTables(): Promise<MacWords> {
    const texts = await Promise.all(macTables.map(async (table) => [table, await printed(table)] as const));
    const { settings = null, privacy = null, 'login-items': loginItems = null } = Object.fromEntries(texts);
    return macWordsFrom({ settings, privacy, 'login-items': loginItems }, tags);
  }

  return async (swVers: Outcome | undefined): Promise<MacWords | null> => {
    const version = swVers === undefined ? null : readMacos(swVers);
    const build = swVers === undefined ? null : readBuild(swVers);
    if (version === null || build === null || !isAtLeast(version, 13)) return null;
    const key = [build, ...tags].join(' ');
    if (key === known) return null;
    known = key;
    const kept = keptFor(key);
    if (kept !== null) return kept;
    const words = await fromTables();
    await writeJson(file, { key, words }).catch((error: unknown) =>
      log('mac-words-not-kept', { error: traceOf(error) }),
    );
    return words;
  };

  function keptFor(key: string): MacWords | null {
    try {
      const content = readJson(file);
      return isObject(content) && content['key'] === key ? knownMacWords(content['words']) : null;
    } catch (error) {
      log('mac-words-not-kept', { error: traceOf(error) });
      return null;
    }
  }
}
