// One snapshot on all surfaces: the tray first, a line per change of the verdict, notifications shown and withdrawn.
import { describe, expect, it } from 'vitest';
import type { Memory, Remembered } from '../../main/memory.ts';
import { surfaces } from '../../main/surfaces.ts';
import { noActs } from '../../src/acts.ts';
import { noAlerts } from '../../src/alerts.ts';
import type { FindingCode, Level } from '../../src/finding.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import { catalogueFor } from '../../src/text/catalogue.ts';

const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
const words = catalogueFor('en');

function snapshotOf(sequence: number, level: Level, ...codes: readonly FindingCode[]): Snapshot {
  const findings = codes.map((code) => ({ code, level, fixableBy: 'user', evidence: [] }) as const);
  return { ...first, sequence, looked: true, agreed: true, diagnosis: { level, findings } };
}

function world() {
  const seen: string[] = [];
  let remembered: Remembered = { acts: noActs, alerts: noAlerts, snoozedUntil: null, loadOutcomes: {} };
  const memory: Memory = {
    read: () => remembered,
    change: (part) => {
      remembered = { ...remembered, ...part };
    },
    written: async () => {},
  };
  const show = surfaces({
    memory,
    now: () => 0,
    tray: { show: ({ sequence }) => void seen.push(`tray ${sequence}`) },
    panel: { publish: ({ sequence }) => void seen.push(`panel ${sequence}`) },
    history: { add: ({ sequence }) => void seen.push(`history ${sequence}`) },
    notifier: { show: ({ title }) => void seen.push(`alert ${title}`), withdraw: () => void seen.push('withdraw') },
    tell: (verdict) => void seen.push(verdict),
  });
  return {
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

  it('tells a verdict once, and alerts with the words of its finding', () => {
    const { show } = world();
    expect(show(snapshotOf(1, 'unprotected', 'switched-off'))).toEqual([
      'tray 1',
      'unprotected  switched-off',
      'panel 1',
      'history 1',
      `alert ${words.alerts['switched-off'].title}`,
    ]);
    expect(show(snapshotOf(2, 'unprotected', 'switched-off'))).toEqual(['tray 2', 'panel 2', 'history 2']);
  });

  it('withdraws what is no longer true and tells the recovery', () => {
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
});
