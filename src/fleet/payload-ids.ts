// Which profile payloads end which findings. Apart from what is in them, as the panel needs only to know whether any would.
import type { Finding, FindingCode } from '../finding.ts';

export type PayloadId = 'kernel-extension' | 'system-extensions' | 'network-filter' | 'full-disk-access';

const idsBy: Readonly<Partial<Record<FindingCode, readonly PayloadId[]>>> = {
  'kernel-extension-not-approved': ['kernel-extension'],
  'endpoint-extension-not-approved': ['system-extensions'],
  // Approved, the network extension still needs its filter allowed [MS-INTUNE].
  'network-extension-not-approved': ['system-extensions', 'network-filter'],
  'network-filter-off': ['network-filter'],
  'full-disk-access-missing': ['full-disk-access'],
};

/** What an MDM would have to send to end these findings; none when no approval is missing. */
export function missingPayloadIds(findings: readonly Finding[]): ReadonlySet<PayloadId> {
  return new Set(findings.flatMap(({ code }) => idsBy[code] ?? []));
}
