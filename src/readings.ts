// Everything one look gathered, each part read or unreadable on its own, plus the moments it is judged by.

import type { FindingCode } from './finding.ts';
import type { MacosVersion } from './macos.ts';
import type { EnrolmentReading, Manager } from './readers/enrolment.ts';
import type { ExtensionReading } from './readers/extensions.ts';
import type { HealthReading } from './readers/health-reading.ts';
import type { IntegrityReading } from './readers/integrity.ts';
import type { KextReading } from './readers/kexts.ts';
import type { LoadReading } from './readers/kextutil.ts';
import type { ProfilesReading } from './readers/profiles.ts';
import type { DaemonReading, ServiceReading } from './readers/service.ts';

/** The driver's bundle on disk; `mode` in octal text as `ls` would show it, e.g. "755". null: only known to be there. */
export type KextFileReading =
  | {
      readonly kind: 'present';
      readonly ownerId: number | null;
      readonly groupId: number | null;
      readonly mode: string | null;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Whether the `mdatp` that answers is Microsoft's; checked once per file identity. */
export type GenuineReading =
  | { readonly kind: 'genuine'; readonly path: string }
  | { readonly kind: 'not-genuine'; readonly path: string; readonly reason: string }
  /** It was asked and nobody could tell: codesign hung or is gone, or the file was. */
  | { readonly kind: 'undecided'; readonly path: string; readonly reason: string }
  /** There was nothing to ask about: a practice Mac, or evidence without it. */
  | { readonly kind: 'not-checked'; readonly reason: string };

export interface Readings {
  readonly health: HealthReading;
  readonly genuine: GenuineReading;
  /** null: sw_vers gave no version we can read. */
  readonly macos: MacosVersion | null;
  /** The processor, as `arm64` or `x64`; null when not known. */
  readonly arch: string | null;
  /** Whether this person is in the admin group; null when not known. */
  readonly admin: boolean | null;
  /** null: not looked at in this look (all is well, or not a kernel-extension Mac). */
  readonly kextFile: KextFileReading | null;
  readonly kexts: KextReading | null;
  /** When Defender's package was installed, epoch ms; null when not known. */
  readonly installedAt: number | null;
  /** The last load attempt of ours, if any. */
  readonly load: LoadReading | null;
  /** `mdatp health --details system_extensions`; null: not asked in this look. */
  readonly healthExtensions: HealthReading | null;
  /** `systemextensionsctl list`; null: not looked at in this look, or not a Mac that has it. */
  readonly extensions: ExtensionReading | null;
  /** Defender's daemon among the processes; null: not asked in this look, or the list tells nothing. */
  readonly daemon: DaemonReading | null;
  /** What launchd says of it; null: not asked in this look. */
  readonly service: ServiceReading | null;
  /** Whether the file is there that launchd starts it from; null: not looked at in this look. */
  readonly serviceFile: 'present' | 'absent' | null;
  /** null: not asked in this look. */
  readonly enrolment: EnrolmentReading | null;
  /** Who manages this Mac; null: nobody, or not known. */
  readonly managedBy: Manager | null;
  /** What the installed profiles allow Defender; null: not asked, as outside of a report. Nothing is judged by it. */
  readonly profiles: ProfilesReading | null;
  /** System Integrity Protection; null: not asked, as outside of a report. Nothing is judged by it. */
  readonly integrity: IntegrityReading | null;
}

/** Times on the Mac's clock in epoch ms; null when not known. Without `now` nothing is judged by time. */
export interface Moments {
  readonly now: number | null;
  readonly bootedAt: number | null;
  readonly loggedInAt: number | null;
  readonly wokeAt: number | null;
  readonly daemonStartedAt: number | null;
  /** Each start of it that the looks have seen, oldest first; none where nobody noted them. */
  readonly daemonStarts: readonly number[];
  /** When each finding that holds was first seen, by a look that may be of an earlier run. */
  readonly firstSeen: FirstSeen;
  /** When a look saw macOS begin to run one of Defender's extensions. */
  readonly extensionEnabledAt: number | null;
}

export type FirstSeen = Readonly<Partial<Record<FindingCode, number>>>;
