// What a click does: the driver's signature first, the pane closed first, one act at a time, and what is remembered.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: all acts share one pretended Mac, and may not run beside each other.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEvidence } from '../../main/cli/evidence.ts';
import { clickHandlers } from '../../main/click-handlers.ts';
import type { Memory } from '../../main/kept/memory.ts';
import type { Remembered } from '../../main/kept/remembered.ts';
import type { Run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import type { Watch } from '../../main/watch.ts';
import { noActs } from '../../src/acts.ts';
import { noAlerts } from '../../src/alerts.ts';
import { commands } from '../../src/commands.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { historyIn } from '../../src/evidence/history.ts';
import type { FindingCode } from '../../src/finding.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { PaneId } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { SettingsChange, SettingsReading } from '../../src/settings.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { unsetSettings } from '../../src/unset-settings.ts';
import { snapshotOf } from '../src/fixtures.ts';

const exited = (code: number, stdout = '', stderr = ''): Outcome => ({ kind: 'exited', code, stdout, stderr });
const signed = exited(0, '', 'Identifier=com.microsoft.wdavkext\nTeamIdentifier=UBF8T346G9\n');
const notOpen = exited(1, '', 'No matching processes belonging to you were found');
const refused = exited(0, 'Kext rejected due to system policy: <OSKext 0x7f>\rexit=27\rwaits=600');

/** Answers by the name of the program; what was run is kept in order. */
function world(
  answers: Readonly<Record<string, readonly Outcome[]>>,
  codes: readonly FindingCode[] = [],
  {
    settings = unsetSettings,
    place = null,
    entries = [],
  }: { settings?: SettingsReading; place?: string | null; entries?: readonly HistoryEntry[] } = {},
) {
  const ran: string[] = [];
  const left = new Map(Object.entries(answers).map(([name, outcomes]) => [name, [...outcomes]]));
  const run: Run = async ({ path, args }) => {
    ran.push([path, ...args].join(' '));
    return left.get(path.split('/').at(-1) ?? '')?.shift() ?? { kind: 'missing' };
  };
  let remembered: Remembered = {
    acts: noActs,
    alerts: noAlerts,
    snoozedUntil: null,
    loadOutcomes: {},
    firstSeen: {},
    askedForAlerts: false,
  };
  const memory: Memory = {
    read: () => remembered,
    change: (part) => {
      remembered = { ...remembered, ...part };
    },
    written: async () => {},
  };
  const now = () => Date.parse('2026-03-04T22:15:00');
  let snapshot: Snapshot = snapshotOf('unprotected', codes, { settings, at: now() });
  const events: string[] = [];
  const watch: Watch = {
    start: () => {},
    snapshot: () => snapshot,
    outcomes: () => ({}),
    nudge: (reason) => events.push(`nudge ${reason}`),
    amend: (part) => {
      snapshot = { ...snapshot, ...part };
      events.push(`busy ${snapshot.busy}`);
    },
    stop: () => {},
  };
  const copied: string[] = [];
  const parts = {
    run,
    tools: toolsBelow(null),
    memory,
    watch,
    now,
    log: () => {},
    onPaneOpened: (pane: PaneId) => events.push(`pane ${pane}`),
    version: '1.2.3',
    names: async () => ['mueller'],
  };
  const saved: string[] = [];
  const save = async (name: string, text: string) => {
    saved.push(name, text);
  };
  const changes: SettingsChange[] = [];
  const settingsStore = {
    read: () => settings,
    change: async (change: SettingsChange) => {
      changes.push(change);
    },
  };
  const history = { entries: async () => entries };
  const acts = clickHandlers({
    ...parts,
    save,
    settingsStore,
    history,
    copy: async (text) => void copied.push(text),
    choosePlace: async () => place,
  });
  return { changes, acts, ran, events, copied, saved, memory, now };
}

describe('loading the driver', () => {
  it('checks that it is Microsoft’s, then asks macOS, remembers what came of it and looks', async () => {
    const { acts, ran, events, memory, now } = world({ codesign: [exited(0), signed], osascript: [refused] });
    await acts.loadDriver('request');
    expect(ran.slice(0, 3).map((line) => line.split(' ')[0])).toEqual([
      '/usr/bin/codesign',
      '/usr/bin/codesign',
      '/usr/bin/osascript',
    ]);
    expect(memory.read().acts.lastLoad).toMatchObject({ at: now(), reading: { result: 'not-approved' } });
    expect(memory.read().loadOutcomes).toEqual({ kextutil: refused });
    expect(events).toEqual(['busy load-driver', 'busy null', 'nudge acted']);
  });

  it('remembers as evidence why nothing was run: whose signature it is, and that it is not valid', async () => {
    const { acts, memory } = world({ codesign: [exited(3, '', 'test-requirement: code failed'), signed] });
    await acts.loadDriver('load');
    expect(memory.read().loadOutcomes).toEqual({ codesign: { ...signed, code: 3 } });
  });

  it.each([
    ['an invalid signature', [exited(3, '', 'test-requirement: code failed'), signed], 'not-ours'],
    ['another team', [exited(0), exited(0, '', 'TeamIdentifier=ABCDE12345')], 'not-ours'],
    ['no signature', [exited(1, '', 'code object is not signed at all'), exited(1)], 'not-ours'],
    ['no codesign', [], 'no-answer'],
  ])('runs nothing as root with %s', async (_name, codesign, result) => {
    const { acts, ran, memory } = world({ codesign, osascript: [refused] });
    await acts.loadDriver('load');
    expect(ran.filter((line) => line.includes('osascript'))).toEqual([]);
    expect(memory.read().acts.lastTry).toBe(result);
  });

  it('forgets nothing when the person cancels', async () => {
    const cancelled = exited(1, '', '0:118: execution error: User canceled. (-128)');
    const { acts, memory } = world({
      codesign: [exited(0), signed, exited(0), signed],
      osascript: [refused, cancelled],
    });
    await acts.loadDriver('request');
    const before = memory.read().acts.lastLoad;
    await acts.loadDriver('load');
    expect(memory.read().acts).toMatchObject({ lastLoad: before, lastTry: 'cancelled' });
    expect(memory.read().loadOutcomes).toEqual({ kextutil: refused });
  });

  it('takes the person to the button that the request has brought back, and notes the waiter it left', async () => {
    const { acts, ran, memory, now } = world({
      codesign: [exited(0), signed],
      osascript: [refused],
      open: [exited(0)],
    });
    await acts.loadDriver('request');
    expect(ran.slice(3)).toEqual([
      '/usr/bin/killall -TERM System Preferences',
      '/usr/bin/killall -TERM System Settings',
      expect.stringMatching(/^\/usr\/bin\/open -b com\.apple\.systempreferences .*preference\.security\?General$/),
    ]);
    expect(memory.read().acts).toMatchObject({ paneOpenedAt: now(), loadWaitsUntil: now() + 600_000 });
  });

  it('leaves the opening to the person where macOS does not open the pane', async () => {
    const { acts, memory } = world({ codesign: [exited(0), signed], osascript: [refused], open: [exited(1)] });
    await acts.loadDriver('request');
    expect(memory.read().acts).toMatchObject({ paneOpenedAt: null, lastTry: 'not-approved' });
  });

  it.each([
    ['load', refused],
    ['request', exited(0, 'exit=0')],
    ['request', exited(1, '', '0:1: execution error: User canceled. (-128)')],
  ] as const)(
    'opens nothing after a %s that brought no button back, or when the person is there already',
    async (purpose, outcome) => {
      const { acts, ran } = world({ codesign: [exited(0), signed], osascript: [outcome], open: [exited(0)] });
      await acts.loadDriver(purpose);
      expect(ran).toHaveLength(3);
    },
  );

  it('does one thing at a time', async () => {
    const { acts, ran } = world({ codesign: [exited(0), signed], osascript: [refused] });
    await Promise.all([acts.loadDriver('request'), acts.loadDriver('request'), acts.openPane('security-general')]);
    expect(ran.filter((line) => line.includes('osascript'))).toHaveLength(1);
    expect(ran.filter((line) => line.includes('/usr/bin/open'))).toHaveLength(1);
  });
});

describe('one act at a time', () => {
  it('opens one mail, and asks for no second place while a dialog is open', async () => {
    const { acts, ran, saved } = world({ open: [exited(0), exited(0)] }, ['network-filter-off'], { place: '/nowhere' });
    const came = await Promise.all([acts.mailIt(), acts.mailIt(), acts.saveProfile(), acts.saveReport()]);
    expect([ran.length, saved, came.at(-1)]).toEqual([1, [], false]);
    const other = world({ open: [exited(0)] }, ['network-filter-off'], { place: '/nowhere' });
    await Promise.all([other.acts.saveProfile(), other.acts.saveProfile(), other.acts.mailIt()]);
    expect([other.saved.length, other.ran]).toEqual([2, []]);
  });

  it('goes on after an act that failed', async () => {
    const { acts, saved } = world({ open: [exited(1)] }, ['network-filter-off']);
    await expect(acts.mailIt()).rejects.toThrow('mail program');
    await acts.saveProfile();
    expect(saved[0]).toBe('Microsoft Defender.mobileconfig');
  });
});

describe('opening a pane', () => {
  const quitPreferences = '/usr/bin/killall -TERM System Preferences';
  const quitSettings = '/usr/bin/killall -TERM System Settings';

  it.each<[PaneId, string]>([
    ['security-general', 'com.apple.preference.security?General'],
    ['privacy-security', 'com.apple.settings.PrivacySecurity.extension'],
    ['login-items-extensions', 'com.apple.LoginItems-Settings.extension'],
    ['full-disk-access', 'com.apple.preference.security?Privacy_AllFiles'],
    ['profiles', 'com.apple.preferences.configurationprofiles'],
  ])('%s quits the settings app of any macOS, waits until it is gone, and opens %s', async (pane, address) => {
    // The first app takes two tries to go, the other is not there.
    const killall = [exited(0), notOpen, exited(0), notOpen];
    const { acts, ran, memory, now } = world({ killall, open: [exited(0)] });
    await acts.openPane(pane);
    expect(ran.slice(0, -1).sort()).toEqual([quitPreferences, quitPreferences, quitPreferences, quitSettings]);
    expect(ran.at(-1)).toBe(`/usr/bin/open -b com.apple.systempreferences x-apple.systempreferences:${address}`);
    expect(memory.read().acts.paneOpenedAt).toBe(now());
  });

  it('tries again where macOS has not noticed yet that the app is gone', async () => {
    const open = [exited(1, '', 'error -600'), exited(1, '', 'error -609'), exited(0)];
    const { acts, ran, memory, now } = world({ killall: [notOpen], open });
    await acts.openPane('profiles');
    expect(ran.filter((command) => command.startsWith('/usr/bin/open'))).toHaveLength(3);
    expect(memory.read().acts.paneOpenedAt).toBe(now());
  });

  it('does not claim an open pane that macOS did not open', async () => {
    const { acts, events, memory } = world({ killall: [notOpen], open: [exited(1, '', 'kLSApplicationNotFoundErr')] });
    await expect(acts.openPane('profiles')).rejects.toThrow('macOS did not open the pane profiles');
    expect(memory.read().acts.paneOpenedAt).toBeNull();
    expect(events).toEqual(['busy open-pane', 'busy null', 'nudge acted']);
  });
});

describe('a try', () => {
  const opens = { killall: [notOpen], open: [exited(0)] };
  const loads = { codesign: [exited(0), signed], osascript: [refused] };

  it('to approve an extension is opening its pane, noted with the first fault', async () => {
    const { acts, memory, now } = world(opens, ['endpoint-extension-not-approved', 'full-disk-access-missing']);
    await acts.openPane('login-items-extensions');
    expect(memory.read().acts.tries).toEqual([{ at: now(), code: 'endpoint-extension-not-approved' }]);
  });

  it('to approve the driver is loading it, not opening its pane nor asking for the button', async () => {
    const code = 'kernel-extension-not-approved';
    const opened = world(opens, [code]);
    await opened.acts.openPane('security-general');
    const asked = world(loads, [code]);
    await asked.acts.loadDriver('request');
    expect([opened.memory.read().acts.tries, asked.memory.read().acts.tries]).toEqual([[], []]);
    const loaded = world(loads, [code]);
    await loaded.acts.loadDriver('load');
    expect(loaded.memory.read().acts.tries).toEqual([{ at: loaded.now(), code }]);
  });
});

describe('asking IT', () => {
  it('opens a mail without an addressee, with the same text that is copied', async () => {
    const { acts, ran, copied } = world({ open: [exited(0)] }, ['full-disk-access-missing']);
    await acts.mailIt();
    await acts.copy('ask-it');
    const address = new URL(ran[0]?.replace('/usr/bin/open ', '') ?? '');
    expect(address.protocol + address.pathname).toBe('mailto:');
    expect(address.searchParams.get('subject')).toBe('Microsoft Defender on my Mac needs approval');
    expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(copied[0]);
    expect(copied[0]).toContain('com.apple.TCC.configuration-profile-policy');
  });

  it('says so when there is no mail program', async () => {
    const { acts } = world({ open: [exited(1)] });
    await expect(acts.mailIt()).rejects.toThrow('mail program');
  });

  it('saves a profile of what is missing, and nothing when nothing is', async () => {
    const { acts, saved } = world({}, ['network-filter-off']);
    await acts.saveProfile();
    expect(saved[0]).toBe('Microsoft Defender.mobileconfig');
    expect(saved[1]).toContain('<string>com.apple.webcontent-filter</string>');
    const other = world({}, ['not-onboarded']);
    await other.acts.saveProfile();
    expect(other.saved).toEqual([]);
  });
});

describe('copying and snoozing', () => {
  it('copies the commands for Terminal and a report', async () => {
    const { acts, copied } = world({});
    await acts.copy('load-command');
    await acts.copy('turn-on-command');
    await acts.copy('filter-command');
    await acts.copy('update-command');
    await acts.copy('report');
    expect(copied.slice(0, 4)).toEqual(Object.values(commands));
    expect(copied[4]).toContain('Kextant 1.2.3');
  });

  it('is silent for an hour, until eight tomorrow, or no longer', () => {
    const { acts, memory, now } = world({});
    acts.snooze('one-hour');
    expect(memory.read().snoozedUntil).toBe(now() + 3_600_000);
    acts.snooze('tomorrow');
    expect(memory.read().snoozedUntil).toBe(Date.parse('2026-03-05T09:00:00'));
    acts.snooze(null);
    expect(memory.read().snoozedUntil).toBeNull();
  });
});

describe('settings, as far as they are acts', () => {
  const withLimit = (snoozeMaxHours: number): SettingsReading => ({
    ...unsetSettings,
    values: { ...defaultSettings, snoozeMaxHours },
  });

  it('shortens a silence where the profile says so, and refuses one where it allows none', () => {
    const { acts, memory, now } = world({}, [], { settings: withLimit(2) });
    acts.snooze('tomorrow');
    expect(memory.read().snoozedUntil).toBe(now() + 2 * 3_600_000);
    const forbidden = world({}, [], { settings: withLimit(0) });
    forbidden.acts.snooze('one-hour');
    expect(forbidden.memory.read().snoozedUntil).toBeNull();
  });

  it('passes a change on to the settings file', async () => {
    const { acts, changes } = world({});
    await acts.changeSettings({ notifications: false });
    expect(changes).toEqual([{ notifications: false }]);
  });

  it('writes to the help desk that the organisation has named', async () => {
    const values = { ...defaultSettings, supportName: 'IT', supportContact: 'it@example.org' };
    const { acts, ran } = world({ open: [exited(0)] }, ['not-onboarded'], { settings: { ...unsetSettings, values } });
    await acts.mailIt();
    expect(ran[0]).toMatch(/^\/usr\/bin\/open mailto:it@example\.org\?subject=/);
    expect(decodeURIComponent(ran[0] ?? '')).toContain('Hello IT,');
  });

  it('saves a report as one zip where the person says, with what help desks ask for', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kextant-report-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const place = path.join(folder, 'report');
    const { acts } = world({ csrutil: [exited(0, 'System Integrity Protection status: enabled.')] }, [], { place });
    expect(await acts.saveReport()).toBe(true);
    // What is in the zip lies there as it is.
    const saved = await readFile(`${place}.zip`, 'utf8');
    const copied = (await acts.report()).split('\n');
    expect(copied.filter((line) => !saved.includes(line))).toEqual([]);
    expect(saved).toContain('\n  csrutil: System Integrity Protection status: enabled\n');
    expect(Object.keys(await readEvidence(`${place}.zip`))).toEqual(
      expect.arrayContaining(['mac.json', 'csrutil.out']),
    );
    await expect(acts.saveReport()).rejects.toThrow('exists already');
  });

  it('says in the report and to IT after which update protection was lost', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kextant-report-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const seen = { macos: '26.2', defender: '101.1', managedBy: null, actedAt: null, wokeAt: null };
    const at = Date.parse('2026-03-03T14:02:00Z');
    const entries: readonly HistoryEntry[] = [
      { at: at - 3_600_000, level: 'protected', codes: [], first: true },
      { at, level: 'unprotected', codes: ['not-onboarded'], first: false, seen, before: { ...seen, macos: '26.1' } },
    ];
    const place = path.join(folder, 'report');
    const { acts, ran, copied } = world({ open: [exited(0)] }, ['not-onboarded'], { place, entries });
    const line = 'since: 2026-03-03T14:02:00.000Z, after macOS 26.1 became 26.2\n';
    expect(await acts.report()).toContain(line);
    await acts.saveReport();
    expect(await readFile(`${place}.zip`, 'utf8')).toContain(line);
    expect(historyIn(await readEvidence(`${place}.zip`), at)).toEqual({ entries, remarks: [] });
    await acts.mailIt();
    await acts.copy('ask-it');
    const mail = decodeURIComponent(ran.find((one) => one.includes('mailto:')) ?? '').replaceAll('\r\n', '\n');
    for (const text of [mail, copied[0]])
      expect(text).toMatch(
        /\n\nNot protected since Tue, Mar 3, \d\d:\d\d, after macOS changed from 26\.1 to 26\.2\.\n/,
      );
  });

  it('saves no report when the person changed their mind', async () => {
    const { acts, ran } = world({});
    expect(await acts.saveReport()).toBe(false);
    expect(ran).toEqual([]);
  });
});
