// The text for the help desk: all that was read, nothing that names a person, a Mac or an organisation.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { diagnose } from '../../../src/diagnose.ts';
import { readMacFacts } from '../../../src/evidence/mac-facts.ts';
import { masked } from '../../../src/evidence/masking.ts';
import { reportFiles, reportOf } from '../../../src/evidence/report.ts';
import type { HistoryEntry } from '../../../src/history.ts';
import { readHealth } from '../../../src/readers/health.ts';
import type { Readings } from '../../../src/readings.ts';
import type { Snapshot } from '../../../src/snapshot.ts';
import { unsetSettings } from '../../../src/unset-settings.ts';
import { exited, momentsOf, readingsOf, recording, rtp, snapshotOf } from '../fixtures.ts';

function reportWith(part: Partial<Readings>): string {
  const readings = readingsOf(part);
  return reportOf(snapshotOf('protected', [], { readings, diagnosis: diagnose(readings, momentsOf()) }), by);
}

const by = { version: '1.2.3', names: [], history: [] };

const circumstances = { macos: '26.2', defender: '101.1', managedBy: null, actedAt: null, wokeAt: null };
/** Well from 1970 on, and no longer so a second later. */
const lostAfterUpdate: readonly HistoryEntry[] = [
  { at: 0, level: 'protected', codes: [], first: true },
  {
    at: 1_000,
    level: 'unprotected',
    codes: ['switched-off'],
    first: false,
    seen: circumstances,
    before: { ...circumstances, macos: '26.1' },
  },
];

describe('the report', () => {
  it('says the version, the verdict, each finding with its evidence, and every reading', () => {
    const lines = reportWith({ health: rtp('false', 'true [managed]') }).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Kextant 1.2.3',
      'level: unprotected',
      'finding: switched-off (can be fixed by: user)',
      '  mdatp-health: real_time_protection_enabled : false',
      '  mdatp-health: real_time_protection_available : true [managed]',
    ]);
    expect(lines).toContain('  mdatp-health: real_time_protection_available: true [managed]');
    expect(lines).toContain('  sw_vers: ProductVersion: 10.15.7');
  });

  it('of a Mac where nothing was found, set or tried goes from the level to the readings, in whole lines', () => {
    const text = reportWith({ health: rtp('true', 'true') });
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Kextant 1.2.3',
      'level: protected',
      'readings:',
      '  mdatp-health: real_time_protection_enabled: true',
    ]);
    expect(text).toMatch(/\S\n$/);
  });

  it('says since when protection is lost, and after which update, where both are known', () => {
    expect(
      reportOf(snapshotOf('unprotected', [], { at: 5_000 }), { ...by, history: lostAfterUpdate })
        .split('\n')
        .slice(1, 3),
    ).toEqual(['level: unprotected', 'since: 1970-01-01T00:00:01.000Z, after macOS 26.1 became 26.2']);
    expect(reportOf(snapshotOf('unprotected', []), by)).not.toContain('since:');
  });

  it.each([
    ['another management', { managedBy: 'jamf' }, 'the management changed'],
    ['the person’s act', { actedAt: 500 }, 'a click in Kextant'],
    ['a sleep', { wokeAt: 500 }, 'the Mac woke up'],
  ] as const)('says it where what changed is %s', (_name, part, words) => {
    const before = { ...circumstances, managedBy: 'nobody' };
    const history = lostAfterUpdate.map((entry) =>
      entry.seen === undefined ? entry : { ...entry, before, seen: { ...before, ...part } },
    );
    const text = reportOf(snapshotOf('unprotected', [], { at: 5_000 }), { ...by, history });
    expect(text).toContain(`\nsince: 1970-01-01T00:00:01.000Z, after ${words}\n`);
  });

  it('says when it is about a practice Mac, and what came of the last try', () => {
    const text = reportOf(
      snapshotOf('protected', [], { practice: true, acts: { ...noActs, lastTry: 'cancelled' } }),
      by,
    );
    expect(text).toContain('Kextant 1.2.3, practice Mac\n');
    expect(text).toContain('\nlast try to load the driver: cancelled\n');
  });

  it('says what the organisation has set, what has no effect, and what is not watched', () => {
    const ignored = [{ source: 'profile', name: 'lookEverySeconds', reason: 'too-small' }] as const;
    const diagnosis = {
      level: 'protected',
      findings: [],
      notWatched: [{ code: 'network-filter-off', level: 'attention', fixableBy: 'user', evidence: [] }],
    } as const;
    const settings = { ...unsetSettings, forced: ['watch.network-filter-off'], ignored };
    expect(
      reportOf(snapshotOf('protected', [], { settings, diagnosis }), by)
        .split('\n')
        .slice(1, 5),
    ).toEqual([
      'level: protected',
      'not watched: network-filter-off',
      'set by profile: watch.network-filter-off',
      'setting ignored: profile: lookEverySeconds: too-small',
    ]);
  });
});

const none = 'There are no configuration profiles installed in the system domain';

