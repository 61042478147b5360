// The one privileged act: ask macOS to load Defender's driver, through macOS's own password dialog. Runs in main.
import { type LoadReading, readPrivilegedLoad } from '../src/kextutil.ts';
import { microsoftTeam, readSignature } from '../src/mac.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

/**
 * Checks that the driver on disk is Microsoft's, then runs kextutil as root. Without the signature nothing is run and
 * the result is `not-ours`; when codesign itself gave no answer it is `no-answer`. Never throws.
 */
export async function loadDriver({ run, tools }: { run: Run; tools: Tools }): Promise<LoadReading> {
  const [check, show] = await Promise.all([run(tools.tool('codesign-check')), run(tools.tool('codesign-show'))]);
  if (check.kind !== 'exited') return { result: 'no-answer', line: `codesign: ${check.kind}` };
  const signature = readSignature(show);
  if (check.code !== 0 || signature.kind !== 'signed' || signature.team !== microsoftTeam) {
    return { result: 'not-ours', line: signature.line };
  }
  return readPrivilegedLoad(await run(tools.tool('load')));
}
