// Macs on which somebody else must act: managed by Jamf or Intune, a standard user, no licence yet.
import { hostname, userInfo } from 'node:os';
import { expect } from 'playwright/test';
import { approveEnrolment, onboard, sendProfile } from '../../practice/events.mjs';
import { writeState } from '../../practice/facts.mjs';
import { violationsOn } from './accessible.ts';
import { test } from './app.ts';
import { noteGuide, panelOn } from './screens.ts';

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
    await expect(page.getByRole('main')).toContainText(`manages this Mac with ${manager}`);
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

for (const manager of ['jamf', 'intune'] as const) {
  test(`system extensions managed by ${manager}: one profile gives all, and nobody is asked to restart meanwhile`, async ({
    start,
  }) => {
    const world = await start({ scenario: 'sysext-14', settings: { enrolment: 'user-approved', manager } });
    const page = await world.openPanel();
    const panel = panelOn(page);
    await expect(panel.current).toContainText('Ask your IT team');
    expect(await violationsOn(page)).toEqual([]);
    await panel.button('Copy message').click();
    const copied = () => world.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toContain('com.apple.system-extension-policy');
    const message = await copied();
    const types = ['com.apple.webcontent-filter', 'com.apple.TCC.configuration-profile-policy'];
    for (const said of [...types, 'UBF8T346G9', '14.7.1', '101.24072.0003']) expect(message).toContain(said);
    // The practice Mac's server and machine stand in for a real one's names.
    for (const name of ['practice.jamfcloud.com', world.root, hostname()]) expect(message).not.toContain(name);

    const guide = await noteGuide(page);
    sendProfile(world.root);
    await expect(panel.headline).toHaveText(isProtected);
    expect((await guide()).join('\n')).not.toContain('Restart this Mac');
    expect(world.verdicts().join('\n')).not.toContain('unprotected extension-not-running');
  });
}

test('an enrolment that nobody approved comes first: until then macOS ignores every profile', async ({ start }) => {
  const world = await start({ scenario: 'kext-jamf', settings: { enrolment: 'yes' } });
  const panel = panelOn(await world.openPanel());
  await expect(panel.current).toContainText('Approve your organization’s profile');
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

test('a standard user is told who can allow extensions', async ({ start }) => {
  const world = await start({ scenario: 'sysext-26', settings: { admin: '0' } });
  const page = await world.openPanel();
  const panel = panelOn(page);
  await expect(page.getByRole('main')).toContainText('An administrator of this Mac');
  await expect(panel.current).toContainText('Ask your IT team');
  await expect(panel.button('Open Login Items & Extensions')).toHaveCount(0);
  await expect(panel.button('Copy message')).toBeVisible();
});

test('switched off by the organisation: no command that macOS would refuse, and switching on is noticed', async ({
  start,
}) => {
  const world = await start({ scenario: 'switched-off', settings: { 'rtp-managed': '1' } });
  await world.verdict('unprotected', 'switched-off');
  const page = await world.openPanel();
  const panel = panelOn(page);
  await expect(panel.headline).toHaveText('Real-time protection is off');
  await expect(panel.current).toContainText('Ask your IT team');
  await expect(panel.button('Copy command')).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
  writeState(world.root, 'rtp-enabled', '1');
  await expect(panel.headline).toHaveText(isProtected);
});

test('not onboarded: no approval is asked for, and the licence is noticed', async ({ start }) => {
  const world = await start({ scenario: 'not-onboarded' });
  await world.verdict('unprotected', 'not-onboarded');
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Defender isn’t licensed on this Mac');
  onboard(world.root);
  await expect(panel.headline).toHaveText(isProtected);
});
