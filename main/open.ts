// The only file that opens a settings pane. Takes ids, owns the addresses. Runs in main.
import { setTimeout as pause } from 'node:timers/promises';
import type { PaneId } from '../src/macos.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

/** Addresses by pane (facts: approval-by-macos-version section 5). */
const addresses: Readonly<Record<PaneId, string>> = {
  'security-general': 'x-apple.systempreferences:com.apple.preference.security?General',
  'privacy-security': 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension',
  'login-items-extensions': 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension',
  'full-disk-access': 'x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles',
};

const quitChecks = 20;
const betweenChecksMs = 100;

/**
 * Quits the settings app and opens the pane. An open window keeps showing what it showed before: the Allow button only
 * comes with a new one. False when macOS did not open it.
 */
export async function openPane({ run, tools }: { run: Run; tools: Tools }, pane: PaneId): Promise<boolean> {
  const quit = tools.tool(pane === 'security-general' ? 'quit-preferences' : 'quit-settings');
  // `killall` succeeds as long as there is such a process: once it fails, the app is gone.
  for (let check = 0; check < quitChecks; check += 1) {
    const outcome = await run(quit);
    if (outcome.kind !== 'exited' || outcome.code !== 0) break;
    await pause(betweenChecksMs);
  }
  const opened = await run(tools.openSettings(addresses[pane]));
  return opened.kind === 'exited' && opened.code === 0;
}
