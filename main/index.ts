// Electron's main process starts here: as the app, as a command line, or as a second start that only shows the panel.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';
import { startApp } from './app.ts';
import { newChromiumFolder } from './cli/chromium-folder.ts';
import { commandLineIn, lookingCommands } from './cli/command-line.ts';
import { debuggingSwitches, type Flags, isPracticeAllowed, readFlags, readOrExit } from './cli/flags.ts';
import { faultSentence } from './errors.ts';
import { notWritableSentence, openToOthers, openToOthersSentence, whyNotWritable } from './kept/data-folder.ts';
import { warmStarters } from './mac/starters.ts';

/** For macOS this command is the app that was opened. */
const noIconSentence =
  'macOS takes this command for Kextant itself, so opening Kextant brings no icon now. End it first, or type: open -n -a Kextant';

/**
 * V8 compiles with Maglev what was called some hundred times, and half a minute after the start it tidies up each heap twice
 * to give back 3 MB: in an app that looks once a minute both cost more than the looks (docs/measurements.md). A heap that
 * grows is tidied up all the same. Electron lets flags be changed while it runs (electron, javascript_environment.cc); a V8
 * that knows one no more says so and goes on.
 */
const frugalFlags = ['--no-maglev', '--memory-reducer-gc-count=0'] as const;

const isMac = process.platform === 'darwin';
const rootAllowed = isPracticeAllowed({ isMac, isPackaged: app.isPackaged });
// In time: Chromium reads them when it starts, after this.
if (!rootAllowed) for (const name of debuggingSwitches) app.commandLine.removeSwitch(name);
// Kextant makes no network requests, so Chromium's network service needs no process of its own: that saves a tenth of the
// memory and of the time to start. It is Chromium's default on Android, and a feature that can be turned on elsewhere.
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
const commandLine = commandLineIn(process.argv.slice(1));
if (commandLine !== null) runAsCommand(commandLine).catch(failed);
else launch(readOrExit(() => readFlags(process.argv.slice(1), rootAllowed)));

/** A command makes it a command line: no icon, and nothing to do with an app that runs already. */
async function runAsCommand(args: readonly string[]): Promise<void> {
  const memoryFile = path.join(app.getPath('userData'), 'memory.json');
  // Chromium makes folders in its own: with sudo they would be root's, in the person's own.
  writeElsewhere();
  app.on('activate', () => console.error(noIconSentence));
  // The thread for its tools loads while the command line does.
  if (lookingCommands.some((command) => command === args[0])) warmStarters();
  const { processContext, runCommandLine } = await import('./cli/cli.ts');
  app.exit(await runCommandLine(processContext({ args, memoryFile, version: app.getVersion(), rootAllowed })));
}

/** All that would be written by itself goes to a folder that is gone afterwards. */
function writeElsewhere(): void {
  const folder = newChromiumFolder();
  for (const name of ['userData', 'sessionData', 'crashDumps', 'logs'] as const) app.setPath(name, folder);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** A second start only tells the first one to show its panel. */
function launch(flags: Flags): void {
  for (const flag of frugalFlags) setFlagsFromString(flag);
  const asked = app.getPath('userData');
  const open = openToOthers(asked);
  if (open !== null) {
    console.error(openToOthersSentence(asked, open));
    writeElsewhere();
  }
  const hasLock = app.requestSingleInstanceLock();
  const folder = app.getPath('userData');
  const code = whyNotWritable(folder);
  // Without a folder to write to there is no lock either, and so no other Kextant to meet.
  if (!hasLock && code === null) {
    app.quit();
    return;
  }
  if (code !== null) console.error(notWritableSentence(folder, code));
  const forgets = open !== null || code !== null;
  startApp({ flags, isMac, folder: import.meta.dirname, forgets }).catch(failed);
}

function failed(error: unknown): void {
  console.error(faultSentence(error));
  app.exit(1);
}
