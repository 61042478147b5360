// (settings, what macOS says) -> whether Kextant should be made a login item, or be no longer one.
import type { SettingsReading } from './settings.ts';
import type { LoginItem } from './snapshot.ts';

/** null: leave it. Nobody has set anything, it is so already, or it waits for the person, who may not want it. */
export function loginItemChange({ values, set }: SettingsReading, now: LoginItem): boolean | null {
  if (!set.includes('launchAtLogin') || now === 'not-available') return null;
  const isSo = values.launchAtLogin ? now !== 'off' : now === 'off';
  return isSo ? null : values.launchAtLogin;
}

/** Whether a start at login, which the installer package brings for everybody, is one that somebody said no to. */
export function isUnwantedAtLogin({ values, set }: SettingsReading): boolean {
  return set.includes('launchAtLogin') && !values.launchAtLogin;
}
