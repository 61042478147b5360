// Every scenario by what Kextant says of it, and what a practice Mac refuses to be.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveClock, practiceNow, readState, writeState } from '../../practice/facts.mjs';
import { makePracticeMac, type ScenarioName, scenarios } from '../../practice/scenarios.mjs';
import { given } from './fixtures.ts';

/** Short enough for a test; the others answer long before. */
const patienceMs = 1_500;

const nothingAllowed =
  'unprotected endpoint-extension-not-approved network-extension-not-approved full-disk-access-missing';

const verdicts: Readonly<Record<ScenarioName, string>> = {
  'kext-fresh': 'unprotected kernel-extension-not-approved',
  'kext-expired': 'unprotected kernel-extension-not-approved',
  'kext-jamf': 'unprotected kernel-extension-not-approved',
  'kext-intune': 'unprotected kernel-extension-not-approved',
  'sysext-12': nothingAllowed,
  'sysext-14': nothingAllowed,
  'sysext-26': nothingAllowed,
  'network-waiting': 'attention network-extension-not-approved',
  'fda-missing': 'attention full-disk-access-missing',
  'switched-off': 'unprotected switched-off',
  'not-onboarded': 'unprotected not-onboarded',
  'not-installed': 'unprotected not-installed',
  starting: 'starting',
  'daemon-down': 'unprotected service-not-started',
  hung: 'unknown not-answering',
  flood: 'unknown unreadable',
  removed: 'unprotected extension-being-removed',
  healthy: 'protected',
  'background-off': 'unprotected service-not-started',
  'crash-loop': 'starting',
  'update-waiting': 'attention restart-needed',
  'restart-in-vain': 'unprotected extension-not-running',
};

/** No Defender with system extensions speaks the legacy syntax. */
const spoken = Object.entries(scenarios).flatMap(([scenario, { settings }]) =>
  ['json', 'text', ...('era' in settings && settings['era'] === 'system' ? [] : ['legacy'])].map(
    (syntax) => [scenario as ScenarioName, syntax] as const,
  ),
);

describe('what Kextant says', () => {
  it.each(spoken)('%s, in the syntax %s', async (scenario, syntax) => {
    const mac = given(scenario, { syntax }, scenario === 'hung' ? patienceMs : undefined);
    expect(await mac.verdict()).toBe(verdicts[scenario]);
  });

  it('of a Defender that crashes becomes sure when its daemon has started twice again', async () => {
    const { root, verdict } = given('crash-loop');
    expect(await verdict()).toBe('starting');
    moveClock(root, 21);
    expect(await verdict()).toBe('unknown not-answering');
    moveClock(root, 21);
    expect(await verdict()).toBe('unknown service-keeps-restarting');
  });

  it('of a Defender that starts becomes good by itself', async () => {
    const { root, verdict } = given('starting');
    expect(await verdict()).toBe('starting');
    moveClock(root, 30);
    expect(await verdict()).toBe('protected');
  });
});

it('has every scenario by its name', () => {
  expect(Object.keys(scenarios).join(' ')).toBe(
    'kext-fresh kext-expired kext-jamf kext-intune sysext-12 sysext-14 sysext-26 network-waiting fda-missing ' +
      'switched-off not-onboarded not-installed starting daemon-down hung flood removed healthy background-off crash-loop update-waiting restart-in-vain',
  );
  expect(Object.values(scenarios).filter(({ description }) => !/^\S.{20,110}$/.test(description))).toEqual([]);
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

  it('starts again in a folder that is in use', () => {
    const { root } = given('healthy', { pane: 'security-general' });
    writeState(root, 'dialog', 'open');
    makePracticeMac({ scenario: 'kext-fresh', dir: root });
    expect([readState(root, 'approved'), readState(root, 'pane'), readState(root, 'dialog')]).toEqual(['0', '', '']);
  });

  it('has the files its facts call for, also when it is laid again', () => {
    const { root } = given('kext-jamf');
    const files = ['usr/local/bin/mdatp', 'Library/Extensions/wdavkext.kext', 'usr/local/bin/jamf'];
    const intune = ['Library/Intune/Microsoft Intune Agent.app', 'Applications/Company Portal.app'];
    const there = () => [...files, ...intune].map((file) => existsSync(path.join(root, file)));
    expect(there()).toEqual([true, true, true, false, false]);
    for (const scenario of ['sysext-26', 'not-installed', 'sysext-26']) makePracticeMac({ scenario, dir: root });
    expect(there()).toEqual([true, false, false, false, false]);
    writeState(root, 'manager', 'intune');
    writeState(root, 'daemon', 'missing');
    expect(there()).toEqual([false, false, false, true, true]);
  });

  it.each([
    ['daemon', 'asleep', 'daemon takes up or down or starting or crashing'],
    ['approved', 'yes', 'approved takes 0 or 1, not "yes".'],
    ['installed-at', 'yesterday', 'installed-at takes a time in epoch seconds'],
    ['team', '../../x', 'team takes a team identifier'],
    ['es-state', 'on', 'es-state takes absent or waiting or enabled or disabled or terminated or upgrading'],
    ['conflicting', 'a "quoted" one', 'conflicting takes names with commas'],
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
