// Questions about files by a deadline: a link may lead to a disk or a server that does not answer.

/** No disk that answers takes so long, not even one that has to start turning. */
export const fileDeadlineMs = 5_000;

const unanswered = new Set<string>();

/** Whether a thread of ours still waits for such an answer: nothing but a signal ends it. */
export function anyUnanswered(): boolean {
  return unanswered.size > 0;
}

/**
 * What `ask` answers; rejects with `ETIMEDOUT` at the deadline. The thread that asks cannot be had back, and Node has few:
 * the same question is not asked again until there is an answer.
 */
export async function inTime<Answer>(
  question: string,
  ask: () => Promise<Answer>,
  deadlineMs = fileDeadlineMs,
): Promise<Answer> {
  if (unanswered.has(question)) throw late();
  const answer = ask();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      unanswered.add(question);
      const answered = () => unanswered.delete(question);
      answer.then(answered, answered);
      reject(late());
    }, deadlineMs);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function late(): Error {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}
