// Settings while the app runs: what the organisation forces, what the person changes, and an icon that stays away.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { managedPath } from '../../main/mac/tools.ts';
import { writeState } from '../../practice/facts.mjs';
import { violationsOn } from './accessible.ts';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

const isProtected = 'This Mac is protected';

const managedFile = (root: string) => path.join(root, managedPath);
const makeFolder = (root: string) => void mkdirSync(path.dirname(managedFile(root)), { recursive: true });
const force = (root: string, inner: string) =>
  writeFileSync(managedFile(root), `<?xml version="1.0"?>\n<plist version="1.0"><dict>${inner}</dict></plist>\n`);
const ownFile = (root: string) => path.join(root, '../config/Kextant/settings.json');

async function openFromMenu(page: Page, name: string): Promise<void> {
  await panelOn(page).button('More').click();
  await panelOn(page).button(name).click();
  await expect(panelOn(page).headline).toHaveText(name);
}

test('a profile takes effect at once, cannot be changed by the person, and goes as it came', async ({ start }) => {
  const world = await start({ scenario: 'network-waiting', prepare: makeFolder });
  const { root } = world;
  await world.verdict('attention', 'network-extension-not-approved');
  const page = await world.openPanel();
  await openFromMenu(page, 'Settings');
  force(
    root,
    '<key>language</key><string>nl</string><key>lookEverySeconds</key><integer>3</integer>' +
      '<key>watch</key><dict><key>network-extension-not-approved</key><false/></dict>',
  );
  await world.verdict('protected');
  await expect(panelOn(page).headline).toHaveText('Instellingen');
  const forced = page.getByRole('switch', { name: 'Webbeveiliging is nog niet toegestaan' });
  await expect(forced).not.toBeChecked();
  await expect(forced).toHaveAccessibleDescription('Ingesteld door je organisatie');
  await forced.click({ force: true });
  await expect(page.getByText('lookEverySeconds')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panelOn(page).headline).toHaveText('Deze Mac is beschermd');
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('(waarschuwing uit)')).toBeVisible();
  rmSync(managedFile(root));
  await world.verdict('attention', 'network-extension-not-approved');
  await expect.poll(() => world.tray.tooltip()).toBe('Web protection isn’t allowed yet');
});

test('what the person changes holds at once and is written down', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const { desktop, root } = world;
  await world.verdict('protected');
  await world.tray.clickMenu('Settings…');
  // Electron shows the window before Playwright has heard of its page.
  const page = await world.app.firstWindow();
  await world.desktop.until('the panel on screen', world.isPanelOpen);
  const panel = panelOn(page);
  await expect(panel.headline).toHaveText('Settings');
  await expect(panel.headline).toBeFocused();
  await page.getByRole('switch', { name: 'Show notifications' }).click();
  await page.getByRole('textbox', { name: 'Contact' }).fill('not a contact');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Not saved');
  await page.getByRole('textbox', { name: 'Contact' }).fill('it@example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Nederlands' });
  await expect(panel.headline).toHaveText('Instellingen');
  expect(JSON.parse(readFileSync(ownFile(root), 'utf8'))).toEqual({
    version: 1,
    notifications: false,
    supportContact: 'it@example.org',
    language: 'nl',
  });
  await panel.button('Terug').click();
  await expect(panel.button('Meer')).toBeFocused();
  writeState(root, 'licensed', '0');
  await world.tray.clickMenu('Controleer nu');
  await world.verdict('unprotected', 'not-onboarded');
  await expect(page.getByText('Je IT-afdeling: it@example.org')).toBeVisible();
  expect(desktop.notifications).toEqual([]);
});

test('an icon that is only there when needed goes and comes; without it a second start shows the panel', async ({
  start,
}) => {
  const world = await start({ scenario: 'healthy' });
  const { desktop, root, tray } = world;
  await world.verdict('protected');
  const page = await world.openPanel();
  await openFromMenu(page, 'Settings');
  await page.getByRole('switch', { name: 'Show the icon only when needed' }).click();
  const isThere = () =>
    tray.tooltip().then(
      () => true,
      () => false,
    );
  await expect.poll(isThere).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
  expect(await world.startAgain()).toBe(0);
  await expect.poll(world.isPanelOpen).toBe(true);
  await expect(panelOn(page).headline).toHaveText(isProtected);
  writeState(root, 'rtp-enabled', '0');
  await page.evaluate(() => window.kextant.lookNow());
  await world.verdict('unprotected', 'switched-off');
  await desktop.until('another icon', async () => (await desktop.tray()).id !== tray.id);
  await expect.poll(async () => (await desktop.tray()).tooltip()).toBe('Real-time protection is off');
});
