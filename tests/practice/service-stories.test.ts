// Defender's service and its extension where no approval is missing: switched off, crashing, updated, not found.
import { describe, expect, it } from 'vitest';
import { restart, update } from '../../practice/events.mjs';
import { moveClock, readState } from '../../practice/facts.mjs';
import { switchBackground } from '../../practice/person.mjs';
import { given } from './fixtures.ts';

const missing = 'Could not find service "com.microsoft.fresno" in domain for system\n';

describe('background-off', () => {
  it('has no service, and a restart brings none', async () => {
    const { root, runs, prints } = given('background-off');
    expect(await runs('launchctl')).toMatchObject({ kind: 'exited', code: 113, stdout: '', stderr: missing });
    restart(root);
    expect(await prints('bin/ps')).not.toContain('wdavdaemon');
    expect(await runs('launchctl')).toMatchObject({ code: 113 });
  });

  it('has its service after the switch, which runs after a restart', async () => {
    const { root, prints, verdict } = given('background-off');
    const state = async () =>
      /state = (.+)/.exec(await prints('bin/launchctl', 'print', 'system/com.microsoft.fresno'));
    switchBackground(root, true);
    expect((await state())?.[1]).toBe('not running');
    restart(root);
    moveClock(root, 90);
    expect((await state())?.[1]).toBe('running');
    expect(await verdict()).toBe('protected');
  });

  it('is switched by an administrator, in Settings that have the switch', () => {
    expect(() => switchBackground(given('background-off', { admin: '0' }).root, true)).toThrow('administrator');
    expect(() => switchBackground(given('sysext-12').root, false)).toThrow('before macOS 13');
    expect(() => switchBackground(given('not-installed', { macos: '14.1' }).root, true)).toThrow('Nothing of Defender');
    const { root } = given('sysext-14');
    switchBackground(root, false);
    expect([readState(root, 'daemon'), readState(root, 'background')]).toEqual(['down', '0']);
  });
});

it('crash-loop: the daemon is young at every look, answers none, and an update cures it, not a restart', async () => {
  const { root, runs, prints, verdict } = given('crash-loop');
  const age = async () => Number(/00:(\d\d) +0 .*\/wdavdaemon\n/.exec(await prints('bin/ps'))?.[1]);
  for (const seconds of [0, 47, 301]) {
    moveClock(root, seconds);
    expect(await age()).toBeLessThan(20);
    expect(await runs('mdatp-health')).toMatchObject({
      kind: 'exited',
      code: 3,
      stdout: '',
      stderr: 'Failed to connect\n',
    });
  }
  restart(root);
  expect(await runs('mdatp-health')).toMatchObject({ code: 3 });
  update(root);
  moveClock(root, 90);
  expect(await verdict()).toBe('protected');
  expect(readState(root, 'app-version')).toBe('101.25073.0');
});

it('update-waiting: the old version protects, and the new one runs after a restart', async () => {
  const { root, prints, verdict } = given('update-waiting');
  expect(await prints('usr/bin/systemextensionsctl', 'list')).toMatch(
    /^\t\tUBF8T346G9\tcom\.microsoft\.wdav\.epsext .*\[activated waiting to upgrade\]$/m,
  );
  restart(root);
  moveClock(root, 90);
  expect(await prints('usr/bin/systemextensionsctl', 'list')).not.toContain('upgrade');
  expect(await verdict()).toBe('protected');
});

it('restart-in-vain: Defender does not find its extension after a restart either, and does after an update', async () => {
  const { root, verdict } = given('restart-in-vain');
  expect(await verdict()).toBe('unprotected extension-not-running');
  restart(root);
  moveClock(root, 90);
  expect(await verdict()).toBe('unprotected extension-not-running');
  update(root);
  moveClock(root, 90);
  expect(await verdict()).toBe('protected');
});

it('a Defender that is not there cannot be updated', () => {
  expect(() => update(given('not-installed').root)).toThrow('install it first');
});
