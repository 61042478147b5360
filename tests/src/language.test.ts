// Which language a person gets, from the tags of their system.
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language.ts';

describe('languageOf', () => {
  it.each([
    [['nl-NL', 'en-US'], 'nl'],
    [['da-DK', 'nl-BE'], 'nl'],
    [['en-GB', 'nl-NL'], 'en-GB'],
    [['en-AU'], 'en-GB'],
    [['en_GB.UTF-8'], 'en-GB'],
    [['en-US', 'en-GB'], 'en'],
    [['en-NL'], 'en'],
    [['en-CA'], 'en'],
    [['de_CH.UTF-8'], 'de'],
    [['pt-PT'], 'pt-BR'],
    [['pt'], 'pt-BR'],
    [['zh-Hans-CN'], 'zh-Hans'],
    [['zh_CN.UTF-8'], 'zh-Hans'],
    [['zh-Hant-TW', 'ja-JP'], 'ja'],
    [['zh-HK'], 'en'],
    [['zh-MO'], 'en'],
    [['zh_TW.UTF-8'], 'en'],
    [['zh-Hant-SG'], 'en'],
    [['zh-Hant'], 'en'],
    [['zh'], 'zh-Hans'],
    [[''], 'en'],
    [['C.UTF-8', 'sv-SE'], 'sv'],
    [['tlh'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (tags, expected) => {
    expect(languageOf(tags)).toBe(expected);
  });
});
