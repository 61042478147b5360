// The main job: from "not approved" to "protected", in time, too late, and with a person who changes their mind.
import { expect, type Page } from 'playwright/test';
import { moveClock, readState, writeState } from '../../practice/facts.mjs';
import { allow, answerPassword, isAsking, unlock } from '../../practice/person.mjs';
import { passwordPrompts } from '../../src/text/password-prompts.ts';
import { violationsOn } from './accessible.ts';
import { test, type World } from './app.ts';
import { commandOf, isAlive, runningFrom } from './processes.ts';
import { panelOn, practiceWindow } from './screens.ts';
import { isWaiting, waiterOf } from './waiter.ts';

const notApproved = 'Defender can’t protect this Mac yet';
const isProtected = 'This Mac is protected';

test('approve within 30 minutes: one click in the pane, and the step ticks by itself', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh' });
  const { desktop, tray, root } = world;
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  const alert = await desktop.notification();
  expect(alert.summary).toBe(notApproved);
  await expect.poll(() => tray.tooltip()).toBe(notApproved);

  const page = await world.openPanel();
  const panel = panelOn(page);
  await expect(panel.headline).toHaveText(notApproved);
  await expect(panel.steps).toHaveCount(3);
  await panel.button('Open Security & Privacy').click();
  await expect(panel.current).toContainText('Click “Allow”');
  expect(readState(root, 'pane')).toBe('security-general');
  expect(await violationsOn(page)).toEqual([]);
  await expect(panel.current).toContainText(/until \d{1,2}:\d\d/);

  unlock(root);
  allow(root);
  await expect(panel.headline).toHaveText(isProtected);
  expect(await violationsOn(page)).toEqual([]);
  await world.verdict('protected');
  await recovered(world);
  await expect.poll(() => tray.tooltip()).toBe(isProtected);
});

test('approve after 30 minutes: four clicks, five with the lock, and one password', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const { root, desktop, app } = world;
  const practice = await world.startPractice();
  const window = (shows: 'settings' | 'password') =>
    desktop.until(`the practice window ${shows}`, () => practiceWindow(practice.windows(), shows));
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  let clicks = 0;
  const click = async (act: () => Promise<void>) => {
    clicks += 1;
    await act();
  };

  const alert = await desktop.notification(({ summary }) => summary === notApproved);
  await click(async () => desktop.clickNotification(alert.id));
  const page = app.windows()[0] ?? (await app.waitForEvent('window'));
  const panel = panelOn(page);
  await expect(panel.current).toContainText('Bring back the “Allow” button');
  await expect(panel.current).toContainText(passwordPrompts.en);
  await click(() => panel.button('Ask macOS again').click());

  // macOS refuses, and that is what was wanted: the button is back, and so is the person.
  const dialog = await window('password');
  await expect(dialog.getByText(passwordPrompts.en)).toBeVisible();
  await click(() => answerOk(dialog));
  const settings = await window('settings');
  await expect(panel.done).toHaveCount(2);
  await expect(panel.current).toContainText('Click “Allow”');
  await expect(panel.current).toContainText('The driver then loads by itself.');
  expect(readState(root, 'kext-loaded')).toBe('0');
  const waiter = waiterOf(root);
  expect(isAlive(waiter)).toBe(true);

  await expect(settings.getByRole('button', { name: 'Allow' })).toBeDisabled();
  await click(() => settings.getByRole('button', { name: 'Click the lock to make changes.' }).click());
  await click(() => settings.getByRole('button', { name: 'Allow' }).click());

  await expect(panel.headline).toHaveText(isProtected);
  expect(clicks).toBe(5);
  expect(readState(root, 'kext-loaded')).toBe('1');
  expect(isAlive(waiter)).toBe(false);
  expect(
    runningFrom(root)
      .map(commandOf)
      .filter((command) => command.includes('kextutil')),
  ).toEqual([]);
  await world.verdict('protected');
  await recovered(world, 'dismissed');
});

test('slower than the waiter: one click asks again, and the driver is loaded', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const { root, desktop } = world;
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await desktop.until('the password dialog', () => isAsking(root));
  answerPassword(root, 'allow');
  await expect(panel.button('I clicked Allow')).toHaveCount(0);
  await expect(panel.current).toContainText('Click “Allow”');
  moveClock(root, 11 * 60);
  await desktop.until('the end of the waiter', () => !isWaiting(root));
  unlock(root);
  allow(root);
  await expect(panel.current).toContainText('click “I clicked Allow.”');
  expect(readState(root, 'kext-loaded')).toBe('0');
  await panel.button('I clicked Allow').click();
  await desktop.until('the password dialog again', () => isAsking(root));
  answerPassword(root, 'allow');
  await expect(panel.headline).toHaveText(isProtected);
});

