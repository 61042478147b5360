// What Defender printed and nobody can read: a doubt, which is never the same as silence.
import type { Evidence, Finding } from '../finding.ts';
import { fieldOf, saidBy, truthOf, unreadTruths } from '../readers/health.ts';
import { extensionFields } from '../readers/health-fields.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import { spanFrom } from '../readers/moments.ts';
import type { Readings } from '../readings.ts';
import { found } from './found.ts';
import { availableField, enabledField, fieldEvidence, isRefusal, isUnlicensed } from './health.ts';

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
    ...fieldEvidence(health, ...unreadTruths(health, truths)),
    ...fieldEvidence(health, ...unreadTexts(health)),
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
  return fieldEvidence(details, ...unread, ...denied).map(({ line }) => ({ tool: 'mdatp-health-extensions', line }));
}

/** A word of the tool's own, or some with a full stop: versions have more of them than anybody has seen. */
const word = /^(?!(?:true|false|yes|no|on|off)\.?$)[a-z][a-z0-9]*(?:[ _-][a-z0-9]+)*\.?$/i;

/** Fields that a verdict or its age rests on, and what they can be read as. */
const readable: Readonly<Record<string, (text: string) => boolean>> = {
  definitions_updated_minutes_ago: (text) => /^\d+(\.\d+)?$/.test(text),
  product_expiration: (text) => spanFrom(text) !== null,
  definitions_status: (text) => word.test(text) && !/fail|error|invalid|corrupt/i.test(text),
  real_time_protection_subsystem: (text) => word.test(text),
};

/** Minutes that are not a number, invalid dates, lists where a word belongs: what they would have told is not known. */
function unreadTexts(health: HealthReading): readonly string[] {
  return Object.entries(readable).flatMap(([name, isRead]) => (saidBy(health, name).every(isRead) ? [] : [name]));
}
