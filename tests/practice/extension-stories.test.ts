// The whole way to a healthy Defender with system extensions, by clicks; and what macOS refuses on the way.
import { describe, expect, it } from 'vitest';
import { install, onboard, restart } from '../../practice/events.mjs';
import { moveClock, readState, writeState } from '../../practice/facts.mjs';
import {
  allow,
  answerFilter,
  switchAccess,
  switchExtension,
  turnFilter,
  turnProtection,
  unlock,
} from '../../practice/person.mjs';
import { listOf, readHealth, textOf, truthOf } from '../../src/readers/health.ts';
import { given, type Mac } from './fixtures.ts';

/** What Defender says: both real-time fields, whether it is healthy, and its issues. */
async function saidBy({ runs }: Mac): Promise<string> {
  const health = readHealth(await runs('mdatp-health'));
  const names = ['real_time_protection_enabled', 'real_time_protection_available', 'healthy'];
  return [...names.map((name) => truthOf(health, name)), ...listOf(health, 'health_issues')].join(' ');
}

const good = 'true true true';
const noProvider = 'no active event provider';
const noNetwork = 'network event provider not running';
const noAccess = 'full disk access has not been granted';

function grantAccess(root: string): void {
  switchAccess(root, 'app', true);
  switchAccess(root, 'extension', true);
}

describe('both extensions wait', () => {
  it('macOS 12: the lock, Allow twice, the filter, Full Disk Access', async () => {
    const mac = given('sysext-12');
    const { root } = mac;
    expect(await saidBy(mac)).toBe(`true false false ${noProvider} ${noNetwork} ${noAccess}`);
    expect(() => allow(root)).toThrow('click the lock first');
    unlock(root);
    allow(root);
    moveClock(root, 3);
    expect(await saidBy(mac)).toBe(`true true false ${noNetwork} ${noAccess}`);
    allow(root);
    expect(readState(root, 'filter')).toBe('asking');
    answerFilter(root, 'allow');
    expect(await saidBy(mac)).toBe(`true true false ${noAccess}`);
    grantAccess(root);
    expect(await saidBy(mac)).toBe(good);
    expect(() => allow(root)).toThrow('no extension waits');
  });

  it('macOS 14: no lock', async () => {
    const mac = given('sysext-14');
    allow(mac.root);
    allow(mac.root);
    answerFilter(mac.root, 'allow');
    grantAccess(mac.root);
    moveClock(mac.root, 3);
    expect(await saidBy(mac)).toBe(good);
  });

  it('macOS 26: switches, in any order, and off again', async () => {
    const mac = given('sysext-26');
    const { root } = mac;
    expect(() => allow(root)).toThrow('switches in Login Items & Extensions');
    switchExtension(root, 'network', true);
    answerFilter(root, 'allow');
    grantAccess(root);
    expect(await saidBy(mac)).toBe(`true false false ${noProvider}`);
    switchExtension(root, 'endpoint', true);
    moveClock(root, 3);
    expect(await saidBy(mac)).toBe(good);
    switchExtension(root, 'endpoint', false);
    expect(await saidBy(mac)).toBe(`true false false ${noProvider}`);
    expect(await mac.prints('usr/bin/systemextensionsctl', 'list')).toContain('[activated disabled]');
    switchExtension(root, 'endpoint', true);
    moveClock(root, 3);
    expect(await saidBy(mac)).toBe(good);
  });

  it('Defender hears of it a moment after macOS', async () => {
    const mac = given('sysext-26');
    // An hour ahead: nothing a slow test does can make the moment pass.
    writeState(mac.root, 'es-state', 'enabled');
    writeState(mac.root, 'es-enabled-at', Math.floor(Date.now() / 1000) + 3_600);
    expect(await mac.prints('usr/bin/systemextensionsctl', 'list')).toMatch(/epsext.*\[activated enabled\]/);
    expect(await saidBy(mac)).toContain(noProvider);
    moveClock(mac.root, 3_602);
    expect(await saidBy(mac)).not.toContain(noProvider);
  });
});

it('network-waiting: the switch, then the filter', async () => {
  const mac = given('network-waiting');
  expect(await saidBy(mac)).toBe(`true true false ${noNetwork}`);
  switchExtension(mac.root, 'network', true);
  expect(await saidBy(mac)).toBe(`true true false ${noNetwork}`);
  answerFilter(mac.root, 'allow');
  expect(await saidBy(mac)).toBe(good);
});

describe('the filter', () => {
  it('that was refused is asked for again by mdatp', async () => {
    const mac = given('network-waiting');
    switchExtension(mac.root, 'network', true);
    answerFilter(mac.root, 'deny');
    expect(() => answerFilter(mac.root, 'allow')).toThrow('No dialog asks');
    turnFilter(mac.root, true);
    answerFilter(mac.root, 'allow');
    expect(await saidBy(mac)).toBe(good);
  });

  it('that was switched off comes back without a question', async () => {
    const mac = given('network-waiting', { 'net-state': 'enabled', filter: 'on' });
    turnFilter(mac.root, false);
    expect(await saidBy(mac)).toBe(`true true false ${noNetwork}`);
    turnFilter(mac.root, true);
    expect(await saidBy(mac)).toBe(good);
  });
});

