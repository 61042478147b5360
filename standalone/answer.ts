// The judge of kextant-verdict.sh: what was collected -> the answer that sh reads. Runs in macOS's own JavaScript, by
// `osascript -l JavaScript`, which has neither a DOM nor Node; the library is that of Safari 13.
import { explain } from '../src/evidence/evidence.ts';
import { type Format, formatted, oneLine, textFor, type Verdict } from '../src/formats.ts';
import { bytesOf } from './bytes.ts';
import { evidenceOfFolder } from './folder.ts';
import { type Collected, lookOf, watchIn } from './mac.ts';
import { wordsFor } from './words.ts';

/** What sh hands over. */
export interface Given {
  readonly format: Format;
  /** Whose files these are: those that sh collected on this Mac, or a folder of evidence. */
  readonly from: 'mac' | 'folder';
  /** As `uname -m` says it. */
  readonly machine: string;
  /** What `wc -c` says of the files, one on a line. */
  readonly sizes: string;
  /** The files one behind the other, in that order, as base64. */
  readonly bytes: string;
  /** The Mac's clock, epoch ms. */
  readonly now: number;
}

/**
 * The first line is for sh: `LEVEL steady|again REMARKS CODES`, or `ask - 0 NAMES` where more must be asked. Then come
 * that many remarks, the verdict in the format asked for, and `end`, without which nothing of it counts.
 */
export function answer(given: Given): string {
  const collected = collectedFrom(given);
  const look = given.from === 'mac' ? lookOf(collected, given.machine, given.now) : null;
  if (look !== null && look.asks.length > 0) return `ask - 0 ${look.asks.join(',')}\nend`;
  const { diagnosis, guide, helpers, readings, moments, remarks } =
    look === null ? explain(evidenceOfFolder(collected)) : explain(look.evidence, watchIn(collected));
  const verdict: Verdict = { diagnosis, guide, helpers, readings, remarks, at: moments.now };
  const codes = diagnosis.findings.map(({ code }) => code).join(',');
  const head = [diagnosis.level, isSteady(verdict) ? 'steady' : 'again', remarks.length, codes === '' ? 'none' : codes];
  return [head.join(' '), ...remarks.map(oneLine), printed(verdict, given.format), 'end'].join('\n');
}

function printed(verdict: Verdict, format: Format): string {
  return format === 'text' ? textFor(verdict, wordsFor(verdict)) : formatted(verdict, format);
}

/** As `kextant status` has it: a bad answer is asked for again, unless Defender has used up all its time already. */
function isSteady({ diagnosis: { level }, readings: { health } }: Verdict): boolean {
  const hung = health.kind === 'unreadable' && health.reason === 'timed-out';
  return hung || level === 'protected' || level === 'starting';
}

function collectedFrom({ sizes, bytes }: Given): Collected {
  const all = bytesOf(bytes);
  const files = new Map<string, Uint8Array>();
  let from = 0;
  for (const line of sizes.split('\n')) {
    const [, size, name] = /^\s*(\d+)\s+(\S+)\s*$/.exec(line) ?? [];
    if (size === undefined || name === undefined || name === 'total') continue;
    files.set(name, all.subarray(from, from + Number(size)));
    from += Number(size);
  }
  return files;
}
