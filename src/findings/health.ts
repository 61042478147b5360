// What Defender's own answer proves: whether it answers, is licensed, on, passive, healthy.
import type { Evidence, Finding } from '../finding.ts';
import { fieldOf, listOf, textOf, truthOf } from '../readers/health.ts';
import type { HealthReading, Truth } from '../readers/health-reading.ts';
import type { Readings } from '../readings.ts';
import { found, foundOn } from './found.ts';

export const enabledField = 'real_time_protection_enabled';
export const availableField = 'real_time_protection_available';

/** Defender's own words for what another finding tells, in `health_issues` (facts: mdatp-health section 5). */
export const issueWords = {
  network: /network event provider not running/i,
  diskAccess: /full disk access/i,
  definitions: /definitions? (are )?(out.?of.?date|outdated)/i,
} as const;

/** Findings from `mdatp health` alone. */
export function findingsOfHealth(readings: Readings): readonly Finding[] {
  const { health } = readings;
  if (health.kind === 'unreadable') return whyUnreadable(health);
  if (isRefusal(health)) return [notAnswering([`exit status ${health.exitCode}`, ...evidenceLines(health)])];
  const withoutLicence = notOnboarded(health);
  if (withoutLicence.length > 0) return withoutLicence;
  return [...passiveMode(health), ...switchedOff(readings), ...unreadFields(health), ...unhealthy(health)];
}

/** The evidence a field gives; nothing when it was not printed. */
export function fieldEvidence(health: HealthReading, ...names: readonly string[]): readonly Evidence[] {
  return names.flatMap((name) => {
    const field = fieldOf(health, name);
    return field === undefined ? [] : [{ tool: 'mdatp-health' as const, line: field.line }];
  });
}

/** Whether real-time protection is on and its component works. In passive mode both may rightly be off. */
export function protectionOf(health: HealthReading): { readonly enabled: Truth; readonly available: Truth } {
  return { enabled: truthOf(health, enabledField), available: truthOf(health, availableField) };
}

/** Both real-time fields were read as true: nothing else lets anybody say that files are protected. */
export function saysProtected(health: HealthReading): boolean {
  const { enabled, available } = protectionOf(health);
  return !isRefusal(health) && enabled === 'true' && available === 'true';
}

/** What is wrong in Defender's own words; a list that was cut is one text. */
export function issuesOf(health: HealthReading): readonly string[] {
  const listed = listOf(health, 'health_issues');
  const text = textOf(health, 'health_issues');
  return text === null || /^(none|null)$/i.test(text) ? listed : [text];
}

/** Whether Defender is ill of more than these words stand for: something else is named, or its licence is not there. */
export function namesMore(health: HealthReading): boolean {
  if (fieldOf(health, 'licensed') !== undefined && truthOf(health, 'licensed') !== 'true') return true;
  return issuesOf(health).some((issue) => !Object.values(issueWords).some((words) => words.test(issue)));
}

/** It is set to leave protection to another product, and does not protect files itself. */
export function leavesProtection(health: HealthReading): boolean {
  return isPassive(health) && !saysProtected(health);
}

export function isPassive(health: HealthReading): boolean {
  return truthOf(health, 'passive_mode_enabled') === 'true';
}

/** Not licensed, in any of the ways Defender says it (facts: mdatp-health section 12 row 3). */
export function isUnlicensed(health: HealthReading): boolean {
  return notOnboarded(health).length > 0;
}

/** A non-zero exit of the current syntax counts whatever was printed; of the legacy one only 3. */
export function isRefusal(health: HealthReading): boolean {
  if (health.kind !== 'read') return false;
  return health.generation === 'legacy' ? health.exitCode === 3 : health.exitCode !== 0;
}

function whyUnreadable(health: HealthReading & { kind: 'unreadable' }): readonly Finding[] {
  switch (health.reason) {
    case 'missing':
      return []; // `not-installed` says it
    case 'refused':
    case 'timed-out':
    case 'failed':
      return [notAnswering(health.lines)];
    case 'flooded':
    case 'not-asked':
    case 'no-known-field':
      return withoutFields(health.lines);
  }
}

