// The clock of a Mac: what is forced in its settings wins over what its region is used to.
import { describe, expect, it } from 'vitest';
import { clockHoursOf } from '../../src/clock-hours.ts';
import { languages } from '../../src/language.ts';

const hoursIn = (locale: string) => clockHoursOf({ force12: null, force24: null, locale });

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const regions = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((region) => region !== 'ZZ' && names.of(region) !== undefined);

/** Node 20 lists the habits of a locale, the types do not know it. */
function hourCycleOf(locale: string): string {
  const { hourCycles } = new Intl.Locale(locale) as Intl.Locale & { readonly hourCycles: readonly string[] };
  return hourCycles[0] ?? '';
}

describe('the clock of a Mac', () => {
  it.each(languages)('counts in every region as Unicode says, in %s', (language) => {
    const [base = language] = language.split('-');
    const other = regions.filter(
      (region) => (hoursIn(`${base}-${region}`) === 12) !== (hourCycleOf(`${base}-${region}`) === 'h12'),
    );
    expect(regions.length).toBeGreaterThan(200);
    expect(other).toEqual([]);
  });

  it.each(languages)('counts as at home where there is no region, in %s', (language) => {
    const region = new Intl.Locale(language).maximize().region ?? '';
    expect(hoursIn(language)).toBe(hoursIn(`${language}-${region}`));
  });

  it.each([
    ['nl_NL.UTF-8', 24],
    ['en_US.UTF-8', 12],
    ['zh-Hans-CN', 24],
    ['zh-Hant-TW', 12],
    ['en-GB', 24],
    ['C', 24],
    ['', 24],
  ] as const)('reads the region out of %j', (locale, hours) => {
    expect(hoursIn(locale)).toBe(hours);
  });

  it('is as the person has set it, whatever the region', () => {
    expect(clockHoursOf({ force24: true, force12: false, locale: 'en-US' })).toBe(24);
    expect(clockHoursOf({ force24: false, force12: true, locale: 'nl-NL' })).toBe(12);
    expect(clockHoursOf({ force24: false, force12: false, locale: 'nl-NL' })).toBe(24);
  });
});
