// How long the main thread answers nobody, counted in pulses of another thread: both stand still on a busy machine. Tests.
import { Worker } from 'node:worker_threads';

export interface Pulse {
  /** The longest time, in ms, in which the other thread ran and this one did not. */
  longestMs(): number;
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
  let [last, longest] = [0, 0];
  const ticking = setInterval(() => {
    const now = Atomics.load(beats, 0);
    longest = Math.max(longest, (now - last) * beatMs - tickMs);
    last = now;
  }, tickMs);
  return {
    longestMs: () => longest,
    async stop() {
      clearInterval(ticking);
      await heart.terminate();
    },
  };
}
