// What a closer look asks besides: macOS's lists, Defender's service and its driver's file.
import type { ToolId } from '../../src/evidence-names.ts';
import { isRefusal } from '../../src/findings/health.ts';
import { eraOfReadings } from '../../src/findings/kernel.ts';
import { fileTable } from '../../src/mac-files.ts';
import { isAtLeast } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { outcomeOfKextFile } from '../../src/readers/kext-file.ts';
import { readDaemon } from '../../src/readers/service.ts';
import type { Readings } from '../../src/readings.ts';
import type { Outcomes } from '../../src/readings-from.ts';
import { driverPath } from '../../src/tools.ts';
import type { Defender } from './genuine.ts';
import { readKextFile } from './stat.ts';
import type { Tools, WholeTool } from './tools.ts';

export interface CloserParts {
  readonly tools: Tools;
  readonly runTool: (name: WholeTool) => Promise<Outcome>;
  readonly defender: Defender;
  /** What the look so far says, with these besides. */
  readonly readingsWith: (besides: Outcomes) => Readings;
}

/** Only what applies to this Mac is asked. */
export async function askCloser({ tools, runTool, defender, readingsWith }: CloserParts): Promise<Outcomes> {
  const kextFile = await fileOutcome(tools, driverPath);
  const readings = readingsWith({ 'kext-file': kextFile });
  const { health, macos } = readings;
  const kernel = eraOfReadings(readings) === 'kernel';
  const answers = health.kind === 'read' && !isRefusal(health);
  const [service, kextstat, extensions, systemextensionsctl] = await Promise.all([
    askService(tools, runTool),
    kernel ? runTool('kextstat') : null,
    // A Defender that does not answer would only be waited for once more.
    !kernel && answers ? defender.ask(tools.tool('mdatp-health-extensions')) : null,
    macos === null || isAtLeast(macos, 10, 15) ? runTool('systemextensionsctl') : null,
  ]);
  const asked = { kextstat, 'mdatp-health-extensions': extensions, systemextensionsctl };
  return { 'kext-file': kextFile, ...service, ...withoutNull(asked) };
}

/** launchd is asked, and its file looked for, only where no daemon of Defender's is among the processes. */
async function askService(tools: Tools, runTool: CloserParts['runTool']): Promise<Outcomes> {
  const processes = await runTool('processes');
  if (readDaemon(processes)?.kind !== 'absent') return { processes };
  const [launchctl, file] = await Promise.all([
    runTool('launchctl'),
    fileOutcome(tools, fileTable['service-file'].path),
  ]);
  return { processes, launchctl, 'service-file': file };
}

async function fileOutcome(tools: Tools, file: string): Promise<Outcome> {
  return outcomeOfKextFile(await readKextFile(tools.locate(file)));
}

/** Without the tools that were not asked. */
function withoutNull(asked: Readonly<Partial<Record<ToolId, Outcome | null>>>): Outcomes {
  return Object.fromEntries(Object.entries(asked).filter(([, outcome]) => outcome !== null));
}
