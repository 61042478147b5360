// Whether the mdatp that answered is Microsoft's, as an outcome that evidence can hold, and back.
import { microsoftTeam } from '../ids.ts';
import { type Outcome, printedBy, printedLines, whyUnread } from '../outcome.ts';
import type { GenuineReading } from '../readings.ts';
import { readSignature } from './signature.ts';

/** What `readGenuine` reads as the same: the kind, the path, and why. */
export function outcomeOfGenuine(reading: GenuineReading): Outcome {
  const { kind, path, reason } = { path: '', reason: '', ...reading };
  return { kind: 'exited', code: 0, stdout: `${kind}\n${path}\n${reason}\n`, stderr: '' };
}

/** Only what was really checked counts; anything else proves nothing about the file. */
export function readGenuine(outcome: Outcome | undefined): GenuineReading {
  if (outcome === undefined) return { kind: 'not-checked', reason: 'not in the evidence' };
  const [kind, path = '', reason = ''] = printedBy(outcome).split(/\r\n|\n|\r/);
  if (kind === 'genuine') return { kind, path };
  if (kind === 'not-genuine' || kind === 'undecided') return { kind, path, reason };
  return { kind: 'not-checked', reason };
}

/** `mdatp` by its link, or the program in the app that it leads to; not the driver [facts: mdatp-health section 1]. */
const program = /(?:^|[\s"'=/])(mdatp|wdavdaemonclient)(?=$|[\s:"'])/i;

/** Whether an output of `codesign` is about `mdatp`; one that names the driver is about that. */
export function namesProgram(outcome: Outcome): boolean {
  const lines = printedLines(printedBy(outcome));
  return lines.some((line) => program.test(line)) && !lines.some((line) => /wdavkext/i.test(line));
}

/**
 * What `codesign -dv`, or `codesign --verify`, says of `mdatp`. Signed by another team, by nobody, or refused (1: no
 * valid signature, 3: not as required [man codesign]) it is not Microsoft's; any other end proves nothing.
 */
export function readProgramSignature(outcome: Outcome): GenuineReading {
  const lines = printedLines(printedBy(outcome));
  const path = /^Executable=(.+)$/m.exec(lines.join('\n'))?.[1] ?? lines.find((line) => program.test(line)) ?? 'mdatp';
  const team = lines.find((line) => line.startsWith('TeamIdentifier='));
  const signature = readSignature(outcome);
  if (signature.kind === 'signed' && signature.team === microsoftTeam) return { kind: 'genuine', path };
  // The file was gone: nobody looked at a signature. That one is valid does not tell whose it is.
  const gone = lines.find((line) => /no such file/i.test(line));
  if (gone !== undefined) return { kind: 'undecided', path, reason: gone };
  const unsigned = lines.find((line) => /not signed at all|invalid signature|failed to satisfy/i.test(line));
  const refused = outcome.kind === 'exited' && (outcome.code === 1 || outcome.code === 3);
  const reason = team ?? unsigned ?? (refused ? whyUnread(outcome) : undefined);
  if (reason !== undefined) return { kind: 'not-genuine', path, reason };
  const isDescribed = outcome.kind === 'exited' && outcome.code === 0;
  return isDescribed
    ? { kind: 'not-checked', reason: 'codesign names no team' }
    : { kind: 'undecided', path, reason: whyUnread(outcome) };
}
