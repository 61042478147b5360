// What else somebody at that Mac could be asked to run, so that more can be said of it.
import { eraOfReadings } from '../findings/kernel.ts';
import type { Readings } from '../readings.ts';
import { toolTable } from '../tools.ts';
import type { EvidenceFiles } from './evidence.ts';

type Wanted = Extract<
  keyof typeof toolTable,
  | 'sw_vers'
  | 'mdatp-health-text'
  | 'mdatp-health-extensions'
  | 'systemextensionsctl'
  | 'kextstat'
  | 'processes'
  | 'profiles-status'
>;

const always: readonly Wanted[] = ['sw_vers', 'mdatp-health-text', 'profiles-status'];

/** Commands as they are typed in Terminal, for tools of which nothing is there; none once all that matters is. */
export function commandsWanted(files: EvidenceFiles, readings: Readings): readonly string[] {
  const isKernel = eraOfReadings(readings) === 'kernel';
  const isSilent = readings.health.kind === 'unreadable';
  const wanted: readonly Wanted[] = [
    ...always,
    ...(isKernel ? (['kextstat'] as const) : (['mdatp-health-extensions', 'systemextensionsctl'] as const)),
    ...(isSilent ? (['processes'] as const) : []),
  ];
  return wanted.flatMap((name) => (isThere(name, files, readings) ? [] : [commandOf(name)]));
}

function isThere(name: Wanted, files: EvidenceFiles, { macos }: Readings): boolean {
  const { evidence } = toolTable[name];
  // A report tells the version among its facts.
  if (name === 'sw_vers' && macos !== null) return true;
  return ['out', 'err', 'exit'].some((stream) => files[`${evidence}.${stream}`] !== undefined);
}

function commandOf(name: Wanted): string {
  const { path, args } = toolTable[name];
  return [path.slice(path.lastIndexOf('/') + 1), ...args].join(' ');
}
