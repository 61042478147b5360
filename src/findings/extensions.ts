// What Defender and macOS say of its two system extensions, held against each other.

import type { Evidence, Finding, FindingCode } from '../finding.ts';
import { bestRow, type ExtensionRow, endpointExtensionId, networkExtensionId, rowsOf } from '../readers/extensions.ts';
import { isMissing, truthOf } from '../readers/health.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import type { Readings } from '../readings.ts';
import { foundOn } from './found.ts';
import {
  fieldEvidence,
  isPassive,
  isRefusal,
  issuesOf,
  issueWords,
  isUnlicensed,
  protectionOf,
  saysProtected,
} from './health.ts';
import { usesSystemExtensions } from './kernel.ts';

/** What keeps one extension from working; null: nothing that anybody said. */
export type ExtensionFault =
  | 'not-approved'
  | 'filter-off'
  | 'switched-off'
  | 'not-running'
  | 'on-the-way'
  | 'being-removed'
  | 'restart-needed'
  | null;

interface Judged {
  readonly fault: ExtensionFault;
  readonly evidence: readonly Evidence[];
}

/** What Defender says of one extension: the lines that say it does not work, and whether others say it does. */
interface Said {
  readonly missing: readonly Evidence[];
  readonly works: boolean;
}

/** Findings about system extensions; none on a Mac whose Defender uses a kernel extension, or on none of Apple's. */
export function findingsOfExtensions(readings: Readings): readonly Finding[] {
  if (!usesSystemExtensions(readings)) return [];
  const findings = [
    ...findingFor(judgeEndpoint(readings), 'endpoint-extension-not-approved', readings),
    ...findingFor(judgeNetwork(readings), 'network-extension-not-approved', readings),
  ];
  // Without Defender no approval is missing; that macOS is still removing it is worth knowing.
  return isMissing(readings.health) ? findings.filter(({ code }) => code === 'extension-being-removed') : findings;
}

/** The extension that real-time protection gets its events from. */
export function judgeEndpoint(readings: Readings): Judged {
  return judge(readings, endpointExtensionId, endpointSaid(readings));
}

/**
 * The extension that network protection gets its events from. Approved and installed, it can still be off: its filter
 * has a dialog and a switch of its own.
 */
export function judgeNetwork(readings: Readings): Judged {
  const judged = judge(readings, networkExtensionId, networkSaid(readings));
  const off = denialIn(readings.healthExtensions, 'network_extension_enabled');
  if (judged.fault === 'not-running' && off.length > 0) return { ...judged, fault: 'filter-off' };
  // Removed while the other one stays: the product is not going, this part of it is to be approved again.
  if (judged.fault === 'being-removed' && stayingRows(readings).length > 0) {
    return { ...judged, fault: networkSaid(readings).missing.length > 0 ? 'not-approved' : null };
  }
  return judged;
}

/** Rows of Defender's that stay: without Defender they still run. What macOS is removing already goes by itself. */
export function stayingRows({ extensions }: Readings): readonly ExtensionRow[] {
  const rows = [endpointExtensionId, networkExtensionId].flatMap((id) => rowsOf(extensions, id));
  return rows.filter(({ state }) => state !== 'going');
}

/** Whether macOS is at work on one of the two; it says so, and nobody has anything to allow. */
export function isOnTheWay(readings: Readings): boolean {
  return [judgeEndpoint(readings), judgeNetwork(readings)].some(({ fault }) => fault === 'on-the-way');
}

/**
 * macOS's row decides what is the matter, Defender whether anything is. A copy that waits beside one that is enabled is
 * an update on its way, and no fault as long as Defender says that it works.
 */
