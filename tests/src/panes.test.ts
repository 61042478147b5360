// What a pane is called and how to get there by hand, per generation of macOS's settings.
import { describe, expect, it } from 'vitest';
import type { PaneGeneration } from '../../src/macos.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { knownMacWords, macWordsFrom } from '../../src/text/mac-words.ts';
import { paneName, panePath, placeOnButton } from '../../src/text/pane-words.ts';

/** Made in each test: what is made while a file loads is judged by none of them. */
const english = (generation: PaneGeneration) => appleWords('en', generation);

describe('the way to a pane', () => {
  it.each([
    ['A', null, ['System Preferences', 'Security & Privacy', 'General']],
    ['A', 'full-disk-access', ['System Preferences', 'Security & Privacy', 'Privacy', 'Full Disk Access']],
    ['A', 'profiles', ['System Preferences', 'Profiles']],
    ['B', null, ['System Settings', 'Privacy & Security', 'Security']],
    ['B', 'full-disk-access', ['System Settings', 'Privacy & Security', 'Full Disk Access']],
    ['B', 'profiles', ['System Settings', 'Privacy & Security', 'Profiles']],
    ['C', null, ['System Settings', 'General', 'Login Items & Extensions']],
    ['C', 'full-disk-access', ['System Settings', 'Privacy & Security', 'Full Disk Access']],
    ['C', 'profiles', ['System Settings', 'General', 'Device Management']],
  ] as const)('%#', (generation, pane, path) => {
    expect(panePath(english(generation), pane)).toEqual(path);
  });
});

describe('a pane', () => {
  it.each([
    ['A', null, 'Security & Privacy'],
    ['A', 'profiles', 'Profiles'],
    ['C', 'profiles', 'Device Management'],
    ['C', 'full-disk-access', 'Full Disk Access'],
    ['C', null, 'Login Items & Extensions'],
  ] as const)('of %s has its own name: %s', (generation, pane, name) => {
    expect(paneName(english(generation), pane)).toBe(name);
  });

  it('is the app on a button when its name takes more than 40 letters', () => {
    const named = (length: number) => ({ ...english('C'), approvalPane: 'x'.repeat(length) });
    expect(placeOnButton(named(40), null)).toBe('x'.repeat(40));
    expect(placeOnButton(named(41), null)).toBe('System Settings');
  });
});

describe('what only one generation has', () => {
  it('is four tabs and a lock before 13', () => {
    expect(english('A').generation).toBe('A');
    expect(english('A').approvalTabs).toEqual(['General', 'FileVault', 'Firewall', 'Privacy']);
    expect(appleWords('sv', 'A').approvalTabs).toHaveLength(3);
    expect(appleWords('ja', 'A').approvalTabs).toEqual(['一般', 'FileVault', 'ファイアウォール', 'プライバシー']);
    expect(english('A').clickTheLock).toBe('Click the lock to make changes.');
    expect([english('B').approvalTabs, english('B').clickTheLock, english('C').approvalTabs]).toEqual([[], null, []]);
  });

  it('is the German name of the pane up to 10.15', () => {
    const german = (major: number) => appleWords('de', 'A', {}, major);
    expect(german(10).approvalPath).toEqual(['Systemeinstellungen', 'Sicherheit', 'Allgemein']);
    expect([german(10).approvalPane, german(10).fullDiskPath[1]]).toEqual(['Sicherheit', 'Sicherheit']);
    expect(german(12).approvalPane).toBe('Sicherheit & Datenschutz');
    expect(appleWords('en', 'A', {}, 10).approvalPane).toBe('Security & Privacy');
  });

  it('is a list for each kind of extension from 15 on', () => {
    expect(english('C').generation).toBe('C');
    expect(english('C').networkExtensions).toBe('Network Extensions');
    expect([english('B').generation, english('B').networkExtensions, english('B').endpointExtensions]).toEqual([
      'B',
      null,
      null,
    ]);
  });
});

describe('tables of this Mac', () => {
  const table = (content: unknown) => ({ settings: JSON.stringify(content), privacy: null, 'login-items': null });
  const names = (language: string) => ({ [language]: { 'System Preferences': `in ${language}` } });

  it.each([
    ['zh_HK', 'zh-HK'],
    ['zh_TW', 'zh-Hant'],
    ['zh_TW', 'zh-TW'],
    ['zh_TW', 'zh-MO'],
    ['zh_TW', 'zh-HK'],
    ['zh_CN', 'zh'],
    ['no', 'nn-NO'],
    ['no', 'nb'],
    ['en_GB', 'en_GB'],
  ])('%s speaks to %s', (name, tag) => {
    expect(macWordsFrom(table(names(name)), [tag]).systemSettings).toBe(`in ${name}`);
  });

  it.each([
    ['zh_CN', 'zh-TW'],
    ['zh_TW', 'zh-CN'],
    ['en_undefined', 'en'],
  ])('%s does not speak to %s', (name, tag) => {
    expect(macWordsFrom(table(names(name)), [tag])).toEqual({});
  });

  it('give names of 80 letters and no more', () => {
    expect(knownMacWords({ general: 'x'.repeat(80), systemSettings: 'x'.repeat(81) })).toEqual({
      general: 'x'.repeat(80),
    });
    expect(knownMacWords(null)).toEqual({});
    expect(knownMacWords('general')).toEqual({});
  });
});