it('fda-missing: both switches are needed', async () => {
  const mac = given('fda-missing');
  expect(await saidBy(mac)).toBe(`true true false ${noAccess}`);
  switchAccess(mac.root, 'app', true);
  expect(await saidBy(mac)).toBe(`true true false ${noAccess}`);
  switchAccess(mac.root, 'extension', true);
  expect(await saidBy(mac)).toBe(good);
  switchAccess(mac.root, 'app', false);
  expect(await saidBy(mac)).toBe(`true true false ${noAccess}`);
});

it('not-onboarded: onboarding is all', async () => {
  const mac = given('not-onboarded');
  expect(await mac.verdict()).toBe('unprotected not-onboarded');
  onboard(mac.root);
  expect(await saidBy(mac)).toBe(good);
});

it('removed: a restart, then the extensions wait again', async () => {
  const mac = given('removed');
  const { root } = mac;
  expect(await mac.prints('usr/bin/systemextensionsctl', 'list')).toContain('[terminated waiting to uninstall');
  expect(() => allow(root)).toThrow('no extension waits');
  restart(root);
  expect([readState(root, 'es-state'), readState(root, 'net-state')]).toEqual(['waiting', 'waiting']);
  allow(root);
  allow(root);
  answerFilter(root, 'allow');
  moveClock(root, 3);
  expect(await saidBy(mac)).toBe(good);
});

it('switched-off: one command in Terminal', async () => {
  const mac = given('switched-off');
  turnProtection(mac.root, true);
  expect(await mac.verdict()).toBe('protected');
});

it.each(['daemon-down', 'hung', 'flood'])('%s: a restart', async (scenario) => {
  const mac = given(scenario);
  restart(mac.root);
  expect(await mac.verdict()).toBe('protected');
  const { moments } = await mac.look();
  expect((moments.now ?? 0) - (moments.bootedAt ?? 0)).toBeLessThan(30_000);
});

describe('not-installed', () => {
  it('with a driver: install, the lock, Allow', async () => {
    const { root, verdict } = given('not-installed');
    expect(await verdict()).toBe('unprotected not-installed');
    expect(() => onboard(root)).toThrow('install it first');
    install(root);
    moveClock(root, 120);
    expect(await verdict()).toBe('unprotected kernel-extension-not-approved');
    unlock(root);
    allow(root);
    expect(await verdict()).toBe('protected');
  });

  it('with extensions: install, then as on any such Mac', async () => {
    const mac = given('not-installed', { macos: '26.1', era: 'system', 'app-version': '101.25072.0011' });
    expect(() => switchExtension(mac.root, 'endpoint', true)).toThrow('it is absent');
    expect(() => switchAccess(mac.root, 'app', true)).toThrow('Nothing of Defender');
    install(mac.root);
    expect(await mac.prints('usr/sbin/pkgutil', '--pkg-info', 'com.microsoft.wdav')).toContain('101.25072.0011');
    switchExtension(mac.root, 'endpoint', true);
    switchExtension(mac.root, 'network', true);
    answerFilter(mac.root, 'allow');
    grantAccess(mac.root);
    moveClock(mac.root, 3);
    expect(await saidBy(mac)).toBe(good);
    expect(textOf(readHealth(await mac.runs('mdatp-health')), 'app_version')).toBe('101.25072.0011');
  });
});

describe('a restart', () => {
  it('tries the driver again, which brings Allow back', () => {
    const { root } = given('kext-expired', { locked: '0', pane: 'security-general' });
    expect(() => allow(root)).toThrow('30 minutes ago');
    restart(root);
    expect([readState(root, 'pane'), readState(root, 'locked')]).toEqual(['', '1']);
    unlock(root);
    allow(root);
    expect(readState(root, 'kext-loaded')).toBe('0');
    restart(root);
    expect(readState(root, 'kext-loaded')).toBe('1');
  });

  it('of a Mac without Defender brings no Defender', async () => {
    const { root, runs } = given('not-installed');
    restart(root);
    expect(await runs('mdatp-health')).toEqual({ kind: 'missing' });
  });
});

describe('somebody who is not an administrator', () => {
  it.each([
    ['the lock', 'kext-fresh', unlock],
    ['Allow', 'sysext-14', allow],
    ['a switch', 'sysext-26', (root: string) => switchExtension(root, 'endpoint', true)],
    ['Full Disk Access', 'fda-missing', (root: string) => switchAccess(root, 'app', true)],
    ['sudo', 'switched-off', (root: string) => turnProtection(root, true)],
  ] as const)('cannot: %s', (_what, scenario, act) => {
    const { root } = given(scenario, { admin: '0' });
    expect(() => act(root)).toThrow("asks for an administrator's name");
    writeState(root, 'admin', '1');
    expect(() => act(root)).not.toThrow();
  });
});

it('Terminal says why mdatp refused', () => {
  const { root } = given('switched-off', { 'rtp-managed': '1' });
  expect(() => turnProtection(root, true)).toThrow('mdatp refused: Configuration property is managed');
  writeState(root, 'daemon', 'missing');
  expect(() => turnProtection(root, true)).toThrow('mdatp refused: ENOENT');
  writeState(root, 'daemon', 'down');
  expect(() => turnProtection(root, true)).toThrow('mdatp refused: Failed to connect');
  writeState(root, 'daemon', 'hung');
  expect(() => turnProtection(root, true)).toThrow('does not answer');
});
