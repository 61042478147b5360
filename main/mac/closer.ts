// What a closer look asks besides: macOS's lists, Defender's service and its driver's file.
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
  /** What macOS says of the Mac itself, once it has answered. */
  readonly aboutMac: Promise<Outcomes>;
  /** What Defender says of itself, once it has answered. */
  readonly answer: Promise<Outcomes>;
  /** What these say together. */
  readonly readingsOf: (outcomes: Outcomes) => Readings;
}

/** All of it. */
export async function askCloser(parts: CloserParts): Promise<Outcomes> {
  const [witnesses, service] = await Promise.all([
    askWitnesses(parts),
    // After Defender: one that starts at this moment is not missed when it does not answer yet.
    parts.answer.then(() => askService(parts.tools, parts.runTool)),
  ]);
  return { ...witnesses, ...service };
}

/** What may belie a Defender that says that it works. Only what applies to this Mac is asked, as soon as it is known. */
export async function askWitnesses(parts: CloserParts): Promise<Outcomes> {
  const kextFile = await fileOutcome(parts.tools, driverPath);
  const [extensions, own] = await Promise.all([askExtensions(parts), askOfEra(parts, kextFile)]);
  return { 'kext-file': kextFile, ...extensions, ...own };
}

/** macOS's own list, which came with 10.15. */
async function askExtensions({ runTool, aboutMac, readingsOf }: CloserParts): Promise<Outcomes> {
  const { macos } = readingsOf(await aboutMac);
  if (macos !== null && !isAtLeast(macos, 10, 15)) return {};
  return { systemextensionsctl: await runTool('systemextensionsctl') };
}

/** The driver, or Defender's own word of its extensions. */
async function askOfEra({ tools, runTool, defender, ...parts }: CloserParts, kextFile: Outcome): Promise<Outcomes> {
  const [aboutMac, answer] = await Promise.all([parts.aboutMac, parts.answer]);
  const readings = parts.readingsOf({ ...aboutMac, ...answer, 'kext-file': kextFile });
  if (eraOfReadings(readings) === 'kernel') return { kextstat: await runTool('kextstat') };
  // A Defender that does not answer would only be waited for once more.
  if (readings.health.kind !== 'read' || isRefusal(readings.health)) return {};
  return { 'mdatp-health-extensions': await defender.ask(tools.tool('mdatp-health-extensions')) };
}

/** launchd is asked, and its file looked for, only where no daemon of Defender's is among the processes. */
export async function askService(tools: Tools, runTool: CloserParts['runTool']): Promise<Outcomes> {
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
