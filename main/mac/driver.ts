// The one privileged act: ask macOS to load Defender's driver, through macOS's own password dialog.

import { microsoftTeam } from '../../src/ids.ts';
import type { Language } from '../../src/language.ts';
import { type LoadReading, readPrivilegedLoad, readWaitsMs } from '../../src/readers/kextutil.ts';
import { readSignature } from '../../src/readers/signature.ts';
import type { Outcomes } from '../../src/readings-from.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

/** What came of a try, and how the tool ended that says so. */
export interface LoadAttempt {
  readonly reading: LoadReading;
  readonly outcomes: Outcomes;
  /** How long the waiter it left behind goes on trying, ms; 0: there is none. */
  readonly waitsMs: number;
}

/**
 * Checks that the driver on disk is Microsoft's, then runs kextutil as root. Without the signature nothing is run and
 * the result is `not-ours`; when codesign itself gave no answer it is `no-answer`. `language` is the dialog's. Never throws.
 */
export async function loadDriver({ run, tools }: { run: Run; tools: Tools }, language: Language): Promise<LoadAttempt> {
  const [check, show] = await Promise.all([run(tools.tool('codesign-verify')), run(tools.tool('codesign'))]);
  if (check.kind !== 'exited') {
    const line = `codesign: ${check.kind}`;
    return { reading: { result: 'no-answer', line }, outcomes: { codesign: check }, waitsMs: 0 };
  }
  const signature = readSignature(show);
  if (check.code !== 0 || signature.kind !== 'signed' || signature.team !== microsoftTeam) {
    // The one shows who signed, the other says whether it is valid: together they are why nothing was run.
    const codesign = show.kind === 'exited' ? { ...show, code: Math.max(check.code, show.code) } : show;
    return { reading: { result: 'not-ours', line: signature.line }, outcomes: { codesign }, waitsMs: 0 };
  }
  const kextutil = await run(tools.load(language));
  return { reading: readPrivilegedLoad(kextutil), outcomes: { kextutil }, waitsMs: readWaitsMs(kextutil) };
}
