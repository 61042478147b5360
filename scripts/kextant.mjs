// `npm run --silent kextant -- …`: Kextant's command line in a checkout, in plain Node. Builds what changed first.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCommand } from './build.mjs';

const exitFailed = 70; // EX_SOFTWARE: a bug of ours

/** Where the app keeps what it remembers: Electron's user data of an app of this name. */
const userData =
  process.platform === 'darwin'
    ? path.join(homedir(), 'Library/Application Support')
    : (process.env.XDG_CONFIG_HOME ?? path.join(homedir(), '.config'));

try {
  const { runCommandLine, processContext } = await import(pathToFileURL(await buildCommand()).href);
  // npm runs scripts in the package's folder; a folder that was typed is meant from where the person is.
  if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
  const args = process.argv.slice(2);
  const memoryFile = path.join(userData, 'Kextant/memory.json');
  const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'));
  // A tool that hangs must not keep an answered run alive.
  process.exit(await runCommandLine(processContext({ args, memoryFile, version, rootAllowed: true })));
} catch (error) {
  console.error(error);
  process.exit(exitFailed);
}
