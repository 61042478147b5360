// Notices that an installer has put another Kextant in the place of the one that runs.
import { readFile } from 'node:fs/promises';

/** An installer may still be at work when the first of its files is there. */
const settledMs = 30_000;

export interface Replaced {
  /** Asked with each look: true once another version has lain there for half a minute. */
  check(): Promise<boolean>;
}

/**
 * `infoFile` is the bundle's Info.plist, which names its version and the hash of its archive: another build reads
 * otherwise. While there is none, as in the middle of an install or after a removal, nothing is
 * concluded. `elapsed` is a clock that nobody moves, ms.
 */
export function replacedBundle(infoFile: string, elapsed: () => number): Replaced {
  const started = contentOf(infoFile);
  let other: { readonly content: string; readonly since: number } | null = null;
  return {
    async check() {
      const [own, content] = [await started, await contentOf(infoFile)];
      if (own === null || content === null || content === own) {
        other = null;
        return false;
      }
      if (other?.content !== content) other = { content, since: elapsed() };
      return elapsed() - other.since >= settledMs;
    },
  };
}

/** null: it cannot be read now. */
function contentOf(file: string): Promise<string | null> {
  return readFile(file, 'latin1').catch(() => null);
}
