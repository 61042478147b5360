// What macOS says of the Mac itself: its version, who is at it, since when it runs, and when Defender was installed.
import type { Outcome } from '../../src/outcome.ts';
import type { Gathered, Outcomes } from '../../src/readings-from.ts';
import type { WholeTool } from './tools.ts';

type RunTool = (name: WholeTool) => Promise<Outcome>;

/** Which tools apply depends on it. */
export async function askVersion(runTool: RunTool): Promise<Outcomes> {
  return { sw_vers: await runTool('sw_vers') };
}

export async function askMac(runTool: RunTool): Promise<Outcomes> {
  const [version, groups, boot, receipt] = await Promise.all([
    askVersion(runTool),
    runTool('groups'),
    runTool('boot-time'),
    runTool('pkgutil'),
  ]);
  return { ...version, groups, 'boot-time': boot, pkgutil: receipt };
}

/** Whether macOS told all there is to know; without a receipt `pkgutil` fails, and that is an answer. */
export function saysAll(outcomes: Outcomes, { readings, moments }: Gathered): boolean {
  const { sw_vers, groups, 'boot-time': boot, pkgutil } = outcomes;
  const receipt = pkgutil?.kind === 'exited' && (pkgutil.code !== 0 || readings.installedAt !== null);
  const whole = [sw_vers, groups, boot, ...(readings.installedAt === null ? [] : [pkgutil])].every(isWhole);
  return receipt && whole && readings.macos !== null && readings.admin !== null && moments.bootedAt !== null;
}

/** Ended by itself, at the end of a line, with bytes that were text: what was cut may be half a version or half the groups. */
function isWhole(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'exited' && outcome.stdout.endsWith('\n') && !outcome.stdout.includes('\uFFFD');
}
