// Programs that a script starts. Each leads a process group of its own, so that Ctrl-C reaches only the script, which
// then ends them in order; whatever ends the script, none of them stays behind.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

const graceMs = 3_000;
const running = new Set();
let isListening = false;
/** @type {Promise<never> | null} */
let finishing = null;

/** Starts a program; a program that cannot be started is an error that names it. */
export async function start(command, args, options = {}) {
  listen();
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
  });
  running.add(child);
  return child;
}

/**
 * The lines that a program prints on a channel, which must be a pipe.
 * @type {(stream: import('node:stream').Readable | null) => import('node:readline').Interface}
 */
export function linesOf(stream) {
  if (stream === null) throw new Error('This channel of the program is not a pipe.');
  return createInterface({ input: stream });
}

/** First word that a program prints on a channel, as Xvfb and dbus-daemon say where they listen; an error when it ends before. */
export async function firstLine(stream, command) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error(`${command} ended before it was ready.`);
}

/** Ends a program: asks it alone, as it ends its own helpers; after a while insists; then ends what it left behind. */
export async function stop(child) {
  child.kill('SIGTERM');
  const deadline = performance.now() + graceMs;
  while (!hasEnded(child) && performance.now() < deadline) await later(10);
  signalGroup(child.pid, 'SIGKILL');
  running.delete(child);
}

/** Fulfilled with the exit code, as a shell would tell it, once the program has ended. */
export async function ended(child) {
  if (!hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve));
  return child.exitCode ?? exitCodeOf(child.signalCode);
}

/** Ends everything, the last started first, and then the script. Whoever calls first decides the exit code. */
export function finish(code) {
  finishing ??= (async () => {
    for (const child of [...running].reverse()) await stop(child);
    process.exit(code);
  })();
  return finishing;
}

function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}

export function later(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Once per script: a signal ends what runs and then the script; a second signal does not wait. */
function listen() {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (finishing) process.exit(exitCodeOf(signal));
      finish(exitCodeOf(signal));
    });
  }
  process.on('exit', () => {
    for (const child of running) signalGroup(child.pid, 'SIGKILL');
  });
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // nobody is left, which is what we want
  }
}
