// Whether a Mac counts twelve hours or 24: what its settings force, else the habit of its region.
import type { ClockHours } from './text/times.ts';

/** What macOS keeps; null: not set. */
export interface ClockSettings {
  /** "24-hour time" in the settings for date and time, turned on against the region's habit; force12: turned off. */
  readonly force24: boolean | null;
  readonly force12: boolean | null;
  /** As `app.getSystemLocale()` gives it, such as "en-US" or "nl_NL"; without a region the language's own counts. */
  readonly locale: string;
}

/** Unicode CLDR 43, supplemental timeData: where a 12-hour time is preferred. */
const twelveHours = new Set(
  (
    'AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY ' +
    'HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NH NI NZ OM PA PE PG PH PK PR PS PW ' +
    'PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG VI VU WS YD YE ZM'
  ).split(' '),
);

/** Languages we speak whose home counts twelve. */
const homes: Readonly<Record<string, string>> = { en: 'US', ko: 'KR' };

export function clockHoursOf({ force24, force12, locale }: ClockSettings): ClockHours {
  if (force24 === true) return 24;
  if (force12 === true) return 12;
  const [language = '', ...rest] = locale.split(/[-_.@]/);
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? homes[language] ?? '';
  if (language === 'fr' && region === 'CA') return 24;
  return twelveHours.has(region) ? 12 : 24;
}
