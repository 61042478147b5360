// System extensions in the practice Mac's own windows: the guide's words and the windows' controls lead to each other.
import { expect } from 'playwright/test';
import type { PracticePage } from '../../practice/desktop/contract.ts';
import { readState } from '../../practice/facts.mjs';
import { violationsOn } from './accessible.ts';
import { test, type World } from './app.ts';
import { noteGuide, panelOn, practiceWindow } from './screens.ts';

const isProtected = 'This Mac is protected';
const app = 'Microsoft Defender';
const endpoint = 'Microsoft Defender Endpoint Security Extension';
const network = 'Microsoft Defender Network Extension';

test('macOS 26: the switch behind each info button, the question about the network, both accesses', async ({
  start,
}) => {
  const world = await start({ scenario: 'sysext-26' });
  const window = await windowsOf(world);
  const page = await world.openPanel();
  const panel = panelOn(page);
  await expect(page.getByRole('main')).toContainText('Leave Microsoft Defender turned on');
  const guide = await noteGuide(page);
  await panel.button('Open Login Items & Extensions').click();
  const settings = await window('settings');
  await settings.getByRole('button', { name: 'Endpoint Security Extensions' }).click();
  await settings.getByRole('switch', { name: endpoint }).click();
  await expect(panel.current).toContainText('“Network Extensions,”');
  await expect(panel.done).toHaveCount(1);

  await settings.getByRole('button', { name: 'Done' }).click();
  await settings.getByRole('button', { name: 'Network Extensions' }).click();
  await settings.getByRole('switch', { name: network }).click();
  const question = await window('filter');
  await expect(panel.current).toContainText('Would Like to Filter Network Content');
  const before = settings.waitForEvent('close');
  // The window goes with the click, often before Playwright has heard that it arrived.
  const answered = question.waitForEvent('close');
  await Promise.race([answered, question.getByRole('button', { name: 'Allow', exact: true }).click()]).catch(
    () => answered,
  );

  // The pane of the next item opens by itself. The window that is open is closed first: the one to click in comes after it.
  await before;
  await expect.poll(() => readState(world.root, 'pane')).toBe('full-disk-access');
  for (const name of [app, endpoint])
    await (await window('settings')).getByRole('switch', { name, exact: true }).click();
  await expect(panel.headline).toHaveText(isProtected);
  expect(await violationsOn(page)).toEqual([]);
  expect((await guide()).join('\n')).not.toContain('Restart this Mac');
});

test('macOS 12: Allow is grey until the lock is open, and one click allows one extension', async ({ start }) => {
  const world = await start({ scenario: 'sysext-12' });
  const window = await windowsOf(world);
  const panel = panelOn(await world.openPanel());
  await panel.button('Open Security & Privacy').click();
  const settings = await window('settings');
  const allow = settings.getByRole('button', { name: 'Allow', exact: true });
  await expect(allow).toBeDisabled();
  await expect(panel.current).toContainText('If “Allow” is dimmed, click the lock first.');
  await settings.getByRole('button', { name: 'Click the lock to make changes.' }).click();
  await allow.click();
  await expect(panel.current).toContainText('Allow Defender’s network extension');
  await expect(panel.done).toHaveCount(1);
  await allow.click();
  await expect(panel.current).toContainText('when macOS asks about filtering network content');
  await expect(allow).toHaveCount(0);
});

async function windowsOf(world: World) {
  const practice = await world.startPractice();
  return (shows: PracticePage) =>
    world.desktop.until(`the practice window ${shows}`, () => practiceWindow(practice.windows(), shows));
}
