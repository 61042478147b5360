// What the practice windows show of the facts, what they may do, and how soon they hear of a change.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serveCalls } from '../../practice/desktop/calls.ts';
import { callPrefix } from '../../practice/desktop/contract.ts';
import { viewOf } from '../../practice/desktop/view.ts';
import { watchFacts } from '../../practice/desktop/watch.ts';
import { factsFolder, moveClock, readState, writeState } from '../../practice/facts.mjs';
import { allow, isAsking, unlock } from '../../practice/person.mjs';
import { given } from './fixtures.ts';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

describe('the view', () => {
  it('has the Allow button while its window lasts', () => {
    const { root } = given('kext-fresh', { pane: 'security-general' });
    const allowUntil = (Number(readState(root, 'last-attempt-at')) + 30 * 60) * 1000;
    const fresh = { language: 'nl', generation: 'A', pane: 'security-general', locked: true, asking: false };
    expect(viewOf(root, 'nl')).toMatchObject({ ...fresh, blocked: 'driver', allowed: false, allowUntil });
    moveClock(root, 28 * 60);
    expect(viewOf(root, 'nl')).toMatchObject({ blocked: null, allowed: false, allowUntil: null });
  });

  it('has neither button nor window once it was allowed', () => {
    const { root } = given('kext-fresh');
    unlock(root);
    allow(root);
    expect(viewOf(root, 'en')).toMatchObject({ locked: false, blocked: null, allowed: true, allowUntil: null });
  });

  it.each([
    ['sysext-12', 'A', 'endpoint'],
    ['sysext-14', 'B', 'endpoint'],
    ['sysext-26', 'C', null],
  ])('%s: in generation %s the Allow button is for %s', (scenario, generation, blocked) => {
    const extensions = { endpoint: false, network: false };
    const access = { app: false, extension: false };
    const shown = { generation, blocked, extensions, access, missing: 4, askingFilter: false, allowUntil: null };
    expect(viewOf(given(scenario).root, 'nl')).toMatchObject(shown);
  });

  it('has no switches of what is not there, and asks about the filter', () => {
    const { root } = given('removed');
    expect(viewOf(root, 'en')).toMatchObject({ extensions: { endpoint: null, network: null }, missing: 3 });
    writeState(root, 'net-state', 'enabled');
    writeState(root, 'filter', 'asking');
    expect(viewOf(root, 'en')).toMatchObject({ extensions: { network: true }, missing: 2, askingFilter: true });
    expect(viewOf(given('not-installed').root, 'en')).toMatchObject({ access: null, missing: null });
    expect(viewOf(given('kext-fresh').root, 'en')).toMatchObject({ missing: null });
  });

  it('counts what a profile grants, though its switches are off', () => {
    const profile = { enrolment: 'user-approved', 'profile-arrived': '1' };
    const { root } = given('fda-missing', profile);
    expect(viewOf(root, 'en')).toMatchObject({ access: { app: false, extension: false }, missing: 0 });
  });

  it('changes with the clock by the minute only', () => {
    const { now } = viewOf(given('kext-fresh').root, 'en');
    expect(now % 60_000).toBe(0);
  });
});

type Handler = (event: IpcMainInvokeEvent, argument?: unknown) => unknown;

/** The windows' calls over a hand-written ipc; `stranger` is a sender that is not a window of ours. */
function calling(root: string) {
  const handlers = new Map<string, Handler>();
  const event = {} as IpcMainInvokeEvent;
  const done = vi.fn();
  serveCalls({
    ipc: { handle: (name, handler) => void handlers.set(name, handler) },
    root,
    isOurs: (sender) => sender === event,
    view: () => viewOf(root, 'en'),
    done,
  });
  const call = (name: string, argument?: unknown, sender = event) =>
    handlers.get(callPrefix + name)?.(sender, argument);
  return { call, done, stranger: {} as IpcMainInvokeEvent };
}

describe('the windows', () => {
  it('click the lock and Allow, and move the clock', () => {
    const { root } = given('kext-fresh', { pane: 'security-general' });
    const { call, done } = calling(root);
    call('unlock');
    call('allow');
    expect([readState(root, 'locked'), readState(root, 'kext-loaded')]).toEqual(['0', '1']);
    call('moveClock', 30);
    expect(readState(root, 'clock-offset')).toBe('1800');
    call('closeWindow');
    expect(call('current')).toMatchObject({ pane: '', allowed: true });
    expect(done).toHaveBeenCalledTimes(5);
  });

  it('turn switches over and answer the question about the filter', () => {
    const { root } = given('sysext-26');
    const { call } = calling(root);
    const facts = () =>
      (['es-state', 'net-state', 'filter', 'access-app', 'access-extension'] as const).map((name) =>
        readState(root, name),
      );
    for (const name of ['endpoint', 'network', 'access-app', 'access-extension']) call('flip', name);
    call('answerFilter', 'allow');
    expect(facts()).toEqual(['enabled', 'enabled', 'on', '1', '1']);
    call('flip', 'endpoint');
    call('flip', 'access-app');
    for (const name of ['__proto__', 'constructor', 'toString', 'camera', null]) call('flip', name);
    expect(facts()).toEqual(['disabled', 'enabled', 'on', '0', '1']);
  });

  it('answer the password dialog', async () => {
    const { root, loads } = given('kext-expired');
    const loading = loads();
    await until(() => isAsking(root));
    expect(viewOf(root, 'en').asking).toBe(true);
    calling(root).call('answer', 'cancel');
    expect(await loading).toMatchObject({ code: 1 });
    expect(viewOf(root, 'en').asking).toBe(false);
  });

  it('change nothing with a click that came too late or an invalid argument', () => {
    const { root } = given('kext-expired', { locked: '0' });
    const { call } = calling(root);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    call('allow');
    expect(said).toHaveBeenCalledWith(expect.stringContaining('There is no Allow button'));
    call('moveClock', 1e9);
    call('moveClock', '30; rm -rf /');
    call('answer', 'yes');
    expect([readState(root, 'approved'), readState(root, 'clock-offset')]).toEqual(['0', '0']);
  });

  it('are the only ones who may', () => {
    const { root } = given('kext-fresh', { locked: '0' });
    const { call, stranger } = calling(root);
    expect(() => call('allow', undefined, stranger)).toThrow('not one of the practice windows');
    expect(readState(root, 'approved')).toBe('0');
  });
});

describe('the watch', () => {
  it('hears of a change, and of the end of the practice Mac', async () => {
    const { root } = given('kext-fresh');
    const changed = vi.fn();
    const gone = vi.fn();
    onTestFinished(watchFacts(root, changed, gone));
    writeState(root, 'pane', 'security-general');
    await until(() => changed.mock.calls.length > 0);
    rmSync(factsFolder(root), { recursive: true });
    await until(() => gone.mock.calls.length > 0);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('is silent once stopped', async () => {
    const { root } = given('kext-fresh');
    const changed = vi.fn();
    watchFacts(root, changed, changed)();
    writeState(root, 'pane', 'security-general');
    await pause(0);
    expect(changed).not.toHaveBeenCalled();
  });
});
