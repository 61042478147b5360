// Starts an app again that an update has replaced: the helpers on disk, which a panel needs, are another version's.
import path from 'node:path';
import { app } from 'electron';
import { atLoginFlag } from '../src/fleet/launch-agent.ts';
import { traceOf } from './errors.ts';
import type { Log } from './kept/log.ts';
import { replacedBundle } from './mac/replaced.ts';

export interface RestartParts {
  readonly isMac: boolean;
  /** Somebody is busy here: then not now. */
  readonly isBusy: () => boolean;
  readonly log: Log;
}

/** Called with each look; nothing waits for it. */
export function restarter({ isMac, isBusy, log }: RestartParts): () => void {
  const replaced = replacedBundle(path.join(process.resourcesPath, '../Info.plist'), () => performance.now());
  let ended = false;
  app.on('before-quit', () => {
    ended = true;
  });
  async function restartIfReplaced(): Promise<void> {
    if (!isMac || !app.isPackaged || !(await replaced.check())) return;
    if (ended || isBusy()) return;
    log('restarts-as-updated');
    app.relaunch({ args: process.argv.slice(1).filter((arg) => arg !== atLoginFlag) });
    app.quit();
  }
  return () => {
    if (!ended) restartIfReplaced().catch((error: unknown) => log('restart-failed', { error: traceOf(error) }));
  };
}
