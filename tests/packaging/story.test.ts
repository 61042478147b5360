// The main story in the packaged app, with every fuse as it ships and the sandbox on.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect } from 'playwright/test';
import { inject, test } from 'vitest';
import { readState } from '../../practice/facts.mjs';
import { allow, answerPassword, isAsking, unlock } from '../../practice/person.mjs';
import { commandOf, isAlive } from '../e2e/processes.ts';
import { panelOn } from '../e2e/screens.ts';
import { type Packaged, startPackaged } from './packaged.ts';

const isProtected = 'This Mac is protected';

test('from "not approved" to "protected", 30 minutes after the installation', async () => {
  const world = await startPackaged(inject('packages'), { scenario: 'kext-expired' });
  const { root, tray, desktop } = world;
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  expect((await desktop.notification()).summary).toBe('Defender can’t protect this Mac yet');
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await answer(world);
  // Refused, as it should be: the pane opens by itself, and the waiter loads the driver after Allow.
  await expect(panel.done).toHaveCount(2);
  await expect(panel.current).toContainText('Click “Allow”');
  expect(readState(root, 'pane')).toBe('security-general');
  unlock(root);
  allow(root);
  await expect(panel.headline).toHaveText(isProtected);
  expect(readState(root, 'kext-loaded')).toBe('1');
  await world.verdict('protected');
  await expect.poll(() => tray.tooltip()).toBe(isProtected);

  const ours = world.processes();
  await tray.clickMenu('Quit Kextant');
  await desktop.until('the end of all processes', () => ours.every((pid) => !isAlive(pid)));
});

test('every renderer is in the sandbox: a filter on its calls, and no more privileges to be had', async () => {
  const world = await startPackaged(inject('packages'), { scenario: 'healthy' });
  await world.openPanel();
  const renderers = world.processes().filter((pid) => commandOf(pid).includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const pid of renderers) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(commandOf(pid)).not.toContain('--no-sandbox');
  }
});

/** A person at the password dialog. */
async function answer({ root, desktop }: Packaged): Promise<void> {
  await desktop.until('the password dialog', () => isAsking(root));
  answerPassword(root, 'allow');
}

test('no socket to any network: not of the app, not of Chromium', async () => {
  const world = await startPackaged(inject('packages'), { scenario: 'healthy' });
  await world.verdict('protected');
  await world.openPanel();
  const running = world.processes();
  // Nor a process that is there for nothing else.
  expect(running.map(commandOf).filter((words) => words.includes('network.mojom'))).toEqual([]);
  const own = new Set(running.flatMap(socketsOf));
  const open = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(connectionsIn).filter(({ socket }) => own.has(socket));
  // The port that the test itself listens on and speaks through.
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ address }) => !address.startsWith(loopback))).toEqual([]);
  expect(new Set(open.map(({ address }) => address)).size).toBe(1);
});

/** 127.0.0.1 as /proc/net writes it. */
const loopback = '0100007F:';

function socketsOf(pid: number): readonly string[] {
  return attempt(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((name) => {
    const link = attempt(() => readlinkSync(`/proc/${pid}/fd/${name}`), '');
    const [, socket] = /^socket:\[(\d+)\]$/.exec(link) ?? [];
    return socket === undefined ? [] : [socket];
  });
}

/** Processes end and files are closed while we look: those have nothing open. */
function attempt<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}

function connectionsIn(kind: string): readonly { readonly address: string; readonly socket: string }[] {
  const rows = readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.trim().split(/\s+/))
    .map((cells) => ({ address: cells[1] ?? '', socket: cells[9] ?? '' }));
}