for (const [how, end] of [
  ['is quit', (world: World) => world.tray.clickMenu('Quit Kextant')],
  ['is killed', async ({ app }: World) => void app.process().kill('SIGKILL')],
] as const) {
  test(`when Kextant ${how}, the waiter it left is gone within one attempt`, async ({ start }) => {
    const world = await start({ scenario: 'kext-expired' });
    const { root, desktop } = world;
    const panel = panelOn(await world.openPanel());
    await panel.button('Ask macOS again').click();
    await desktop.until('the password dialog', () => isAsking(root));
    answerPassword(root, 'allow');
    await expect(panel.done).toHaveCount(2);
    const waiter = waiterOf(root);
    expect(isAlive(waiter)).toBe(true);
    await end(world);
    await desktop.until('the end of the waiter', () => !isAlive(waiter));
    expect(readState(root, 'kext-loaded')).toBe('0');
    expect(isWaiting(root)).toBe(false);
  });
}

test('cancel the password dialog: nothing has changed, and it can be tried again', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const { root, desktop } = world;
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await desktop.until('the password dialog', () => isAsking(root));
  answerPassword(root, 'cancel');
  await expect(panel.current).toContainText('password window was closed');
  await expect(panel.done).toHaveCount(0);

  await panel.button('Ask macOS again').click();
  await desktop.until('the password dialog again', () => isAsking(root));
  answerPassword(root, 'allow');
  await expect(panel.done).toHaveCount(2);
  await expect(panel.current).not.toContainText('password window was closed');
});

test('after three tries in vain the guide says so and offers the report', async ({ start }) => {
  const { root, desktop, openPanel } = await start({ scenario: 'kext-expired' });
  const panel = panelOn(await openPanel());
  const answer = async () => {
    await desktop.until('the password dialog', () => isAsking(root));
    answerPassword(root, 'allow');
    await desktop.until('the end of the password dialog', () => !isAsking(root));
  };
  await panel.button('Ask macOS again').click();
  await answer();
  for (const tries of [1, 2, 3]) {
    // Only once the waiter has run out is there something to click.
    await desktop.until('the waiter', () => isWaiting(root));
    await expect(panel.button('Open Security & Privacy')).not.toHaveAttribute('aria-disabled');
    await panel.button('Open Security & Privacy').click();
    moveClock(root, 10 * 60);
    await desktop.until('the end of the waiter', () => !isWaiting(root));
    await expect(panel.button('I clicked Allow'), `try ${tries}`).not.toHaveAttribute('aria-disabled');
    await panel.button('I clicked Allow').click();
    await answer();
  }
  await expect(panel.current).toContainText('macOS and Defender still disagree');
  await expect(panel.button('Copy report')).toBeVisible();
});

test('the 30 minutes pass: the guide goes back to bringing the button back', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh' });
  const { root } = world;
  const panel = panelOn(await world.openPanel());
  await panel.button('Open Security & Privacy').click();
  await expect(panel.current).toContainText('Click “Allow”');
  moveClock(root, 31 * 60);
  await expect(panel.current).toContainText('Bring back the “Allow” button');
});

test('a driver that is not Microsoft’s is never run as root', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired', settings: { team: 'ABCDE12345' } });
  const { root } = world;
  const attempt = readState(root, 'last-attempt-at');
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await expect(panel.headline).toHaveText('Defender’s driver won’t load');
  await expect(panel.current).toContainText('Ask your IT team to reinstall Defender');
  expect(isAsking(root)).toBe(false);
  expect(readState(root, 'last-attempt-at')).toBe(attempt);
});

test('switched off: the command is there to copy, and switching on is noticed', async ({ start }) => {
  const world = await start({ scenario: 'switched-off' });
  await world.verdict('unprotected', 'switched-off');
  const panel = panelOn(await world.openPanel());
  await panel.button('Copy command').click();
  const copied = await world.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe('sudo /usr/local/bin/mdatp config real-time-protection --value enabled');
  writeState(world.root, 'rtp-enabled', '1');
  await expect(panel.headline).toHaveText(isProtected);
});

test('Dutch: the same story in the words of a Dutch Mac', async ({ start }) => {
  const world = await start({ scenario: 'kext-fresh', language: 'nl' });
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Defender kan deze Mac nog niet beschermen');
  await panel.button('Open Beveiliging en privacy').click();
  await expect(panel.current).toContainText('Sta toe');
});

/** The dialog goes with the click, often before Playwright has heard that it arrived: that it goes is the proof. */
async function answerOk(dialog: Page): Promise<void> {
  const gone = dialog.waitForEvent('close');
  await Promise.race([gone, dialog.getByRole('button', { name: 'OK' }).click()]).catch(() => gone);
  await gone;
}

/** The alert about the problem goes away, if it was not clicked, and one says that it is over. */
async function recovered({ desktop }: World, closed: 'withdrawn' | 'dismissed' = 'withdrawn'): Promise<void> {
  const good = await desktop.notification(({ summary }) => summary === isProtected);
  expect(good.closed).toBeNull();
  expect(desktop.notifications.filter(({ summary }) => summary === notApproved)).toEqual([
    expect.objectContaining({ closed }),
  ]);
}
