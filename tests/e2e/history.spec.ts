// What was, and what is told: the history over a restart of the page, the report before it is saved, silence and its end.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { writeState } from '../../practice/facts.mjs';
import { violationsOn } from './accessible.ts';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

test('the history shows each change in words, with how long it lasted', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  await world.verdict('protected');
  writeState(world.root, 'rtp-enabled', '0');
  await world.tray.clickMenu('Check now');
  await world.verdict('unprotected', 'switched-off');
  const page = await world.openPanel();
  const panel = panelOn(page);
  await panel.button('More').click();
  await panel.button('History').click();
  await expect(panel.headline).toHaveText('History');
  const rows = page.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Not protected');
  await expect(rows.nth(0)).toContainText('Real-time protection is off');
  await expect(rows.nth(1)).toContainText(/Protected.*second/);
  writeState(world.root, 'rtp-enabled', '1');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/Protectedsince/);
  const strip = page.getByRole('slider', { name: 'The last 90 days' });
  await expect(strip).toHaveAttribute('aria-valuetext', /, Not protected, Real-time protection is off$/);
  await strip.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(strip).toHaveAttribute('aria-valuetext', /, Nothing recorded$/);
  await page.keyboard.press('End');
  await expect(strip).toHaveAttribute('aria-valuetext', /, Not protected, Real-time protection is off$/);
  expect(await violationsOn(page)).toEqual([]);
  await panel.button('Back').click();
  await panel.button('More').click();
  await panel.button('What Kextant reads').click();
  await expect(page.getByText('/usr/bin/systemextensionsctl list')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  const file = path.join(world.root, '../config/Kextant/history-practice.jsonl');
  const levels = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).level);
  expect(levels).toEqual(['protected', 'unprotected', 'protected']);
});

test('a report is read before it is saved, and saved where the person says', async ({ start }) => {
  const world = await start({ scenario: 'not-onboarded' });
  await world.verdict('unprotected', 'not-onboarded');
  const place = path.join(world.root, '../a report');
  await world.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, place);
  await world.tray.clickMenu('Report…');
  // Electron shows the window before Playwright has heard of its page.
  const page = await world.app.firstWindow();
  await world.desktop.until('the panel on screen', world.isPanelOpen);
  const preview = page.getByRole('region', { name: 'Report' });
  await expect(preview).toContainText('finding: not-onboarded');
  expect(await violationsOn(page)).toEqual([]);
  await panelOn(page).button('Save…').click();
  await expect(panelOn(page).button(/Saved/)).toBeVisible();
  // Defender counts seconds meanwhile: the verdict is the same.
  const saved = readFileSync(`${place}.zip`, 'utf8');
  const shown = (await preview.textContent()) ?? '';
  expect(saved).toContain(shown.slice(0, shown.indexOf('readings:')));
  for (const name of ['mac.json', 'mdatp-health.out', 'report.txt']) expect(saved).toContain(name);
  await panelOn(page).button(/Save/).click();
  await expect(page.getByText('The report couldn’t be saved there')).toBeVisible();
});

test('alerts are silenced until a clock time, the panel undoes it, and a click on one leads to the step', async ({
  start,
}) => {
  const world = await start({ scenario: 'healthy' });
  const { desktop, root } = world;
  await world.verdict('protected');
  const page = await world.openPanel();
  const panel = panelOn(page);
  await panel.button('More').click();
  await page.getByRole('button', { name: /^Mute notifications until tomorrow at \d/ }).click();
  // Until nine, or for a day when that is sooner.
  await expect(page.getByText(/Notifications are muted until tomorrow at \d{1,2}:\d\d/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
  writeState(root, 'kext-loaded', '0');
  writeState(root, 'approved', '0');
  await world.tray.clickMenu('Check now');
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  await world.openPanel();
  expect(desktop.notifications).toEqual([]);
  await panel.button('Unmute notifications').click();
  const alert = await desktop.notification();
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
  desktop.clickNotification(alert.id);
  await expect.poll(world.isPanelOpen).toBe(true);
  await expect(panel.current.getByRole('heading')).toBeFocused();
});
