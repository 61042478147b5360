// Where logs go and what they may contain: one event with fields a line, never a name, a serial or whole output. Main.
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../mac/files.ts';

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
  assertNoPipe(`${folder}/main.log`);
  const { default: log } = await import('electron-log/node.js');
  log.transports.console.level = false;
  log.transports.file.setAppName('Kextant');
  log.transports.file.resolvePathFn = () => `${folder}/main.log`;
  log.transports.file.maxSize = 1024 * 1024;
  return (line) => log.info(line);
}

/** The writer writes at once: main would stand still until somebody reads the pipe. */
function assertNoPipe(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EFTYPE' });
}

/**
 * What the log may say of an error: its code or its kind, and where in our code it came about. Never its message, which
 * may hold anything: a file below somebody's home, a name. Of the files in a stack only their own names, for Kextant
 * itself may lie below a home.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const places = frames.flatMap((frame) => /([\w.-]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? []);
  return [codeOf(error), ...places].join(' ');
}

/** What stderr says when a bug of ours ends a run: it is pasted into mails and tickets, so no more than the log. */
export function faultSentence(error: unknown): string {
  return `Kextant itself failed: ${traceOf(error)}`;
}

/** Every verdict is a line for whoever started us from a terminal, and one in the log for the help desk. */
export function tellVia(log: Log): (verdict: string, at: number) => void {
  return (verdict, at) => {
    console.log(`${new Date(at).toTimeString().slice(0, 8)}  ${verdict}`);
    log('verdict', { verdict });
  };
}
