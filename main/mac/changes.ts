// Tells when files change that macOS and Defender write when they decide something: a reason to look now.
import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';

/**
 * Folders of a Mac whose entries change with a decision: system extensions (`db.plist`), profiles, the approval of the
 * driver (`KextPolicy`), and Defender's own state (facts: macos-commands sections 6 and 7, mdatp-health section 12). Only
 * that something changed is noticed; nothing in them is read. /var is a link on a Mac, and a root may have none.
 */
export const decidingFolders = [
  '/Library/SystemExtensions',
  '/Library/Managed Preferences',
  '/private/var/db/SystemPolicyConfiguration',
  '/Library/Application Support/Microsoft/Defender',
] as const;

/** Defender writes into its own all day; what changes in one of the others was decided by macOS, a person or a profile. */
export function isOfMacos(folder: (typeof decidingFolders)[number]): boolean {
  return folder !== '/Library/Application Support/Microsoft/Defender';
}

export interface Changes {
  /** Tries again what could not be watched: a folder that came later, or was replaced by another of its name. */
  renew(): void;
  /** Final. */
  stop(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/** A folder that cannot be watched is not a fault: the clock brings the next look anyway. `onChange` may come in bursts. */
export function followChanges(folders: readonly string[], onChange: (folder: string) => void): Changes {
  const watched = new Map<string, Watched>();
  let stopped = false;

  function drop(folder: string): void {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  }

  function follow(folder: string): void {
    const inode = inodeOf(folder);
    if (inode !== null && watched.get(folder)?.inode === inode) return;
    drop(folder);
    const watcher = inode === null ? null : tryToWatch(folder, () => onChange(folder));
    if (watcher === null || inode === null) return;
    // What goes wrong later is tried again with the next look.
    watcher.on('error', () => drop(folder));
    watched.set(folder, { watcher, inode });
  }

  function renew(): void {
    if (!stopped) for (const folder of folders) follow(folder);
  }

  renew();
  return {
    renew,
    stop() {
      stopped = true;
      for (const folder of folders) drop(folder);
    },
  };
}

function inodeOf(folder: string): number | null {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.ino ?? null;
  } catch {
    // Not to be seen by this person: then it is not to be watched either.
    return null;
  }
}

/** null: not permitted, not there any more, or too many are watched already. */
function tryToWatch(folder: string, onChange: () => void): FSWatcher | null {
  try {
    return watchFolder(folder, { persistent: false }, onChange);
  } catch {
    return null;
  }
}
