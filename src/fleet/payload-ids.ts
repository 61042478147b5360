// Which profile payloads end which findings. Apart from what is in them, as the panel needs only to know whether any would.
import { type Finding, type PayloadId, rowOf } from '../finding.ts';

/** What an MDM would have to send to end these findings; none when no approval is missing. */
export function missingPayloadIds(findings: readonly Finding[]): ReadonlySet<PayloadId> {
  return new Set(findings.flatMap(({ code }) => rowOf(code).payloads ?? []));
}
