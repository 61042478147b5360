// Every word of both languages: there, without shouting, and quoting nothing but what stands on the person's screen.
import { describe, expect, it } from 'vitest';
import { findingCodes } from '../../src/finding.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { type AppleWords, appleWords } from '../../src/text/apple-words.ts';
import { catalogueFor } from '../../src/text/catalogue.ts';
import { inUnits } from '../../src/text/times.ts';
import { dayMs, hourMs, minuteMs } from './given.ts';

const languages: readonly Language[] = ['en', 'nl'];
const generations: readonly PaneGeneration[] = ['A', 'B', 'C'];
const everywhere = languages.flatMap((language) => generations.map((generation) => [language, generation] as const));

/** All texts in a value; functions are asked with Apple's words, a moment, or what else they take. */
function textsIn(value: unknown, apple: AppleWords, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsIn(value(argumentFor(path, apple), null), apple, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, apple, `${path}.${key}`));
}

function argumentFor(path: string, apple: AppleWords): unknown {
  if (/^\.(times|snoozedUntil|facts|pages\.(snooze|settings|history))/.test(path)) return 0;
  return /^\.(pictureOf|whyManaged|pages\.support)/.test(path) ? 'Jamf' : apple;
}

describe.each(everywhere)('the words in %s for generation %s', (language, generation) => {
  const apple = appleWords(language, generation);
  const texts = textsIn(catalogueFor(language), apple);

  it('are all there', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(([, text]) => text.trim() === '' || /undefined|null|\[object|=>|\$\{/.test(text))).toEqual([]);
  });

  it('do not shout', () => {
    expect(texts.filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('quote only what is on the screen', () => {
    const onScreen = [
      ...textsIn({ ...apple, systemSoftwareBlocked: null, filterTitle: null }, apple).map(([, text]) => text),
      apple.filterTitle('Microsoft Defender').replaceAll(/[“”]/g, ''),
      catalogueFor(language).clickedAllow(apple),
      'Microsoft Corporation',
      'Microsoft Defender',
    ];
    const quoted = texts.flatMap(([, text]) => [...text.matchAll(/[“‘]([^”’]+)[”’]/g)].map(([, name]) => name));
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((name) => !onScreen.includes(name?.replaceAll('\u00a0', ' ') ?? ''))).toEqual([]);
  });
});

describe('the words', () => {
  it('of Dutch are none of English, but for names and words both share', () => {
    const apple = appleWords('en', 'A');
    const english = new Map(textsIn(catalogueFor('en'), apple));
    const same = textsIn(catalogueFor('nl'), apple).filter(
      ([path, text]) => english.get(path) === text && /\s/.test(text),
    );
    expect(same.map(([, text]) => text).sort()).toEqual([
      'Open Kextant',
      'Open Security & Privacy',
      'Open Security & Privacy',
    ]);
  });

  it('on a notification are those of the panel, for every finding', () => {
    for (const language of languages) {
      const { alerts, banner } = catalogueFor(language);
      for (const code of findingCodes)
        expect(alerts[code]).toEqual({ title: banner[code].title, body: banner[code].why });
    }
  });

  it('never hold a word of Apple that nobody has read', () => {
    // Marked unsure in the table of Apple's words, or found in machine translations only.
    const unsure = ['Sta toe op de achtergrond', 'Eindpuntbeveiligingsextensies'];
    for (const [language, generation] of everywhere) {
      const apple = appleWords(language, generation);
      const all = textsIn(catalogueFor(language), apple).map(([, text]) => text.replaceAll('\u00a0', ' '));
      expect(all.filter((text) => unsure.some((word) => text.includes(word)))).toEqual([]);
    }
  });
});

describe('ages', () => {
  it.each([
    [-5, 0, 'second'],
    [0, 0, 'second'],
    [59_999, 59, 'second'],
    [minuteMs, 1, 'minute'],
    [hourMs - 1, 59, 'minute'],
    [47 * hourMs, 47, 'hour'],
    [2 * dayMs, 2, 'day'],
  ])('of %d ms are counted as %d in the unit %s', (age, count, unit) => {
    expect(inUnits(age)).toEqual({ count, unit });
  });

  it('are said in the language', () => {
    expect(catalogueFor('en').times.checked(4_999)).toBe('Checked just now');
    expect(catalogueFor('en').times.checked(2 * minuteMs)).toMatch(/^Checked 2 min.* ago$/);
    expect(catalogueFor('nl').times.checked(2 * minuteMs)).toMatch(/^2 min.* geleden gecontroleerd$/);
    expect(catalogueFor('nl').times.old(2 * hourMs)).toBe('2 uur oud');
    expect(catalogueFor('en').times.old(dayMs / 24)).toBe('1 hour old');
  });
});
