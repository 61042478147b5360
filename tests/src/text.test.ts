// Every word of every language: there, without shouting, and quoting nothing but what stands on the person's screen.
import { describe, expect, it } from 'vitest';
import { readerWords } from '../../renderer/reader/words.ts';
import { type Language, languages } from '../../src/language.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import type { StepId } from '../../src/step.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { passwordPrompts } from '../../src/text/password-prompts.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { textsIn, textsOf } from './all-texts.ts';
import { faultsOf, pairsIn } from './text-faults.ts';

const generations: readonly PaneGeneration[] = ['A', 'B', 'C'];
const everywhere = languages.flatMap((language) => generations.map((generation) => [language, generation] as const));

/** Each language's own (facts: apple-words section 4, point 9). */
const marks: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  'en-GB': ['“', '”'],
  nl: ['‘', '’'],
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['“', '”'],
  it: ['“', '”'],
  'pt-BR': ['“', '”'],
  ja: ['“', '”'],
  'zh-Hans': ['“', '”'],
  ko: ['‘', '’'],
  pl: ['„', '”'],
  sv: ['”', '”'],
};

/** Inside the marks above, where a button that names a button is named. */
const marksWithin: Partial<typeof marks> = {
  nl: ['“', '”'],
  de: ['‚', '‘'],
  sv: ['’', '’'],
};

/** Pairs of our English sentences; without those that Apple's own words bring, in whatever language of the Mac. */
const english = new Set(textsOf('en', appleWords('en', 'C')).flatMap(([, text]) => pairsIn(text)));

describe('a fault of a sentence', () => {
  it.each([
    ['en', 'Look again.', 'says "Look" for check'],
    ['en', 'Write a mail.', 'says "mail" for email'],
    ['en', 'Ask your help desk.', 'says "help desk" for IT team'],
    ['en', 'Switch Microsoft Defender on.', 'says "Switch Microsoft Defender on" for turn on, turn off'],
    ['en', 'It is not on.', 'says "is not" for a contraction'],
    ['en', 'Your organisation.', 'says "organis" for US spelling'],
    ['en-GB', 'Click “Allow.”', 'says "“Allow.”" for a comma or stop behind the mark'],
    ['en-GB', 'Copy, paste, and run it.', 'says ", paste, and" for a list without a comma before its end'],
    ['en-GB', 'Checked 10 min. ago', 'says "min." for no stop after a unit'],
    ['nl', 'De knop is er niet!', 'shouts'],
    ['fr', 'Cliquez sur "Autoriser".', 'has straight quotation marks'],
    ['fr', "L'extension est arrêtée.", 'has straight quotation marks'],
    ['de', 'Klicke  hier.', 'has a blank too many'],
    ['it', 'Apertura...', 'has three dots for an ellipsis'],
    ['sv', 'Klicka och restart this Mac sedan.', 'is English: "restart this"'],
    ['ja', 'ここを click the ボタン。', 'is English: "click the"'],
    ['nl', 'Realtime-bescherming staat uit.', 'says "Realtime-bescherming" for realtimebeveiliging, webbeveiliging'],
  ] as const)('in %s is named: %s', (language, text, fault) => {
    expect(faultsOf(language, text, english)).toEqual([fault]);
  });
});

