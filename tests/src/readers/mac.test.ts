// The small readers: receipt, boot time, groups, whether the settings app runs.
import { describe, expect, it } from 'vitest';
import { isSettingsOpen, readAdmin, readBootedAt, readInstalledAt } from '../../../src/readers/mac.ts';
import { exited, recording } from '../fixtures.ts';

describe('the receipt', () => {
  it.each([readInstalledAt, readBootedAt, readAdmin])('of a run that hung says nothing', (read) => {
    const stdout = 'install-time: 1710789785\n{ sec = 1753789917, usec = 0 }\nadmin\n 02:00 wdavdaemon';
    expect(read({ kind: 'timed-out', afterMs: 1, stdout, stderr: '' })).toBeNull();
  });

  it('gives the time of installation in ms', () => {
    expect(readInstalledAt(exited(recording('pkgutil-pkg-info/wdav-101.25012.txt')))).toBe(1_710_789_785_000);
  });

  it('is read with any line ends', () => {
    const text = recording('pkgutil-pkg-info/wdav-101.25012.txt');
    expect(readInstalledAt(exited(text.replaceAll('\n', '\r\n')))).toBe(1_710_789_785_000);
    expect(readInstalledAt(exited(text.replaceAll('\n', '\r')))).toBe(1_710_789_785_000);
  });

  it.each([
    ['there is none', exited('', 1, 'No receipt for com.microsoft.wdav found at /.')],
    ['the time is not a time', exited('install-time: soon')],
    ['the line is cut', exited('install-time: 17')],
    ['it failed', exited('install-time: 1710789785', 1)],
    ['it hung', { kind: 'timed-out', afterMs: 1, stdout: 'install-time: 1710789785', stderr: '' } as const],
  ])('tells nothing when %s', (_name, outcome) => {
    expect(readInstalledAt(outcome)).toBeNull();
  });
});

describe('a line that only holds the words', () => {
  it.each([
    ['install', readInstalledAt, 'the install-time: 1710789785'],
    ['install', readInstalledAt, 'install-time: 1710789785 or so'],
  ] as const)('tells nothing of %s', (_name, read, line) => {
    expect(read(exited(line))).toBeNull();
  });

  it.each([
    ['  install-time:\t1710789785\t', 1_710_789_785_000],
    ['install-time:1710789785', 1_710_789_785_000],
    ['install-time:   1710789785  ', 1_710_789_785_000],
  ])('is the receipt’s: %j', (line, at) => {
    expect(readInstalledAt(exited(line))).toBe(at);
  });

  it('is a group among several, between any blanks', () => {
    expect(readAdmin(exited(' staff  \t admin \n'))).toBe(true);
    expect(readAdmin(exited('staff admins'))).toBe(false);
    expect(readAdmin(exited(' \n'))).toBeNull();
  });
});

describe('the boot time', () => {
  it.each([
    ['{ sec = 1753789917, usec = 512 } Tue Jul 29 11:51:57 2025', 0, 1_753_789_917_000],
    ['1753789917', 0, null],
    ['{ usec = 1753789917 }', 0, null],
    ['{ sec = 1753789917 }', 1, null],
  ])('%s, exit %d', (text, code, at) => {
    expect(readBootedAt(exited(text, code))).toBe(at);
  });
});

describe('the groups', () => {
  it.each([
    ['staff everyone admin _lpadmin\n', 0, true],
    ['staff _lpadmin com.apple.access_admin\n', 0, false],
    ['', 0, null],
    ['staff  \tadmin', 0, true],
    ['admin', 1, null],
    ['20 12 61 80 701', 0, true],
    ['20 12 180 800 8', 0, false],
    ['80', 0, true],
    ['80 staff', 0, false],
    ['s\0t\0a\0f\0f\0 \0a\0d\0m\0i\0n\0', 0, true],
  ])('%j, exit %d', (text, code, admin) => {
    expect(readAdmin(exited(text, code))).toBe(admin);
  });
});

describe('whether the settings app runs', () => {
  const apps = '/System/Applications';
  it.each([
    ['System Preferences', `      00:03   501 ${apps}/System Preferences.app/Contents/MacOS/System Preferences`, true],
    ['System Settings', `00:03 501 ${apps}/System Settings.app/Contents/MacOS/System Settings  `, true],
    ['its extension alone', `00:03 501 ${apps}/System Settings.app/Contents/PlugIns/General`, false],
    ['something that is named like it', '00:03 501 /usr/local/bin/System Settings', false],
    ['nothing', '', false],
  ])('is read of %s', (_name, line, open) => {
    expect(isSettingsOpen(exited(`00:01 0 /sbin/launchd\n${line}\n00:02 0 /usr/libexec/syspolicyd\n`))).toBe(open);
    expect(isSettingsOpen({ kind: 'timed-out', afterMs: 1, stdout: line, stderr: '' })).toBe(false);
  });
});
