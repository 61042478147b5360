// The headline: what it says, how bad it is, and the one thing to do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noActs } from '../../src/acts.ts';
import { bannerFor } from '../../src/banner.ts';
import { diagnose } from '../../src/diagnose.ts';
import { guideFor } from '../../src/guide.ts';
import { versionFrom } from '../../src/macos.ts';
import { readHealth } from '../../src/readers/health.ts';
import type { GenuineReading } from '../../src/readings.ts';
import { beforeFirstLook } from '../../src/snapshot.ts';
import { mac, now } from './any-mac.ts';
import { exited, healthOf, momentsOf, readingsOf, rtp, snapshotOf } from './fixtures.ts';

const notChecked: GenuineReading = { kind: 'not-checked', reason: 'practice Mac' };

/** A snapshot as a look with this health makes it. */
function after(health = rtp('true', 'true'), moments = momentsOf({ now: 0 }), genuine = notChecked) {
  const readings = readingsOf({ health, genuine });
  return { ...snapshotOf('protected', []), readings, moments, diagnosis: diagnose(readings, moments) };
}

describe('the headline', () => {
  it('says of passive mode that is meant what Defender says, and not that files are protected', () => {
    const health = rtp('false', 'true', 'passive_mode_enabled : true');
    const snapshot = { ...after(health), diagnosis: { level: 'protected', findings: [] } } as const;
    expect(bannerFor(snapshot, 0)).toMatchObject({ key: 'passive-mode', level: 'protected', action: null });
  });

  it.each([
    ['all is well', after(), 'protected', 'protected', null],
    [
      'passive by design',
      after(rtp('false', 'true', 'passive_mode_enabled : true')),
      'passive-mode',
      'attention',
      null,
    ],
    [
      'passive and unhealthy',
      after(rtp('false', 'true', 'passive_mode_enabled : true', 'healthy : false')),
      'unhealthy',
      'attention',
      'copy-report',
    ],
    ['not approved', after(rtp('true', 'false')), 'kernel-extension-not-approved', 'unprotected', 'request-approval'],
    ['off and not approved', after(rtp('false', 'false')), 'switched-off', 'unprotected', 'copy-turn-on-command'],
    ['no licence', after(healthOf('licensed : false')), 'not-onboarded', 'unprotected', 'copy-report'],
    ['no answer', after(readHealth(exited('', 3))), 'not-answering', 'unknown', 'look-now'],
    [
      'an mdatp that nobody could check',
      after(rtp('true', 'true'), momentsOf({ now: 0 }), { kind: 'undecided', path: '/x/mdatp', reason: 'ELOOP' }),
      'not-checked',
      'unknown',
      'copy-report',
    ],
    ['starting', after(rtp('true', 'false'), momentsOf({ now: 1, bootedAt: 0 })), 'starting', 'starting', null],
    ['a level without a finding', snapshotOf('attention', []), 'unreadable', 'unknown', 'look-now'],
  ] as const)('%s', (_name, snapshot, key, level, action) => {
    expect(bannerFor(snapshot, 0)).toEqual({ key, level, action, pane: null, helper: 'nobody' });
  });

  it('names the pane that its action opens', () => {
    const installedAt = 1_000_000;
    const moments = momentsOf({ now: installedAt });
    const readings = readingsOf({ health: rtp('true', 'false'), installedAt });
    const snapshot = { ...snapshotOf('unprotected', []), readings, moments, diagnosis: diagnose(readings, moments) };
    expect(bannerFor(snapshot, 0)).toMatchObject({ action: 'open-pane', pane: 'security-general' });
  });

  it('names the pane of the step where the person is, and none where its action opens none', () => {
    const installedAt = 1_000_000;
    const now = installedAt + 60 * 60_000;
    const moments = momentsOf({ now });
    const readings = readingsOf({ health: rtp('true', 'false'), installedAt });
    const asked = { at: now - 1_000, reading: { result: 'not-approved', line: 'x' } } as const;
    const snapshot = {
      ...snapshotOf('unprotected', []),
      readings,
      moments,
      diagnosis: diagnose(readings, moments),
      acts: { ...noActs, lastLoad: asked },
    };
    expect(bannerFor(snapshot, 0)).toMatchObject({ action: 'open-pane', pane: 'security-general' });
    const opened = { ...snapshot.acts, paneOpenedAt: now - 500 };
    expect(bannerFor({ ...snapshot, acts: opened }, 0)).toMatchObject({ action: 'load-driver', pane: null });
    expect(bannerFor({ ...snapshot, acts: noActs }, 0)).toMatchObject({ action: 'request-approval', pane: null });
  });

  it('speaks of faults before notes', () => {
    const snapshot = after(rtp('false', 'false', 'passive_mode_enabled : true', 'full_disk_access_enabled : false'));
    expect(bannerFor(snapshot, 0)).toMatchObject({ key: 'full-disk-access-missing', pane: 'full-disk-access' });
  });

  it('speaks of the worst fault: beside it none may say that files are protected', () => {
    const mild = {
      code: 'network-extension-not-approved',
      level: 'attention',
      fixableBy: 'user',
      evidence: [],
    } as const;
    const grave = { code: 'extension-not-running', level: 'unprotected', fixableBy: 'restart', evidence: [] } as const;
    const snapshot = snapshotOf('unprotected', [], { diagnosis: { level: 'unprotected', findings: [mild, grave] } });
    expect(bannerFor(snapshot, 0)).toMatchObject({ key: 'extension-not-running', level: 'unprotected' });
  });

  it('speaks of what the first step is about where Defender does not answer and macOS waits for a person', () => {
    const silent = { code: 'not-answering', level: 'unknown', fixableBy: 'restart', evidence: [] } as const;
    const waiting = {
      code: 'endpoint-extension-not-approved',
      level: 'unprotected',
      fixableBy: 'user',
      evidence: [],
    } as const;
    const snapshot = snapshotOf('unprotected', [], {
      diagnosis: { level: 'unprotected', findings: [silent, waiting] },
    });
    const { diagnosis, readings, acts, moments } = snapshot;
    expect(bannerFor(snapshot, 0)).toMatchObject({ key: 'not-answering', level: 'unprotected', action: 'look-now' });
    expect(guideFor({ diagnosis, readings, acts, moments, now: null })?.finding).toBe('not-answering');
  });

  it('speaks, while something starts, of what already waits for a person: the guide’s step is about it', () => {
    const next = { code: 'full-disk-access-missing', level: 'attention', fixableBy: 'user', evidence: [] } as const;
    const coming = { code: 'extension-not-running', level: 'starting', fixableBy: 'nobody', evidence: [] } as const;
    const diagnosis = { level: 'starting', findings: [next, coming] } as const;
    const readings = readingsOf({ macos: versionFrom('26.1') });
    const snapshot = { ...snapshotOf('starting', [], { diagnosis }), readings };
    expect(bannerFor(snapshot, 0)).toMatchObject({
      key: 'full-disk-access-missing',
      level: 'starting',
      action: 'open-pane',
      pane: 'full-disk-access',
    });
    const onlyComing = { ...snapshot, diagnosis: { level: 'starting', findings: [coming] } } as const;
    expect(bannerFor(onlyComing, 0)).toMatchObject({ key: 'starting', level: 'starting', action: null });
  });

  it('never says that one only has to wait beside a step that asks for something else', () => {
    let asked = 0;
    fc.assert(
      fc.property(mac, (readings) => {
        const moments = momentsOf({ now, bootedAt: now - 1_000 });
        const looked = { ...after(), at: now, nextLookAt: now };
        const snapshot = { ...looked, readings, moments, diagnosis: diagnose(readings, moments) };
        const guide = guideFor({ ...snapshot, now });
        const step = guide?.steps.find(({ state }) => state === 'current');
        if (snapshot.diagnosis.level !== 'starting') return;
        const waits = step === undefined || step.id === 'wait' || step.id === 'confirm';
        if (!waits) asked += 1;
        expect(bannerFor(snapshot, now).key).toBe(waits ? 'starting' : guide?.finding);
      }),
      { numRuns: 500 },
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('claims nothing before the first look', () => {
    const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
    expect(bannerFor(first, 0)).toEqual({
      key: 'looking',
      level: 'starting',
      action: null,
      pane: null,
      helper: 'nobody',
    });
    expect(bannerFor(first, 1e12).key).toBe('looking');
  });

  it('is never green when looks have stopped coming', () => {
    expect(bannerFor(after(), 1e9)).toEqual({
      key: 'stale',
      level: 'unknown',
      action: 'look-now',
      pane: null,
      helper: 'nobody',
    });
  });
});
