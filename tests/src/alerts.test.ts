// Notifications over a series of looks: when one is raised, repeated, withdrawn, and when all is silent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertMemory, alertsAfter, noAlerts } from '../../src/alerts.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import type { FindingCode, Level } from '../../src/finding.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { unsetSettings } from '../../src/unset-settings.ts';
import { dayMs, hourMs, minuteMs, momentsOf, readingsOf, rtp, snapshotOf } from './fixtures.ts';

/** Looks one after another; gives what each raised and withdrew. */
function told(...snapshots: readonly Snapshot[]): readonly string[] {
  let memory: AlertMemory = noAlerts;
  return snapshots.map((snapshot) => {
    const change = alertsAfter(memory, snapshot);
    memory = change.memory;
    const raised = change.raise === null ? '' : change.raise.kind === 'recovered' ? 'recovered' : change.raise.code;
    return `${change.withdraw ? 'withdraw ' : ''}${raised}`.trim();
  });
}

const bad = (at: number, part: Partial<Snapshot> = {}) =>
  snapshotOf('unprotected', ['kernel-extension-not-approved'], { at, ...part });
const mild = (at: number, part: Partial<Snapshot> = {}) => snapshotOf('attention', ['unhealthy'], { at, ...part });
const good = (at: number, part: Partial<Snapshot> = {}) => snapshotOf('protected', [], { at, ...part });
const starting = (at: number) => snapshotOf('starting', [], { at });
const code = 'kernel-extension-not-approved';

