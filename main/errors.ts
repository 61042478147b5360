// What may be said of an error: its code, its own sentence, or where in our code it came about.

/** Node's code, or the kind of the error where it has none. Never its message, which may name files and people. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** The sentence of an error that we or Node wrote for whoever typed a command line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
