// The settings file and the profile on disk: read once, again when they change, written without losing what is others'.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type SettingsStore, settingsStoreIn } from '../../../main/kept/settings-store.ts';
import { type Run, run } from '../../../main/mac/run.ts';
import { managedPath, managedPathOf, toolsBelow } from '../../../main/mac/tools.ts';
import { makePracticeMac } from '../../../practice/scenarios.mjs';
import { defaultSettings } from '../../../src/default-settings.ts';
import { unsetSettings } from '../../../src/unset-settings.ts';

let home = '';
let root = '';
const file = () => path.join(home, 'data/settings.json');
const managed = () => path.join(root, managedPath);
const managedOfAda = () => path.join(root, managedPathOf('ada'));

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'kextant-profile-'));
  root = makePracticeMac({ scenario: 'healthy', dir: path.join(home, 'mac') }).root;
  await mkdir(path.dirname(file()));
  await mkdir(path.dirname(managedOfAda()), { recursive: true });
});
afterEach(() => rm(home, { recursive: true, force: true }));

interface Opened {
  readonly settingsStore: SettingsStore;
  readonly ran: string[];
  readonly events: string[];
}

function open(user = 'ada'): Opened {
  const [ran, events]: [string[], string[]] = [[], []];
  const noting: Run = (tool) => {
    ran.push(tool.path);
    return run(tool);
  };
  const log = (event: string, fields: object = {}) => void events.push([event, ...Object.values(fields)].join(' '));
  return {
    ran,
    events,
    settingsStore: settingsStoreIn({ file: file(), user, run: noting, tools: toolsBelow(root), log }),
  };
}