describe('a finding', () => {
  it('that does not come from slowness is reported once while Defender starts, and hides no other', () => {
    const booted = { moments: momentsOf({ now: 1_000, bootedAt: 0 }) };
    const held = (at: number, part: Partial<Snapshot> = booted) => {
      const snapshot = snapshotOf('attention', ['network-extension-not-approved'], { at, ...part });
      return { ...snapshot, diagnosis: { level: 'starting', findings: snapshot.diagnosis.findings } } as const;
    };
    expect(told(held(0), held(1), starting(2))).toEqual(['network-extension-not-approved', '', '']);
    // On its way for another reason than the start: Defender's other words may be of the same moment.
    expect(told(held(0, {}))).toEqual(['']);
    // After a restart the same two are found again, one of them first: nobody hears of the other twice in a day.
    const both = (at: number) => snapshotOf('unprotected', [code, 'unhealthy'], { at });
    expect(told(both(0), bad(1, booted), both(2), good(3, booted))).toEqual([code, '', '', 'withdraw recovered']);
  });

  it('that ends in passive mode is withdrawn, and nobody is told that files are protected', () => {
    const readings = readingsOf({ health: rtp('false', 'true', 'passive_mode_enabled : true') });
    expect(told(bad(0), snapshotOf('attention', ['passive-mode'], { at: 1, readings }))).toEqual([code, 'withdraw']);
    expect(told(bad(0), good(1, { readings }), good(2))).toEqual([code, 'withdraw', '']);
  });

  it('is reported when two looks agree, not before', () => {
    expect(told(bad(0, { agreed: false }), bad(1))).toEqual(['', code]);
  });

  it('that may clear by itself is not reported, nor beside one that is', () => {
    const passing = { code: 'extension-not-running', level: 'starting', fixableBy: 'nobody', evidence: [] } as const;
    const both = (at: number) => {
      const { diagnosis, ...snapshot } = bad(at);
      return { ...snapshot, diagnosis: { ...diagnosis, findings: [...diagnosis.findings, passing] } };
    };
    expect(told(bad(0), both(1), both(2))).toEqual([code, '', '']);
    expect(told(snapshotOf('starting', ['extension-not-running'], { at: 0 }))).toEqual(['']);
  });

  it('that leaves the Mac unprotected is reported before one that comes first in the guide', () => {
    const mild = { code: 'network-filter-off', level: 'attention', fixableBy: 'user', evidence: [] } as const;
    const grave = { code: 'restart-needed', level: 'unprotected', fixableBy: 'restart', evidence: [] } as const;
    const both = { ...bad(0), diagnosis: { level: 'unprotected', findings: [mild, grave] } } as const;
    expect(told(both)).toEqual(['restart-needed']);
  });

  it('that comes next while extensions are being allowed waits a minute, one that takes protection away does not', () => {
    const since = (ms: number) => ({ moments: momentsOf({ now: 100_000, extensionEnabledAt: 100_000 - ms }) });
    const filter = (at: number, ms: number) => snapshotOf('attention', ['network-filter-off'], { at, ...since(ms) });
    expect(told(filter(0, 1), filter(1, 59_999), filter(2, 60_000))).toEqual(['', '', 'network-filter-off']);
    expect(told(bad(0, since(1)))).toEqual([code]);
    expect(told(filter(0, 60_000), good(1, since(1)))).toEqual(['network-filter-off', 'withdraw recovered']);
  });

  it('is reported again after a day, on the minute', () => {
    expect(told(bad(0), bad(minuteMs), bad(dayMs - 1), bad(dayMs), bad(dayMs + 1), bad(2 * dayMs))).toEqual([
      code,
      '',
      '',
      `withdraw ${code}`,
      '',
      `withdraw ${code}`,
    ]);
  });

  it('is reported again, and dated again, when the clock was a day or more ahead the first time', () => {
    const ahead = 365 * dayMs;
    expect(told(bad(ahead), bad(hourMs), bad(2 * hourMs), bad(dayMs + hourMs))).toEqual([
      ...[code, `withdraw ${code}`, '', `withdraw ${code}`],
    ]);
    expect(told(bad(dayMs - 1), bad(0), bad(minuteMs))).toEqual([code, '', '']);
  });

  it('is reported at once when it is new beside another', () => {
    const both = snapshotOf('unprotected', [code, 'unhealthy'], { at: 1 });
    expect(told(bad(0), both, { ...both, at: 2 })).toEqual([code, 'withdraw unhealthy', '']);
  });

  it('is reported at once when things get worse', () => {
    expect(told(mild(0), bad(1))).toEqual(['unhealthy', `withdraw ${code}`]);
    const worse = snapshotOf('unprotected', ['unhealthy'], { at: 1 });
    expect(told(mild(0), worse)).toEqual(['unhealthy', 'withdraw unhealthy']);
  });

  it('is not reported when things get better', () => {
    const both = snapshotOf('unprotected', [code, 'unhealthy'], { at: 0 });
    expect(told(both, mild(1))).toEqual([code, 'withdraw']);
  });

  it('is withdrawn when no longer true, and recovery is reported once', () => {
    expect(told(bad(0), good(1, { agreed: false }), good(2), good(3))).toEqual([code, '', 'withdraw recovered', '']);
  });

  it('is reported again when it was gone in between, also while another lasted', () => {
    const both = (at: number) => snapshotOf('unprotected', [code, 'unhealthy'], { at });
    expect(told(both(0), mild(1), both(2))).toEqual([code, 'withdraw', code]);
  });

  it('is reported again after a recovery', () => {
    expect(told(bad(0), good(1), bad(2))).toEqual([code, 'withdraw recovered', code]);
  });
});

