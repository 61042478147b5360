// How this Mac's clock counts. Asking Intl would say the same for 3.6 MB.
import { app, systemPreferences } from 'electron';
import { clockHoursOf } from '../../src/clock-hours.ts';
import type { ClockHours } from '../../src/text/times.ts';

/** `language`: of another Mac that the flag stands for, and then of its region too; null: this one. Needs a ready app. */
export function clockHours(isMac: boolean, language: string | null): ClockHours {
  if (language !== null) return clockHoursOf({ force12: null, force24: null, locale: language });
  return clockHoursOf({
    force24: isMac ? isOn('AppleICUForce24HourTime') : null,
    force12: isMac ? isOn('AppleICUForce12HourTime') : null,
    locale: app.getSystemLocale(),
  });
}

/** Only macOS has such settings. One that nobody has set reads as false. */
function isOn(name: string): boolean {
  return systemPreferences.getUserDefault(name, 'boolean');
}
