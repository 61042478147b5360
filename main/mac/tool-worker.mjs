// Starts the tools, in a thread of its own: a start that macOS holds back stops this thread and nothing else. The only file
// that starts a process. Plain JavaScript, as Node loads it by its file, from a checkout and from a package alike.
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { execa } from 'execa';

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
 * The tool leads a process group of its own (`detached`), so that it can be ended whole. Neither execa's time limit nor
 * its buffers are used: a grandchild that keeps the pipe open would hold both up.
 */
function start({ id, tool: { path, args, argv0, account, limitBytes }, environment, state }) {
  // Else it was given up or handed to another thread while it waited here.
  if (Atomics.compareExchange(state, 0, waiting, starting) !== waiting) return;
  const child = execa(path, args, {
    // Not our own folder: it may be gone, and then nothing would start.
    cwd: '/',
    detached: true,
    stdin: 'ignore',
    // Beside it execa gives the environment of this thread, which is empty.
    env: environment ?? bareEnvironment,
    buffer: false,
    reject: false,
    encoding: 'buffer',
    stripFinalNewline: false,
    ...(argv0 === undefined ? {} : { argv0 }),
    // With a uid, libuv drops the other groups too before it changes to it (a test asks `id`).
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
  Atomics.store(state, 1, child.pid ?? 0);
  Atomics.store(state, 0, started);
  Atomics.notify(state, 0);
  running.set(id, child);
  main.postMessage({ kind: 'started', id, pid: child.pid ?? null });
  listen(id, child, { path, limitBytes });
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
    child[stream].on('data', (chunk) => {
      // What is too much by one byte tells the other side that it is; the rest is not even handed over.
      if (bytes <= limitBytes) untold.push({ stream, chunk });
      bytes += chunk.length;
      if (bytes > limitBytes) tell();
      else timer ??= setTimeout(tell, untoldMs);
    });
  }
  child.then(({ exitCode, signal, code }) => {
    tell();
    running.delete(id);
    // ENOENT is also said of a script whose interpreter is gone: then the tool is there and could not be started.
    const isThere = exitCode === undefined && signal === undefined && existsSync(path);
    main.postMessage({ kind: 'ended', id, exitCode, signal, code, isThere });
  });
}

/** Its group has been killed; a process outside of it may keep the pipes open. */
function end(id) {
  const child = running.get(id);
  child?.stdout.destroy();
  child?.stderr.destroy();
}
