// What the driver's state proves on Macs where Defender uses a kernel extension (10.13-10.15), and how to tell them.

import type { Evidence, Finding } from '../finding.ts';
import { type Era, eraOf } from '../macos.ts';
import { endpointExtensionId, networkExtensionId, rowsOf } from '../readers/extensions.ts';
import { isMissing, textOf, truthOf } from '../readers/health.ts';
import { describeKextFile } from '../readers/kext-file.ts';
import { loadedKext } from '../readers/kexts.ts';
import { driverId, type LoadReading } from '../readers/kextutil.ts';
import type { KextFileReading, Readings } from '../readings.ts';
import { found, foundOn } from './found.ts';
import { fieldEvidence, isPassive, isRefusal, issuesOf, isUnlicensed, protectionOf } from './health.ts';

/** Which kind of extension this Mac's Defender uses, by what was read. */
export function eraOfReadings(readings: Readings): Era {
  const { health, macos, kextFile } = readings;
  const present = kextFile === null || kextFile.kind === 'unreadable' ? null : kextFile.kind === 'present';
  const told = speaksOfDriver(readings) ?? (speaksOfExtensions(readings) ? false : null);
  return eraOf(textOf(health, 'real_time_protection_subsystem'), macos, present ?? told);
}

/** False also for a Defender of another system: Linux has neither kind of extension (facts: mdatp-health section 4). */
export function usesSystemExtensions(readings: Readings): boolean {
  return eraOfReadings(readings) === 'system' && !isOfLinux(readings);
}

function isOfLinux({ health }: Readings): boolean {
  return textOf(health, 'real_time_protection_subsystem') === 'fanotify';
}

/** Where the file is not known: macOS judged the driver, it is loaded, or (of no known version) Defender is that old. */
function speaksOfDriver({ health, kexts, load, macos }: Readings): true | null {
  const old = macos === null && health.kind === 'read' && health.generation === 'legacy';
  return old || loadedKext(kexts, driverId) !== null || isJudged(load) ? true : null;
}

/** Likewise: macOS lists one of Defender's system extensions, or Defender says that it has put them there. */
function speaksOfExtensions({ extensions, healthExtensions }: Readings): boolean {
  const listed = [endpointExtensionId, networkExtensionId].some((id) => rowsOf(extensions, id).length > 0);
  return (
    listed ||
    (healthExtensions !== null && truthOf(healthExtensions, 'endpoint_security_extension_installed') === 'true')
  );
}

/**
 * Findings about the driver. Defender's word that it works settles it; where Defender says nothing, what macOS said to
 * a load attempt still stands.
 */
export function findingsOfKernel(readings: Readings): readonly Finding[] {
  const { health, kexts, load } = readings;
  const { available } = protectionOf(health);
  const answered = !isRefusal(health);
  if (isMissing(health)) return [];
  if (answered && (isPassive(health) || available === 'true') && !hasNoProvider(readings)) return [];
  const restart = restartNeeded(load);
  if (eraOfReadings(readings) === 'system') return restart;
  const missing = answered && !isUnlicensed(health) && (available === 'false' || available === 'unavailable');
  const refused = isRefused(load) && loadedKext(kexts, driverId) === null;
  if (!missing && !hasNoProvider(readings) && !refused) return [];
  const said = [
    ...fieldEvidence(health, 'real_time_protection_available'),
    ...(hasNoProvider(readings) ? fieldEvidence(health, 'health_issues') : []),
  ];
  return restart.length > 0 ? restart : [driverFinding(readings, said)];
}

function hasNoProvider({ health }: Readings): boolean {
  return !isRefusal(health) && issuesOf(health).some((issue) => /no active event provider/i.test(issue));
}

/** Whether macOS said something about this driver, and not only about the way it was asked. */
function isJudged(load: LoadReading | null): boolean {
  return load?.result === 'loaded' || isRefused(load);
}

function isRefused(load: LoadReading | null): boolean {
  return load !== null && ['not-approved', 'faulty', 'not-ours'].includes(load.result);
}

/** Approved and staged, and loaded with the next restart: KMErrorDomain 28 (facts: macos-commands section 2). */
function restartNeeded(load: LoadReading | null): readonly Finding[] {
  const says = load !== null && /KMErrorDomain[^"]{0,20}\b28\b|requires a reboot/i.test(load.line);
  if (!says || !load.line.includes(driverId)) return [];
  const evidence = [{ tool: 'kextutil', line: load.line }] as const;
  return [found('restart-needed', evidence)];
}

function driverFinding(readings: Readings, said: readonly Evidence[]): Finding {
  const { kexts, load } = readings;
  const row = loadedKext(kexts, driverId);
  const evidence = [...said, ...fileEvidence(readings.kextFile), ...loadEvidence(load)];
  if (row !== null) {
    // The driver runs and Defender does not use it: approving again would change nothing (facts: mdatp-health section 12 row 12).
    const listed: Evidence = { tool: 'kextstat', line: row.line };
    return found('extension-not-running', [...evidence, listed]);
  }
  if (isFaulty(readings.kextFile, readings.load)) return found('kernel-extension-faulty', evidence);
  return foundOn(readings, 'kernel-extension-not-approved', evidence);
}

/** No file to load, or macOS refused it for another reason than policy. */
function isFaulty(file: KextFileReading | null, load: LoadReading | null): boolean {
  return file?.kind === 'absent' || load?.result === 'faulty' || load?.result === 'not-ours';
}

function fileEvidence(file: KextFileReading | null): readonly Evidence[] {
  return file === null ? [] : [{ tool: 'kext-file', line: describeKextFile(file) }];
}

function loadEvidence(load: LoadReading | null): readonly Evidence[] {
  if (load === null) return [];
  return [{ tool: load.result === 'not-ours' ? 'codesign' : 'kextutil', line: load.line }];
}
