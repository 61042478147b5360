// Settings take effect while the app runs: language, verdict, silence, and the login item, once for each change.
import { describe, expect, it } from 'vitest';
import { followSettings, languageFor } from '../../../main/kept/follow-settings.ts';
import type { Memory } from '../../../main/kept/memory.ts';
import type { Remembered } from '../../../main/kept/remembered.ts';
import { noActs } from '../../../src/acts.ts';
import { noAlerts } from '../../../src/alerts.ts';
import { defaultSettings } from '../../../src/default-settings.ts';
import type { Settings, SettingsReading } from '../../../src/settings.ts';
import type { LoginItem, Snapshot } from '../../../src/snapshot.ts';
import type { ClockHours } from '../../../src/text/times.ts';
import { unsetSettings } from '../../../src/unset-settings.ts';
import { hourMs, snapshotOf } from '../../src/fixtures.ts';

const now = 1_000 * hourMs;
const having = (values: Partial<Settings>): SettingsReading => ({
  ...unsetSettings,
  values: { ...defaultSettings, ...values },
  set: Object.keys(values),
});

function world({ snoozedUntil = null }: { readonly snoozedUntil?: number | null } = {}) {
  let snapshot: Snapshot = { ...snapshotOf('protected', []), snoozedUntil };
  let remembered: Remembered = {
    acts: noActs,
    alerts: noAlerts,
    snoozedUntil,
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
  const state: { reading: SettingsReading; item: LoginItem; hours: ClockHours } = {
    reading: unsetSettings,
    item: 'not-available',
    hours: 24,
  };
  const events: string[] = [];
  let touch = () => {};
  const following = followSettings({
    memory,
    systemLanguage: 'en',
    clockHours: () => state.hours,
    now: () => now,
    log: () => {},
    settingsStore: {
      read: () => state.reading,
      refresh: async () => state.reading,
      follow: (onTouched) => {
        touch = onTouched;
        return () => events.push('stopped');
      },
    },
    watch: {
      snapshot: () => snapshot,
      amend: (part) => {
        snapshot = { ...snapshot, ...part };
        events.push(`amend ${Object.keys(part).sort().join(' ')}`);
      },
      nudge: (reason) => events.push(`nudge ${reason}`),
    },
    loginItem: () => state.item,
    applyLoginItem: ({ set }) => events.push(`login item ${set.join(' ')}`),
  });
  events.splice(0);
  return { following, state, events, memory, snapshot: () => snapshot, touch: () => touch() };
}

describe('followSettings', () => {
  it('does nothing while nothing changes', () => {
    const { following, events } = world();
    following.apply();
    expect(events).toEqual([]);
  });

  it('shows a change at once, applies it, and looks', () => {
    const { following, state, events, snapshot } = world();
    state.reading = having({ language: 'nl', notifications: false });
    following.apply();
    following.apply();
    expect(events).toEqual([
      'login item language notifications',
      'amend clockHours language loginItem settings snoozedUntil',
      'nudge settings',
    ]);
    expect(snapshot()).toMatchObject({ language: 'nl', settings: { values: { notifications: false } } });
  });

  it('follows the files on disk', async () => {
    const { state, events, touch, snapshot } = world();
    state.reading = having({ supportName: 'IT' });
    touch();
    await expect.poll(() => events.at(-1)).toBe('nudge settings');
    expect(snapshot().settings.values.supportName).toBe('IT');
  });

  it('shows what macOS says of the login item, without a look', () => {
    const { following, state, events, snapshot } = world();
    state.item = 'needs-approval';
    following.apply();
    expect(events).toEqual(['amend clockHours language loginItem settings snoozedUntil']);
    expect(snapshot().loginItem).toBe('needs-approval');
  });

  it('shows times as the clock of macOS counts now, without a look', () => {
    const { following, state, events, snapshot } = world();
    state.hours = 12;
    following.apply();
    following.apply();
    expect(events).toEqual(['amend clockHours language loginItem settings snoozedUntil']);
    expect(snapshot().clockHours).toBe(12);
  });

  it('cuts a silence short that a clock set back has made longer than any may be, with no news', () => {
    const { following, events, memory, snapshot } = world({ snoozedUntil: now + 400 * 24 * hourMs });
    following.apply();
    following.apply();
    expect(snapshot().snoozedUntil).toBe(now + 24 * hourMs);
    expect(memory.read().snoozedUntil).toBe(now + 24 * hourMs);
    expect(events).toEqual(['amend clockHours language loginItem settings snoozedUntil']);
  });

  it('cuts a silence short that is longer than the profile allows now, for good', () => {
    const { following, state, memory, snapshot } = world({ snoozedUntil: now + 20 * hourMs });
    state.reading = having({ snoozeMaxHours: 2 });
    following.apply();
    expect(snapshot().snoozedUntil).toBe(now + 2 * hourMs);
    expect(memory.read().snoozedUntil).toBe(now + 2 * hourMs);
  });

  it('stops following', () => {
    const { following, events } = world();
    following.stop();
    expect(events).toEqual(['stopped']);
  });
});

it('speaks the language that is set, else that of the system', () => {
  expect(languageFor(unsetSettings, 'nl')).toBe('nl');
  expect(languageFor(having({ language: 'en' }), 'nl')).toBe('en');
});
