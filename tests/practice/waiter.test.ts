// The waiter that a refused load attempt leaves behind: real processes, what ends them, and that none is left.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { moveClock, readState, writeState } from '../../practice/facts.mjs';
import { allow, answerPassword, isAsking, unlock } from '../../practice/person.mjs';
import { readPrivilegedLoad, readWaitsMs } from '../../src/readers/kextutil.ts';
import { isAlive } from '../e2e/processes.ts';
import { isWaiting, lockOf, waiterOf } from '../e2e/waiter.ts';
import { given, type Mac } from './fixtures.ts';

/** An attempt every three seconds, and a second for a machine that is busy. */
const oneAttemptMs = 4_000;

/** A Mac whose person has just given the password, and was refused. */
async function refused(settings: Readonly<Record<string, string>> = {}): Promise<Mac> {
  const mac = given('kext-expired', { 'password-answer': 'allow', ...settings });
  const outcome = await mac.loads();
  expect(readPrivilegedLoad(outcome)).toMatchObject({
    result: 'not-approved',
    line: expect.stringMatching(/^Kext rejected/),
  });
  expect(readWaitsMs(outcome)).toBe(600_000);
  onTestFinished(() => rmSync(mac.root, { recursive: true, force: true, maxRetries: 3 }));
  return mac;
}

async function endOf(pid: number): Promise<number> {
  const start = performance.now();
  while (isAlive(pid)) await pause(20);
  return performance.now() - start;
}

/** Some process that stands for Kextant, whatever its name. */
async function somebody(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.pid === undefined) throw new Error('sleep has no pid');
  return Object.assign(child, { pid: child.pid });
}

describe('a refused load attempt', () => {
  it('answers at once and leaves one waiter, in a session that a person’s kill does not reach', async () => {
    const { root } = await refused();
    const waiter = waiterOf(root);
    expect(isAlive(waiter)).toBe(true);
    // `run` has killed the whole group of osascript by now.
    await pause(100);
    expect(isAlive(waiter)).toBe(true);
  });

  it('leaves no second one while the first waits, and says so by saying nothing', async () => {
    const { root, loads } = await refused();
    const waiter = waiterOf(root);
    const again = await loads();
    expect(readPrivilegedLoad(again).result).toBe('not-approved');
    expect(readWaitsMs(again)).toBe(0);
    expect(waiterOf(root)).toBe(waiter);
    expect(isAlive(waiter)).toBe(true);
  });

  it('leaves another one where the lock is of a process that is gone', async () => {
    const { root, loads } = given('kext-expired', { 'password-answer': 'allow' });
    const gone = await somebody();
    gone.kill('SIGKILL');
    await once(gone, 'exit');
    mkdirSync(path.dirname(lockOf(root)), { recursive: true });
    writeFileSync(lockOf(root), `${gone.pid}\n`);
    expect(readWaitsMs(await loads())).toBe(600_000);
    expect(waiterOf(root)).not.toBe(gone.pid);
  });

  it('leaves nothing where no Kextant runs', async () => {
    const { root, loads } = given('kext-expired');
    const kextant = await somebody();
    const loading = loads();
    while (!isAsking(root)) await pause(5);
    writeState(root, 'kextant-pid', kextant.pid);
    kextant.kill('SIGKILL');
    await once(kextant, 'exit');
    answerPassword(root, 'allow');
    const outcome = await loading;
    expect(readPrivilegedLoad(outcome).result).toBe('not-approved');
    expect(readWaitsMs(outcome)).toBe(0);
    expect(isWaiting(root)).toBe(false);
  });
});

describe('the waiter', () => {
  it('loads the driver once it is allowed, and is gone then, lock and all', async () => {
    const { root } = await refused();
    const waiter = waiterOf(root);
    unlock(root);
    allow(root);
    expect(readState(root, 'kext-loaded')).toBe('0');
    expect(await endOf(waiter)).toBeLessThan(oneAttemptMs);
    expect(readState(root, 'kext-loaded')).toBe('1');
    expect(isWaiting(root)).toBe(false);
  });

  it('goes on while it is refused, and each attempt keeps the button there', async () => {
    const { root } = await refused();
    const waiter = waiterOf(root);
    const first = readState(root, 'last-attempt-at');
    while (readState(root, 'last-attempt-at') === first) await pause(20);
    expect(isAlive(waiter)).toBe(true);
  });

  it('ends within one attempt when Kextant was killed', async () => {
    const { root } = await refused();
    const kextant = await somebody();
    writeState(root, 'kextant-pid', kextant.pid);
    kextant.kill('SIGKILL');
    await once(kextant, 'exit');
    expect(await endOf(waiterOf(root))).toBeLessThan(oneAttemptMs);
    expect(readState(root, 'kext-loaded')).toBe('0');
    expect(isWaiting(root)).toBe(false);
  });

  it('ends after ten minutes', async () => {
    const { root } = await refused();
    const waiter = waiterOf(root);
    moveClock(root, 601);
    expect(await endOf(waiter)).toBeLessThan(oneAttemptMs);
    expect(isWaiting(root)).toBe(false);
  });

  it('ends when macOS answers something else than a refusal by policy', async () => {
    const { root } = await refused();
    const waiter = waiterOf(root);
    rmSync(path.join(root, 'Library/Extensions/wdavkext.kext'), { recursive: true });
    expect(await endOf(waiter)).toBeLessThan(oneAttemptMs);
  });
});
