// Whether the mdatp that answers is Microsoft's: /usr/local/bin is writable by users on many Macs. Runs in main.
import { realpath, stat } from 'node:fs/promises';
import type { GenuineReading } from '../../src/readings.ts';
import { mdatpPath } from '../../src/tools.ts';
import { codeOf } from './files.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

/** Where Defender's own tools live, before and after its renaming (facts: mdatp-health section 1). */
const homes = ['/Applications/Microsoft Defender.app/', '/Applications/Microsoft Defender ATP.app/'];

/**
 * Makes a function that checks the file behind `mdatp` once per identity (path, inode, size, time) and remembers the
 * answer. A signature that could not be checked at all (codesign missing or hung) is `undecided`, and asked about again.
 */
export function genuineCheck({ run, tools }: { run: Run; tools: Tools }): () => Promise<GenuineReading> {
  const known = new Map<string, GenuineReading>();
  return async () => {
    try {
      const file = await realpath(tools.locate(mdatpPath));
      const { ino, size, mtimeMs } = await stat(file);
      const identity = [file, ino, size, mtimeMs].join('|');
      const before = known.get(identity);
      if (before !== undefined) return before;
      const reading = await check(file, run, tools);
      if (reading.kind !== 'undecided') known.set(identity, reading);
      return reading;
    } catch (error) {
      // Also of a file that is not there: one that answers and is gone when it is looked at must not pass unchecked.
      return { kind: 'undecided', path: mdatpPath, reason: codeOf(error) };
    }
  };
}

/** On a practice Mac nothing is Microsoft's. */
export async function practiceIsNotChecked(): Promise<GenuineReading> {
  return { kind: 'not-checked', reason: 'practice Mac' };
}

async function check(file: string, run: Run, tools: Tools): Promise<GenuineReading> {
  if (!homes.some((home) => file.startsWith(tools.locate(home)))) {
    return { kind: 'not-genuine', path: file, reason: 'it is not inside the Microsoft Defender app' };
  }
  const outcome = await run(tools.checkSignature(file));
  if (outcome.kind !== 'exited') return { kind: 'undecided', path: file, reason: `codesign: ${outcome.kind}` };
  if (outcome.code === 0) return { kind: 'genuine', path: file };
  // 1: no valid signature, 3: not Microsoft's (man codesign). Any other end says nothing about the file.
  if (outcome.code !== 1 && outcome.code !== 3) {
    return { kind: 'undecided', path: file, reason: `codesign: exit status ${outcome.code}` };
  }
  const said = outcome.stderr.trim().split('\n').at(-1);
  return {
    kind: 'not-genuine',
    path: file,
    reason: said === undefined || said === '' ? 'not signed by Microsoft' : said,
  };
}
