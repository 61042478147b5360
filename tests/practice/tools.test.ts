// Each practice tool, run as the app runs it and read by the app's own readers.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPane } from '../../main/mac/open.ts';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { practiceNow, readState, writeState } from '../../practice/facts.mjs';
import { languages } from '../../src/language.ts';
import { readMacos } from '../../src/macos.ts';
import { printedBy } from '../../src/outcome.ts';
import { fieldOf, readHealth, textOf, truthOf } from '../../src/readers/health.ts';
import { loadedKext, readKexts } from '../../src/readers/kexts.ts';
import { driverId, readLoad } from '../../src/readers/kextutil.ts';
import { readAdmin, readBootedAt, readInstalledAt } from '../../src/readers/mac.ts';
import { readDaemon } from '../../src/readers/service.ts';
import { readSignature } from '../../src/readers/signature.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { macTables, macWordsFrom } from '../../src/text/mac-words.ts';
import { toolNames, toolTable } from '../../src/tools.ts';
import { recording } from '../src/fixtures.ts';
import { given } from './fixtures.ts';

it('the practice Mac has every program of the table', () => {
  const { root } = given('healthy');
  const paths = toolNames.map((name) => path.join(root, toolTable[name].path));
  expect(paths.filter((file) => !existsSync(file))).toEqual([]);
});

describe('mdatp', () => {
  it.each([
    ['json', 'mdatp-health', 'json'],
    ['json', 'mdatp-health-text', 'text'],
    ['text', 'mdatp-health-text', 'text'],
    ['legacy', 'mdatp-health-legacy', 'legacy'],
  ] as const)('of syntax %s answers %s', async (syntax, tool, generation) => {
    const { runs } = given('kext-expired', { syntax });
    const health = readHealth(await runs(tool));
    expect(health).toMatchObject({ kind: 'read', generation, exitCode: 0 });
    expect(truthOf(health, 'real_time_protection_enabled')).toBe('true');
    expect(truthOf(health, 'real_time_protection_available')).toBe('false');
    expect(truthOf(health, 'healthy')).toBe('false');
    expect(truthOf(health, 'licensed')).toBe('true');
  });

  it.each([
    ['text', 'mdatp-health'],
    ['legacy', 'mdatp-health'],
    ['legacy', 'mdatp-health-text'],
    ['json', 'mdatp-health-legacy'],
    ['text', 'mdatp-health-legacy'],
  ] as const)('of syntax %s does not know %s', async (syntax, tool) => {
    const { runs } = given('healthy', { syntax });
    const outcome = await runs(tool);
    expect(outcome).toMatchObject({ kind: 'exited', code: 64, stdout: '' });
    expect(readHealth(outcome)).toMatchObject({ kind: 'unreadable', reason: 'failed' });
  });

  it.each(['mdatp-health', 'mdatp-health-text'] as const)('tells the subsystem and the version in %s', async (tool) => {
    const health = readHealth(await given('healthy').runs(tool));
    expect(textOf(health, 'real_time_protection_subsystem')).toBe('kernel_extension');
    expect(textOf(health, 'app_version')).toBe('101.10.76');
    expect(fieldOf(health, 'health_issues')?.value).toEqual([]);
  });

  it.each([
    ['0', '0', 'false'],
    ['0', '1', 'false'],
    ['1', '0', 'false'],
    ['1', '1', 'true'],
  ])('is healthy only with protection on (%s) and the driver loaded (%s): %s', async (on, loaded, healthy) => {
    const { runs } = given('healthy', { 'rtp-enabled': on, 'kext-loaded': loaded });
    const health = readHealth(await runs('mdatp-health'));
    expect(truthOf(health, 'healthy')).toBe(healthy);
    expect(truthOf(health, 'real_time_protection_enabled')).toBe(String(on === '1'));
    expect(truthOf(health, 'real_time_protection_available')).toBe(String(loaded === '1'));
  });

  it('prints dates as the real one does', async () => {
    const { root, runs } = given('healthy', { syntax: 'text' });
    // 2026-03-01 13:57:03 UTC; definitions are an hour older.
    const offset = Date.UTC(2026, 2, 1, 13, 57, 3) - Date.now();
    writeState(root, 'clock-offset', Math.round(offset / 1000));
    expect(textOf(readHealth(await runs('mdatp-health-text')), 'definitions_updated')).toMatch(
      /^Mar 01, 2026 at 12:57:\d\d PM$/,
    );
  });
});

