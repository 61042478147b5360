// What the tests start from: recorded outputs, and Macs described by what differs from a plain one.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { noActs } from '../../src/acts.ts';
import type { FindingCode, Level } from '../../src/finding.ts';
import { versionFrom } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readHealth } from '../../src/readers/health.ts';
import type { HealthReading } from '../../src/readers/health-reading.ts';
import type { Moments, Readings } from '../../src/readings.ts';
import { beforeFirstLook, noMoments, nothingRead, type Snapshot } from '../../src/snapshot.ts';

const folder = fileURLToPath(new URL('../recordings', import.meta.url));

/** Where a recording is, by its name below tests/recordings. */
export function recordingPath(name: string): string {
  return path.join(folder, name);
}

/** The bytes of a recording. */
export function recording(name: string): string {
  return readFileSync(recordingPath(name), 'utf8');
}

/** Names of all recordings. */
export function recordings(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!masking\/).*\.(txt|json)$/.test(name),
  );
}

export function exited(stdout: string, code = 0, stderr = ''): Outcome {
  return { kind: 'exited', code, stdout, stderr };
}

/** What `mdatp health` says in these lines. */
export function healthOf(...lines: readonly string[]): HealthReading {
  return readHealth(exited(lines.join('\n')));
}

/** Defender on a Mac where only its two real-time fields (and the given lines) are of interest. */
export function rtp(enabled: string, available: string, ...lines: readonly string[]): HealthReading {
  return healthOf(
    `real_time_protection_enabled : ${enabled}`,
    `real_time_protection_available : ${available}`,
    ...lines,
  );
}

/** A 10.15.7 Mac with the driver on disk, not loaded, an administrator, and a genuine, healthy Defender. */
export function readingsOf(part: Partial<Readings> = {}): Readings {
  return {
    ...nothingRead,
    health: rtp('true', 'true'),
    genuine: {
      kind: 'genuine',
      path: '/Applications/Microsoft Defender.app/Contents/Resources/Tools/wdavdaemonclient',
    },
    macos: versionFrom('10.15.7'),
    admin: true,
    kextFile: { kind: 'present', ownerId: 0, groupId: 0, mode: '755' },
    kexts: { kind: 'read', loaded: [] },
    ...part,
  };
}

/** A program that answers as mdatp and is not Microsoft's. */
export const foreign = {
  kind: 'not-genuine',
  path: '/usr/local/bin/mdatp',
  reason: 'it is not inside the Microsoft Defender app',
} as const;

/** One whose signature could not be checked. */
export const undecided = { kind: 'undecided', path: '/x/mdatp', reason: 'codesign: timed-out' } as const;

/** No clock unless one is given: then nothing is judged by time. */
export function momentsOf(part: Partial<Moments> = {}): Moments {
  return { ...noMoments, ...part };
}

/** A published snapshot with these findings, each of the snapshot's level. */
export function snapshotOf(level: Level, codes: readonly FindingCode[], part: Partial<Snapshot> = {}): Snapshot {
  const findings = codes.map((code) => ({ code, level, fixableBy: 'user', evidence: [] }) as const);
  return {
    ...beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false }),
    sequence: 1,
    looked: true,
    agreed: true,
    diagnosis: { level, findings },
    readings: readingsOf(),
    ...part,
  };
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
