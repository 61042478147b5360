// Where logs go and what they may contain: one event with fields a line, never a name, a serial or whole output.
import { lstatSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../errors.ts';

/** One event; fields are short facts. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | null>>) => void;

/** Loading the writer takes 10 ms, and with the first verdict the icon is still on its way to the desktop. */
const loadAfterMs = 300;

/**
 * Writes to the app's log file (macOS: ~/Library/Logs/Kextant); the first events wait for the writer. A log that cannot
 * be written must not stop the watch: the writer's own failure goes to stderr.
 */
export function logInto(folder: () => string): Log {
  let writer: Promise<(line: string) => void> | null = null;
  return (event, fields = {}) => {
    writer ??= pause(loadAfterMs).then(() => writerIn(folder()));
    const words = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    writer
      .then((write) => write([event, ...words].join(' ')))
      .catch((error: unknown) => console.error('log:', codeOf(error)));
  };
}

async function writerIn(folder: string): Promise<(line: string) => void> {
  assertFile(`${folder}/main.log`);
  const { default: log } = await import('electron-log/node.js');
  log.transports.console.level = false;
  log.transports.file.setAppName('Kextant');
  log.transports.file.resolvePathFn = () => `${folder}/main.log`;
  log.transports.file.maxSize = 1024 * 1024;
  return (line) => log.info(line);
}

/** The writer writes at once: main would stand still until somebody reads a pipe. A link leads to another's file. */
function assertFile(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EFTYPE' });
}

/** Every verdict is a line for whoever started us from a terminal, and one in the log for the help desk. */
export function tellVia(log: Log): (verdict: string, at: number) => void {
  return (verdict, at) => {
    console.log(`${new Date(at).toTimeString().slice(0, 8)}  ${verdict}`);
    log('verdict', { verdict });
  };
}
