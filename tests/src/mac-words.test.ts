// The names of panes out of macOS's own tables: the right language's, and never anything but a name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appleWords } from '../../src/text/apple-shown.ts';
import { knownMacWords, macWordsFrom } from '../../src/text/mac-words.ts';

const settings = {
  LocProvenance: { en: 1 },
  en: { 'System Preferences': 'System Settings', PRIVACY_SECTION: 'Privacy & Security', GENERAL: 'General' },
  pt_BR: { 'System Preferences': 'Ajustes do Sistema' },
  pt: { 'System Preferences': 'Definições do Sistema' },
  es: { 'System Preferences': 'Ajustes del Sistema' },
  es_419: { 'System Preferences': 'Configuración del Sistema' },
  zh_CN: { 'System Preferences': '系统设置' },
  zh_TW: { 'System Preferences': '系統設定' },
  no: { 'System Preferences': 'Systeminnstillinger' },
};
const tables = (content: unknown) => ({ settings: JSON.stringify(content), privacy: null, 'login-items': null });

describe('the words of this Mac', () => {
  it.each([
    [['en-GB', 'nl-NL'], 'System Settings'],
    [['pt-BR'], 'Ajustes do Sistema'],
    [['pt-PT'], 'Definições do Sistema'],
    [['es-ES'], 'Ajustes del Sistema'],
    [['es'], 'Ajustes del Sistema'],
    [['es-MX'], 'Configuración del Sistema'],
    [['es-419'], 'Configuración del Sistema'],
    [['es-US'], 'Configuración del Sistema'],
    [['zh-Hans-CN'], '系统设置'],
    [['zh-Hant-TW'], '系統設定'],
    [['zh-Hant-HK'], '系統設定'],
    [['nb-NO'], 'Systeminnstillinger'],
    [['nn'], 'Systeminnstillinger'],
    [['nl', 'no'], 'Systeminnstillinger'],
    [[''], undefined],
    [['xx', 'en'], 'System Settings'],
    [['xx'], undefined],
    [['LocProvenance'], undefined],
  ])('for %j come from the table of that language', (tags, expected) => {
    expect(macWordsFrom(tables(settings), tags).systemSettings).toBe(expected);
  });

  it('come from three tables', () => {
    const printed = {
      settings: JSON.stringify(settings),
      privacy: JSON.stringify({ en: { ALL_FILES: 'Full Disk Access' } }),
      'login-items': JSON.stringify({ en: { 'Login Items & Extensions': 'Login Items' } }),
    };
    expect(macWordsFrom(printed, ['en-US'])).toEqual({
      systemSettings: 'System Settings',
      privacyAndSecurity: 'Privacy & Security',
      general: 'General',
      fullDiskAccess: 'Full Disk Access',
      loginItemsAndExtensions: 'Login Items',
    });
  });

  it.each([[''], ['  '], [7], [{ NSStringLocalizedFormatKey: '%d' }], ['%@ Settings'], ['a\nb'], ['x'.repeat(81)]])(
    'leave out %j, which is not a name',
    (word) => {
      expect(macWordsFrom(tables({ en: { GENERAL: word } }), ['en'])).toEqual({});
    },
  );

  it('are empty for any text that is not a table', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.array(fc.string()), (text, json, tags) => {
        const words = macWordsFrom({ settings: text, privacy: json, 'login-items': null }, [...tags, 'en']);
        expect(Object.values(words).every((word) => typeof word === 'string')).toBe(true);
      }),
    );
  });

  it('come out of a cache as they went in, without what it should not hold', () => {
    expect(knownMacWords({ general: 'Algemeen', allow: 'Ja', fullDiskAccess: 3 })).toEqual({ general: 'Algemeen' });
    expect(knownMacWords(['general'])).toEqual({});
  });

  it('win over those we brought', () => {
    const own = { systemSettings: 'Instellingen', loginItemsAndExtensions: 'Inloggen en extensies' };
    expect(appleWords('nl', 'C', own)).toMatchObject({
      approvalPane: 'Inloggen en extensies',
      approvalPath: ['Instellingen', 'Algemeen', 'Inloggen en extensies'],
      fullDiskPath: ['Instellingen', 'Privacy en beveiliging', 'Volledige schijftoegang'],
    });
    expect(appleWords('nl', 'A', own).approvalPath).toEqual(appleWords('nl', 'A').approvalPath);
  });
});
