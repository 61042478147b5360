// What sh collected on this Mac, as a folder of evidence, and what is worth asking besides. Pure.
import { defaultSettings, watchable } from '../src/default-settings.ts';
import { type EvidenceFile, type EvidenceFiles, evidenceLimitBytes, explain } from '../src/evidence/evidence.ts';
import { macFactsText, noFacts } from '../src/evidence/mac-facts.ts';
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

/** Names of tools in src/tools.ts that were not asked yet; none when the verdict can be given. */
export function asksBesides(collected: Collected): readonly string[] {
  const asked = forms.filter((form) => wasAsked(collected, form));
  const last = asked[asked.length - 1];
  const next = forms[asked.length];
  if (last !== undefined && next !== undefined && isWorthAsking(healthIn(collected, last))) return [next];
  const { readings } = explain(evidenceOf(collected, null, null));
  const wanted = [
    ...(eraOfReadings(readings) === 'kernel' ? ['kextstat'] : []),
    ...(readings.daemon?.kind === 'absent' ? ['launchctl'] : []),
  ];
  return wanted.filter((name) => !wasAsked(collected, name));
}

/** The folder of evidence that a report of this Mac would be. `machine` is what `uname -m` says. */
export function evidenceOfMac(collected: Collected, machine: string, now: number): EvidenceFiles {
  const evidence = evidenceOf(collected, machine, now);
  const { readings } = explain(evidence);
  const answers = readings.health.kind === 'read' && !isRefusal(readings.health);
  // Asked at once with the others, and not to be heard where the app would not have asked.
  const unheard = [
    ...(eraOfReadings(readings) === 'system' && answers ? [] : ['mdatp-health-extensions.']),
    ...(readings.daemon?.kind === 'absent' ? [] : ['service-file.']),
  ];
  return Object.fromEntries(
    Object.entries(evidence).filter(([name]) => unheard.every((start) => !name.startsWith(start))),
  );
}

function evidenceOf(collected: Collected, machine: string | null, now: number | null): EvidenceFiles {
  const names = new Set([...collected.keys()].map((name) => name.replace(/\.[a-z-]+$/, '')));
  const others = [...names].filter((name) => forms.every((form) => form !== name));
  const facts = { ...noFacts, now, arch: machine === 'x86_64' ? 'x64' : machine, managedBy: agentIn(collected) };
  const entries = [...others.flatMap((name) => filesOf(collected, name, name)), ...healthFiles(collected)];
  return Object.fromEntries([...entries, ['mac.json', whole(macFactsText(facts))]]);
}

/** Of the first form that was understood, or that no older one would better: what it said is why there is no answer. */
function healthFiles(collected: Collected): readonly Entry[] {
  const asked = forms.filter((form) => wasAsked(collected, form));
  const form = asked.find((one) => !isWorthAsking(healthIn(collected, one))) ?? asked[0];
  const files = form === undefined ? [] : filesOf(collected, form, 'mdatp-health');
  const isAnswer = files.length === 0 || textIn(collected, `${form}.exit`).trim() === '0';
  if (isAnswer || !collected.has('as-nobody.there')) return files;
  const said = [textIn(collected, `${form}.err`).trimEnd(), askedAsNobody].filter((line) => line !== '');
  return files.map(([name, file]) => [name, name === 'mdatp-health.err' ? whole(said.join('\n')) : file]);
}

function healthIn(collected: Collected, form: Form) {
  return explain(Object.fromEntries(filesOf(collected, form, 'mdatp-health'))).readings.health;
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
