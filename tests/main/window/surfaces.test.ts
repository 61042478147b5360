// One snapshot on all surfaces: the tray first, a line per change of the verdict, notifications shown and withdrawn.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Memory, memoryIn } from '../../../main/kept/memory.ts';
import type { Remembered } from '../../../main/kept/remembered.ts';
import { surfaces } from '../../../main/window/surfaces.ts';
import { noActs } from '../../../src/acts.ts';
import { noAlerts } from '../../../src/alerts.ts';
import type { FindingCode, Level } from '../../../src/finding.ts';
import { versionFrom } from '../../../src/macos.ts';
import type { Readings } from '../../../src/readings.ts';
import { beforeFirstLook, type Snapshot } from '../../../src/snapshot.ts';
import { catalogueFor } from '../../../src/text/spoken.ts';

const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
const words = catalogueFor('en');

function snapshotOf(sequence: number, level: Level, ...codes: readonly FindingCode[]): Snapshot {
  const findings = codes.map((code) => ({ code, level, fixableBy: 'user', evidence: [] }) as const);
  return { ...first, sequence, looked: true, agreed: true, diagnosis: { level, findings } };
}

/** A memory that nothing outlives. */
function remembering(): Memory {
  let remembered: Remembered = {
    acts: noActs,
    alerts: noAlerts,
    snoozedUntil: null,
    loadOutcomes: {},
    firstSeen: {},
    askedForAlerts: false,
  };
  return {
    read: () => remembered,
    change: (part) => {
      remembered = { ...remembered, ...part };
    },
    written: async () => {},
  };
}

function world(memory: Memory = remembering(), system = { takes: true, at: 0 }) {
  const seen: string[] = [];
  const given: (() => void)[] = [];
  const show = surfaces({
    memory,
    now: () => system.at,
    tray: { show: ({ sequence }) => void seen.push(`tray ${sequence}`) },
    panel: { publish: ({ sequence }) => void seen.push(`panel ${sequence}`) },
    history: { add: ({ sequence }) => void seen.push(`history ${sequence}`) },
    notifier: {
      withdraw: () => void seen.push('withdraw'),
      show: ({ title }, taken) => {
        seen.push(`alert ${title}`);
        given.push(taken);
        if (system.takes) taken();
      },
    },
    tell: (verdict) => void seen.push(verdict),
  });
  return {
    given,
    seen,
    show(snapshot: Snapshot) {
      show(snapshot);
      return seen.splice(0);
    },
  };
}

