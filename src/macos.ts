// macOS version -> which kind of extension Defender uses there, and which settings pane approves it.
import { type Outcome, printedLines } from './outcome.ts';
import { snakeCase } from './readers/health-json.ts';

export interface MacosVersion {
  readonly major: number;
  readonly minor: number;
  /** As printed, e.g. "10.15.7". */
  readonly text: string;
}

/** Generations of Apple's settings windows (facts: apple-words): A 10.13-12, B 13-14, C 15 and later. */
export type PaneGeneration = 'A' | 'B' | 'C';

/** Panes we can open; the addresses are in main/mac/open.ts. */
export const paneIds = [
  'security-general',
  'privacy-security',
  'login-items-extensions',
  'full-disk-access',
  'profiles',
] as const;

export type PaneId = (typeof paneIds)[number];

/**
 * Reads `sw_vers`, or the version alone; null when no product version is printed, or several are. Blanks or tabs stand
 * after the colon; newer systems add `ProductVersionExtra: (a)`, which is not part of the version.
 */
export function readMacos(outcome: Outcome): MacosVersion | null {
  if (outcome.kind !== 'exited') return null;
  const lines = printedLines(outcome.stdout);
  const printed = lines.flatMap(
    (line) => /^ProductVersion:\s*(\d[\d.]{0,20})(?:\s*\([a-z]\))?$/i.exec(line)?.[1] ?? [],
  );
  const [text, ...others] = new Set(
    printed.length === 0 && lines.length === 1 ? lines.filter((line) => line.includes('.')) : printed,
  );
  return text === undefined || others.length > 0 ? null : versionFrom(text);
}

/** The build that `sw_vers` prints, e.g. "19H15": changes with every update of macOS. null when it prints none. */
export function readBuild(outcome: Outcome): string | null {
  if (outcome.kind !== 'exited') return null;
  const builds = printedLines(outcome.stdout).flatMap(
    (line) => /^BuildVersion:\s*([0-9A-Za-z]{3,12})$/.exec(line)?.[1] ?? [],
  );
  return builds[0] ?? null;
}

/** "10.15.7" -> its parts, "13.4.1 (c)" or "14.5 (23F79)" without the brackets; null for anything that is not a version. */
export function versionFrom(text: string): MacosVersion | null {
  const [, version, major, minor] = /^((\d+)(?:\.(\d+))?(?:\.\d+)*)(?:\s*\([0-9A-Za-z]{1,12}\))?$/.exec(text) ?? [];
  return version === undefined ? null : { major: Number(major), minor: Number(minor ?? 0), text: version };
}

/** True when version `a` is `major.minor` or later. */
export function isAtLeast(version: MacosVersion, major: number, minor = 0): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}

/** The look of the settings windows; an unknown version is taken as a new one. */
export function paneGenerationOf(version: MacosVersion | null): PaneGeneration {
  if (version === null || isAtLeast(version, 15)) return 'C';
  return isAtLeast(version, 13) ? 'B' : 'A';
}

/** The pane where extensions are approved (facts: approval-by-macos-version section 5). */
export function approvalPaneOf(version: MacosVersion | null): PaneId {
  switch (paneGenerationOf(version)) {
    case 'A':
      return 'security-general';
    case 'B':
      return 'privacy-security';
    case 'C':
      return 'login-items-extensions';
  }
}

export type Era = 'kernel' | 'system';

/** What `real_time_protection_subsystem` names, in snake_case or as JSON spells its other words; null for all else. */
export function extensionIn(subsystem: string | null): Era | null {
  switch (subsystem === null ? '' : snakeCase(subsystem)) {
    case 'kernel_extension':
      return 'kernel';
    case 'endpoint_security_extension':
      return 'system';
    default:
      return null;
  }
}

/**
 * Which kind of extension this Defender uses: the subsystem it prints decides;
 * else macOS 11+, or 10.15 without the kext file, is the system-extension era [ISSUE-8576].
 * 10.16 is what macOS 11 may tell a program built with an old SDK.
 */
export function eraOf(subsystem: string | null, version: MacosVersion | null, kextFile: boolean | null): Era {
  const printed = extensionIn(subsystem);
  if (printed !== null) return printed;
  if (version === null) return kextFile === true ? 'kernel' : 'system';
  if (isAtLeast(version, 10, 16)) return 'system';
  return isAtLeast(version, 10, 15) && kextFile === false ? 'system' : 'kernel';
}
