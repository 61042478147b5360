// What a click does: the driver's signature first, the pane closed first, one act at a time, and what is remembered.
import { describe, expect, it } from 'vitest';
import { acting } from '../../main/acts.ts';
import type { Memory, Remembered } from '../../main/memory.ts';
import type { Run } from '../../main/run.ts';
import { loadCommand, toolsBelow, turnOnCommand } from '../../main/tools.ts';
import type { Watch } from '../../main/watch.ts';
import { noActs } from '../../src/acts.ts';
import { noAlerts } from '../../src/alerts.ts';
import { versionFrom } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';

const exited = (code: number, stdout = '', stderr = ''): Outcome => ({ kind: 'exited', code, stdout, stderr });
const signed = exited(0, '', 'Identifier=com.microsoft.wdavkext\nTeamIdentifier=UBF8T346G9\n');
const notOpen = exited(1, '', 'No matching processes belonging to you were found');
const refused = exited(0, 'Kext rejected due to system policy: <OSKext 0x7f>\rexit=27');

/** Answers by the name of the program; what was run is kept in order. */
function world(answers: Readonly<Record<string, readonly Outcome[]>>, macos = '10.15.7') {
  const ran: string[] = [];
  const left = new Map(Object.entries(answers).map(([name, outcomes]) => [name, [...outcomes]]));
  const run: Run = async ({ path, args }) => {
    ran.push([path, ...args].join(' '));
    return left.get(path.split('/').at(-1) ?? '')?.shift() ?? { kind: 'missing' };
  };
  let remembered: Remembered = { acts: noActs, alerts: noAlerts, snoozedUntil: null, loadOutcomes: {} };
  const memory: Memory = {
    read: () => remembered,
    change: (part) => {
      remembered = { ...remembered, ...part };
    },
    written: async () => {},
  };
  const started = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
  let snapshot: Snapshot = { ...started, readings: { ...started.readings, macos: versionFrom(macos) } };
  const events: string[] = [];
  const watch: Watch = {
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
  const now = () => Date.parse('2026-03-04T22:15:00');
  const parts = { run, tools: toolsBelow(null), memory, watch, now, log: () => {}, version: '1.2.3' };
  return { acts: acting({ ...parts, copy: (text) => copied.push(text) }), ran, events, copied, memory, now };
}

describe('loading the driver', () => {
  it('checks that it is Microsoft’s, then asks macOS, remembers what came of it and looks', async () => {
    const { acts, ran, events, memory, now } = world({ codesign: [exited(0), signed], osascript: [refused] });
    await acts.loadDriver('request');
    expect(ran.map((line) => line.split(' ')[0])).toEqual([
      '/usr/bin/codesign',
      '/usr/bin/codesign',
      '/usr/bin/osascript',
    ]);
    expect(memory.read().acts.lastLoad).toMatchObject({ at: now(), reading: { result: 'not-approved' } });
    expect(events).toEqual(['busy load-driver', 'busy null', 'nudge acted']);
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
  });

  it('does one thing at a time', async () => {
    const { acts, ran } = world({ codesign: [exited(0), signed], osascript: [refused] });
    await Promise.all([acts.loadDriver('request'), acts.loadDriver('request'), acts.openPane()]);
    expect(ran.filter((line) => line.includes('osascript'))).toHaveLength(1);
    expect(ran.filter((line) => line.includes('/usr/bin/open'))).toHaveLength(0);
  });
});

describe('opening the pane', () => {
  it.each([
    ['10.15.7', 'System Preferences', 'x-apple.systempreferences:com.apple.preference.security?General'],
    ['13.6', 'System Settings', 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension'],
    ['15.1', 'System Settings', 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension'],
  ])('on macOS %s quits %s, waits until it is gone, and opens %s', async (macos, app, url) => {
    const { acts, ran, memory, now } = world({ killall: [exited(0), exited(0), notOpen], open: [exited(0)] }, macos);
    await acts.openPane();
    const quit = `/usr/bin/killall -TERM ${app}`;
    expect(ran).toEqual([quit, quit, quit, `/usr/bin/open -b com.apple.systempreferences ${url}`]);
    expect(memory.read().acts.paneOpenedAt).toBe(now());
  });

  it('does not claim an open pane that macOS did not open', async () => {
    const { acts, events, memory } = world({ killall: [notOpen], open: [exited(1, '', 'kLSApplicationNotFoundErr')] });
    await expect(acts.openPane()).rejects.toThrow('macOS did not open the pane security-general');
    expect(memory.read().acts.paneOpenedAt).toBeNull();
    expect(events).toEqual(['busy open-pane', 'busy null', 'nudge acted']);
  });
});

describe('copying and snoozing', () => {
  it('copies the commands for Terminal and a report', () => {
    const { acts, copied } = world({});
    acts.copy('load-command');
    acts.copy('turn-on-command');
    acts.copy('report');
    expect(copied.slice(0, 2)).toEqual([loadCommand, turnOnCommand]);
    expect(copied[2]).toContain('Kextant 1.2.3');
  });

  it('is silent for an hour, until eight tomorrow, or no longer', () => {
    const { acts, memory, now } = world({});
    acts.snooze('one-hour');
    expect(memory.read().snoozedUntil).toBe(now() + 3_600_000);
    acts.snooze('tomorrow');
    expect(memory.read().snoozedUntil).toBe(Date.parse('2026-03-05T08:00:00'));
    acts.snooze(null);
    expect(memory.read().snoozedUntil).toBeNull();
  });
});
