// Macs on which somebody else must act: managed by Jamf or Intune, a standard user, no licence yet.
import { userInfo } from 'node:os';
import { expect } from 'playwright/test';
import { approveEnrolment, onboard, sendProfile } from '../../practice/scenarios.mjs';
import { violationsOn } from './accessible.ts';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

const isProtected = 'This Mac is protected';

for (const [scenario, manager] of [
  ['kext-jamf', 'Jamf'],
  ['kext-intune', 'Intune'],
] as const) {
  test(`${scenario}: the message to IT says what is missing, and the profile is noticed when it comes`, async ({
    start,
  }) => {
    const world = await start({ scenario });
    await world.verdict('unprotected', 'kernel-extension-not-approved');
    const page = await world.openPanel();
    const panel = panelOn(page);
    await expect(page.getByRole('main')).toContainText(`This Mac is managed with ${manager}`);
    await expect(panel.current).toContainText('Ask your IT team');
    expect(await violationsOn(page)).toEqual([]);
    await panel.button('Copy message').click();
    const copied = () => world.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toContain('com.apple.syspolicy.kernel-extension-policy');
    const message = await copied();
    expect(message).toContain('UBF8T346G9');
    expect(message).toContain('10.15.7');
    expect(message).not.toContain(world.root);
    if (userInfo().username !== 'root') expect(message).not.toContain(userInfo().username);

    sendProfile(world.root);
    await expect(panel.headline).toHaveText(isProtected);
    await world.verdict('protected');
  });
}

test('an enrolment that nobody approved comes first: until then macOS ignores every profile', async ({ start }) => {
  const world = await start({ scenario: 'kext-jamf', settings: { enrolment: 'yes' } });
  const panel = panelOn(await world.openPanel());
  await expect(panel.current).toContainText('Approve your organisation’s profile');
  approveEnrolment(world.root);
  await expect(panel.current).toContainText('Ask your IT team');
  await expect(panel.done).toHaveCount(0);
  sendProfile(world.root);
  await expect(panel.headline).toHaveText(isProtected);
});

test('a standard user is not asked for a password they do not have', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired', settings: { admin: '0' } });
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  const panel = panelOn(await world.openPanel());
  await expect(panel.current).toContainText('Ask your IT team');
  await expect(panel.button('Ask macOS again')).toHaveCount(0);
  await expect(panel.button('Copy message')).toBeVisible();
});

test('not onboarded: no approval is asked for, and the licence is noticed', async ({ start }) => {
  const world = await start({ scenario: 'not-onboarded' });
  await world.verdict('unprotected', 'not-onboarded');
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Defender has no licence here');
  onboard(world.root);
  await expect(panel.headline).toHaveText(isProtected);
});
