// The enrolment that profiles depend on: whether a person has approved it.
import type { Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';
import { found } from './found.ts';

/** macOS ignores policy payloads of an enrolment that no person approved (facts: macos-commands section 7). */
export function findingsOfEnrolment({ enrolment }: Readings): readonly Finding[] {
  if (enrolment?.kind !== 'read' || !enrolment.enrolled || enrolment.userApproved !== false) return [];
  const evidence = [{ tool: 'profiles-status', line: enrolment.line }] as const;
  return [found('enrolment-not-approved', evidence)];
}