const plist = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>${inner}</dict>\n</plist>\n`;
const force = (inner: string) => writeFile(managed(), plist(inner));

describe('reading', () => {
  it('starts nothing where nobody has set anything', async () => {
    const { settingsStore, ran, events } = open();
    expect(await settingsStore.refresh()).toEqual(unsetSettings);
    expect([ran, events]).toEqual([[], []]);
  });

  it.each([
    ['a pipe', (place: string) => execFileSync('mkfifo', [place])],
    ['a device', (place: string) => symlink('/dev/zero', place)],
    ['a file of 20 GB', (place: string) => writeFile(place, '').then(() => truncate(place, 20e9))],
  ])('is not held up by %s under the names of its files, says so and starts nothing', async (_name, make) => {
    await make(managed());
    await make(file());
    const { settingsStore, ran } = open();
    const { values, ignored } = await settingsStore.refresh();
    expect([values, ran]).toEqual([defaultSettings, []]);
    expect(ignored.map(({ source }) => source).sort()).toEqual(['file', 'profile']);
  });

  it('takes the profile through plutil, above the file', async () => {
    await force(
      '<key>lookEverySeconds</key><integer>300</integer><key>notifications</key><false/>' +
        '<key>watch</key><dict><key>network-filter-off</key><false/></dict>',
    );
    await writeFile(file(), JSON.stringify({ version: 1, language: 'nl', notifications: true }));
    const { settingsStore, ran } = open();
    const { values, forced } = await settingsStore.refresh();
    expect(values).toEqual({
      ...defaultSettings,
      lookEverySeconds: 300,
      notifications: false,
      language: 'nl',
      watch: { ...defaultSettings.watch, 'network-filter-off': false },
    });
    expect(forced).toEqual(['lookEverySeconds', 'notifications', 'watch.network-filter-off']);
    expect(ran).toEqual([path.join(root, '/usr/bin/plutil')]);
    await settingsStore.refresh();
    expect(ran).toHaveLength(1);
  });

  it('reads again what has changed, what came, and what went', async () => {
    const { settingsStore } = open();
    await settingsStore.refresh();
    await force('<key>notifications</key><false/>');
    expect((await settingsStore.refresh()).values.notifications).toBe(false);
    await force('<key>notifications</key><true/>');
    expect((await settingsStore.refresh()).values.notifications).toBe(true);
    await rm(managed());
    expect(await settingsStore.refresh()).toEqual(unsetSettings);
  });

  it('takes what is set for this person above what is set for the Mac, value by value', async () => {
    await force('<key>lookEverySeconds</key><integer>300</integer><key>notifications</key><false/>');
    const { settingsStore, ran } = open();
    await settingsStore.refresh();
    await writeFile(managedOfAda(), plist('<key>notifications</key><true/><key>language</key><string>nl</string>'));
    const { values, forced } = await settingsStore.refresh();
    expect(values).toEqual({ ...defaultSettings, lookEverySeconds: 300, notifications: true, language: 'nl' });
    expect([...forced].sort()).toEqual(['language', 'lookEverySeconds', 'notifications']);
    expect(ran).toHaveLength(3);
    await writeFile(managedOfAda(), 'bplist00\u0001');
    const { values: rest, ignored } = await settingsStore.refresh();
    expect(rest).toEqual({ ...defaultSettings, lookEverySeconds: 300, notifications: false });
    expect(ignored).toEqual([{ source: 'profile', name: '', reason: 'unreadable' }]);
  });

  it('leaves alone what is set for somebody else', async () => {
    await mkdir(path.dirname(path.join(root, managedPathOf('bob'))));
    await writeFile(path.join(root, managedPathOf('bob')), plist('<key>notifications</key><false/>'));
    expect(await open().settingsStore.refresh()).toEqual(unsetSettings);
  });

  it('reads what is for the whole Mac, and once, where nobody knows who this is', async () => {
    await force('<key>lookEverySeconds</key><integer>1</integer>');
    const { settingsStore, ran } = open('');
    expect((await settingsStore.refresh()).ignored).toEqual([
      { source: 'profile', name: 'lookEverySeconds', reason: 'too-small' },
    ]);
    expect(ran).toHaveLength(1);
  });

  it('says in the log and in the reading what has no effect, and never fails', async () => {
    await force('<key>lookEverySeconds</key><integer>1</integer>');
    await writeFile(file(), '{"language":');
    const { settingsStore, events } = open();
    expect((await settingsStore.refresh()).ignored).toEqual([
      { source: 'profile', name: 'lookEverySeconds', reason: 'too-small' },
      { source: 'file', name: '', reason: 'unreadable' },
    ]);
    expect(events).toEqual(['setting-ignored profile lookEverySeconds too-small', 'setting-ignored file  unreadable']);
  });

  it.each([
    ['a binary list that the tool cannot turn', 'bplist00\u0001'],
    ['half a list', plist('').slice(0, 150)],
    ['a list that is not a dictionary', '<?xml version="1.0"?><plist version="1.0"><string>x</string></plist>'],
  ])('names a profile it cannot read: %s', async (_name, content) => {
    await writeFile(managed(), content);
    expect((await open().settingsStore.refresh()).ignored).toEqual([
      { source: 'profile', name: '', reason: 'unreadable' },
    ]);
  });

  it('reads one after the other: the last on disk is the last that holds', async () => {
    const { settingsStore } = open();
    await force('<key>notifications</key><false/>');
    const first = settingsStore.refresh();
    await force('<key>supportName</key><string>IT &amp; Co</string>');
    await Promise.all([first, settingsStore.refresh()]);
    expect(settingsStore.read().values).toEqual({ ...defaultSettings, supportName: 'IT & Co' });
  });
});

describe('writing', () => {
  it('loses no change that is made at the same time as another', async () => {
    const { settingsStore } = open();
    const changes = [{ notifications: false }, { lookEverySeconds: 15 }, { supportName: 'Ada' }];
    await Promise.all(changes.map((change) => settingsStore.change(change)));
    expect(settingsStore.read().values).toMatchObject({
      notifications: false,
      lookEverySeconds: 15,
      supportName: 'Ada',
    });
  });

  it('writes a versioned file and takes it at once', async () => {
    const { settingsStore } = open();
    await settingsStore.change({ notifications: false });
    await settingsStore.change({ watch: { 'network-filter-off': false } });
    await settingsStore.change({ watch: { 'definitions-outdated': false } });
    const watch = { 'network-filter-off': false, 'definitions-outdated': false };
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ version: 1, notifications: false, watch });
    expect(settingsStore.read().values).toMatchObject({ notifications: false, watch });
  });

  it('keeps keys that are not ours', async () => {
    await writeFile(file(), JSON.stringify({ version: 1, theme: 'sepia', watch: { later: true } }));
    await open().settingsStore.change({ watch: { 'network-filter-off': false } });
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({
      version: 1,
      theme: 'sepia',
      watch: { later: true, 'network-filter-off': false },
    });
  });

  it('puts a file aside that nobody can read', async () => {
    await writeFile(file(), '{"language":');
    await open().settingsStore.change({ language: 'nl' });
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ version: 1, language: 'nl' });
    expect(await readFile(`${file()}.unreadable`, 'utf8')).toBe('{"language":');
  });

  it('does not touch a file of a newer version', async () => {
    const newer = JSON.stringify({ version: 2, language: 'nl' });
    await writeFile(file(), newer);
    await expect(open().settingsStore.change({ language: 'en' })).rejects.toThrow('newer version');
    expect(await readFile(file(), 'utf8')).toBe(newer);
  });

  it('writes what the profile overrules, for the day it is gone', async () => {
    await force('<key>notifications</key><true/>');
    const { settingsStore } = open();
    await settingsStore.change({ notifications: false });
    expect(settingsStore.read().values.notifications).toBe(true);
    await rm(managed());
    expect((await settingsStore.refresh()).values.notifications).toBe(false);
  });
});

describe('following', () => {
  it('hears of both files, also when they are put there by renaming, until it is ended', async () => {
    const { settingsStore } = open();
    const touched = vi.fn();
    const stop = settingsStore.follow(touched);
    onTestFinished(stop);
    await writeFile(`${file()}.next`, '{"version":1}');
    await rename(`${file()}.next`, file());
    await vi.waitFor(() => expect(touched).toHaveBeenCalled());
    touched.mockClear();
    await force('');
    await vi.waitFor(() => expect(touched).toHaveBeenCalled());
    stop();
  });

  it('does without a folder that is not there', async () => {
    await rm(path.dirname(managed()), { recursive: true });
    const { settingsStore } = open();
    settingsStore.follow(() => {})();
    expect(existsSync(path.dirname(managed()))).toBe(false);
  });
});
