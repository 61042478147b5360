// What the driver's state proves on Macs where Defender uses a kernel extension (10.13-10.15), and the start of the
// system-extension era: real-time protection that is not available there means its extension does not run.
import type { Evidence, Finding } from './finding.ts';
import { evidenceOf, isPassive, isRefusal, isUnlicensed, protectionOf } from './findings-health.ts';
import { listOf, textOf } from './health.ts';
import { describeKextFile } from './kext-file.ts';
import { loadedKext } from './kexts.ts';
import { driverId, type LoadReading } from './kextutil.ts';
import { type Era, eraOf } from './macos.ts';
import type { KextFileReading, Readings } from './readings.ts';

/** Which kind of extension this Mac's Defender uses, by what was read (product.md section 4). */
export function eraOfReadings({ health, macos, kextFile }: Readings): Era {
  const present = kextFile === null || kextFile.kind === 'unreadable' ? null : kextFile.kind === 'present';
  return eraOf(textOf(health, 'real_time_protection_subsystem'), macos, present);
}

/** Findings about the component that delivers events; none when Defender did not say that it is missing. */
export function findingsOfKernel(readings: Readings): readonly Finding[] {
  const { health } = readings;
  if (health.kind !== 'read' || isRefusal(health) || isUnlicensed(health)) return [];
  const { available } = protectionOf(health);
  const noProvider = listOf(health, 'health_issues').some((issue) => /no active event provider/i.test(issue));
  const missing = (available === 'false' || available === 'unavailable') && !isPassive(health);
  if (!missing && !noProvider) return [];
  const said = evidenceOf(health, 'real_time_protection_available', ...(noProvider ? ['health_issues'] : []));
  if (eraOfReadings(readings) === 'system') {
    return [
      { code: 'endpoint-extension-not-approved', level: 'unprotected', fixableBy: approver(readings), evidence: said },
    ];
  }
  return [driverFinding(readings, said)];
}

function driverFinding(readings: Readings, said: readonly Evidence[]): Finding {
  const loaded = loadedKext(readings.kexts, driverId);
  const evidence = [...said, ...fileEvidence(readings.kextFile), ...loadEvidence(readings.load)];
  if (loaded !== null) {
    // The driver runs and Defender does not use it: approving again would change nothing (facts: section 12 row 12).
    const row: Evidence = { tool: 'kextstat', line: loaded.line };
    return { code: 'extension-not-running', level: 'unprotected', fixableBy: 'restart', evidence: [...evidence, row] };
  }
  if (isFaulty(readings.kextFile, readings.load)) {
    return { code: 'kernel-extension-faulty', level: 'unprotected', fixableBy: 'admin', evidence };
  }
  return { code: 'kernel-extension-not-approved', level: 'unprotected', fixableBy: approver(readings), evidence };
}

/** No file to load, or macOS refused it for another reason than policy. */
function isFaulty(file: KextFileReading | null, load: LoadReading | null): boolean {
  return file?.kind === 'absent' || load?.result === 'faulty' || load?.result === 'not-ours';
}

function approver({ admin }: Readings): 'user' | 'admin' {
  return admin === false ? 'admin' : 'user';
}

function fileEvidence(file: KextFileReading | null): readonly Evidence[] {
  return file === null ? [] : [{ tool: 'kext-file', line: describeKextFile(file) }];
}

function loadEvidence(load: LoadReading | null): readonly Evidence[] {
  if (load === null) return [];
  return [{ tool: load.result === 'not-ours' ? 'codesign' : 'kextutil', line: load.line }];
}