describe('the files of a report', () => {
  const acts = {
    ...noActs,
    tries: [{ at: 3_000, code: 'kernel-extension-not-approved' }],
    paneOpenedAt: 5_000,
    lastTry: 'cancelled',
    lastLoad: { at: 4_000, reading: { result: 'not-approved', line: 'Kext rejected for jansen' } },
  } as const;
  const moments = momentsOf({ now: 9_000, bootedAt: 1_000 });
  const outcomes = {
    'mdatp-health': exited('healthy : true\norg_id : "Contoso"'),
    groups: exited('jansen admin'),
    processes: exited('1 jansen-app'),
    'boot-time': exited('{ sec = 1 }'),
    kextutil: exited('', 27, 'for jansen'),
  };
  const files = (part: Partial<Snapshot> = {}) =>
    reportFiles(snapshotOf('protected', [], { acts, moments, ...part }), outcomes, { ...by, names: ['jansen'] });
  const facts = (part: Partial<Snapshot> = {}) => readMacFacts(files(part)['mac.json'] ?? '').facts;

  it('hold what the tools said, masked, without those that name groups and programs', () => {
    const { 'report.txt': text, 'mac.json': mac, ...tools } = files();
    expect(text).toBe(reportOf(snapshotOf('protected', [], { acts, moments }), { ...by, names: ['jansen'] }));
    expect(mac).toBeDefined();
    expect(Object.keys(tools).filter((name) => /groups|boot-time/.test(name))).toEqual([]);
    expect(Object.values(tools).join('\n')).toContain('healthy : true\norg_id : "(masked)"');
    expect(tools['processes.out']).toBe('');
    expect(Object.values(files()).join('\n')).not.toMatch(/jansen|Contoso/);
  });

  it('say in report.txt what only a report asks for', () => {
    const asked = { csrutil: exited('System Integrity Protection status: disabled.'), 'profiles-list': exited(none) };
    const text = reportFiles(snapshotOf('protected', []), asked, by)['report.txt'];
    expect(text).toContain('  csrutil: System Integrity Protection status: disabled\n');
    expect(text).toContain('  profiles-list: profile for full-disk-access: not-given\n');
  });

  it('say of the Mac all that the verdict rests on', () => {
    expect(facts()).toMatchObject({
      now: 9_000,
      bootedAt: 1_000,
      admin: true,
      macos: '10.15.7',
      kextFile: true,
      language: 'en',
      tries: acts.tries,
      paneOpenedAt: 5_000,
      lastTry: 'cancelled',
      lastLoadAttemptAt: 4_000,
      lastLoad: { result: 'not-approved', line: 'Kext rejected for (name)' },
    });
  });

  it('leave open what nobody knows', () => {
    const readings = readingsOf({ macos: null, kextFile: null });
    expect(facts({ acts: noActs, readings })).toMatchObject({
      macos: null,
      kextFile: null,
      lastLoad: null,
      lastLoadAttemptAt: null,
      lastTry: null,
      tries: [],
    });
    const unreadable = readingsOf({ kextFile: { kind: 'unreadable', reason: 'EACCES' } });
    expect(facts({ readings: unreadable }).kextFile).toBeNull();
    expect(facts({ readings: readingsOf({ kextFile: { kind: 'absent' } }) }).kextFile).toBe(false);
  });
});

describe('what identifies', () => {
  const secrets = [
    ['org_id', 'orgId', '4751b7d4-ea75-4e8f-a1f5-6d640c65bc45'],
    ['org_id', 'orgId', 'Contoso'],
    ['machine_guid', 'machineGuid', 'BEEF-1234'],
    ['edr_machine_id', 'edrMachineId', '825e75a8000000000000000000000000000000b3'],
    ['edr_device_tags', 'edrDeviceTags', 'Finance'],
    ['edr_group_ids', 'edrGroupIds', 'Group7'],
    ['managed_by', 'managedBy', 'Contoso'],
  ] as const;

  it.each(secrets)('%s (%s) %s is masked in all three syntaxes', (snake, camel, secret) => {
    const texts = [
      `${snake} : "${secret}"\nhealthy : false`,
      `${camel} : "${secret}"\nhealthy : false`,
      JSON.stringify({ healthy: false, [camel]: { value: [secret] } }),
    ];
    for (const text of texts) {
      const report = reportWith({ health: readHealth(exited(text)) });
      expect(report).toContain('healthy: false');
      expect(report).not.toContain(secret);
    }
  });

  it.each(secrets)('%s (%s) %s is masked also where the answer itself is the evidence', (snake, camel, secret) => {
    for (const stdout of [
      `${snake} : "${secret}"`,
      JSON.stringify({ [camel]: secret }),
      JSON.stringify({ [camel]: { isManaged: true, value: [secret] } }),
    ]) {
      expect(reportWith({ health: readHealth({ kind: 'timed-out', afterMs: 1, stdout, stderr: '' }) })).not.toContain(
        secret,
      );
    }
  });

  it('in the recordings is masked', () => {
    const report = reportWith({
      health: readHealth(exited(recording('mdatp-health-legacy/macos-licensed-partial.txt'))),
    });
    expect(report).not.toContain('4751b7d4');
    expect(report).toContain('org_id: (masked)');
  });

  it('in the path of somebody else’s mdatp is masked', () => {
    const report = reportWith({
      genuine: { kind: 'not-genuine', path: '/Users/jansen/bin/mdatp', reason: 'it is not inside the app' },
    });
    expect(report).toContain('not-genuine');
    expect(report).not.toContain('jansen');
  });

  it.each([
    ['https://mdm.contoso.com:8443/path?x=1', 'https://(host)'],
    ['"http://jan:secret@10.0.0.1:8000/mac/"', '"http://(host)"'],
    ['/Users/jansen/Library/x', '/Users/(name)/Library/(masked)'],
    ['id E1FB4F0A-0000-4181-B3E3-000000000000.', 'id (id).'],
    ['no name: 1.1.19300.3, Dec 29, 2022 at 09:48:37 PM', 'no name: 1.1.19300.3, Dec 29, 2022 at 09:48:37 PM'],
  ])('in free text is masked: %s', (text, expected) => {
    expect(masked(text, [])).toBe(expected);
  });
});
