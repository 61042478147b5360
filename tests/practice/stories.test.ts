// The whole way to a protected Mac, by real tools, in time and too late; and how the Allow window closes.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { loadDriver } from '../../main/mac/driver.ts';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { moveClock, practiceNow, readState, writeState } from '../../practice/facts.mjs';
import { allow, allowWindow, unlock } from '../../practice/person.mjs';
import { noActs, withLoad, withPaneOpened } from '../../src/acts.ts';
import { guideFor } from '../../src/guide.ts';
import { isWaiting } from '../e2e/waiter.ts';
import { given } from './fixtures.ts';

const minutes = (count: number) => count * 60;
const load = async (root: string) => (await loadDriver({ run, tools: toolsBelow(root) }, 'en')).reading;
const nowMs = (root: string) => practiceNow(root) * 1000;

it('fresh: Allow alone makes the Mac protected', async () => {
  const { root, look, verdict } = given('kext-fresh');
  const first = await look();
  expect(await verdict()).toBe('unprotected kernel-extension-not-approved');
  const guide = guideFor({ ...first, now: first.moments.now });
  expect(guide?.path).toBe('kernel-window-open');
  expect(guide?.allowUntil).toBe((allowWindow(root).until ?? 0) * 1000);
  unlock(root);
  allow(root);
  expect(await verdict()).toBe('protected');
});

it('expired, and slower than the waiter: request, Allow, load', async () => {
  const { root, look, verdict } = given('kext-expired', { 'password-answer': 'allow' });
  expect(allowWindow(root).open).toBe(false);
  expect(() => allow(root)).toThrow('30 minutes ago or longer');

  const request = await load(root);
  expect(request).toMatchObject({ result: 'not-approved', line: expect.stringContaining('due to system policy') });
  expect(allowWindow(root)).toEqual({ open: true, until: Number(readState(root, 'last-attempt-at')) + minutes(30) });
  const requested = withPaneOpened(withLoad(noActs, nowMs(root), request, 'request'), nowMs(root));
  const { moments, ...input } = await look(requested);
  expect(guideFor({ ...input, moments, now: moments.now })).toMatchObject({
    path: 'kernel-window-closed',
    steps: [{ state: 'done' }, { state: 'done' }, { id: 'allow', state: 'current' }, {}, {}],
  });

  // The waiter has run out, so it takes one more attempt.
  moveClock(root, minutes(11));
  while (isWaiting(root)) await pause(20);
  unlock(root);
  allow(root);
  expect(await verdict(requested)).toBe('unprotected kernel-extension-not-approved');
  const loaded = await load(root);
  expect(loaded.result).toBe('loaded');
  expect(await verdict(withLoad(requested, nowMs(root), loaded, 'load'))).toBe('protected');
});

it('expired: request and Allow, and the waiter loads the driver', async () => {
  const { root, verdict } = given('kext-expired', { 'password-answer': 'allow' });
  expect((await load(root)).result).toBe('not-approved');
  unlock(root);
  allow(root);
  while (isWaiting(root)) await pause(20);
  expect(await verdict()).toBe('protected');
});

it('an older Defender tells the same story in its own syntax', async () => {
  const { root, verdict } = given('kext-expired', { 'password-answer': 'allow', syntax: 'legacy' });
  expect(await verdict()).toBe('unprotected kernel-extension-not-approved');
  await load(root);
  unlock(root);
  allow(root);
  await load(root);
  expect(await verdict()).toBe('protected');
});

describe('the Allow button', () => {
  it('goes away after 30 minutes and comes back with the next attempt', async () => {
    const { root } = given('kext-fresh', { 'password-answer': 'allow', locked: '0' });
    moveClock(root, minutes(27));
    expect(allowWindow(root).open).toBe(true);
    moveClock(root, minutes(1));
    expect(allowWindow(root).open).toBe(false);
    expect(() => allow(root)).toThrow('no Allow button');
    expect((await load(root)).result).toBe('not-approved');
    expect(allowWindow(root).open).toBe(true);
    allow(root);
    expect(readState(root, 'approved')).toBe('1');
    expect(allowWindow(root)).toEqual({ open: false, until: null });
  });

  it('is grey until the lock is clicked', () => {
    const { root } = given('kext-fresh');
    expect(() => allow(root)).toThrow('click the lock first');
    expect(readState(root, 'approved')).toBe('0');
  });

  it('is not there without a driver', () => {
    expect(allowWindow(given('not-installed').root)).toEqual({ open: false, until: null });
  });
});

it('a driver that somebody else signed is never run', async () => {
  const { root } = given('kext-expired', { 'password-answer': 'allow', team: 'ABCDE12345' });
  const before = readState(root, 'last-attempt-at');
  expect((await load(root)).result).toBe('not-ours');
  expect(readState(root, 'last-attempt-at')).toBe(before);
});

it('switching real-time protection on again protects the Mac', async () => {
  const { root, verdict } = given('switched-off');
  expect(await verdict()).toBe('unprotected switched-off');
  writeState(root, 'rtp-enabled', '1');
  expect(await verdict()).toBe('protected');
});
