// Macs where Defender uses system extensions: each item allowed by a person's click, ticked by itself, to the end.
import { expect } from 'playwright/test';
import { restart } from '../../practice/events.mjs';
import { moveClock, readState, writeState } from '../../practice/facts.mjs';
import type { ExtensionName } from '../../practice/person.mjs';
import { allow, answerFilter, closePane, switchAccess, switchExtension, unlock } from '../../practice/person.mjs';
import { violationsOn } from './accessible.ts';
import { test } from './app.ts';
import { noteGuide, panelOn, type Screen } from './screens.ts';

const isProtected = 'This Mac is protected';
const all = ['endpoint-extension-not-approved', 'network-extension-not-approved', 'full-disk-access-missing'];

const generations = [
  {
    scenario: 'sysext-12',
    button: 'Open Security & Privacy',
    pane: 'security-general',
    before: unlock,
    endpoint: allow,
    network: allow,
  },
  {
    scenario: 'sysext-14',
    button: 'Open Privacy & Security',
    pane: 'privacy-security',
    before: () => {},
    endpoint: allow,
    network: allow,
  },
  {
    scenario: 'sysext-26',
    button: 'Open Login Items & Extensions',
    pane: 'login-items-extensions',
    before: () => {},
    endpoint: switchOn('endpoint'),
    network: switchOn('network'),
  },
] as const;

for (const { scenario, button, pane, before, endpoint, network } of generations) {
  test(`${scenario}: both extensions, the filter and Full Disk Access, each step ticked by itself`, async ({
    start,
  }) => {
    const world = await start({ scenario });
    const { root } = world;
    await world.verdict('unprotected', ...all);
    const page = await world.openPanel();
    const panel = panelOn(page);
    await expect(panel.steps).toHaveCount(5);
    expect(await violationsOn(page)).toEqual([]);

    await expect(panel.current).toContainText('Allow Defender’s security extension');
    await panel.button(button).click();
    await expect.poll(() => readState(root, 'pane')).toBe(pane);
    before(root);
    endpoint(root);
    // Defender hears of it a moment after macOS.
    moveClock(root, 3);
    await ticked(panel, 1, 'Allow Defender’s network extension');

    network(root);
    await ticked(panel, 2, 'when macOS asks about filtering network content');
    expect(readState(root, 'pane')).toBe(pane);
    answerFilter(root, 'allow');
    // The person is still in the pane that is done, so the next one opens by itself.
    await ticked(panel, 3, 'Full Disk Access');
    await expect.poll(() => readState(root, 'pane')).toBe('full-disk-access');
    switchAccess(root, 'app', true);
    switchAccess(root, 'extension', true);
    await expect(panel.headline).toHaveText(isProtected);
    await world.verdict('protected');
  });
}

test('the next pane opens by itself once, and not again for whoever has left it', async ({ start }) => {
  const world = await start({ scenario: 'sysext-26', settings: { 'net-state': 'enabled', filter: 'on' } });
  const { root } = world;
  const panel = panelOn(await world.openPanel());
  const open = panel.button('Open Login Items & Extensions');
  await open.click();
  await expect.poll(() => readState(root, 'pane')).toBe('login-items-extensions');
  switchExtension(root, 'endpoint', true);
  moveClock(root, 3);
  await expect.poll(() => readState(root, 'pane')).toBe('full-disk-access');
  await expect(panel.current).toContainText('Full Disk Access');

  closePane(root);
  switchExtension(root, 'endpoint', false);
  await expect(panel.current).toContainText('security extension');
  await open.click();
  await expect.poll(() => readState(root, 'pane')).toBe('login-items-extensions');
  switchExtension(root, 'endpoint', true);
  moveClock(root, 3);
  await expect(panel.current).toContainText('Full Disk Access');
  await expect(panel.button('Open Full Disk Access')).not.toHaveAttribute('aria-disabled');
  expect(readState(root, 'pane')).toBe('login-items-extensions');
});

test('the endpoint extension as the last item: the guide waits for Defender, and does not ask for a restart', async ({
  start,
}) => {
  const world = await start({ scenario: 'sysext-26' });
  const { root } = world;
  const page = await world.openPanel();
  switchExtension(root, 'network', true);
  answerFilter(root, 'allow');
  switchAccess(root, 'app', true);
  switchAccess(root, 'extension', true);
  await world.verdict('unprotected', 'endpoint-extension-not-approved');
  const steps = await noteGuide(page);
  switchExtension(root, 'endpoint', true);
  await expect(panelOn(page).headline).toHaveText(isProtected);
  expect((await steps()).join('\n')).not.toContain('Restart this Mac');
  expect(world.verdicts().join('\n')).not.toContain('unprotected extension-not-running');
});

test('network-waiting: files are protected, so it is attention, and two clicks end it', async ({ start }) => {
  const world = await start({ scenario: 'network-waiting' });
  await world.verdict('attention', 'network-extension-not-approved');
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Web protection isn’t allowed yet');
  await expect(panel.done).toHaveCount(2);
  switchExtension(world.root, 'network', true);
  await expect(panel.current).toContainText('when macOS asks about filtering network content');
  answerFilter(world.root, 'allow');
  await expect(panel.headline).toHaveText(isProtected);
});

test('an update that waits, while nobody looks and all is well: macOS is asked when its files change', async ({
  start,
}) => {
  const world = await start({ scenario: 'update-waiting', settings: { 'es-state': 'enabled' } });
  await world.verdict('protected');
  // The old extension goes on: Defender itself has nothing to say.
  writeState(world.root, 'es-state', 'upgrading');
  await world.verdict('attention', 'restart-needed');
});

test('fda-missing: attention, the list opened, both switches', async ({ start }) => {
  const world = await start({ scenario: 'fda-missing' });
  await world.verdict('attention', 'full-disk-access-missing');
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Defender can’t see all files');
  await panel.button('Open Full Disk Access').click();
  await expect.poll(() => readState(world.root, 'pane')).toBe('full-disk-access');
  switchAccess(world.root, 'app', true);
  switchAccess(world.root, 'extension', true);
  await expect(panel.headline).toHaveText(isProtected);
});

test('removed: macOS finishes that with a restart', async ({ start }) => {
  const world = await start({ scenario: 'removed' });
  await expect.poll(() => world.verdicts().at(-1)).toContain('extension-being-removed');
  const panel = panelOn(await world.openPanel());
  await expect(panel.current).toContainText('Restart this Mac');
  // Nobody clicks: the guide is open, and the next look may take the button away at any moment.
  restart(world.root);
  await expect.poll(() => world.verdicts().at(-1)).not.toContain('extension-being-removed');
});

function switchOn(name: ExtensionName): (root: string) => void {
  return (root) => switchExtension(root, name, true);
}

/** So many steps are done, and the next one is this. */
async function ticked(panel: Screen, count: number, next: string): Promise<void> {
  await expect(panel.done).toHaveCount(count);
  await expect(panel.current).toContainText(next);
}
