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

/** Every finding there is, in order of priority. Codes are interface: add, never rename. */
export const findingCodes = [
  'not-installed',
  'not-genuine',
  'service-not-started',
  'service-keeps-restarting',
  'not-answering',
  'unreadable',
  'not-onboarded',
  'product-expired',
  'passive-mode',
  'switched-off',
  'kernel-extension-not-approved',
  'kernel-extension-faulty',
  'endpoint-extension-not-approved',
  'network-extension-not-approved',
  'network-filter-off',
  'full-disk-access-missing',
  'extension-switched-off',
  'extension-not-running',
  'extension-being-removed',
  'restart-needed',
  'conflicting-software',
  'definitions-outdated',
  'enrolment-not-approved',
  'unhealthy',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export type FixableBy = 'user' | 'admin' | 'restart' | 'report' | 'nobody';

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
  return code === 'passive-mode';
}

/** The fault that comes first; a note such as passive mode is none, and what may pass by itself comes last. */
export function firstFault(findings: readonly Finding[]): Finding | undefined {
  const faults = findings.filter((finding) => finding.level !== 'protected' && !isNote(finding));
  return faults.find(({ level }) => level !== 'starting') ?? faults[0];
}

/** Faults, the worst level first, those of one level by priority; what may pass by itself is none yet. */
export function worstFaults(findings: readonly Finding[]): readonly Finding[] {
  const faults = findings.filter(
    (finding) => finding.level !== 'protected' && finding.level !== 'starting' && !isNote(finding),
  );
  return [...faults].sort((one, other) => levelTable[other.level].badness - levelTable[one.level].badness);
}

/** True when `a` is a worse level than `b`: unprotected, unknown, starting, attention, protected. */
export function isWorse(a: Level, b: Level): boolean {
  return levelTable[a].badness > levelTable[b].badness;
}

/** The worst of some levels; `protected` of none. */
export function worstOf(levels: readonly Level[]): Level {
  return levels.reduce<Level>((worst, level) => (isWorse(level, worst) ? level : worst), 'protected');
}
