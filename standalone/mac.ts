// What sh collected on this Mac, as a folder of evidence, and what is worth asking besides.
import { defaultSettings, watchable } from '../src/default-settings.ts';
import { type EvidenceFile, type EvidenceFiles, evidenceLimitBytes, gatheredIn } from '../src/evidence/evidence.ts';
import { momentText } from '../src/evidence/mac-facts.ts';
import { isRefusal } from '../src/findings/health.ts';
import { eraOfReadings } from '../src/findings/kernel.ts';
import { askedAsNobody, isWorthAsking } from '../src/health-forms.ts';
import type { Manager } from '../src/readers/enrolment.ts';
import { isObject } from '../src/readers/json.ts';
import { plainOf, readPlist } from '../src/readers/plist.ts';
import type { Settings } from '../src/settings.ts';
import { textFrom } from './bytes.ts';

/** Files as they came, by name. */
export type Collected = ReadonlyMap<string, Uint8Array>;

const forms = ['mdatp-health', 'mdatp-health-text', 'mdatp-health-legacy'] as const;
type Form = (typeof forms)[number];

/** What there is to judge, and what must be asked before it can be. */
export interface Look {
  /** Names of tools in src/tools.ts; none when the verdict can be given. */
  readonly asks: readonly string[];
  /** The folder of evidence that a report of this Mac would be. */
  readonly evidence: EvidenceFiles;
}

/** `machine` is what `uname -m` says. */
export function lookOf(collected: Collected, machine: string, now: number): Look {
  const asked = forms.filter((form) => wasAsked(collected, form));
  // The first form that was understood, or that no older one would better: what it said is why there is no answer.
  const understood = asked.find((form) => !isWorthAsking(healthIn(collected, form)));
  const next = forms[asked.length];
  if (asked.length > 0 && understood === undefined && next !== undefined) return { asks: [next], evidence: {} };
  const evidence = evidenceCollected(collected, { machine, now, form: understood ?? asked[0] });
  // Which era this is was never decided by asking about the driver.
  const { readings } = gatheredIn(without(['kextstat.'], evidence));
  const era = eraOfReadings(readings);
  const isAbsent = readings.daemon?.kind === 'absent';
  const answers = readings.health.kind === 'read' && !isRefusal(readings.health);
  const wanted = [...(era === 'kernel' ? ['kextstat'] : []), ...(isAbsent ? ['launchctl', 'service-file'] : [])];
  // Asked at once with the others, and not to be heard where the app would not have asked.
  const unheard = [
    ...(era === 'kernel' ? [] : ['kextstat.']),
    ...(era === 'system' && answers ? [] : ['mdatp-health-extensions.']),
  ];
  return { asks: wanted.filter((name) => !wasAsked(collected, name)), evidence: without(unheard, evidence) };
}

function without(starts: readonly string[], files: EvidenceFiles): EvidenceFiles {
  return Object.fromEntries(Object.entries(files).filter(([name]) => starts.every((start) => !name.startsWith(start))));
}

interface Here {
  readonly machine: string;
  readonly now: number;
  /** Whose answer counts; undefined: none was asked. */
  readonly form: Form | undefined;
}

function evidenceCollected(collected: Collected, { machine, now, form }: Here): EvidenceFiles {
  const names = new Set([...collected.keys()].map((name) => name.replace(/\.[a-z-]+$/, '')));
  const others = [...names].filter((name) => forms.every((one) => one !== name));
  const arch = machine === 'x86_64' ? 'x64' : machine;
  const facts = { now: momentText(now), arch, managedBy: agentIn(collected) };
  const health = form === undefined ? [] : healthFiles(collected, form);
  const entries = [...others.flatMap((name) => filesOf(collected, name, name)), ...health];
  return Object.fromEntries([...entries, ['mac.json', whole(JSON.stringify(facts))]]);
}

function healthFiles(collected: Collected, form: Form): readonly Entry[] {
  const files = filesOf(collected, form, 'mdatp-health');
  if (textIn(collected, `${form}.exit`).trim() === '0' || !collected.has('as-nobody.there')) return files;
  const said = [textIn(collected, `${form}.err`).trimEnd(), askedAsNobody].filter((line) => line !== '');
  return files.map(([name, file]) => [name, name === 'mdatp-health.err' ? whole(said.join('\n')) : file]);
}

function healthIn(collected: Collected, form: Form) {
  return gatheredIn(Object.fromEntries(filesOf(collected, form, 'mdatp-health'))).readings.health;
}

type Entry = readonly [name: string, file: EvidenceFile];

function wasAsked(collected: Collected, name: string): boolean {
  return collected.has(`${name}.exit`) || collected.has(`${name}.out`);
}

/** A tool that did not end, or whose answer was not written whole, gave no answer in time. */
function filesOf(collected: Collected, name: string, as: string): readonly Entry[] {
  if (!wasAsked(collected, name)) return [];
  const ended = textIn(collected, `${name}.exit`).trim();
  const isWhole = ['out', 'err'].every((stream) => collected.has(`${name}.${stream}-whole`));
  const isStatus = /^\d+$/.test(ended);
  const exit = ended === '' || (isStatus && !isWhole) ? 'timed-out' : ended;
  return [
    [`${as}.out`, fileOf(collected.get(`${name}.out`))],
    [`${as}.err`, fileOf(collected.get(`${name}.err`))],
    [`${as}.exit`, whole(exit)],
  ];
}

/** More than the limit is flooded, as `explain` reads it. */
function fileOf(bytes: Uint8Array = new Uint8Array()): EvidenceFile {
  const text = textFrom(bytes.subarray(0, evidenceLimitBytes), 'utf-8');
  return { kind: 'read', text, whole: bytes.length <= evidenceLimitBytes };
}

function whole(text: string): EvidenceFile {
  return { kind: 'read', text, whole: true };
}

function textIn(collected: Collected, name: string): string {
  return textFrom(collected.get(name) ?? new Uint8Array(), 'utf-8');
}

function agentIn(collected: Collected): Manager | null {
  if (collected.has('jamf.there')) return 'jamf';
  return collected.has('intune-agent.there') || collected.has('company-portal.there') ? 'intune' : null;
}

/**
 * Which findings the organisation's profile says count on this Mac. A profile that cannot be read sets nothing, like a
 * value that is neither true nor false.
 */
export function watchIn(collected: Collected): Settings['watch'] {
  const value =
    textIn(collected, 'own-settings.exit').trim() === '0' ? readPlist(textIn(collected, 'own-settings.out')) : null;
  const settings = value === null ? null : plainOf(value);
  const watch = isObject(settings) && isObject(settings['watch']) ? settings['watch'] : {};
  const set = watchable.map((name) => {
    const one = watch[name];
    return [name, typeof one === 'boolean' ? one : defaultSettings.watch[name]] as const;
  });
  return { ...defaultSettings.watch, ...Object.fromEntries(set) };
}
