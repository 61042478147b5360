// What can be wrong, who can fix it and how bad it is: the codes other programs rely on.

import type { ToolId } from './evidence-names.ts';

/** Every level: what counts as worse, and the exit status of the command line. Names and numbers are interface. */
const levelTable = {
  protected: { badness: 0, exitCode: 0 },
  attention: { badness: 1, exitCode: 1 },
  unprotected: { badness: 4, exitCode: 2 },
  unknown: { badness: 3, exitCode: 3 },
  starting: { badness: 2, exitCode: 3 },
} as const;

export type Level = keyof typeof levelTable;

export const levels = Object.keys(levelTable) as readonly Level[];

export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

/** The exit status that says this level to scripts. */
export function exitCodeOf(level: Level): number {
  return levelTable[level].exitCode;
}

/** Who can end a finding, or what does. */
export const fixers = ['user', 'admin', 'restart', 'report', 'nobody'] as const;

export type FixableBy = (typeof fixers)[number];

/** Which way leads out of a finding: `planFor` (guide.ts) knows the steps of each. */
export type GuideId =
  | 'install'
  | 'install-again'
  | 'onboard'
  | 'background-item'
  | 'update-defender'
  | 'update-definitions'
  | 'turn-on'
  | 'kernel-approval'
  | 'system-approval'
  | 'switch-on-again'
  | 'approve-enrolment'
  | 'restart'
  | 'report';

/** What a profile of an MDM must hold to end a finding. */
export type PayloadId = 'kernel-extension' | 'system-extensions' | 'network-filter' | 'full-disk-access';

/** What is true of a finding on every Mac. Optional keys are for the few it is true of. */
interface FindingRow {
  readonly level: Level;
  /** Instead of `level` where real-time protection works all the same, or only the network extension is concerned. */
  readonly levelIfMild?: Level;
  /** Or the rule by which `foundOn` (findings/found.ts) tells one of them. */
  readonly fixableBy: FixableBy | 'approver' | 'changer' | 'restarter';
  /** The field of `mdatp health` that a profile may have set: then a `changer` is an administrator. */
  readonly field?: string;
  /** null: there is nothing to do. */
  readonly guide: GuideId | null;
  /** By design: it is told, and nobody is called for it. */
  readonly isNote?: true;
  /** It does not come from slowness: told within the grace, or there only while macOS waits for a person. */
  readonly whileStarting?: 'told' | 'told-if-macos-waits';
  /** A service that starts again and again looks like this until the looks have seen it start twice. */
  readonly mayBeLoop?: true;
  /**
   * Who may say that it does not count. Real-time protection works beside it, or (passive mode) it is the organisation's
   * word that another product protects its Macs. Never of one that leaves a Mac unprotected or unknown: no setting
   * makes a wrong green.
   */
  readonly unwatchedBy?: 'person' | 'profile';
  readonly payloads?: readonly PayloadId[];
}

/**
 * Every finding there is, in order of priority: diagnosis, guide, notifications, settings and formats derive theirs from
 * its row. Codes are interface: add, never rename.
 */
