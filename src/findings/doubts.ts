// What Defender printed and nobody can read: a doubt, which is never the same as silence.
import type { Evidence, Finding } from '../finding.ts';
import { fieldOf, textOf, truthOf, unreadTruths } from '../readers/health.ts';
import { extensionFields } from '../readers/health-fields.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import { spanFrom } from '../readers/moments.ts';
import type { Readings } from '../readings.ts';
import { found } from './found.ts';
import { availableField, enabledField, evidenceOf, isRefusal, isUnlicensed } from './health.ts';

/** Fields that say yes or no, and that nothing is judged by when they say neither. */
const truths = ['passive_mode_enabled', 'full_disk_access_enabled'] as const;

/**
 * A witness that was asked and said something nobody can read is not silent: what it said may be the one thing that is
 * wrong. So is one that denies what plain `mdatp health` says.
 */
export function findingsOfDoubts({ health, healthExtensions }: Readings): readonly Finding[] {
  if (isRefusal(health) || isUnlicensed(health)) return [];
  const details = healthExtensions !== null && !isRefusal(healthExtensions) ? healthExtensions : null;
  const evidence: readonly Evidence[] = [
    ...evidenceOf(health, ...unreadTruths(health, truths)),
    ...doubtfulNumbers(health),
    ...(details === null ? [] : inDetails(details)),
  ];
  return evidence.length === 0 ? [] : [found('unhealthy', evidence)];
}

function inDetails(details: HealthReading): readonly Evidence[] {
  const unread = [...extensionFields].filter((name) => {
    const truth = truthOf(details, name);
    return fieldOf(details, name) !== undefined && truth !== 'true' && truth !== 'false';
  });
  const denied = ['healthy', 'licensed', enabledField, availableField].filter(
    (name) => fieldOf(details, name) !== undefined && truthOf(details, name) !== 'true',
  );
  return evidenceOf(details, ...unread, ...denied).map(({ line }) => ({ tool: 'mdatp-health-extensions', line }));
}

/** Minutes that are no number, and dates that are none: what they were to tell is not known. */
function doubtfulNumbers(health: HealthReading): readonly Evidence[] {
  const minutes = textOf(health, 'definitions_updated_minutes_ago');
  const end = textOf(health, 'product_expiration');
  return [
    ...(minutes !== null && !/^\d+(\.\d+)?$/.test(minutes)
      ? evidenceOf(health, 'definitions_updated_minutes_ago')
      : []),
    ...(end !== null && spanFrom(end) === null ? evidenceOf(health, 'product_expiration') : []),
  ];
}
