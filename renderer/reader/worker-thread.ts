// Asks the reader's worker, one question at a time, and ends a worker that does not answer.
import type { EvidenceFiles } from '../../src/evidence/evidence.ts';
import type { RefusalCode } from '../../src/text/reader-words.ts';
import { type Given, longestText, type ReadAnswer } from './reading.ts';
import type { Question } from './worker.ts';

/** The largest report takes a second; what takes longer was made to. */
const deadlineMs = 10_000;

export interface Reading {
  /** Total. A worker that cannot be had, fails or takes too long is a refusal. */
  readonly read: (given: Given, open: EvidenceFiles | null) => Promise<ReadAnswer>;
}

/** `program`: the text of the worker's script. */
export function reading(program: string): Reading {
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  let worker = startWorker(address);
  let last: Promise<unknown> = Promise.resolve();

  async function ask(given: Given, open: EvidenceFiles | null): Promise<ReadAnswer> {
    // Handing so much over would hold the page itself.
    if (given.kind === 'text' && given.text.length > longestText) return failed(given, 'too-large');
    worker ??= startWorker(address);
    if (worker === null) return failed(given, 'not-readable');
    const answer = await answerOf(worker, { given, open });
    if (answer !== null) return answer;
    worker.terminate();
    worker = null;
    return failed(given, 'took-too-long');
  }

  return {
    read(given, open) {
      const answer = last.then(() => ask(given, open));
      last = answer;
      return answer;
    },
  };
}

function startWorker(address: string): Worker | null {
  try {
    return new Worker(address);
  } catch {
    return null; // a browser that is told to start none
  }
}

/** null: it failed, or did not answer in time. */
function answerOf(worker: Worker, question: Question): Promise<ReadAnswer | null> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(() => settle(null), deadlineMs);
    const settle = (answer: ReadAnswer | null) => {
      window.clearTimeout(timer);
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => settle(data);
    worker.onerror = worker.onmessageerror = () => settle(null);
    worker.postMessage(question);
  });
}

function failed(given: Given, code: RefusalCode): ReadAnswer {
  const name = given.kind === 'files' ? given.files.map(({ path }) => path).join(', ') : '';
  return { reports: [], refusals: [{ name, code, detail: '' }], joins: false };
}
