// Whether an MDM manages this Mac, as `profiles status -type enrollment` says (facts: macos-commands section 7).
import { type Outcome, printedLines, unread } from '../outcome.ts';

export type EnrolmentReading =
  | {
      readonly kind: 'read';
      readonly enrolled: boolean;
      /** Policy payloads count only when true; null: the wording before 10.13.4 does not say. */
      readonly userApproved: boolean | null;
      /** Host of the MDM server; printed from macOS 11 on. Never leaves this Mac. */
      readonly serverHost: string | null;
      /** The line that says so. */
      readonly line: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Who manages: known by the server's host, an agent on disk, or identifiers of profiles (facts: macos-commands 7). */
export type Manager = 'jamf' | 'intune' | 'other';

/**
 * Reads all wordings. What does not say clearly yes or no, or says both, is `unreadable`; so is a "no" of a run that
 * failed. A cut `Yes (User Ap` is enrolled, and whether approved is not known.
 */
export function readEnrolment(outcome: Outcome): EnrolmentReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const lines = printedLines(outcome.stdout);
  const answers = lines.flatMap((line) => answerOf(line) ?? []);
  const [first, ...others] = answers;
  if (
    first === undefined ||
    others.some((other) => other.enrolled !== first.enrolled || other.userApproved !== first.userApproved) ||
    (outcome.code !== 0 && !first.enrolled)
  ) {
    return unread(outcome);
  }
  return { kind: 'read', ...first, serverHost: lines.map(hostIn).find((host) => host !== null) ?? null };
}

interface Answer {
  readonly enrolled: boolean;
  readonly userApproved: boolean | null;
  readonly line: string;
}

function answerOf(line: string): Answer | null {
  // Before 10.13.4 [openradar 35442079].
  if (/^An enrollment profile is currently installed/i.test(line)) return { enrolled: true, userApproved: null, line };
  if (/^There is no enrollment profile installed/i.test(line)) return { enrolled: false, userApproved: null, line };
  // From 10.13.4 on [munkireport issue 954].
  // A number, a log's words or a mark of a list may stand before it; a mark that is no bracket behind it.
  const said = /^(?:.{0,80}[\d:>|*\]]\s*)?MDM enroll?ment:\s*(.*?)[^a-z()]*$/i.exec(line)?.[1] ?? null;
  if (said === null) return null;
  if (/^no$/i.test(said)) return { enrolled: false, userApproved: false, line };
  if (/^yes$/i.test(said)) return { enrolled: true, userApproved: false, line };
  if (/^yes\s*\(user approved\)$/i.test(said)) return { enrolled: true, userApproved: true, line };
  return /^yes\b/i.test(said) ? { enrolled: true, userApproved: null, line } : null;
}

/**
 * From macOS 11 on: `MDM server: https://host:8443/mdm/ServerURL` [usnistgov/macos_security issue 45]; on some Macs `MDM server / https://…`.
 */
function hostIn(line: string): string | null {
  const address = /^MDM server\s*[:/]\s*(\S+)/i.exec(line)?.[1];
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?(\[[0-9a-f:.]+\]|[^/:?#@]+)/i.exec(address ?? '')?.[1];
  return host?.toLowerCase() ?? null;
}

/** What tells who manages this Mac, each part as far as it is known. */
export interface ManagerSigns {
  readonly serverHost: string | null;
  /** Identifiers of installed profiles; none when they were not listed. */
  readonly identifiers: readonly string[];
  /** `/usr/local/bin/jamf` is there. */
  readonly jamfPresent: boolean;
  /** Intune's agent or Company Portal is there. */
  readonly intunePresent: boolean;
  /** null: not known. */
  readonly enrolled: boolean | null;
}

/**
 * Who manages this Mac; null when nobody does, or nothing says so. The server's own name counts most, then its
 * profiles; agents least, for they stay behind after a Mac has left, and Company Portal is also put on Macs that
 * Jamf or others manage.
 */
export function managerFrom(signs: ManagerSigns): Manager | null {
  const { serverHost, identifiers, jamfPresent, intunePresent, enrolled } = signs;
  if (enrolled === false) return null;
  const named = managerByHost(serverHost) ?? managerByIdentifiers(identifiers);
  if (named !== null) return named;
  if (jamfPresent) return 'jamf';
  if (intunePresent) return 'intune';
  return enrolled === true ? 'other' : null;
}

/** Intune's devices talk to hosts below manage.microsoft.com; the others are the cloud hosts of their makers [U]. */
export function managerByHost(host: string | null): Manager | null {
  if (host === null) return null;
  if (/jamf/.test(host)) return 'jamf';
  if (/(^|\.)microsoft\.(com|us)$|intune/.test(host)) return 'intune';
  return /(^|[.-])(kandji|iru|mosyle|addigy|awmdm|simplemdm|hexnode\w*|meraki|fleetdm)\./.test(host) ? 'other' : null;
}

/** Jamf writes its name also in hex into the ids of its profiles (recording profiles-list/10.14-jamf-C). */
function managerByIdentifiers(identifiers: readonly string[]): Manager | null {
  if (identifiers.some((id) => /^com\.jamf(software)?\.|4A414D46/i.test(id))) return 'jamf';
  // Seen in logs of Intune-managed Macs: Microsoft.Profiles.MDM, www.windowsintune.com.*.
  if (
    identifiers.some((id) => /^(microsoft\.profiles\.mdm|www\.windowsintune\.com|com\.microsoft\.intune)/i.test(id))
  ) {
    return 'intune';
  }
  return null;
}
