// Defender's service and extension where no approval is missing, each to its end: switched off, crashing, updated, lost.
import { expect } from 'playwright/test';
import { update } from '../../practice/events.mjs';
import { moveClock, readState } from '../../practice/facts.mjs';
import { switchBackground } from '../../practice/person.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

const isProtected = 'This Mac is protected';

test('background-off, then crash-loop: the switch and a restart protect the Mac, an update ends the crashes', async ({
  start,
}) => {
  const world = await start({ scenario: 'background-off' });
  await world.verdict('unprotected', 'service-not-started');
  const page = await world.openPanel();
  const panel = panelOn(page);
  await expect(panel.current).toContainText('Let Microsoft Defender run in the background');
  await expect(page.getByRole('img', { name: /Login Items/ })).toBeVisible();
  await panel.button('Open Login Items').click();
  await expect.poll(() => readState(world.root, 'pane')).toBe('login-items-extensions');
  switchBackground(world.root, true);
  await expect(panel.current).toContainText('Restart this Mac');
  const restarted = await world.restartMac();
  await restarted.verdict('protected');
  const panelAfter = panelOn(await restarted.openPanel());
  await expect(panelAfter.headline).toHaveText(isProtected);

  // Its service began to crash: each look finds it started again.
  makePracticeMac({ scenario: 'crash-loop', dir: world.root });
  await restarted.tray.clickMenu('Check now');
  const before = restarted.verdicts().length;
  await expect(async () => {
    moveClock(world.root, 21);
    await expect(panelAfter.headline).toHaveText('Defender keeps crashing', { timeout: 3_000 });
  }).toPass();
  expect(restarted.verdicts().slice(before).join()).not.toContain('service-not-started');
  await expect(panelAfter.current).toContainText('Ask your IT team to update Defender');
  update(world.root);
  moveClock(world.root, 90);
  await restarted.verdict('protected');
  await expect(panelAfter.headline).toHaveText(isProtected);
  expect(readState(world.root, 'app-version')).toBe('101.25073.0');
});

test('update-waiting: a restart brings the new extension, and the Mac is protected', async ({ start }) => {
  const world = await start({ scenario: 'update-waiting' });
  await world.verdict('attention', 'restart-needed');
  await expect(panelOn(await world.openPanel()).current).toContainText('Restart this Mac');
  const updated = await world.restartMac();
  await updated.verdict('protected');
  await expect(panelOn(await updated.openPanel()).headline).toHaveText(isProtected);
});

test('restart-in-vain: the restart is made and did not help, so the guide offers the report', async ({ start }) => {
  const world = await start({ scenario: 'restart-in-vain' });
  await world.verdict('unprotected', 'extension-not-running');
  const before = panelOn(await world.openPanel());
  await expect(before.current).toContainText('Restart this Mac');
  await expect(before.done).toHaveCount(0);
  // A restart takes longer than the second that macOS counts it by.
  moveClock(world.root, 60);
  const restarted = await world.restartMac();
  moveClock(world.root, 90);
  const page = await restarted.openPanel();
  const panel = panelOn(page);
  await expect(panel.done).toContainText('Restart this Mac');
  await expect(panel.current).toContainText('Send the report to your IT team');
  await expect(page.getByText('Restarting didn’t help. Your IT team can find out why.')).toBeVisible();
  await expect(page.getByText(/usually helps/)).toHaveCount(0);
  update(world.root);
  moveClock(world.root, 90);
  await restarted.tray.clickMenu('Check now');
  await restarted.verdict('protected');
  await expect(panel.headline).toHaveText(isProtected);
});
