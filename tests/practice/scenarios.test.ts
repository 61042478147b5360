// Every scenario by what Kextant says of it, and what a practice Mac refuses to be.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makePracticeMac,
  moveClock,
  practiceNow,
  readState,
  type ScenarioName,
  scenarios,
  writeState,
} from '../../practice/scenarios.mjs';
import { given } from './given.ts';

/** Short enough for a test; the others answer long before. */
const patienceMs = 1_500;

const verdicts: Readonly<Record<ScenarioName, string>> = {
  'kext-fresh': 'unprotected kernel-extension-not-approved',
  'kext-expired': 'unprotected kernel-extension-not-approved',
  healthy: 'protected',
  'not-installed': 'unprotected not-installed',
  starting: 'starting',
  'daemon-down': 'unknown not-answering',
  hung: 'unknown not-answering',
  flood: 'unknown unreadable',
  'switched-off': 'unprotected switched-off',
};

describe('what Kextant says', () => {
  it.each(Object.entries(verdicts))('%s: %s', async (scenario, verdict) => {
    expect(await given(scenario, {}, scenario === 'hung' ? patienceMs : undefined).verdict()).toBe(verdict);
  });

  it('is told for every scenario', () => {
    expect(Object.keys(verdicts)).toEqual(Object.keys(scenarios));
  });

  it.each(['text', 'legacy'])('is the same in the syntax %s', async (syntax) => {
    for (const scenario of ['kext-expired', 'healthy', 'daemon-down', 'switched-off'] as const)
      expect(await given(scenario, { syntax }).verdict()).toBe(verdicts[scenario]);
  });

  it('of a Defender that starts becomes good by itself', async () => {
    const { root, verdict } = given('starting');
    expect(await verdict()).toBe('starting');
    moveClock(root, 30);
    expect(await verdict()).toBe('protected');
  });
});

describe('a practice Mac', () => {
  it('keeps its clock, its own and not ours', () => {
    const { root } = given('kext-fresh', { 'clock-offset': '-86400' });
    expect(Math.abs(practiceNow(root) - (Date.now() / 1000 - 86_400))).toBeLessThan(5);
    // Moments are told by the practice clock.
    expect(practiceNow(root) - Number(readState(root, 'installed-at'))).toBeLessThan(130);
  });

  it('had its first load attempt when it was installed', () => {
    const { root } = given('kext-fresh', { 'installed-at': '10m ago' });
    expect(readState(root, 'last-attempt-at')).toBe(readState(root, 'installed-at'));
  });

  it('refuses a scenario it does not know and lists those it knows', () => {
    const dir = path.join(given('healthy').root, 'another');
    expect(() => makePracticeMac({ scenario: 'kext-frsh', dir })).toThrow(/"kext-frsh".*kext-fresh, kext-expired/);
    expect(existsSync(dir)).toBe(false);
  });

  it('starts anew in a folder that is in use', () => {
    const { root } = given('healthy', { pane: 'security-general' });
    writeState(root, 'dialog', 'open');
    makePracticeMac({ scenario: 'kext-fresh', dir: root });
    expect([readState(root, 'approved'), readState(root, 'pane'), readState(root, 'dialog')]).toEqual(['0', '', '']);
  });

  it.each([
    ['daemon', 'asleep', 'daemon takes up or down or starting'],
    ['approved', 'yes', 'approved takes 0 or 1, not "yes".'],
    ['installed-at', 'yesterday', 'installed-at takes a time in epoch seconds'],
    ['team', '../../x', 'team takes a team identifier'],
    ['pane', 'two\nlines', 'pane takes one line of text'],
  ] as const)('refuses %s = %s', (name, value, message) => {
    const { root } = given('healthy');
    const before = readState(root, name);
    expect(() => writeState(root, name, value)).toThrow(message);
    expect(readState(root, name)).toBe(before);
  });

  it('refuses a fact it does not know', () => {
    const settings = { '../evil': '1' };
    expect(() => given('healthy', settings)).toThrow(/There is no fact "\.\.\/evil"\. There are: macos, build/);
  });
});
