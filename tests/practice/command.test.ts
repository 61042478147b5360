// `npm run practice -- …` as a process: what it changes, what it says, and its exit codes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { practiceNow, readState } from '../../practice/facts.mjs';
import { given } from './fixtures.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/practice.mjs');

function practice(root: string, ...words: readonly string[]) {
  const args = [script, ...words, ...(root === '' ? [] : ['--tools-root', root])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('moves the clock, clicks the lock and Allow', () => {
  const { root } = given('kext-fresh');
  expect(practice(root, 'clock', '+5m').status).toBe(0);
  expect(readState(root, 'clock-offset')).toBe('300');
  practice(root, 'clock', '-300s');
  expect(readState(root, 'clock-offset')).toBe('0');
  expect(practice(root, 'allow')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('click the lock'),
  });
  expect(practice(root, 'unlock')).toMatchObject({ status: 0, stdout: 'Unlocked.\n', stderr: '' });
  expect(practice(root, 'allow')).toMatchObject({ status: 0, stdout: 'Allowed.\n', stderr: '' });
  expect(readState(root, 'kext-loaded')).toBe('1');
});

it('switches extensions and accesses, and answers the filter dialog', () => {
  const { root } = given('sysext-26');
  const facts = () =>
    (['es-state', 'net-state', 'filter', 'access-app', 'access-extension'] as const).map((name) =>
      readState(root, name),
    );
  expect(practice(root, 'switch', 'endpoint', 'on')).toMatchObject({ status: 0, stdout: 'Switched on.\n' });
  practice(root, 'switch', 'network', 'on');
  practice(root, 'switch', 'access-app', 'on');
  practice(root, 'switch', 'access-extension', 'on');
  expect(practice(root, 'filter', 'allow')).toMatchObject({ status: 0, stdout: 'Answered.\n' });
  expect(facts()).toEqual(['enabled', 'enabled', 'on', '1', '1']);
  practice(root, 'switch', 'endpoint', 'off');
  practice(root, 'switch', 'access-app', 'off');
  expect(practice(root, 'network-filter', 'off').stdout).toBe('The network filter is off.\n');
  expect(facts()).toEqual(['disabled', 'enabled', 'off', '0', '1']);
});

it('turns protection off and on as Terminal would', () => {
  const { root } = given('healthy');
  expect(practice(root, 'turn-off')).toMatchObject({ status: 0, stdout: 'Real-time protection is off.\n' });
  expect(readState(root, 'rtp-enabled')).toBe('0');
  expect(practice(root, 'turn-on')).toMatchObject({ status: 0, stdout: 'Real-time protection is on.\n' });
  expect(readState(root, 'rtp-enabled')).toBe('1');
});

it('lets IT install, onboard, send its profile, and the Mac restart', () => {
  const { root } = given('not-installed', { enrolment: 'yes', manager: 'jamf', licensed: '0' });
  expect(practice(root, 'onboard')).toMatchObject({ status: 1, stderr: expect.stringContaining('install it first') });
  expect(practice(root, 'install').stdout).toBe('Installed.\n');
  expect(practice(root, 'onboard').stdout).toBe('Onboarded.\n');
  expect(practice(root, 'profile', 'arrive').stdout).toMatch(/macOS ignores it/);
  expect(readState(root, 'approved')).toBe('0');
  expect(practice(root, 'approve-enrolment').stdout).toBe('The enrolment is approved.\n');
  expect([readState(root, 'approved'), readState(root, 'licensed')]).toEqual(['1', '1']);
  practice(root, 'clock', '+2h');
  expect(practice(root, 'restart').stdout).toBe('Restarted.\n');
  expect(practiceNow(root) - Number(readState(root, 'booted-at'))).toBeLessThan(30);
});

it('shows what the practice Mac is like', () => {
  const { root } = given('kext-fresh');
  const { stdout } = practice(root, 'show');
  expect(stdout).toContain(root);
  expect(stdout).toMatch(/^Allow button +there until /m);
  expect(stdout).toMatch(/^macos +10\.15\.7$/m);
  expect(practice(given('sysext-12').root, 'show').stdout).toMatch(
    /^Allow button +there, for the endpoint extension$/m,
  );
  expect(practice(given('sysext-26').root, 'show').stdout).toMatch(/^Allow button +not there$/m);
});

it('sets facts, also moments by the practice clock', () => {
  const { root } = given('kext-fresh');
  expect(practice(root, 'set', 'rtp-enabled', '0').status).toBe(0);
  expect(readState(root, 'rtp-enabled')).toBe('0');
  practice(root, 'set', 'installed-at', '10m ago');
  expect(Math.abs(practiceNow(root) - 600 - Number(readState(root, 'installed-at')))).toBeLessThan(30);
});

it('lists the scenarios without a practice Mac', () => {
  expect(practice('', 'scenarios').stdout).toMatch(/^kext-expired +Defender was installed three hours ago/m);
});

it('has nobody to answer when no dialog is open', () => {
  const { root } = given('kext-fresh');
  expect(practice(root, 'password', 'ok')).toMatchObject({ status: 1, stderr: 'No password dialog is open.\n' });
});

it.each([
  [[], 'Say what to do.'],
  [['dance'], 'There is no command "dance".'],
  [['clock'], 'clock takes one word after it.'],
  [['clock', 'soon'], 'clock takes a step such as +31m'],
  [['password', 'maybe'], 'password takes ok or cancel'],
  [['switch', 'camera', 'on'], 'switch takes endpoint, network, access-app, access-extension or background'],
  [['switch', 'endpoint', 'maybe'], 'switch takes on or off'],
  [['filter', 'perhaps'], 'filter takes allow or deny'],
  [['profile', 'leave'], 'profile takes arrive'],
  [['set', 'daemon', 'asleep'], 'daemon takes up or down'],
  [['set', 'mood', 'good'], 'There is no fact "mood"'],
  [['show', 'me'], 'show takes nothing after it.'],
  [['show', '--loud'], "Unknown option '--loud'"],
])('explains %j', (words, message) => {
  const { root } = given('kext-fresh');
  const { status, stdout, stderr } = practice(root, ...words);
  expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('usage: npm run practice');
});

it('wants a folder that is a practice Mac', () => {
  expect(practice('/', 'show')).toMatchObject({ status: 64, stderr: expect.stringContaining('no practice Mac in /') });
});
