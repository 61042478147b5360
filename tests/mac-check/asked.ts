// Checks that a person answers: panes and the tray are shown first, the rest is a question.

import path from 'node:path';
import { openPane } from '../../main/mac/open.ts';
import { type PaneId, paneGenerationOf, readMacos } from '../../src/macos.ts';
import { type ItemId, items } from './items.ts';
import { type CheckedMac, differs, expected, impossible, printed, program, type Seen } from './mac.ts';

export async function asked(mac: CheckedMac, id: ItemId): Promise<Seen> {
  const item = items[id];
  if (!('ask' in item)) throw new Error(`${id} is not a question.`);
  if (mac.nobody !== null) return impossible(mac.nobody);
  const answer = await mac.ask(item.ask);
  if (answer === null) return impossible('nobody answered');
  return answer ? expected('seen by the person') : differs('the person says no');
}

/** Those of the guide, by what this macOS has. */
const panesOf = {
  A: ['security-general', 'full-disk-access', 'profiles'],
  B: ['privacy-security', 'full-disk-access', 'profiles', 'login-items-extensions'],
  C: ['login-items-extensions', 'full-disk-access', 'profiles', 'privacy-security'],
} as const satisfies Readonly<Record<string, readonly PaneId[]>>;

/** macOS tells a window's title only to who may control the computer; the person sees it anyway. */
const titleScript =
  'tell application "System Events" to get title of window 1 of (first process whose bundle identifier is "com.apple.systempreferences")';

export async function panes(mac: CheckedMac): Promise<Seen> {
  if (mac.nobody !== null) return impossible(mac.nobody);
  const version = readMacos(await mac.run(mac.tools.tool('sw_vers')));
  const titles: string[] = [];
  for (const pane of panesOf[paneGenerationOf(version)]) {
    if (!(await openPane({ run: mac.run, tools: mac.tools }, pane))) return differs(`macOS did not open ${pane}`);
    const title = await printed(mac, '/usr/bin/osascript', ['-e', titleScript]);
    titles.push(`${pane}: ${title?.trim() ?? 'title not told'}`);
  }
  const seen = await asked(mac, 'panes');
  return { ...seen, seen: `${seen.seen}; ${titles.join('; ')}` };
}

/** The pictures stay on this Mac: they show more than ours. */
export async function tray(mac: CheckedMac): Promise<Seen> {
  if (mac.nobody !== null) return impossible(mac.nobody);
  const files = ['light', 'dark'].map((name) => path.join(mac.folder, `menu-bar-${name}.png`));
  const dark = (on: boolean) =>
    program(mac, '/usr/bin/osascript', [
      '-e',
      `tell application "System Events" to tell appearance preferences to set dark mode to ${on}`,
    ]);
  const before = (await printed(mac, '/usr/bin/defaults', ['read', '-g', 'AppleInterfaceStyle']))?.trim() === 'Dark';
  for (const [index, file] of files.entries()) {
    await dark(index === 1);
    await program(mac, '/usr/sbin/screencapture', ['-x', '-R0,0,4000,40', file]);
  }
  await dark(before);
  const seen = await asked(mac, 'tray');
  return { ...seen, seen: `${seen.seen}; pictures in ${mac.folder}` };
}
