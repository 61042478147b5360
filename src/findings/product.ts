// What Defender says of itself beyond real-time protection: its age, its definitions, its privacy rights, its rivals.
import type { Evidence, Finding } from '../finding.ts';
import { copiesBy, listOf, textOf, truthOf } from '../readers/health.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import { definitionsAgeMs, momentIn } from '../readers/moments.ts';
import type { Readings } from '../readings.ts';
import { found, foundOn } from './found.ts';
import { fieldEvidence, isRefusal, issuesOf, issueWords } from './health.ts';

/** Older definitions are too old; admins' scripts use the same limit (facts: managed-deployment section 5). */
export const definitionsLimitMs = 7 * 24 * 60 * 60_000;

/** `now` null: only what Defender itself counted is judged by time. */
export function findingsOfProduct(readings: Readings, now: number | null): readonly Finding[] {
  const { health } = readings;
  if (health.kind !== 'read' || isRefusal(health)) return [];
  const aged = agedFindings(readings, now);
  return [...aged, ...diskAccess(readings), ...rivals(health), ...(aged.length === 0 ? disputed(readings, now) : [])];
}

function agedFindings(readings: Readings, now: number | null): readonly Finding[] {
  return [...expired(readings.health, now), ...definitions(readings, now)];
}

const agingFields = [
  'product_expiration',
  'definitions_updated_minutes_ago',
  'definitions_updated',
  'definitions_status',
] as const;

/** Printed twice, a field is known of neither; where one of the two alone would be a fault, it is still reported. */
function disputed(readings: Readings, now: number | null): readonly Finding[] {
  const names = agingFields.filter((name) => {
    const copies = copiesBy(readings.health, name);
    return copies.length > 1 && copies.some((health) => agedFindings({ ...readings, health }, now).length > 0);
  });
  const evidence = fieldEvidence(readings.health, ...names);
  return names.length === 0 ? [] : [found('unhealthy', evidence)];
}

function expired(health: HealthReading, now: number | null): readonly Finding[] {
  const end = momentIn(health, 'product_expiration');
  const said = health.kind === 'read' ? health.notices : [];
  const notices = said.filter((line) => /\bexpired\b/i.test(line) && !/licen[cs]e/i.test(line));
  const evidence: readonly Evidence[] = [
    ...notices.map((line) => ({ tool: 'mdatp-health' as const, line })),
    ...(issuesOf(health).some((issue) => /product (has )?expired/i.test(issue))
      ? fieldEvidence(health, 'health_issues')
      : []),
    ...(end !== null && now !== null && now > end.latest ? fieldEvidence(health, 'product_expiration') : []),
  ];
  return evidence.length === 0 ? [] : [found('product-expired', evidence)];
}

/** Never inferred from the switch in Settings, which shows off when a profile gives the right [XPLAT issue 236]. */
function diskAccess(readings: Readings): readonly Finding[] {
  const { health } = readings;
  const evidence = [
    ...(truthOf(health, 'full_disk_access_enabled') === 'false'
      ? fieldEvidence(health, 'full_disk_access_enabled')
      : []),
    ...(issuesOf(health).some((issue) => issueWords.diskAccess.test(issue))
      ? fieldEvidence(health, 'health_issues')
      : []),
  ];
  return evidence.length === 0 ? [] : [foundOn(readings, 'full-disk-access-missing', evidence)];
}

function rivals(health: HealthReading): readonly Finding[] {
  const name = 'conflicting_applications';
  const names = [...listOf(health, name), textOf(health, name) ?? ''].filter(
    (text) => !/^(none|null)?$/i.test(text.trim()),
  );
  return names.length === 0 ? [] : [found('conflicting-software', fieldEvidence(health, name))];
}

function definitions(readings: Readings, now: number | null): readonly Finding[] {
  const { health } = readings;
  const counted = textOf(health, 'definitions_updated_minutes_ago') !== null;
  const age = counted ? 'definitions_updated_minutes_ago' : 'definitions_updated';
  const old = (definitionsAgeMs(health, now) ?? 0) > definitionsLimitMs;
  const said = /out.?of.?date|outdated/i.test(textOf(health, 'definitions_status') ?? '');
  const issue = issuesOf(health).some((text) => issueWords.definitions.test(text));
  const evidence = [
    ...(old ? fieldEvidence(health, age) : []),
    ...(said ? fieldEvidence(health, 'definitions_status') : []),
    ...(issue ? fieldEvidence(health, 'health_issues') : []),
  ];
  return evidence.length === 0 ? [] : [foundOn(readings, 'definitions-outdated', evidence)];
}
