// Since when each finding holds: whether a restart that was made has helped is judged by it.
import { isStarting } from './diagnose.ts';
import type { Diagnosis } from './finding.ts';
import type { FirstSeen, Moments } from './readings.ts';

/** With what this diagnosis found and nobody had seen before; a time in the future is of a clock that was set back. */
export function withFound(before: FirstSeen, { findings }: Diagnosis, now: number): FirstSeen {
  const found = findings.map(({ code }) => [code, Math.min(before[code] ?? now, now)] as const);
  return { ...before, ...Object.fromEntries(found) };
}

/**
 * What is still known after a look. A finding that is gone is dropped only when two looks agree that it is, and neither
 * boot, login, wake nor the daemon's start hides it: one that comes back after a restart was never gone.
 */
export function firstSeenAfter(seen: FirstSeen, diagnosis: Diagnosis, moments: Moments, agreed: boolean): FirstSeen {
  if (!agreed || diagnosis.level === 'starting' || isStarting(moments)) return seen;
  const codes: readonly string[] = diagnosis.findings.map(({ code }) => code);
  return Object.fromEntries(Object.entries(seen).filter(([code]) => codes.includes(code)));
}