function judge({ extensions }: Readings, id: string, { missing, works }: Said): Judged {
  const row = bestRow(extensions, id);
  const enabled = rowsOf(extensions, id).some(({ state }) => state === 'enabled');
  const evidence = [...missing, ...evidenceOfRow(row)];
  const unlessUpdating = (fault: ExtensionFault): Judged => ({ fault: enabled && works ? null : fault, evidence });
  const ifMissing = (fault: ExtensionFault): Judged => ({ fault: missing.length > 0 ? fault : null, evidence });
  switch (row?.state) {
    case 'waiting':
      return unlessUpdating('not-approved');
    case 'disabled':
      return unlessUpdating('switched-off');
    case 'restarting':
      return enabled ? ifMissing('not-running') : { fault: 'restart-needed', evidence };
    case 'other':
      return unlessUpdating('on-the-way');
    case 'enabled':
      return ifMissing('not-running');
    case 'going':
      return { fault: 'being-removed', evidence };
    // A row without its state is no witness.
    case 'cut':
    case undefined:
      return ifMissing('not-approved');
  }
}

function endpointSaid({ health, healthExtensions }: Readings): Said {
  const answered = !isRefusal(health);
  const { available } = protectionOf(health);
  const unavailable = answered && (available === 'false' || available === 'unavailable') && !isPassive(health);
  // Without a licence Defender does not try: only what it names as an issue of its own counts.
  const tries = !isUnlicensed(health);
  const missing = [
    ...(unavailable && tries ? fieldEvidence(health, 'real_time_protection_available') : []),
    ...issue(health, /no active event provider/i),
    ...(tries ? denialIn(healthExtensions, 'endpoint_security_extension_ready') : []),
  ];
  return { missing, works: answered && available === 'true' && missing.length === 0 };
}

function networkSaid({ health, healthExtensions }: Readings): Said {
  // Where it was never installed nobody waits for it: the organisation does not use it.
  const unused = denialIn(healthExtensions, 'network_extension_installed').length > 0;
  const missing = [
    ...issue(health, issueWords.network),
    ...(unused || isUnlicensed(health) ? [] : denialIn(healthExtensions, 'network_extension_enabled')),
  ];
  return { missing, works: truthIn(healthExtensions, 'network_extension_enabled') === 'true' && missing.length === 0 };
}

function findingFor(
  { fault, evidence }: Judged,
  notApproved: 'endpoint-extension-not-approved' | 'network-extension-not-approved',
  readings: Readings,
): readonly Finding[] {
  if (fault === null) return [];
  // Real-time protection gets its events from the other extension.
  const isMild = notApproved === 'network-extension-not-approved' || works(readings);
  return [foundOn(readings, fault === 'not-approved' ? notApproved : codeOf(fault), evidence, { isMild })];
}

function codeOf(fault: Exclude<ExtensionFault, 'not-approved' | null>): FindingCode {
  switch (fault) {
    case 'filter-off':
      return 'network-filter-off';
    case 'switched-off':
      return 'extension-switched-off';
    case 'not-running':
    case 'on-the-way':
      return 'extension-not-running';
    case 'being-removed':
      return 'extension-being-removed';
    case 'restart-needed':
      return 'restart-needed';
  }
}

/** Whether Defender says that files are checked all the same: then it works, and something is missing. */
function works(readings: Readings): boolean {
  return !isRefusal(readings.health) && saysProtected(readings.health) && endpointSaid(readings).missing.length === 0;
}

function issue(health: HealthReading, words: RegExp): readonly Evidence[] {
  if (isRefusal(health)) return [];
  return issuesOf(health).some((text) => words.test(text)) ? fieldEvidence(health, 'health_issues') : [];
}

export function evidenceOfRow(row: ExtensionRow | null): readonly Evidence[] {
  return row === null ? [] : [{ tool: 'systemextensionsctl', line: row.line }];
}

/** A field of `mdatp health --details system_extensions`; what a failing run printed is not believed. */
function truthIn(details: HealthReading | null, name: string): ReturnType<typeof truthOf> {
  return details === null || isRefusal(details) ? 'unknown' : truthOf(details, name);
}

/** The lines in which Defender says that this is not so. */
function denialIn(details: HealthReading | null, name: string): readonly Evidence[] {
  if (details === null || truthIn(details, name) !== 'false') return [];
  return fieldEvidence(details, name).map(({ line }) => ({ tool: 'mdatp-health-extensions', line }));
}
