// What may be said when starting the app: `--tools-root DIR` and `--language xx`.

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language, languages } from '../../src/language.ts';
import { messageOf } from '../errors.ts';
import { exitUsage } from './usage.ts';

export interface Flags {
  /** Absolute folder laid out like a Mac's root; null is this Mac. */
  readonly root: string | null;
  readonly language: Language | null;
  /** launchd started it because the person logged in. */
  readonly atLogin: boolean;
}

/** What `read` answers; a mistake in the command line is told on stderr and ends the process. */
export function readOrExit<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    console.error(messageOf(error));
    process.exit(exitUsage);
  }
}

/** Another root may stand for this Mac anywhere but in the packaged macOS app. */
export function isPracticeAllowed({ isMac, isPackaged }: { isMac: boolean; isPackaged: boolean }): boolean {
  return !(isMac && isPackaged);
}

/** What would let another program drive the panel; the fuses shut out Node's own debugger, and not these two. */
export const debuggingSwitches = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/**
 * Reads our two flags and lets Chromium's own pass. A root that is not a folder, or a language we do not speak, is an
 * error whose message says what to do. Where `practiceAllowed` is false another root is ignored.
 */
export function readFlags(args: readonly string[], practiceAllowed: boolean): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: { 'tools-root': { type: 'string' }, language: { type: 'string' }, 'at-login': { type: 'boolean' } },
    strict: false,
  });
  return {
    root: practiceAllowed ? rootFrom(values['tools-root']) : null,
    language: languageFrom(values.language),
    atLogin: values['at-login'] === true,
  };
}

function rootFrom(value: string | boolean | undefined): string | null {
  if (value === undefined) return null;
  const root = typeof value === 'string' ? path.resolve(value) : '';
  if (root !== '' && existsSync(root) && statSync(root).isDirectory()) return root;
  throw new Error(`--tools-root needs a folder laid out like a Mac's root; there is none at "${String(value)}".`);
}

function languageFrom(value: string | boolean | undefined): Language | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && isLanguage(value)) return value;
  throw new Error(`--language takes one of ${languages.join(', ')}, not "${String(value)}".`);
}