describe('surfaces', () => {
  it('shows the icon before the first look without claiming a verdict', () => {
    expect(world().show(first)).toEqual(['tray 0', 'panel 0', 'history 0']);
  });

  it('shows a verdict once, and notifies in the words of its finding', () => {
    const { show } = world();
    expect(show(snapshotOf(1, 'unprotected', 'switched-off'))).toEqual([
      'tray 1',
      'unprotected  switched-off',
      'panel 1',
      'history 1',
      `alert ${words.banner['switched-off'].title}`,
    ]);
    expect(show(snapshotOf(2, 'unprotected', 'switched-off'))).toEqual(['tray 2', 'panel 2', 'history 2']);
  });

  it('says on the notification who has to act, in the words below the headline of the panel', () => {
    const body = (part: Partial<Readings>) => {
      const snapshot = snapshotOf(1, 'unprotected', 'endpoint-extension-not-approved');
      const readings = { ...snapshot.readings, macos: versionFrom('14.2'), ...part };
      const bodies: string[] = [];
      const show = surfaces({
        memory: remembering(),
        now: () => 0,
        tell: () => {},
        tray: { show: () => {} },
        panel: { publish: () => {} },
        history: { add: () => {} },
        notifier: { show: (words) => void bodies.push(words.body), withdraw: () => {} },
      });
      show({ ...snapshot, readings });
      return bodies;
    };
    expect(body({ managedBy: 'jamf' })).toEqual([
      'Your IT team manages this Mac with Jamf and can allow what Defender needs.',
    ]);
    expect(body({ admin: false })).toEqual([words.whyAdmin]);
    expect(body({})).toEqual([words.banner['endpoint-extension-not-approved'].why]);
  });

  it('says of an mdatp that could not be checked just that', () => {
    const evidence = [{ tool: 'mdatp-file', line: '/x/mdatp: codesign: timed-out' }] as const;
    const finding = { code: 'unreadable', level: 'unknown', fixableBy: 'report', evidence } as const;
    const snapshot = { ...snapshotOf(1, 'unknown'), diagnosis: { level: 'unknown', findings: [finding] } } as const;
    expect(world().show(snapshot)).toContain(`alert ${words.banner['not-checked'].title}`);
  });

  it('withdraws what is no longer true and reports the recovery', () => {
    const { show } = world();
    show(snapshotOf(1, 'unprotected', 'switched-off'));
    expect(show(snapshotOf(2, 'protected'))).toEqual([
      'tray 2',
      'protected',
      'panel 2',
      'history 2',
      'withdraw',
      `alert ${words.recovered.title}`,
    ]);
  });

  it('does not notify again of what was reported before a restart', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kextant-surfaces-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const start = () => {
      const memory = memoryIn(path.join(folder, 'memory.json'), () => {});
      return { memory, ...world(memory) };
    };
    const before = start();
    expect(before.show(snapshotOf(1, 'unprotected', 'switched-off')).at(-1)).toMatch(/^alert/);
    await before.memory.written();
    const after = start();
    expect(after.show(snapshotOf(1, 'unprotected', 'switched-off')).filter((event) => /^alert/.test(event))).toEqual(
      [],
    );
    expect(after.show(snapshotOf(2, 'protected')).at(-1)).toBe(`alert ${words.recovered.title}`);
    await after.memory.written();
  });

  describe('an alert that the system did not take', () => {
    const off = (sequence: number) => snapshotOf(sequence, 'unprotected', 'switched-off');
    const alerts = (events: readonly string[]) => events.filter((event) => event.startsWith('alert'));

    it('does not count as reported, and comes again after a quarter of an hour, not before', () => {
      const system = { takes: false, at: 0 };
      const memory = remembering();
      const { show } = world(memory, system);
      expect(alerts(show(off(1)))).toHaveLength(1);
      expect(memory.read().alerts).toEqual(noAlerts);
      system.at = 15 * 60_000 - 1;
      expect(alerts(show(off(2)))).toEqual([]);
      system.at += 1;
      system.takes = true;
      expect(alerts(show(off(3)))).toHaveLength(1);
      expect(memory.read().alerts.shown).toBe('switched-off');
      system.at += 60 * 60_000;
      expect(alerts(show(off(4)))).toEqual([]);
    });

    it('is not reported as recovered, for nobody heard of it', () => {
      const { show } = world(remembering(), { takes: false, at: 0 });
      show(off(1));
      expect(alerts(show(snapshotOf(2, 'protected')))).toEqual([]);
    });

    it('counts when it is taken later, unless something else was found meanwhile', () => {
      const system = { takes: false, at: 0 };
      const memory = remembering();
      const { show, given } = world(memory, system);
      show(off(1));
      show(snapshotOf(2, 'protected'));
      given[0]?.();
      expect(memory.read().alerts).toEqual(noAlerts);
      show(off(3));
      given[1]?.();
      expect(memory.read().alerts.shown).toBe('switched-off');
    });
  });

  it('raises an alert once, also when it fails at once and that is published', () => {
    const raised: string[] = [];
    const memory = remembering();
    const failing = surfaces({
      memory,
      now: () => 0,
      tell: () => {},
      tray: { show: () => {} },
      panel: { publish: () => {} },
      history: { add: () => {} },
      notifier: {
        withdraw: () => {},
        show: ({ title }) => {
          raised.push(title);
          failing({ ...snapshotOf(2, 'unprotected', 'switched-off'), alertFailed: true });
        },
      },
    });
    failing(snapshotOf(1, 'unprotected', 'switched-off'));
    expect(raised).toHaveLength(1);
  });
});