describe.each(everywhere)('the words in %s for generation %s', (language, generation) => {
  const apple = appleWords(language, generation);
  const texts = textsOf(language, apple);
  // Stands behind something else, with the blank before it.
  const whole = texts.filter(([path]) => path !== '.aside');

  it('are all there', () => {
    expect(texts.length).toBeGreaterThan(240);
    const odd = texts.filter(
      ([, text]) => text.trim() === '' || /undefined|\bnull\b|NaN|%@|\[object|=>|\$\{/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('are set and said as the language wants them, and are not English', () => {
    expect(whole.flatMap(([path, text]) => faultsOf(language, text, english).map((fault) => [path, fault]))).toEqual(
      [],
    );
  });

  it('tell the two lists of extensions apart where macOS’s name of neither is known', () => {
    const { info } = catalogueFor(language).marked;
    const unnamed = appleWords('sv', 'C');
    const { steps } = catalogueFor(language);
    const told = [
      info(null, 'endpoint'),
      info(null, 'network'),
      steps['allow-endpoint-extension'](unnamed, null).body,
      steps['allow-network-extension'](unnamed, null).body,
    ];
    expect(new Set(told).size).toBe(4);
    expect(
      told.filter((text) => text.includes('Endpoint Security') || /エンドポイント|端点|엔드포인트/.test(text)),
    ).toEqual([told[0], told[2]]);
  });

  it('name both entries of Full Disk Access', () => {
    const { title, body } = catalogueFor(language).steps['grant-full-disk-access'](apple, 'full-disk-access-missing');
    // The name of one entry would leave the other out.
    expect(title).toContain('Defender');
    expect(title).not.toContain('Microsoft Defender');
    expect(body.match(/Microsoft Defender( Endpoint Security Extension)?/g)).toEqual(
      expect.arrayContaining(['Microsoft Defender', 'Microsoft Defender Endpoint Security Extension']),
    );
  });

  it('quote only what is on the screen, in marks of the language', () => {
    const [open, close] = marks[language];
    const [innerOpen, innerClose] = marksWithin[language] ?? marks[language];
    // In Dutch the closing mark is an apostrophe too.
    const ours = new RegExp(`${open}([^${open}${close}]+?)${close}${language === 'nl' ? '(?!\\p{L})' : ''}`, 'gu');
    const apples = apple.filterTitle('Microsoft Defender');
    const said = texts.map(([path, text]) => [path, text.replace(apples, '')] as const);
    const onScreen = [
      ...textsIn({ ...apple, systemSoftwareBlocked: null, filterTitle: null }, apple).map(([, text]) => text),
      catalogueFor(language).clickedAllow(apple),
      ...Object.values(catalogueFor(language).actions)
        .map((label) => label(apple, null))
        .flatMap((label) => [label, label.replaceAll(open, innerOpen).replaceAll(close, innerClose)]),
      passwordPrompts[language],
      // Spanish and Polish set the full stop behind the mark.
      passwordPrompts[language].replace(/\.$/, ''),
      catalogueFor(language).pages.titles.report,
      saveReport(language),
      'Microsoft Corporation',
      ...placesNamed,
    ];
    // American English puts a comma or a stop before the closing mark.
    const bare = (name: string) => (language === 'en' && !onScreen.includes(name) ? name.replace(/[.,]$/, '') : name);
    const quoted = said.flatMap(([, text]) => [...text.matchAll(ours)].map(([, name]) => bare(name ?? '')));
    expect(quoted.length).toBeGreaterThan(6);
    expect(
      quoted.filter((name) => !onScreen.includes(name ?? '') && !onScreen.map(bound).includes(name ?? '')),
    ).toEqual([]);
    const others = /[“”„«»‘]/g;
    const foreign = said.filter(([, text]) =>
      (text.replace(ours, '').match(others) ?? []).some((mark) => !`${open}${close}`.includes(mark)),
    );
    expect(foreign).toEqual([]);
  });

  it('say of a report what the menu and its page call it', () => {
    const { howToGet } = readerWords[language];
    for (const name of [catalogueFor(language).pages.titles.report, saveReport(language)])
      expect(howToGet).toContain(name);
  });

  it('use every name that they are given', () => {
    const words = catalogueFor(language);
    const shows = (id: StepId, text: string) => {
      const { title, body } = words.steps[id](apple, null);
      expect(bound(title + body)).toContain(bound(text));
    };
    shows('allow', apple.allow);
    shows('request-approval', apple.allow);
    shows('open-pane', apple.approvalPane);
    shows('grant-full-disk-access', apple.fullDiskAccess);
    shows('allow-network-filter', apple.filterAllow);
    shows('allow-endpoint-extension', apple.approvalPath.join(' › '));
    shows('approve-enrolment', apple.profilesPath.join(' › '));
    shows('restart', apple.restart);
    shows('turn-on', apple.terminal);
    const { approvalPane, settingsApp } = apple;
    const place = approvalPane.length > 40 ? settingsApp : approvalPane;
    expect(bound(words.actions['open-pane'](apple, null))).toContain(bound(place));
    expect(words.whyManaged('Jamf')).toContain('Jamf');
    expect(words.pages.support('Ann', 'ann@example.org')).toMatch(/Ann.*ann@example\.org/);
  });
});

/** The button that saves a report, without the dots that say that more is asked. */
function saveReport(language: Language): string {
  return catalogueFor(language).pages.report.save.replace(/\s?…/, '');
}

/** Places that sentences name in quotation marks, and that are not buttons of the guide. */
const placesNamed = ['Apple', 'Mitteilungen', 'Reduzierte Sicherheit', '通知', '알림'];

/** As `quoting` keeps a name together. */
function bound(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

describe('the words', () => {
  it.each(languages.filter((language) => !language.startsWith('en')))(
    'of %s share nothing with English but names and common words',
    (language) => {
      const english = new Map(textsOf('en', appleWords('en', 'A')));
      const same = textsOf(language, appleWords(language, 'A')).filter(
        ([path, text]) => english.get(path) === text && /[a-z]\s+[a-z]/i.test(text) && !/^\w+ \d/.test(text),
      );
      expect(same.map(([, text]) => text).filter((text) => !['Open Kextant', 'IT team'].includes(text))).toEqual([]);
    },
  );

  it('never run Latin letters of another language into Japanese, Chinese or Korean', () => {
    const known =
      /^(Mac|Macs|macOS|Microsoft|Defender|Kextant|Corporation|Apple|IT|Jamf|Pro|Intune|App|MDM|ID|Web|Tab|Return|https|FileVault|OK|Terminal|Allowed|Authorization|Security|Endpoint|Extensions?|zip|mdatp|health)$/;
    for (const language of ['ja', 'zh-Hans', 'ko'] as const) {
      const strange = textsOf(language, appleWords(language, 'C')).filter(([, text]) =>
        (text.match(/[A-Za-z]+/g) ?? []).some((word) => !known.test(word)),
      );
      expect(strange).toEqual([]);
    }
  });

  it('never hold a word of Apple that nobody has read', () => {
    // Marked unsure in the table of Apple's words, or found in machine translations only.
    const unsure = [
      'Sta toe op de achtergrond',
      'Eindpuntbeveiligingsextensies',
      '端点安全扩展',
      'Nätverkstillägg',
      'Attività app in background',
      'Pozwalaj w tle',
    ];
    for (const [language, generation] of everywhere) {
      const apple = appleWords(language, generation);
      const all = textsOf(language, apple).map(([, text]) => text.replaceAll('\u00a0', ' '));
      expect(all.filter((text) => unsure.some((word) => text.includes(word)))).toEqual([]);
    }
  });
});
