// The only file that opens a settings pane or a new mail. Takes ids, owns the addresses.
import { setTimeout as pause } from 'node:timers/promises';
import type { AskIt } from '../../src/ask-it.ts';
import type { PaneId } from '../../src/macos.ts';
import type { Run } from './run.ts';
import type { Tool, Tools } from './tools.ts';

/** Addresses by pane (facts: approval-by-macos-version section 5). */
const addresses: Readonly<Record<PaneId, string>> = {
  'security-general': 'x-apple.systempreferences:com.apple.preference.security?General',
  'privacy-security': 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension',
  'login-items-extensions': 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension',
  'full-disk-access': 'x-apple.systempreferences:com.apple.preference.security?Privacy_AllFiles',
  profiles: 'x-apple.systempreferences:com.apple.preferences.configurationprofiles',
};

const quitChecks = 20;
const betweenChecksMs = 100;
/** An app that ended is still known to macOS for a moment. */
const settleMs = 300;
const mostTries = 3;
const betweenTriesMs = 500;

/** Before and since macOS 13; only one of them is there, and quitting the other fails at once. */
const settingsApps = ['quit-preferences', 'quit-settings'] as const;

/**
 * Quits the settings app and opens the pane. An open window keeps showing what it showed before: the Allow button only
 * comes with a new one. False when macOS did not open it.
 */
export async function openPane({ run, tools }: { run: Run; tools: Tools }, pane: PaneId): Promise<boolean> {
  const wereOpen = await Promise.all(settingsApps.map((name) => quit(run, tools.tool(name))));
  if (wereOpen.includes(true)) await pause(settleMs);
  return openTrying(run, tools.openSettings(addresses[pane]));
}

/** A new mail in whatever program the person uses for mail; `to` null leaves it to them. False when macOS did not open it. */
export async function openMail(
  { run, tools }: { run: Run; tools: Tools },
  { to, subject, text }: Pick<AskIt, 'to' | 'subject' | 'text'>,
): Promise<boolean> {
  const body = text.replaceAll('\n', '\r\n'); // RFC 6068 section 5
  const address = `mailto:${to ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return openTrying(run, tools.openMail(address));
}

/** macOS refuses to open an app that it has not yet noticed to be gone (-600, -609): a moment later it opens. */
async function openTrying(run: Run, tool: Tool): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (tries > 0) await pause(betweenTriesMs);
    const opened = await run(tool);
    if (opened.kind === 'exited' && opened.code === 0) return true;
    if (opened.kind !== 'exited') return false;
  }
  return false;
}

/** `killall` succeeds as long as there is such a process: once it fails, the app is gone. True: it was there. */
async function quit(run: Run, tool: Tool): Promise<boolean> {
  for (let check = 0; check < quitChecks; check += 1) {
    const outcome = await run(tool);
    if (outcome.kind !== 'exited' || outcome.code !== 0) return check > 0;
    await pause(betweenChecksMs);
  }
  return true;
}
