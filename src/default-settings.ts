// What is set where nobody has set anything. Apart from the schema, so that the icon and the panel do without it.
import { type CodeWith, type FindingCode, findingCodes, rowOf } from './finding.ts';

/** The findings that a setting can leave out. */
export type Watchable = CodeWith<{ readonly unwatchedBy: 'person' | 'profile' }>;

export function isWatchable(code: FindingCode): code is Watchable {
  return rowOf(code).unwatchedBy !== undefined;
}

export const watchable: readonly Watchable[] = findingCodes.filter(isWatchable);

function watchedByDefault(): Record<Watchable, boolean> {
  return Object.fromEntries(watchable.map((code) => [code, true])) as Record<Watchable, boolean>;
}

// Without a type of its own: the schema takes its defaults from here, and the type is the schema's.
export const defaultSettings = {
  language: 'system' as const,
  launchAtLogin: false,
  notifications: true,
  snoozeMaxHours: 24,
  lookEverySeconds: 60,
  showIconOnlyWhenNeeded: false,
  supportContact: '',
  supportName: '',
  watch: watchedByDefault(),
};
