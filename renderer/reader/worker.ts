// The reader's other thread: reads what the page was given, so that nothing anybody drops can hold the page. In a worker.
import type { EvidenceFiles } from '../../src/evidence/evidence.ts';
import { type Given, readGiven } from './reading.ts';

export interface Question {
  readonly given: Given;
  readonly open: EvidenceFiles | null;
}

export function answerQuestions(): void {
  self.addEventListener('message', ({ data: { given, open } }: MessageEvent<Question>) =>
    self.postMessage(readGiven(given, open)),
  );
}
