// Whether Defender's service runs: only root's daemon inside of Defender's app counts.
import { describe, expect, it } from 'vitest';
import { onlyDaemon, readDaemon, readRuns, readService } from '../../../src/readers/service.ts';
import { exited } from '../fixtures.ts';

const daemon = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon';
const launchd = '12-03:04:05     0 /sbin/launchd';

describe('the daemon among the processes', () => {
  it.each([
    ['minutes and seconds', `   02:05 ${daemon}`, 125_000],
    ['hours', `01:02:05 ${daemon}`, 3_725_000],
    ['days, and whose it is', `2-01:02:05     0 ${daemon}`, 176_525_000],
    ['under its old name', `02:05 0 ${daemon.replace('Defender', 'Defender ATP')}`, 125_000],
    ['the oldest of two', `02:00 0 ${daemon}\n00:07 0 ${daemon}`, 120_000],
  ])('has run for %s', (_name, text, ageMs) => {
    expect(readDaemon(exited(`${launchd}\n${text}\n`))).toEqual({ kind: 'running', ageMs });
  });

  it.each([
    ['its helper for people', `00:07 0 ${daemon}_unprivileged`],
    ['its helper for detection', `00:07 0 ${daemon}_enterprise`],
    ['its client', '00:07 0 /usr/local/bin/wdavdaemonclient'],
    ['a person’s own', `02:05 501 ${daemon}`],
    ['a program of that name elsewhere', '02:05 0 /tmp/wdavdaemon'],
    ['nothing of it', ''],
  ])('is absent beside %s', (_name, text) => {
    expect(readDaemon(exited(`${launchd}\n${text}\n`))).toEqual({ kind: 'absent' });
  });

  it.each([
    ['an empty list', exited('')],
    ['a name that does not say where it is from', exited(`${launchd}\n02:05 0 wdavdaemon`)],
    ['a run that failed', exited(launchd, 1)],
    ['a run that hung', { kind: 'timed-out', afterMs: 1, stdout: launchd, stderr: '' } as const],
  ])('is not known from %s', (_name, outcome) => {
    expect(readDaemon(outcome)).toBeNull();
  });

  it('is all that a report tells of the processes', () => {
    const list = `${launchd}\n00:09 501 /Users/ann/secret\n02:05 0 ${daemon}\n`;
    expect(onlyDaemon(exited(list))).toEqual(exited(`${launchd}\n02:05 0 ${daemon}\n`));
  });
});

describe('what launchd says of the service', () => {
  const gone = 'Could not find service "com.microsoft.fresno" in domain for system';
  it.each([
    ['not loaded', exited('', 113, gone), 'not-found'],
    ['not loaded, on stdout', exited(gone, 113), 'not-found'],
    ['not loaded, without a word', exited('', 113), 'not-found'],
    ['running', exited('com.microsoft.fresno = {\n\tstate = running\n\tpid = 77\n}'), 'running'],
    ['waiting', exited('com.microsoft.fresno = {\n\tstate = not running\n}'), 'not-running'],
    ['an unknown answer', exited('hello'), 'unreadable'],
    ['a usage error', exited('', 64, 'Unrecognized subcommand'), 'unreadable'],
    ['no launchctl', { kind: 'missing' } as const, 'unreadable'],
  ])('%s', (_name, outcome, kind) => {
    expect(readService(outcome).kind).toBe(kind);
  });
});

describe('how often launchd has started it', () => {
  it.each([
    [exited('x = {\n\tstate = spawn scheduled\n\truns = 17\n\tlast exit code = 78: EX_CONFIG\n}'), 17],
    [exited('x = {\n\tstate = running\n}'), null],
    [exited('x = {\n\truns = 1\n\truns = 2\n}'), null],
    [exited('x = {\n\truns = many\n}'), null],
    [exited('\truns = 17\n', 1), null],
    [{ kind: 'missing' } as const, null],
  ])('by %j is %s', (outcome, runs) => {
    expect(readRuns(outcome)).toBe(runs);
  });
});
