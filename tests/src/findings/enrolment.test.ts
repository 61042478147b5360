// What is said of an enrolment that nobody approved.
import { describe, expect, it } from 'vitest';
import { findingsOfEnrolment } from '../../../src/findings/enrolment.ts';
import { readEnrolment } from '../../../src/readers/enrolment.ts';
import { exited, readingsOf, recording } from '../fixtures.ts';

describe('an enrolment', () => {
  it.each([
    ['MDM enrollment: Yes', 1],
    ['MDM enrollment: Yes (User Approved)', 0],
    ['MDM enrollment: No', 0],
    [recording('profiles-status/10.13.0-profile-installed.txt'), 0],
    ['something else', 0],
  ])('%s gives %d findings', (text, count) => {
    const findings = findingsOfEnrolment(readingsOf({ enrolment: readEnrolment(exited(text)) }));
    expect(findings).toHaveLength(count);
    if (count > 0) expect(findings[0]?.evidence).toEqual([{ tool: 'profiles-status', line: text }]);
  });
});
