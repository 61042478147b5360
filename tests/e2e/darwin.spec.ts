// Which of Electron's calls the built app makes where it takes itself to be on macOS, and in which order. It does not prove
// of what macOS does with them: that is for `npm run mac-check` and the list in CONTRIBUTING.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'playwright/test';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { appArguments } from '../../scripts/setup/app-arguments.mjs';
import { appFolder } from './app.ts';
import { type PretendedApp, test } from './pretended-mac.ts';

const dataFolder = 'Library/Application Support/Kextant';
const askedBefore = {
  [`${dataFolder}/memory.json`]: JSON.stringify({
    acts: { lastLoad: null, lastTry: null, paneOpenedAt: null, tries: [] },
    alerts: { raised: {}, level: null },
    snoozedUntil: null,
    loadOutcomes: {},
    firstSeen: {},
    askedForAlerts: true,
  }),
};

/** Ends it and expects that nothing threw and the Dock was left alone, which ends a root process on macOS 10.15. */
async function quit(app: PretendedApp): Promise<void> {
  app.order('quit');
  expect(await app.ended()).toMatchObject({ code: 0, stderr: '' });
  expect(app.names().filter((name) => name.startsWith('app.dock'))).toEqual([]);
  // Whether the clock counts twelve hours may be read, and nothing is set.
  const preferences = app.names().filter((name) => name.startsWith('systemPreferences'));
  expect(preferences.filter((name) => name !== 'systemPreferences.getUserDefault')).toEqual([]);
}

/** Two looks that agree raise an alert; the second is brought forward, as by somebody who comes back to their session. */
async function alerted(app: PretendedApp, headline = 'Defender isn’t installed'): Promise<void> {
  await app.called('tray.setToolTip', [headline]);
  app.order('return');
  await app.called('notification.show', [headline]);
}

/** The log's writer is loaded a moment after the first event; a quit before that loses what waits for it. */
async function logged(file: string): Promise<void> {
  await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toContain('verdict=');
}

test('the first start: a menu-bar app with template icons, which asks for notifications beside its panel', async ({
  start,
}) => {
  const app = start();
  await alerted(app);
  const names = app.names();
  const inOrder = [
    'Menu.setApplicationMenu',
    'app.setActivationPolicy',
    'Notification.isSupported',
    'Notification.removeAll',
    'tray.setIgnoreDoubleClickEvents',
    'window.setVisibleOnAllWorkspaces',
    'notification.show',
  ];
  expect(names.filter((name, index) => inOrder.includes(name) && names.indexOf(name) === index)).toEqual(inOrder);
  await app.called('app.show');
  await app.called('window.show');
  expect(app.calls()).toContainEqual(['app.setActivationPolicy', 'accessory']);
  expect(app.calls()).toContainEqual([
    'Menu.setApplicationMenu',
    [['close'], ['undo', 'redo', 'cut', 'copy', 'paste', 'selectall']],
  ]);
  expect(names.filter((name) => name === 'Menu.setApplicationMenu')).toHaveLength(1);
  const images = app.calls().flatMap(([name, file]) => (name === 'nativeImage.createFromPath' ? [file] : []));
  expect(images).toEqual(['startingTemplate.png', 'unprotectedTemplate.png']);
  expect(names).not.toContain('tray.setContextMenu');
  for (const event of ['resume', 'unlock-screen', 'user-did-become-active'])
    expect(app.calls()).toContainEqual(['powerMonitor.on', event]);
  await quit(app);
});

test('a later start opens no panel, and asks nothing again', async ({ start }) => {
  const app = start({ files: askedBefore });
  await alerted(app);
  expect(app.names()).not.toContain('window.setVisibleOnAllWorkspaces');
  await quit(app);
});

test('an Electron that cannot clear Notification Center is not asked to', async ({ start }) => {
  const app = start({ files: askedBefore, hasRemoveAll: false });
  await alerted(app);
  await quit(app);
  expect(app.names()).not.toContain('Notification.removeAll');
});

test('the panel: a click opens it, another gives the keyboard back, Control-click and reopening do as the Mac does', async ({
  start,
}) => {
  const app = start({ files: askedBefore });
  await alerted(app);
  app.order('click');
  await app.called('window.show');
  const opened = app.names();
  expect(opened.lastIndexOf('app.show')).toBeLessThan(opened.lastIndexOf('window.show'));
  app.order('click');
  await app.called('window.hide', undefined, opened.length);
  const hidden = app.calls().length;
  app.order('control-click');
  await app.called('tray.popUpContextMenu', [], hidden);
  expect(app.names().slice(hidden)).not.toContain('window.show');
  app.order('activate');
  await app.called('window.show', [], hidden);
  await quit(app);
});

test('an alert that macOS takes is withdrawn when the panel opens, and when Kextant quits', async ({ start }) => {
  const app = start({ files: askedBefore });
  await alerted(app);
  app.order('click');
  await app.called('notification.close');
  await quit(app);
  const again = start({ files: askedBefore });
  await alerted(again);
  await quit(again);
  expect(again.names().indexOf('notification.close')).toBeGreaterThan(again.names().indexOf('notification.show'));
  expect(again.names().at(-1)).toBe('exit');
});

