// How long the main thread answers nobody, counted in pulses of another thread: both stand still on a busy machine. What
// it waited for a processor that others had is not its own doing, and is taken off where the system tells.
import { readFileSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';

export interface Pulse {
  /** The longest time, in ms, in which the other thread ran and this one did not. */
  longestMs(): number;
  /** What the story itself does to the Mac, at once, is not the app's silence. */
  apart(act: () => void): void;
  stop(): Promise<void>;
}

const beatMs = 5;
const tickMs = 10;

export function pulse(): Pulse {
  const beats = new Int32Array(new SharedArrayBuffer(8));
  const heart = new Worker(
    `const beats = require('node:worker_threads').workerData;
     for (;;) { Atomics.wait(beats, 1, 0, ${beatMs}); Atomics.add(beats, 0, 1); }`,
    { eval: true, workerData: beats },
  );
  let [last, longest, waited] = [0, 0, waitedMs()];
  const ticking = setInterval(() => {
    const [now, nowWaited] = [Atomics.load(beats, 0), waitedMs()];
    longest = Math.max(longest, (now - last) * beatMs - tickMs - (nowWaited - waited));
    [last, waited] = [now, nowWaited];
  }, tickMs);
  return {
    longestMs: () => longest,
    apart(act) {
      act();
      [last, waited] = [Atomics.load(beats, 0), waitedMs()];
    },
    async stop() {
      clearInterval(ticking);
      await heart.terminate();
    },
  };
}

/** How long this thread was ready to run and got no processor, since it began; 0 where the system does not tell. */
function waitedMs(): number {
  if (process.platform !== 'linux' || !isMainThread) return 0;
  const [, nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}
