// Tells when the facts of a practice Mac may have changed, or time has. Runs in the practice desktop's main process.
import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { factsFolder } from '../facts.mjs';

/** Time passes and processes die without a file changing. */
const tickMs = 1000;
/** Where the system cannot watch a folder (some network and container file systems). */
const pollMs = 200;

/** Calls `changed` soon after each change, and `gone` once when the practice Mac is no longer there. */
export function watchFacts(root: string, changed: () => void, gone: () => void): () => void {
  const folder = factsFolder(root);
  const watcher = tryToWatch(folder, changed);
  const timer = setInterval(
    () => {
      if (existsSync(folder)) changed();
      else stopAnd(gone);
    },
    watcher === null ? pollMs : tickMs,
  );
  const stop = () => {
    clearInterval(timer);
    watcher?.close();
  };
  const stopAnd = (act: () => void) => {
    stop();
    act();
  };
  return stop;
}

function tryToWatch(folder: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watchFolder(folder, changed);
    // What goes wrong later is what the timer is for.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