test('an alert that macOS refuses puts a dot beside the icon', async ({ start }) => {
  const app = start({ files: askedBefore, notifies: false });
  await alerted(app);
  await app.called('tray.setTitle', ['•']);
  await quit(app);
});

test('at login: the panel stays away, also at the first one, and macOS is asked all the same', async ({ start }) => {
  for (const mac of [{ args: ['--at-login'] }, { openedAtLogin: true }]) {
    const app = start(mac);
    // Within the grace after a login, what is certain is told all the same.
    await alerted(app);
    expect(app.names()).toContain('Notification.isSupported');
    expect(app.names()).not.toContain('window.setVisibleOnAllWorkspaces');
    await quit(app);
  }
});

test('at a login that somebody said no to it ends at once, without an icon', async ({ start }) => {
  const settings = JSON.stringify({ version: 1, launchAtLogin: false });
  const app = start({ args: ['--at-login'], files: { [`${dataFolder}/settings.json`]: settings } });
  expect(await app.ended()).toMatchObject({ code: 0, stderr: '' });
  expect(app.names().filter((name) => name.startsWith('tray') || name.startsWith('Notification'))).toEqual([]);
});

test('a set login item is made one of macOS', async ({ start }) => {
  const settings = JSON.stringify({ version: 1, launchAtLogin: true });
  const app = start({ files: { ...askedBefore, [`${dataFolder}/settings.json`]: settings } });
  await app.called('app.setLoginItemSettings', [{ openAtLogin: true }]);
  await alerted(app);
  await quit(app);
});

test('an update: the new version is started, without the word that says that it was a login', async ({ start }) => {
  test.setTimeout(150_000);
  const app = start({
    args: ['--at-login'],
    files: { ...askedBefore, [`${dataFolder}/settings.json`]: JSON.stringify({ version: 1, lookEverySeconds: 15 }) },
  });
  await alerted(app);
  writeFileSync(app.infoFile, '2');
  // Looks are brought forward: with each the bundle is looked at, and it must have been the same for half a minute.
  await expect(async () => {
    app.order('return');
    expect(app.names()).toContain('exit');
  }).toPass({ timeout: 90_000, intervals: [2_000] });
  const { code, stderr } = await app.ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [, how] = app.calls().find(([name]) => name === 'app.relaunch') ?? [];
  expect(JSON.stringify(how)).not.toContain('--at-login');
  expect(app.names().indexOf('app.relaunch')).toBeLessThan(app.names().indexOf('notification.close'));
});

test('words: no icon, no Dock, and nothing of theirs is left in the person’s Library', async ({ start }) => {
  const app = start({ args: ['status', '--format', 'jamf'] });
  expect(await app.ended()).toMatchObject({ code: 2, stdout: '<result>unprotected: not-installed</result>\n' });
  // Electron's own menu of a browser is not ours to take away here: there is no window to use it in.
  expect(app.names().filter((name) => name !== 'Menu.setApplicationMenu')).toEqual(['exit']);
  expect(existsSync(path.join(app.home, 'Library/Application Support'))).toBe(false);
});

test('opening Kextant during `watch` says in a sentence why no icon comes', async ({ start }) => {
  const app = start({ args: ['watch'] });
  await expect.poll(() => app.printed(), { timeout: 30_000 }).toContain('not-installed');
  app.order('activate');
  await expect.poll(() => app.said()).toContain('open -n -a Kextant');
});

test('settings, memory and log lie where macOS keeps an app’s', async ({ start }) => {
  const app = start();
  await alerted(app);
  await logged(path.join(app.home, 'Library/Logs/Kextant/main.log'));
  await quit(app);
  expect(readdirSync(path.join(app.home, dataFolder))).toEqual(
    expect.arrayContaining(['memory.json', 'history.jsonl']),
  );
});

test('`npm start` on a practice Mac runs beside the installed Kextant and touches nothing of it', async ({ start }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-beside-'));
  try {
    const installed = start({ files: { ...askedBefore, 'Library/Logs/Kextant/main.log': '' } });
    await alerted(installed);
    const { root } = makePracticeMac({ scenario: 'kext-expired', dir: path.join(folder, 'mac') });
    const practiceData = path.join(folder, 'data');
    mkdirSync(practiceData);
    const [, ...args] = appArguments({ app: appFolder, mac: root, language: 'en', dataFolder: practiceData });
    // In the same home: on macOS the home says where everything lies.
    const practice = start({ home: installed.home, isPackaged: false, args });
    await alerted(practice, 'Defender can’t protect this Mac yet');
    await logged(path.join(practiceData, 'logs/main.log'));
    await quit(practice);
    expect(readdirSync(practiceData)).toEqual(expect.arrayContaining(['memory.json', 'history-practice.jsonl']));
    await quit(installed);
    const own = path.join(installed.home, dataFolder);
    expect(existsSync(path.join(own, 'history-practice.jsonl'))).toBe(false);
    expect(readFileSync(path.join(own, 'memory.json'), 'utf8')).not.toContain('kernel-extension');
    expect(readFileSync(path.join(installed.home, 'Library/Logs/Kextant/main.log'), 'utf8')).not.toContain(
      'kernel-extension',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