export const findingTable = {
  'not-installed': { level: 'unprotected', fixableBy: 'admin', guide: 'install', whileStarting: 'told' },
  'not-genuine': { level: 'unknown', fixableBy: 'admin', guide: 'report', whileStarting: 'told' },
  'service-not-started': { level: 'unprotected', fixableBy: 'user', guide: 'background-item' },
  'service-keeps-restarting': { level: 'unknown', fixableBy: 'admin', guide: 'update-defender' },
  'not-answering': { level: 'unknown', fixableBy: 'restart', guide: 'restart', mayBeLoop: true },
  unreadable: { level: 'unknown', fixableBy: 'report', guide: 'report', mayBeLoop: true },
  'not-onboarded': { level: 'unprotected', fixableBy: 'admin', guide: 'onboard', whileStarting: 'told' },
  'product-expired': { level: 'unprotected', fixableBy: 'admin', guide: 'install-again' },
  'passive-mode': { level: 'attention', fixableBy: 'nobody', guide: null, isNote: true, unwatchedBy: 'profile' },
  'switched-off': {
    level: 'unprotected',
    fixableBy: 'changer',
    field: 'real_time_protection_enabled',
    guide: 'turn-on',
  },
  'kernel-extension-not-approved': {
    level: 'unprotected',
    fixableBy: 'approver',
    guide: 'kernel-approval',
    payloads: ['kernel-extension'],
  },
  'kernel-extension-faulty': { level: 'unprotected', fixableBy: 'admin', guide: 'install-again' },
  'endpoint-extension-not-approved': {
    level: 'unprotected',
    fixableBy: 'approver',
    guide: 'system-approval',
    whileStarting: 'told-if-macos-waits',
    payloads: ['system-extensions'],
  },
  'network-extension-not-approved': {
    level: 'attention',
    fixableBy: 'approver',
    guide: 'system-approval',
    whileStarting: 'told-if-macos-waits',
    unwatchedBy: 'person',
    // Approved, the network extension still needs its filter allowed [MS-INTUNE].
    payloads: ['system-extensions', 'network-filter'],
  },
  'network-filter-off': {
    level: 'attention',
    fixableBy: 'approver',
    guide: 'system-approval',
    unwatchedBy: 'person',
    payloads: ['network-filter'],
  },
  'full-disk-access-missing': {
    level: 'attention',
    fixableBy: 'approver',
    guide: 'system-approval',
    unwatchedBy: 'person',
    payloads: ['full-disk-access'],
  },
  'extension-switched-off': {
    level: 'unprotected',
    levelIfMild: 'attention',
    fixableBy: 'changer',
    guide: 'switch-on-again',
  },
  'extension-not-running': {
    level: 'unprotected',
    levelIfMild: 'attention',
    fixableBy: 'restart',
    guide: 'restart',
  },
  'extension-being-removed': {
    level: 'unprotected',
    levelIfMild: 'attention',
    fixableBy: 'restarter',
    guide: 'restart',
  },
  'restart-needed': { level: 'unprotected', levelIfMild: 'attention', fixableBy: 'restart', guide: 'restart' },
  'conflicting-software': { level: 'attention', fixableBy: 'admin', guide: 'report', unwatchedBy: 'person' },
  'definitions-outdated': {
    level: 'attention',
    fixableBy: 'changer',
    field: 'automatic_definition_update_enabled',
    guide: 'update-definitions',
    unwatchedBy: 'person',
  },
  'enrolment-not-approved': {
    level: 'attention',
    fixableBy: 'user',
    guide: 'approve-enrolment',
    unwatchedBy: 'person',
  },
  unhealthy: { level: 'attention', fixableBy: 'report', guide: 'report' },
} as const satisfies Readonly<Record<string, FindingRow>>;

export type FindingCode = keyof typeof findingTable;

export const findingCodes = Object.keys(findingTable) as readonly FindingCode[];

export function rowOf(code: FindingCode): FindingRow {
  return findingTable[code];
}

/** The findings whose row says so, such as `CodeWith<{ unwatchedBy: 'profile' }>`. */
export type CodeWith<Part> = {
  [Code in FindingCode]: (typeof findingTable)[Code] extends Part ? Code : never;
}[FindingCode];

/** What a finding rests on: a tool (by its id) and the line that says so. */
export interface Evidence {
  readonly tool: ToolId;
  readonly line: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  readonly fixableBy: FixableBy;
  readonly evidence: readonly Evidence[];
}

export interface Diagnosis {
  readonly level: Level;
  readonly findings: readonly Finding[];
  /** What holds too but does not count here: the settings say so. Absent: nothing. */
  readonly notWatched?: readonly Finding[];
}

/** What a finding is called for people: by its code, but where one code has two reasons that they act on differently. */
export type FindingName = FindingCode | 'not-checked';

export const findingNames: readonly FindingName[] = [...findingCodes, 'not-checked'];

/** `not-checked`: nobody could tell whether `mdatp` is Microsoft's, so that nothing of what it says was relied on. */
export function nameOf({ code, evidence }: Finding): FindingName {
  return code === 'unreadable' && evidence[0]?.tool === 'mdatp-file' ? 'not-checked' : code;
}

/** By design, and nothing to do about it: it is told, and nobody is called for it. */
export function isNote({ code }: Finding): boolean {
  return rowOf(code).isNote === true;
}

/** The fault that comes first; notes such as passive mode do not count, and faults that may clear by themselves come last. */
export function firstFault(findings: readonly Finding[]): Finding | undefined {
  const faults = findings.filter((finding) => finding.level !== 'protected' && !isNote(finding));
  return faults.find(({ level }) => level !== 'starting') ?? faults[0];
}

/**
 * Faults by priority, those first that leave files without protection or nobody knowing of it: of these two the guide
 * begins with the first as well. What may clear by itself does not count yet.
 */
export function worstFaults(findings: readonly Finding[]): readonly Finding[] {
  const faults = findings.filter(
    (finding) => finding.level !== 'protected' && finding.level !== 'starting' && !isNote(finding),
  );
  const [grave, mild] = [faults.filter(isGrave), faults.filter((fault) => !isGrave(fault))];
  return [...grave, ...mild];
}

function isGrave({ level }: Finding): boolean {
  return level === 'unprotected' || level === 'unknown';
}

/** True when `a` is a worse level than `b`: unprotected, unknown, starting, attention, protected. */
export function isWorse(a: Level, b: Level): boolean {
  return levelTable[a].badness > levelTable[b].badness;
}

/** The worst of some levels; `protected` of none. */
export function worstOf(levels: readonly Level[]): Level {
  return levels.reduce<Level>((worst, level) => (isWorse(level, worst) ? level : worst), 'protected');
}
