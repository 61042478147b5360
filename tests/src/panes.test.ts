// What a pane is called and how to get there by hand, per generation of macOS's settings.
import { describe, expect, it } from 'vitest';
import { appleWords } from '../../src/text/apple-shown.ts';
import { knownMacWords, macWordsFrom } from '../../src/text/mac-words.ts';
import { paneName, panePath, placeOnButton } from '../../src/text/pane-words.ts';

const before13 = appleWords('en', 'A');
const from13 = appleWords('en', 'B');
const from15 = appleWords('en', 'C');

describe('the way to a pane', () => {
  it.each([
    [before13, null, ['System Preferences', 'Security & Privacy', 'General']],
    [before13, 'full-disk-access', ['System Preferences', 'Security & Privacy', 'Privacy', 'Full Disk Access']],
    [before13, 'profiles', ['System Preferences', 'Profiles']],
    [from13, null, ['System Settings', 'Privacy & Security', 'Security']],
    [from13, 'full-disk-access', ['System Settings', 'Privacy & Security', 'Full Disk Access']],
    [from13, 'profiles', ['System Settings', 'Privacy & Security', 'Profiles']],
    [from15, null, ['System Settings', 'General', 'Login Items & Extensions']],
    [from15, 'full-disk-access', ['System Settings', 'Privacy & Security', 'Full Disk Access']],
    [from15, 'profiles', ['System Settings', 'General', 'Device Management']],
  ] as const)('%#', (words, pane, path) => {
    expect(panePath(words, pane)).toEqual(path);
  });
});

describe('a pane', () => {
  it.each([
    [before13, null, 'Security & Privacy'],
    [before13, 'profiles', 'Profiles'],
    [from15, 'profiles', 'Device Management'],
    [from15, 'full-disk-access', 'Full Disk Access'],
    [from15, null, 'Login Items & Extensions'],
  ] as const)('has its own name: %#', (words, pane, name) => {
    expect(paneName(words, pane)).toBe(name);
  });

  it('is the app on a button when its name takes more than 40 letters', () => {
    const named = (length: number) => ({ ...from15, approvalPane: 'x'.repeat(length) });
    expect(placeOnButton(named(40), null)).toBe('x'.repeat(40));
    expect(placeOnButton(named(41), null)).toBe('System Settings');
  });
});

describe('what only one generation has', () => {
  it('is four tabs and a lock before 13', () => {
    expect(before13.generation).toBe('A');
    expect(before13.approvalTabs).toEqual(['General', 'FileVault', 'Firewall', 'Privacy']);
    expect(appleWords('ja', 'A').approvalTabs).toHaveLength(3);
    expect(before13.clickTheLock).toBe('Click the lock to make changes.');
    expect([from13.approvalTabs, from13.clickTheLock, from15.approvalTabs]).toEqual([[], null, []]);
  });

  it('is a list for each kind of extension from 15 on', () => {
    expect(from15.generation).toBe('C');
    expect(from15.networkExtensions).toBe('Network Extensions');
    expect([from13.generation, from13.networkExtensions, from13.endpointExtensions]).toEqual(['B', null, null]);
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
