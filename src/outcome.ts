// How one run of a tool ended. Pure values; made by main/run.ts, read by every reader.

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * One run, ended in one of five ways. A signal counts as exit code 128 + its number, as shells report it.
 * `timed-out` and `flooded` keep what was printed until then; evidence does not tell how long was waited (null).
 */
export type Outcome =
  | ({ readonly kind: 'exited'; readonly code: number } & Printed)
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string }
  | ({ readonly kind: 'timed-out'; readonly afterMs: number | null } & Printed)
  | ({ readonly kind: 'flooded'; readonly limitBytes: number } & Printed);

export type OutcomeKind = Outcome['kind'];

/** Both streams of a run in the order stdout, stderr; empty when the tool never ran. */
export function printedBy(outcome: Outcome): string {
  if (outcome.kind === 'missing' || outcome.kind === 'refused') return '';
  return outcome.stderr === '' ? outcome.stdout : `${outcome.stdout}\n${outcome.stderr}`;
}

/** Lines of any text: LF, CRLF or CR endings, a byte-order mark dropped, trailing blanks kept out. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd());
}

/** One sentence about how a run ended, for evidence and details; not translated, like the tools' own output. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'exited':
      return `exit status ${outcome.code}`;
    case 'missing':
      return 'not on this Mac';
    case 'refused':
      return `could not be started: ${outcome.reason}`;
    case 'timed-out':
      return outcome.afterMs === null ? 'no answer in time' : `no answer within ${outcome.afterMs / 1000} s`;
    case 'flooded':
      return `printed more than ${outcome.limitBytes / 1024} KiB`;
    default:
      return assertNever(outcome);
  }
}

/** Ends an exhaustive switch: a new case that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
