// Snapshot -> the few facts a person likes to see when all is well: age of the definitions, driver, who manages.
import { leavesProtection } from './findings/health.ts';
import { extensionIn } from './macos.ts';
import { textOf } from './readers/health.ts';
import type { Snapshot } from './snapshot.ts';

export interface ProtectedFacts {
  /** How old the definitions were when the snapshot was made, ms; null when Defender does not say. */
  readonly definitionsAgeMs: number | null;
  /** Which kind of extension delivers the events; null when Defender does not say, or not that it works. */
  readonly extension: 'kernel' | 'system' | null;
  /** When we loaded the driver, epoch ms; null when it was not us. */
  readonly loadedAt: number | null;
  /** `nobody` only when macOS says that no MDM manages this Mac; null when it is not known. */
  readonly managedBy: 'jamf' | 'intune' | 'other' | 'nobody' | null;
  readonly version: string | null;
}

export function protectedFactsOf({ readings, acts }: Snapshot): ProtectedFacts {
  const { health, enrolment, managedBy } = readings;
  const minutes = Number(textOf(health, 'definitions_updated_minutes_ago') ?? Number.NaN);
  const enrolled = enrolment?.kind === 'read' ? enrolment.enrolled : null;
  return {
    definitionsAgeMs: Number.isFinite(minutes) && minutes >= 0 ? minutes * 60_000 : null,
    extension: leavesProtection(health) ? null : extensionIn(textOf(health, 'real_time_protection_subsystem')),
    loadedAt: acts.lastLoad?.reading.result === 'loaded' ? acts.lastLoad.at : null,
    managedBy: managedBy ?? (enrolled === null ? null : enrolled ? 'other' : 'nobody'),
    version: textOf(health, 'app_version'),
  };
}
