// Starts the tools, in a thread of its own: a start that macOS holds back stops this thread and nothing else. The only file
// that starts a process. Plain JavaScript, as Node loads it by its file, from a checkout and from a package alike.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** All a tool gets to see: nothing of ours, and a locale whose words we know. */
const bareEnvironment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C', LC_ALL: 'C' };

/** For so long what was printed may stay untold, ms: less than anybody's deadline would miss. */
const untoldMs = 50;

const running = new Map();

/** Always there: this file is only ever a worker's. */
const main = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);

/** `startState` of main/mac/starters.ts. */
const [waiting, starting, started] = [0, 1, 2];

// What is told back is `Told` of main/mac/starters.ts.
main.on('message', (message) => {
  if (message.kind === 'start') start(message);
  else end(message.id);
});

/**
 * The tool leads a process group of its own (`detached`), so that it can be ended whole. Node's time limit is not used:
 * a grandchild that keeps the pipe open would hold it up.
 */
function start({ id, tool: { path, args, argv0, account, limitBytes }, environment, state }) {
  // Else it was given up or handed to another thread while it waited here.
  if (Atomics.compareExchange(state, 0, waiting, starting) !== waiting) return;
  const child = tryToSpawn(path, args, {
    // Not our own folder: it may be gone, and then nothing would start.
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment ?? bareEnvironment,
    argv0,
    // With a uid, libuv drops the other groups too before it changes to it (a test asks `id`).
    uid: account?.uid,
    gid: account?.gid,
  });
  Atomics.store(state, 0, started);
  Atomics.notify(state, 0);
  running.set(id, child);
  const isProcess = !(child instanceof Error);
  main.postMessage({ kind: 'started', id, pid: isProcess ? (child.pid ?? null) : null });
  if (isProcess) listen(id, child, { path, limitBytes });
  else fail(id, path, child);
}

/** Node throws some reasons why a process cannot be made, and emits the others as `error`. */
function tryToSpawn(path, args, options) {
  try {
    return spawn(path, args, options);
  } catch (error) {
    return error;
  }
}

/**
 * What a tool prints in one go, and its end when it follows at once, are told together: each message that comes alone wakes
 * three threads.
 */
function listen(id, child, { path, limitBytes }) {
  let bytes = 0;
  let untold = [];
  let timer;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const { stream, chunk } of untold) main.postMessage({ kind: 'printed', id, stream, chunk });
    untold = [];
  };
  for (const stream of ['stdout', 'stderr']) {
    // Without descriptors there are no pipes, and an `error` says so.
    child[stream]?.on('data', (chunk) => {
      // What is too much by one byte tells the other side that it is; the rest is not even handed over.
      if (bytes <= limitBytes) untold.push({ stream, chunk });
      bytes += chunk.length;
      if (bytes > limitBytes) tell();
      else timer ??= setTimeout(tell, untoldMs);
    });
  }
  child.once('error', (error) => fail(id, path, error));
  child.once('close', (exitCode, signal) => {
    tell();
    if (!running.delete(id)) return;
    main.postMessage({
      kind: 'ended',
      id,
      exitCode: exitCode ?? undefined,
      signal: signal ?? undefined,
      isThere: false,
    });
  });
}

/** @type {(id: number, path: string, error: NodeJS.ErrnoException) => void} */
function fail(id, path, { code, message }) {
  if (!running.delete(id)) return;
  // ENOENT is also said of a script whose interpreter is gone: then the tool is there and could not be started.
  main.postMessage({ kind: 'ended', id, code: code ?? message, isThere: existsSync(path) });
}

/** Its group has been killed; a process outside of it may keep the pipes open. */
function end(id) {
  const child = running.get(id);
  child?.stdout?.destroy();
  child?.stderr?.destroy();
}