describe('kextutil', () => {
  const kextutil = (root: string, kext = '/Library/Extensions/wdavkext.kext') =>
    run({ path: path.join(root, 'usr/bin/kextutil'), args: [kext], deadlineMs: 5_000, limitBytes: 65_536 });

  it('wants root, and then brings no button back', async () => {
    const { root } = given('kext-expired');
    const before = readState(root, 'last-attempt-at');
    const outcome = await kextutil(root);
    expect(outcome).toMatchObject({ code: 77, stdout: '', stderr: recording('_synthetic/kextutil/not-root.txt') });
    expect(readLoad(outcome).result).toBe('not-root');
    expect(readState(root, 'last-attempt-at')).toBe(before);
  });

  it('does not find what is not there', async () => {
    const outcome = await kextutil(given('kext-expired').root, '/Library/Extensions/other.kext');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('the driver on disk', () => {
  it('is listed once it is loaded', async () => {
    expect(readKexts(await given('kext-expired').runs('kextstat'))).toEqual({ kind: 'read', loaded: [] });
    expect(loadedKext(readKexts(await given('healthy').runs('kextstat')), driverId)?.version).toBe('101.10.76');
  });

  it.each([
    ['UBF8T346G9', 0, { kind: 'signed', team: 'UBF8T346G9' }],
    ['ABCDE12345', 3, { kind: 'signed', team: 'ABCDE12345' }],
    ['none', 1, { kind: 'unreadable' }],
  ] as const)('is signed by %s', async (team, code, reading) => {
    const { runs } = given('kext-expired', { team });
    expect(await runs('codesign-verify')).toMatchObject({ kind: 'exited', code });
    const shown = await runs('codesign');
    expect(shown).toMatchObject({ stdout: '' });
    expect(readSignature(shown)).toMatchObject(reading);
  });
});

describe('the Mac itself', () => {
  it('tells its version, groups, start and install time', async () => {
    const { root, runs } = given('kext-fresh');
    expect(readMacos(await runs('sw_vers'))?.text).toBe('10.15.7');
    expect(readAdmin(await runs('groups'))).toBe(true);
    expect(readInstalledAt(await runs('pkgutil'))).toBe(Number(readState(root, 'installed-at')) * 1000);
    const boot = await runs('boot-time');
    const booted = Number(readState(root, 'booted-at')) * 1000;
    expect(readBootedAt(boot)).toBe(booted);
    const [weekday, day, month, year, time] = new Date(booted).toUTCString().replace(',', '').split(' ');
    const said = printedBy(boot).trim().replace(/ +/g, ' ');
    expect(said).toMatch(new RegExp(`${weekday} ${month} ${Number(day)} ${time} ${year}$`));
  });

  it('has people who are not administrators', async () => {
    expect(readAdmin(await given('kext-fresh', { admin: '0' }).runs('groups'))).toBe(false);
  });

  it.each([
    ['5s ago', 5],
    ['2m ago', 120],
    ['3h ago', 10_800],
    ['2d ago', 172_800],
  ])('shows since when the daemon runs: %s', async (since, seconds) => {
    const { runs } = given('healthy', { 'daemon-started-at': since });
    const daemon = readDaemon(await runs('processes'));
    const ageMs = daemon?.kind === 'running' ? daemon.ageMs : 0;
    expect(Math.abs(ageMs / 1000 - seconds)).toBeLessThanOrEqual(5);
  });

  it('shows no daemon where none runs', async () => {
    expect(readDaemon(await given('daemon-down').runs('processes'))).toEqual({ kind: 'absent' });
  });

  it('has no receipt and no Defender before it is installed, and after it was removed', async () => {
    const { root, runs } = given('not-installed');
    expect(await runs('pkgutil')).toMatchObject({ code: 1, stdout: '' });
    expect(await runs('mdatp-health')).toEqual({ kind: 'missing' });
    writeState(root, 'daemon', 'up');
    expect(await runs('mdatp-health')).toMatchObject({ kind: 'exited', code: 0 });
    expect(existsSync(path.join(root, 'Library/Extensions/wdavkext.kext/Contents/Info.plist'))).toBe(true);
    writeState(root, 'daemon', 'missing');
    expect(await runs('mdatp-health')).toEqual({ kind: 'missing' });
  });
});

describe('System Preferences', () => {
  it('opens at the pane it is asked for, and is quit first when it is open', async () => {
    const { root, runs } = given('kext-fresh');
    expect(await runs('quit-preferences')).toMatchObject({ code: 1, stdout: '' });
    const parts = { run, tools: toolsBelow(root) };
    expect(await openPane(parts, 'security-general')).toBe(true);
    expect(readState(root, 'pane')).toBe('security-general');
    expect(await runs('quit-settings')).toMatchObject({ code: 1 });
    expect(await runs('quit-preferences')).toMatchObject({ code: 0 });
    expect(readState(root, 'pane')).toBe('');
    expect(await openPane(parts, 'full-disk-access')).toBe(true);
    expect(readState(root, 'pane')).toBe('full-disk-access');
  });

  it('is called System Settings from macOS 13 on', async () => {
    const { root, runs } = given('kext-fresh', { macos: '14.2', pane: 'privacy-security' });
    expect(await runs('quit-preferences')).toMatchObject({ code: 1 });
    expect(await runs('quit-settings')).toMatchObject({ code: 0 });
    expect(readState(root, 'pane')).toBe('');
  });
});

it('tells the time of the practice Mac, not of the real one', async () => {
  const { root, runs } = given('healthy', { 'daemon-started-at': '0s ago' });
  writeState(root, 'clock-offset', '3600');
  const daemon = readDaemon(await runs('processes'));
  expect(daemon?.kind === 'running' ? daemon.ageMs : 0).toBeGreaterThanOrEqual(3_600_000);
  expect(practiceNow(root) - Date.now() / 1000).toBeGreaterThan(3_590);
});

describe('plutil', () => {
  it.each(macTables)('prints the table %s as JSON, in every language of the guide', async (table) => {
    const { root } = given('sysext-26');
    const outcome = await run(toolsBelow(root).readTable(table));
    if (outcome.kind !== 'exited') throw new Error(outcome.kind);
    const none = { settings: null, privacy: null, 'login-items': null };
    for (const language of languages) {
      const words = macWordsFrom({ ...none, [table]: outcome.stdout }, [language]);
      expect(Object.values(words), language).not.toEqual([]);
      // The practice windows show these too.
      const { settingsApp, approvalPane, fullDiskAccess, general } = appleWords(language, 'C');
      for (const word of Object.values(words))
        expect([settingsApp, approvalPane, fullDiskAccess, general, appleWords(language, 'B').approvalPane]).toContain(
          word,
        );
    }
  });

  it('does not print what is in another form, or not there', async () => {
    const { root } = given('sysext-26');
    const tools = toolsBelow(root);
    const table = tools.readTable('privacy').args.at(-1)?.slice(root.length) ?? '';
    expect(await run(tools.plistAsXml(table))).toMatchObject({ kind: 'exited', code: 1, stdout: '' });
    expect(await run(tools.plistAsXml('/nowhere.plist'))).toMatchObject({ kind: 'exited', code: 1 });
  });
});
