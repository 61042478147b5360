// Snapshot -> what a person can send to the help desk: a text, and files of evidence that `explain` reads as the same
// verdict. No user or host names, no organisation or machine ids, no servers.
import { assertNever } from '../assert-never.ts';
import type { Change } from '../change.ts';
import { type Detail, detailsOf } from '../details.ts';
import type { ToolId } from '../evidence-names.ts';
import type { HistoryEntry } from '../history.ts';
import { type Loss, lossOf } from '../loss.ts';
import type { ExtensionState } from '../readers/extensions.ts';
import type { LoadResult } from '../readers/kextutil.ts';
import { onlyDaemon } from '../readers/service.ts';
import type { Readings } from '../readings.ts';
import { type Outcomes, reportedIn } from '../readings-from.ts';
import type { Snapshot } from '../snapshot.ts';
import { evidenceOf, historyName } from './evidence.ts';
import { historyText } from './history.ts';
import { type MacFacts, momentText } from './mac-facts.ts';
import { masked, maskedField, maskedOutcome } from './masking.ts';

/** The text of "Copy report": verdict, findings with evidence, and every reading, identifiers masked. */
export function reportOf(snapshot: Snapshot, { version, names, history }: Reporter): string {
  const { diagnosis, acts, practice, settings } = snapshot;
  const loss = lossOf(history, diagnosis.level, snapshot.at);
  const findings = diagnosis.findings.flatMap(({ code, fixableBy, evidence }) => [
    `finding: ${code} (can be fixed by: ${fixableBy})`,
    ...evidence.map(({ tool, line }) => `  ${tool}: ${masked(line, names)}`),
  ]);
  const readings = detailsOf(snapshot).map((detail) => {
    const { tool, label, managed } = detail;
    return `  ${tool}: ${masked(label, names)}: ${shownValue(detail, names)}${managed ? ' [managed]' : ''}`;
  });
  return [
    `Kextant ${version}${practice ? ', practice Mac' : ''}`,
    `level: ${diagnosis.level}`,
    ...(loss === null ? [] : [lossLine(maskedLoss(loss, names))]),
    ...findings,
    ...(diagnosis.notWatched ?? []).map(({ code }) => `not watched: ${code}`),
    ...settings.forced.map((name) => `set by profile: ${name}`),
    ...settings.ignored.map(
      ({ source, name, reason }) => `setting ignored: ${source}: ${masked(name, names)}: ${reason}`,
    ),
    ...(acts.lastTry === null ? [] : [`last try to load the driver: ${acts.lastTry}`]),
    'readings:',
    ...readings,
    '',
  ].join('\n');
}

/** Defender's own fields are printed words; all other tools' answers have been read, and many are one of our words now. */
function shownValue({ tool, label, value }: Detail, names: readonly string[]): string {
  const isOurs = tool !== 'mdatp-health' && tool !== 'mdatp-health-extensions' && Object.hasOwn(kinds, value);
  return isOurs ? value : maskedField(label, value, names);
}

type Kind =
  | NonNullable<Readings['daemon' | 'service' | 'kextFile'] | Readings['genuine']>['kind']
  | NonNullable<Readings['serviceFile' | 'managedBy']>
  | ExtensionState
  | LoadResult
  /** Of `arch`, as Node names processors. */
  | 'arm64'
  | 'x64';

/** What a reading can be. Not one of them names anybody, whatever it stands behind. */
const kinds: Readonly<Record<Kind, true>> = {
  running: true,
  absent: true,
  'not-running': true,
  'not-found': true,
  unreadable: true,
  present: true,
  genuine: true,
  'not-genuine': true,
  undecided: true,
  'not-checked': true,
  jamf: true,
  intune: true,
  other: true,
  enabled: true,
  waiting: true,
  disabled: true,
  restarting: true,
  going: true,
  cut: true,
  loaded: true,
  'not-approved': true,
  'not-root': true,
  cancelled: true,
  'not-authorised': true,
  'not-ours': true,
  faulty: true,
  'no-answer': true,
  arm64: true,
  x64: true,
};

/** The versions come out of a file of the person's. */
export function maskedLoss({ after, ...loss }: Loss, names: readonly string[]): Loss {
  if (after.kind !== 'version') return { ...loss, after };
  const { kind, name, from, to } = after;
  return { ...loss, after: { kind, name, from: masked(from, names), to: masked(to, names) } };
}

/** In English as the rest of the report, the time as in mac.json. */
export function lossLine({ at, after }: Loss): string {
  return `since: ${momentText(at)}, after ${nounOf(after)}`;
}

function nounOf(change: Change): string {
  switch (change.kind) {
    case 'version':
      return `${change.name} ${change.from} became ${change.to}`;
    case 'management':
      return 'the management changed';
    case 'act':
      return 'a click in Kextant';
    case 'sleep':
      return 'the Mac woke up';
    default:
      return assertNever(change);
  }
}

/** What a report is made with, besides what was seen. */
export interface Reporter {
  readonly version: string;
  /** Of the person and of this Mac, as far as they are known: hidden wherever they stand. */
  readonly names: readonly string[];
  /** What Kextant wrote down of this Mac, oldest first; empty where that is not known. */
  readonly history: readonly HistoryEntry[];
}

/**
 * What these print names a person's groups and programs and is not needed: mac.json says what follows from it.
 */
const unreported: ReadonlySet<ToolId> = new Set(['groups', 'boot-time']);

/** The files of a report by name, with `report.txt` for people. */
export function reportFiles(
  snapshot: Snapshot,
  outcomes: Outcomes,
  reporter: Reporter,
): Readonly<Record<string, string>> {
  const { names, history } = reporter;
  const reported = Object.entries(outcomes).flatMap(([id, outcome]) =>
    [...unreported].some((tool) => tool === id)
      ? []
      : [[id, maskedOutcome(id === 'processes' ? onlyDaemon(outcome) : outcome, names)]],
  );
  const facts = factsOf(snapshot);
  const seen = { ...snapshot, readings: { ...snapshot.readings, ...reportedIn(outcomes) } };
  const load = facts.lastLoad === null ? null : { ...facts.lastLoad, line: masked(facts.lastLoad.line, names) };
  const past = historyText(history, names, snapshot.at);
  return {
    ...evidenceOf(Object.fromEntries(reported), { ...facts, lastLoad: load }),
    ...(past === null ? {} : { [historyName]: past }),
    'report.txt': reportOf(seen, reporter),
  };
}

function factsOf({ readings, moments, acts, macLanguage }: Snapshot): MacFacts {
  const { macos, arch, admin, kextFile, installedAt, managedBy } = readings;
  return {
    ...moments,
    arch,
    admin,
    installedAt,
    managedBy,
    language: macLanguage,
    macos: macos?.text ?? null,
    kextFile: kextFile === null || kextFile.kind === 'unreadable' ? null : kextFile.kind === 'present',
    lastLoadAttemptAt: acts.lastLoad?.at ?? null,
    lastLoad: acts.lastLoad?.reading ?? null,
    lastTry: acts.lastTry,
    loadWaitsUntil: acts.loadWaitsUntil,
    paneOpenedAt: acts.paneOpenedAt,
    tries: acts.tries,
  };
}
