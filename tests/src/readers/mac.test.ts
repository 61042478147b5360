// The small readers: receipt, boot time, groups, the daemon's age.
import { describe, expect, it } from 'vitest';
import { isSettingsOpen, readAdmin, readBootedAt, readDaemonAge, readInstalledAt } from '../../../src/readers/mac.ts';
import { exited, recording } from '../given.ts';

describe('the receipt', () => {
  it.each([readInstalledAt, readBootedAt, readAdmin, readDaemonAge])('of a run that hung tells nothing', (read) => {
    const stdout = 'install-time: 1710789785\n{ sec = 1753789917, usec = 0 }\nadmin\n 02:00 wdavdaemon';
    expect(read({ kind: 'timed-out', afterMs: 1, stdout, stderr: '' })).toBeNull();
  });

  it('tells the time of installation in ms', () => {
    expect(readInstalledAt(exited(recording('pkgutil-pkg-info/wdav-101.25012.txt')))).toBe(1_710_789_785_000);
  });

  it('is read with any line ends', () => {
    const text = recording('pkgutil-pkg-info/wdav-101.25012.txt');
    expect(readInstalledAt(exited(text.replaceAll('\n', '\r\n')))).toBe(1_710_789_785_000);
    expect(readInstalledAt(exited(text.replaceAll('\n', '\r')))).toBe(1_710_789_785_000);
  });

  it.each([
    ['there is none', exited('', 1, 'No receipt for com.microsoft.wdav found at /.')],
    ['the time is no time', exited('install-time: soon')],
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
    ['daemon', readDaemonAge, 'x 01:02 /x/wdavdaemon'],
    ['daemon', readDaemonAge, '01:02 /x/wdavdaemon_other'],
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

  it.each([
    ['  12-03:04:05   /x/wdavdaemon', ((12 * 24 + 3) * 60 + 4) * 60_000 + 5_000],
    ['04:05 wdavdaemon_enterprise', 4 * 60_000 + 5_000],
  ])('is the daemon’s age: %j', (line, age) => {
    expect(readDaemonAge(exited(line))).toBe(age);
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

describe('the daemon’s age', () => {
  const daemon = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon';
  it.each([
    ['minutes and seconds', `   02:05 ${daemon}`, 125_000],
    ['hours', `01:02:05 ${daemon}`, 3_725_000],
    ['days', `2-01:02:05 ${daemon}`, 176_525_000],
    ['the youngest of two', `02:00 ${daemon}\n00:07 ${daemon}_enterprise`, 7_000],
    ['a bare name', '00:07 wdavdaemon', 7_000],
    ['a bare name behind several blanks', '00:07   wdavdaemon', 7_000],
    ['its user-side helper only', `00:07 ${daemon}_unprivileged`, null],
    ['its client only', '00:07 /usr/local/bin/wdavdaemonclient', null],
    ['another program', '00:07 /sbin/launchd', null],
    ['with whose it is, root’s', `  02:05     0 ${daemon}`, 125_000],
    ['with whose it is, a person’s', `  02:05   501 ${daemon}`, null],
    ['a person’s of a bare name', '02:05   501 wdavdaemon', null],
    ['nothing', '', null],
  ])('%s', (_name, text, age) => {
    expect(readDaemonAge(exited(text))).toBe(age);
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
