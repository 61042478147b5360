// How one run of a tool ended. Pure values; made by main/mac/run.ts, read by every reader.
import { assertNever } from './assert-never.ts';

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

/** Both streams of a run in the order stdout, stderr; empty when the tool never ran. */
export function printedBy(outcome: Outcome): string {
  if (outcome.kind === 'missing' || outcome.kind === 'refused') return '';
  return outcome.stderr === '' ? outcome.stdout : `${outcome.stdout}\n${outcome.stderr}`;
}

/** NUL and the replacement character; by number, for they are invisible. */
const nul = String.fromCharCode(0);
const replaced = String.fromCharCode(0xfffd);

const [esc, csi, bell] = [0x1b, 0x9b, 0x07].map((code) => String.fromCharCode(code));

/** What steers a terminal: colours and cursors (CSI), titles and links (OSC and the like), other escapes [ECMA-48]. */
const steering = new RegExp(
  `(?:${esc}\\[|${csi})[0-?]{0,40}[ -/]{0,4}[@-~]|${esc}[\\]PX^_][^${bell}${esc}\\r\\n]{0,400}(?:${bell}|${esc}\\\\)?|${esc}[ -/]{0,4}[0-~]?`,
  'g',
);

/**
 * Any text without what its way here has added and nobody sees: byte-order marks, the NULs and the broken mark of UTF-16
 * that was decoded as UTF-8, blanks without width, marks of writing direction, what steers a terminal; and without the
 * `> ` of quoted mail. Any blank of a web page, and any other control character but tab and line ends, becomes a plain one.
 */
export function plainText(text: string): string {
  const wide = text.includes(nul);
  const narrow = wide ? text.split(nul).join('') : text;
  const start = wide && narrow.startsWith(replaced) ? narrow.replace(new RegExp(`^${replaced}{1,2}`), '') : narrow;
  return start
    .replace(steering, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\t-\r ]/g, ' ')
    .replace(/(?![\t\r\n])\p{Cc}/gu, ' ')
    .replace(/^(?:> ?)*>(?: |$)/gm, '');
}

/** Lines of any text that hold anything: LF, CRLF or CR endings; plain, trailing blanks kept out. */
export function linesOf(text: string): readonly string[] {
  return (plainText(text).match(/[^\r\n]+/g) ?? []).map((line) => line.trimEnd()).filter((line) => line !== '');
}

/** The same without the blanks before them. */
export function printedLines(text: string): readonly string[] {
  return (plainText(text).match(/[^\r\n]+/g) ?? []).map((line) => line.trim()).filter((line) => line !== '');
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

/** A reading that could not be made. */
export function unread(outcome: Outcome): { readonly kind: 'unreadable'; readonly reason: string } {
  return { kind: 'unreadable', reason: whyUnread(outcome) };
}

/** How a run ended and the first line of what it printed. */
export function whyUnread(outcome: Outcome): string {
  const start = plainText(printedBy(outcome).trimStart().slice(0, 1_000));
  const first = printedLines(start)[0];
  return first === undefined ? describeOutcome(outcome) : `${describeOutcome(outcome)}: ${first.slice(0, 200)}`;
}
