// Ages and times of day in words, as each language and each kind of clock says them.
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/language.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { asApple, inUnits, timeAgo, timeLong } from '../../src/text/times.ts';
import { dayMs, hourMs, minuteMs } from './fixtures.ts';

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

  it('are said briefly where there is little room', () => {
    expect(timeAgo('en')(2 * minuteMs)).toBe('2 min. ago');
    expect(timeAgo('en')(3 * hourMs)).toBe('3 hr. ago');
    expect(timeLong('en')(3 * hourMs)).toBe('3 hours');
  });

  it('are set as macOS sets them, whatever Intl says', () => {
    expect(timeAgo('ja-JP')(3 * hourMs)).toBe('3時間前');
    expect(timeAgo('zh-CN')(3 * hourMs)).toBe('3 小时前');
    expect(timeLong('zh-CN')(12 * dayMs)).toBe('12 天');
    expect(timeAgo('sv-SE')(10 * minuteMs)).toBe('för 10 min sedan');
    expect(timeAgo('sv-SE')(3 * hourMs)).toMatch(/ sedan$/);
    // The Intl of Node says dni, that of newer Chromiums dób.
    const polish = ['1 doba', '2 doby', '5 dób', '5 dni'].map((text) => asApple(text, 'pl-PL'));
    expect(polish).toEqual(['1 dzień', '2 dni', '5 dni', '5 dni']);
  });

  it('are said in the language', () => {
    expect(catalogueFor('en').times.checked(4_999)).toBe('Checked just now');
    expect(catalogueFor('en').times.checked(2 * minuteMs)).toMatch(/^Checked 2 min.* ago$/);
    expect(catalogueFor('nl').times.checked(2 * minuteMs)).toMatch(/^2 min.* geleden gecontroleerd$/);
    expect(catalogueFor('nl').times.old(2 * hourMs)).toBe('2 uur oud');
    expect(catalogueFor('en').times.old(dayMs / 24)).toBe('1 hour old');
  });
});

describe('a time of day', () => {
  it.each(languages)('is what Intl says in %s, where the day has 24 hours', (language) => {
    const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const { clock } = catalogueFor(language).times;
    for (let at = 0; at < 2 * dayMs; at += 7 * minuteMs) expect(clock(at, 24)).toBe(format.format(at));
  });

  // Korean: macOS says 오전 and 오후, where the Intl of some versions says AM and PM.
  it.each(languages.filter((language) => language !== 'ko'))('is what Intl says in %s, twice 12 hours', (language) => {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });
    const { clock } = catalogueFor(language).times;
    const spaced = (text: string) => text.replace(/\s/g, ' ');
    for (let at = 0; at < 2 * dayMs; at += 7 * minuteMs) expect(spaced(clock(at, 12))).toBe(spaced(format.format(at)));
  });

  it('says which half of the day it is in Korean', () => {
    vi.stubEnv('TZ', 'Asia/Seoul');
    const { clock } = catalogueFor('ko').times;
    expect(clock(Date.parse('2026-11-25T00:05:00+09:00'), 12)).toBe('오전 12:05');
    expect(clock(Date.parse('2026-11-25T14:05:00+09:00'), 12)).toBe('오후 2:05');
    vi.unstubAllEnvs();
  });

  it('is by the clock on the wall', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    const { clock } = catalogueFor('en').times;
    expect(clock(Date.parse('2026-11-25T23:35:59Z'), 24)).toBe('00:35');
    expect(clock(Date.parse('2026-07-25T23:35:59Z'), 24)).toBe('01:35');
    expect(clock(Date.parse('2026-07-25T23:35:59Z'), 12)).toBe('1:35\u202fAM');
    vi.unstubAllEnvs();
  });
});

describe('a moment in a sentence', () => {
  it.each([
    ['de', '13:05', 'Mitteilungen sind bis 13:05 Uhr stummgeschaltet'],
    ['de', '1:05\u202fPM', 'Mitteilungen sind bis 1:05\u202fPM stummgeschaltet'],
    ['es', '1:05 p. m.', 'Las notificaciones están silenciadas hasta la 1:05 p. m.'],
    ['es', '14:05', 'Las notificaciones están silenciadas hasta las 14:05'],
    ['it', '01:05', 'Le notifiche sono silenziate fino all’01:05'],
    ['it', '14:05', 'Le notifiche sono silenziate fino alle 14:05'],
    ['pt-BR', '1:05 PM', 'As notificações estão silenciadas até a 1:05 PM'],
    ['pt-BR', '11:05', 'As notificações estão silenciadas até as 11:05'],
  ] as const)('has the article of its hour in %s: %s', (language, time, sentence) => {
    expect(catalogueFor(language).snoozedUntil(time)).toBe(sentence);
  });

  it.each([
    ['fr', 'mar. 24 nov. à 14:05', 'en service depuis le mar. 24 nov. à 14:05'],
    ['fr', '14:05', 'en service depuis 14:05'],
    ['es', 'mar, 24 nov, 14:05', 'en ejecución desde el 24 nov a las 14:05'],
    ['es', '10:05', 'en ejecución desde las 10:05'],
    ['it', 'mar 24 nov, 14:05', 'in esecuzione dal mar 24 nov, 14:05'],
    ['it', 'dom 22 nov, 14:05', 'in esecuzione dalla dom 22 nov, 14:05'],
    ['pt-BR', 'ter., 24 de nov., 14:05', 'em execução desde ter., 24 de nov., 14:05'],
  ] as const)('that is a date has none of an hour in %s: %s', (language, when, sentence) => {
    expect(catalogueFor(language).facts.runningSince(when)).toBe(sentence);
  });

  it.each([
    ['fr', 'Non protégé depuis le mar. 24 nov. à 14:05, après le passage de macOS 26.1 à 26.2.'],
    ['es', 'No protegido desde el 24 nov a las 14:05, después de que macOS pasara de 26.1 a 26.2.'],
    ['it', 'Non protetto dal 24 nov alle 14:05, dopo il passaggio di macOS da 26.1 a 26.2.'],
    ['pt-BR', 'Não protegido desde 24 de nov. às 14:05, depois que o macOS passou de 26.1 para 26.2.'],
  ] as const)('reads as part of a sentence that goes on in %s', (language, sentence) => {
    const { history } = catalogueFor(language).pages;
    const when = history.at(new Date(2026, 10, 24, 14, 5).getTime(), 24);
    const after = history.after.version({ kind: 'version', name: 'macOS', from: '26.1', to: '26.2' });
    expect(history.lost({ level: history.levels.unprotected, when, after })).toBe(sentence);
  });
});