describe('silence', () => {
  it('lasts while all is well, also about a recovery nobody was told to wait for', () => {
    expect(told(good(0), good(1), bad(2, { agreed: false }), good(3))).toEqual(['', '', '', '']);
  });

  it('lasts while Defender starts, and nothing that was reported is forgotten meanwhile', () => {
    expect(told(starting(0), bad(1), starting(2), bad(3), starting(4), good(5))).toEqual([
      '',
      code,
      '',
      '',
      '',
      'withdraw recovered',
    ]);
  });

  it('is kept while snoozed, until the minute it ends', () => {
    const snoozed = { snoozedUntil: hourMs };
    expect(told(bad(0, snoozed), bad(hourMs - 1, snoozed), bad(hourMs, snoozed))).toEqual(['', '', code]);
  });

  it('while snoozed still withdraws, and does not tell of a recovery', () => {
    expect(told(bad(0), good(1, { snoozedUntil: hourMs }), good(hourMs, { snoozedUntil: hourMs }))).toEqual([
      code,
      'withdraw',
      '',
    ]);
  });

  it('is kept while notifications are switched off, and ends with that', () => {
    const off = { settings: { ...unsetSettings, values: { ...defaultSettings, notifications: false } } };
    expect(told(bad(0, off), bad(1, off), bad(2))).toEqual(['', '', code]);
    expect(told(bad(0), bad(dayMs, off), good(dayMs + 1, off))).toEqual([code, '', 'withdraw']);
  });

  it('is kept about passive mode, which is by design', () => {
    expect(told(snapshotOf('protected', ['passive-mode']))).toEqual(['']);
  });

  it('lasts about what was reported before the app was restarted', () => {
    const memory: AlertMemory = { raised: { [code]: 0 }, level: 'unprotected', shown: null };
    expect(alertsAfter(memory, bad(hourMs)).raise).toBeNull();
    expect(alertsAfter(memory, bad(dayMs)).raise).toEqual({ kind: 'finding', code });
    expect(alertsAfter(memory, good(hourMs)).raise).toEqual({ kind: 'recovered' });
  });
});

describe('any series of looks', () => {
  const states: readonly [Level, readonly FindingCode[]][] = [
    ['protected', []],
    ['starting', []],
    ['attention', ['unhealthy']],
    ['unknown', ['not-answering']],
    ['unprotected', ['switched-off']],
    ['unprotected', ['switched-off', code]],
  ];
  const look = fc.record({
    state: fc.constantFrom(...states),
    after: fc.integer({ min: 1, max: 10 * hourMs }),
    agreed: fc.boolean(),
    snoozeMs: fc.option(fc.integer({ min: 1, max: dayMs })),
  });

  it('reports one finding that lasts at most once a day, and never while silent', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 40 }), (looks) => {
        let at = 0;
        let memory = noAlerts;
        let last = Number.NEGATIVE_INFINITY;
        for (const { state, after, agreed, snoozeMs } of looks) {
          at += after;
          const snoozedUntil = snoozeMs === null ? null : at + snoozeMs;
          // The same finding at every look, whatever its neighbours: only the level `starting` interrupts it.
          const snapshot = snapshotOf(
            state[0] === 'starting' ? 'starting' : 'unprotected',
            state[0] === 'starting' ? [] : [code],
            { at, agreed, snoozedUntil },
          );
          const change = alertsAfter(memory, snapshot);
          memory = change.memory;
          if (change.raise === null) continue;
          expect([agreed, snoozedUntil, state[0] === 'starting', at - last >= dayMs]).toEqual([
            true,
            null,
            false,
            true,
          ]);
          last = at;
        }
      }),
    );
  });

  it('repeats within a day only what was gone in between', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 40 }), (looks) => {
        let at = 0;
        let memory = noAlerts;
        const raised: { readonly code: FindingCode; readonly at: number }[] = [];
        let since: readonly (readonly FindingCode[])[] = [];
        for (const { state, after, agreed, snoozeMs } of looks) {
          at += after;
          const change = alertsAfter(
            memory,
            snapshotOf(state[0], state[1], { at, agreed, snoozedUntil: snoozeMs === null ? null : at + snoozeMs }),
          );
          memory = change.memory;
          if (agreed && state[0] !== 'starting') since = [...since, state[1]];
          if (change.raise?.kind !== 'finding') continue;
          const again: FindingCode = change.raise.code;
          expect(state[1]).toContain(again);
          const previous = raised.at(-1);
          if (previous?.code === again && at - previous.at < dayMs) {
            expect(since.some((codes) => !codes.includes(again))).toBe(true);
          }
          raised.push({ code: again, at });
          since = [];
        }
      }),
    );
  });
});
