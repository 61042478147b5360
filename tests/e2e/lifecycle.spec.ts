// The life of the app around the guide: its icon, its window, a second start, sleep, snooze, a dead renderer, quitting.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { readState, writeState } from '../../practice/facts.mjs';
import { allow, unlock } from '../../practice/person.mjs';
import { catalogueFor } from '../../src/text/spoken.ts';
import { test } from './app.ts';
import { isAlive } from './processes.ts';
import { panelOn } from './screens.ts';

const notApproved = 'Defender can’t protect this Mac yet';
const isProtected = 'This Mac is protected';

test('the icon differs by level, and the menu has what it should', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh' });
  const { tray, root } = world;
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  const bad = await tray.iconPixels();
  const labels = (await tray.menu()).map(({ label }) => label).filter(Boolean);
  expect(labels).toEqual([
    ...[notApproved, 'Open Kextant', 'Check now', 'Mute notifications', 'Settings…', 'Report…', 'Quit Kextant'],
  ]);
  writeState(root, 'kext-loaded', '1');
  await tray.clickMenu('Check now');
  await world.verdict('protected');
  await expect.poll(async () => (await tray.iconPixels()).argb.equals(bad.argb)).toBe(false);
});

test('a click on the icon shows the panel and hides it; Escape hides it; a second start shows it', async ({
  start,
}) => {
  const world = await start({ scenario: 'healthy' });
  const page = await world.openPanel();
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
  await world.openPanel();
  await world.tray.activate();
  await expect.poll(world.isPanelOpen).toBe(false);
  expect(await world.startAgain()).toBe(0);
  await expect.poll(world.isPanelOpen).toBe(true);
  await expect(panelOn(page).headline).toHaveText(isProtected);
});

test('the panel goes when the person goes elsewhere, but stays beside the pane of a guide', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh' });
  const page = await world.openPanel();
  const leave = () => world.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await leave();
  await expect.poll(world.isPanelOpen).toBe(false);
  await world.openPanel();
  await panelOn(page).button('Open Security & Privacy').click();
  await expect(panelOn(page).current).toContainText('Click “Allow”');
  await leave();
  unlock(world.root);
  allow(world.root);
  await expect(panelOn(page).headline).toHaveText(isProtected);
  expect(await world.isPanelOpen()).toBe(true);
});

test('a dead renderer: watching goes on, the panel comes back with what is true now', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh' });
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  await world.openPanel();
  await world.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  unlock(world.root);
  allow(world.root);
  await world.tray.clickMenu('Check now');
  await world.verdict('protected');
  await expect.poll(() => world.tray.tooltip()).toBe(isProtected);
  const headline = () =>
    world.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent'),
    );
  await expect.poll(headline).toBe(isProtected);
});

test('waking up looks at once', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  await world.verdict('protected');
  writeState(world.root, 'rtp-enabled', '0');
  world.power.sleepAndWake();
  // Just after waking a bad answer is not believed yet.
  await world.verdict('starting');
});

test('an alert leads to the panel; it is not raised twice, and snoozing silences it', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const { desktop, tray, root } = world;
  await world.verdict('protected');
  await tray.clickMenu('For an hour');
  writeState(root, 'rtp-enabled', '0');
  await tray.clickMenu('Check now');
  await world.verdict('unprotected', 'switched-off');
  const page = await world.openPanel();
  await expect(panelOn(page).headline).toHaveText('Real-time protection is off');
  expect(desktop.notifications).toEqual([]);
  await tray.clickMenu('Unmute notifications');
  const alert = await desktop.notification();
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
  desktop.clickNotification(alert.id);
  await expect.poll(world.isPanelOpen).toBe(true);
  await tray.clickMenu('Check now');
  await expect(panelOn(page).headline).toBeVisible();
  expect(desktop.notifications).toHaveLength(1);
});

test('where notifications are refused the panel says how to get them, until one arrives', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const { desktop, tray, root } = world;
  await world.verdict('protected');
  desktop.refuses = true;
  writeState(root, 'rtp-enabled', '0');
  await tray.clickMenu('Check now');
  await world.verdict('unprotected', 'switched-off');
  const page = await world.openPanel();
  await expect(page.getByText(catalogueFor('en').pages.notificationsFailed)).toBeVisible();
  expect(desktop.notifications).toEqual([]);
  desktop.refuses = false;
  // Nobody was told, so it is offered again, after a quarter of an hour.
  writeState(root, 'clock-offset', String(16 * 60));
  await tray.clickMenu('Check now');
  await desktop.notification();
  await expect(page.getByText(catalogueFor('en').pages.notificationsFailed)).toBeHidden();
});

test('a look never takes the focus', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const page = await world.openPanel();
  const panel = panelOn(page);
  const button = panel.button('Copy command');
  await button.focus();
  const sequence = () =>
    page.evaluate(async () => {
      const answer = await window.kextant.snapshot();
      return answer.ok ? answer.value.sequence : 0;
    });
  const before = await sequence();
  await expect.poll(sequence).toBeGreaterThan(before + 2);
  await expect(button).toBeFocused();
});

test('quitting from the menu leaves no process, also in the middle of an act', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await world.desktop.until('the password dialog', () => readState(world.root, 'dialog') === 'open');
  const asking = Number(readState(world.root, 'dialog-pid'));
  const ours = [...world.processes(), asking];
  expect(ours.filter(isAlive).length).toBeGreaterThan(3);
  const ended = world.app.waitForEvent('close');
  await world.tray.clickMenu('Quit Kextant');
  await ended;
  await world.desktop.until('the end of all processes', () => ours.every((pid) => !isAlive(pid)));
});

test('a data folder that cannot be written to is said in the panel, and Kextant runs on', async ({ start }) => {
  const blocked = (root: string) => {
    const config = path.join(path.dirname(root), 'config');
    mkdirSync(config, { recursive: true });
    writeFileSync(path.join(config, 'Kextant'), '');
  };
  const world = await start({ scenario: 'kext-fresh', prepare: blocked });
  const page = await world.openPanel();
  await expect(panelOn(page).headline).toHaveText(notApproved);
  await expect(page.getByText(catalogueFor('en').pages.notKept)).toBeVisible();
});