function withoutFields(lines: readonly string[]): readonly Finding[] {
  // "Failed to connect" with exit 0 is still the daemon that cannot be reached [ISSUE-6154].
  if (lines.some((line) => /failed to connect/i.test(line))) return [notAnswering(lines)];
  const notices = lines.filter(saysNoLicence);
  return notices.length > 0 ? [unlicensed(fromHealth(notices))] : [unreadable(lines)];
}

/** `ATTENTION: No license found. …` stands before any output, or alone [ISSUE-MDATP3]; one that will expire is there. */
function saysNoLicence(notice: string): boolean {
  if (/no license found/i.test(notice)) return true;
  return (
    /^attention\b.*\blicen[cs]e\b/i.test(notice) && /\b(no|not|missing|invalid|has expired|is expired)\b/i.test(notice)
  );
}

function notOnboarded(health: HealthReading): readonly Finding[] {
  if (health.kind !== 'read') return [];
  const issues = issuesOf(health).filter((issue) => /missing license|no license/i.test(issue));
  const notices = health.notices.filter(saysNoLicence);
  const licensed = truthOf(health, 'licensed') === 'false' ? fieldEvidence(health, 'licensed') : [];
  const evidence: readonly Evidence[] = [
    ...notices.map((line) => ({ tool: 'mdatp-health' as const, line })),
    ...licensed,
    ...(issues.length > 0 ? fieldEvidence(health, 'health_issues') : []),
  ];
  return evidence.length === 0 ? [] : [unlicensed(evidence)];
}

function unlicensed(evidence: readonly Evidence[]): Finding {
  return found('not-onboarded', evidence);
}

function passiveMode(health: HealthReading): readonly Finding[] {
  if (!isPassive(health)) return [];
  return [found('passive-mode', fieldEvidence(health, 'passive_mode_enabled'))];
}

function switchedOff(readings: Readings): readonly Finding[] {
  const { health } = readings;
  const { enabled, available } = protectionOf(health);
  if (isPassive(health) || enabled !== 'false' || available === 'unknown') return [];
  return [foundOn(readings, 'switched-off', fieldEvidence(health, enabledField, availableField))];
}

/** Real-time fields that do not both say `true`: missing, cut or contradictory unless another finding explains them. */
function unreadFields(health: HealthReading): readonly Finding[] {
  const { enabled, available } = protectionOf(health);
  if (enabled === 'true' && available === 'true') return [];
  // By design both may be off in passive mode; that they were read is still needed.
  if (isPassive(health) && enabled !== 'unknown' && available !== 'unknown') return [];
  const printed = fieldEvidence(health, enabledField, availableField).map(({ line }) => line);
  return [unreadable(printed.length > 0 ? printed : [`${enabledField} and ${availableField} were not printed`])];
}

/** Defender's own verdict; issues count also without it, for a healthy Defender prints none (facts: mdatp-health section 12 row 19). */
function unhealthy(health: HealthReading): readonly Finding[] {
  const denied = ['healthy', 'licensed'].filter(
    (name) => fieldOf(health, name) !== undefined && truthOf(health, name) !== 'true',
  );
  if (denied.length === 0 && issuesOf(health).length === 0) return [];
  return [found('unhealthy', fieldEvidence(health, ...denied, 'health_issues'))];
}

function notAnswering(lines: readonly string[]): Finding {
  return found('not-answering', fromHealth(lines));
}

function unreadable(lines: readonly string[]): Finding {
  return found('unreadable', fromHealth(lines));
}

function fromHealth(lines: readonly string[]): readonly Evidence[] {
  return lines.slice(0, 3).map((line) => ({ tool: 'mdatp-health', line }));
}

function evidenceLines(health: HealthReading): readonly string[] {
  const app = textOf(health, 'app_version');
  return app === null ? [] : [`app_version ${app}`];
}
