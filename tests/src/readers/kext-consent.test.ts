// `spctl kext-consent` and rows of the KextPolicy database.
import { describe, expect, it } from 'vitest';
import { driverAllowed, readConsent, readKextPolicy } from '../../../src/readers/kext-consent.ts';
import { exited, recording, recordings } from '../given.ts';

describe('kext-consent', () => {
  it.each([
    ['status-enabled.txt', true, null, 'Kernel Extension User Consent: ENABLED'],
    ['recovery-disable.txt', false, null, 'Kernel Extension User Consent: DISABLED'],
    ['list-one-team.txt', null, ['54GTJ2AU36'], 'Allowed Team Identifiers:'],
  ])('%s', (name, required, teams, line) => {
    const reading = readConsent(exited(recording(`spctl-kext-consent/${name}`)));
    expect(reading).toEqual({ kind: 'read', required, teams, line });
  });

  it.each([
    ['an empty list', '', 'spctl: no kext consent configuration found.', null, []],
    [
      'both forms',
      'Kernel Extension User Consent: DISABLED\nAllowed Team Identifiers:\nUBF8T346G9\n54GTJ2AU36\nbye\nAAAAAAAAAA',
      '',
      false,
      ['UBF8T346G9', '54GTJ2AU36'],
    ],
    ['a heading alone', 'Allowed Team Identifiers:', '', null, []],
  ])('%s', (_name, stdout, stderr, required, teams) => {
    expect(readConsent(exited(stdout, 1, stderr))).toMatchObject({ required, teams });
  });

  it.each([
    ['cut', exited('Kernel Extension User Consent: ENAB'), 'exit status 0: Kernel Extension User Consent: ENAB'],
    [
      'both answers',
      exited('Kernel Extension User Consent: ENABLED\nKernel Extension User Consent: DISABLED'),
      'exit status 0: Kernel Extension User Consent: ENABLED',
    ],
    ['no tool', { kind: 'missing' } as const, 'not on this Mac'],
    [
      'its answer and never ends',
      { kind: 'timed-out', afterMs: 1_000, stdout: 'Kernel Extension User Consent: ENABLED', stderr: '' } as const,
      'no answer within 1 s: Kernel Extension User Consent: ENABLED',
    ],
  ])('is unreadable when it says %s', (_name, outcome, reason) => {
    expect(readConsent(outcome)).toEqual({ kind: 'unreadable', reason });
  });

  it.each([
    ['enabled', true],
    ['Disabled', false],
  ])('is %s in any case', (word, required) => {
    expect(readConsent(exited(`Kernel extension user consent: ${word}`))).toMatchObject({ required, teams: null });
  });

  it('is in no other recording', () => {
    const others = recordings().filter((name) => !name.startsWith('spctl'));
    expect(others.filter((name) => readConsent(exited(recording(name))).kind === 'read')).toEqual([]);
  });
});

describe('a line that only holds the words', () => {
  it.each([
    'The Kernel Extension User Consent: ENABLED',
    'Kernel Extension User Consent: ENABLED by default',
    'The Allowed Team Identifiers:',
    'Allowed Team Identifiers: none',
  ])('is no answer: %s', (line) => {
    expect(readConsent(exited(line)).kind).toBe('unreadable');
  });

  it.each(['XUBF8T346G9', 'UBF8T346G9X', '-UBF8T346G9'])('is no team: %s', (line) => {
    expect(readConsent(exited(`Allowed Team Identifiers:\n${line}\nUBF8T346G9`))).toMatchObject({ teams: [] });
  });
});

describe('KextPolicy', () => {
  const rows = (text: string) => {
    const reading = readKextPolicy(exited(text));
    return reading.kind === 'read'
      ? reading.rows.map(({ team, id, allowed, developer }) => [team, id, allowed, developer])
      : [];
  };
  const defender = 'UBF8T346G9|com.microsoft.wdavkext|1|Microsoft Corporation|4';

  it.each([
    ['a bar alone', '|'],
    ['a team of eleven letters', 'XUBF8T346G9|com.microsoft.wdavkext|1|M|4'],
    ['a bundle with a blank', 'UBF8T346G9|com microsoft|1|M|4'],
    ['a bundle that ends in a blank', 'UBF8T346G9|com.microsoft.wdavkext |1|M|4'],
    ['a bundle that begins with a blank', 'UBF8T346G9| com.microsoft.wdavkext|1|M|4'],
    ['an answer of two digits', 'UBF8T346G9|com.microsoft.wdavkext|11|M|4'],
    ['an answer behind a word', 'UBF8T346G9|com.microsoft.wdavkext|x1|M|4'],
    ['no answer', 'UBF8T346G9|com.microsoft.wdavkext'],
    ['nothing behind the answer', 'UBF8T346G9|com.microsoft.wdavkext|1'],
    ['neither team nor bundle', '||1|M|4'],
    ['a column without a row', '  allowed = 1'],
    ['columns behind other words', 'the team_id = UBF8T346G9\nbundle_id = x\nallowed = 1'],
    ['a column without a blank', 'team_id =UBF8T346G9\nbundle_id = x\nallowed = 1'],
    ['columns without a bundle', 'team_id = UBF8T346G9\nallowed = 1'],
    ['columns without a team', 'bundle_id = com.microsoft.wdavkext\nallowed = 1'],
    ['columns without an answer', 'team_id = UBF8T346G9\nbundle_id = com.microsoft.wdavkext'],
    ['columns with another answer', 'team_id = UBF8T346G9\nbundle_id = x\nallowed = 10'],
    ['columns with a word as an answer', 'team_id = UBF8T346G9\nbundle_id = x\nallowed = x1'],
  ])('has no row of %s', (_name, text) => {
    expect(rows(text)).toEqual([]);
  });

  it('takes columns as they come, empty ones too, and says where it read them', () => {
    const text = 'team_id = UBF8T346G9\nbundle_id =\nallowed = 1\nthe end = x\nteam_id = UBF8T346G9';
    expect(readKextPolicy(exited(text))).toEqual({
      kind: 'read',
      rows: [
        {
          team: 'UBF8T346G9',
          id: '',
          allowed: true,
          developer: '',
          line: 'team_id = UBF8T346G9, bundle_id = , allowed = 1',
        },
      ],
    });
  });

  it('reads a row from a profile, whose last column is its id', () => {
    expect(rows('UBF8T346G9||1|profile')).toEqual([['UBF8T346G9', '', true, 'profile']]);
    expect(rows('UBF8T346G9||0|A|B|4')).toEqual([['UBF8T346G9', '', false, 'A|B']]);
    expect(rows('UBF8T346G9||0|A, B|12')).toEqual([['UBF8T346G9', '', false, 'A, B']]);
  });

  it.each([
    [
      'kext_policy-vmware-allowed.txt',
      [
        ['EG7KH642X6', 'com.vmware.kext.VMwareGfx', true, 'VMware, Inc.'],
        ['EG7KH642X6', 'com.vmware.kext.vmhgfs', true, 'VMware, Inc.'],
      ],
    ],
    ['kext_policy-15-unsigned-allowed.txt', [['', 'com.vgpu.probe', true, 'Unidentified - vgpuProbe']]],
    ['osquery-kext_policy-row.txt', [['EQHXZ8M8AV', 'com.google.santa-driver', true, 'Google, Inc.']]],
  ])('%s', (name, expected) => {
    expect(rows(recording(`kextpolicy-db/${name}`))).toEqual(expected);
  });

  it('has no rows in its schema, nor in any other recording', () => {
    const others = recordings().filter((name) => !/kext_policy-/.test(name));
    expect(others.filter((name) => rows(recording(name)).length > 0)).toEqual([]);
    expect(readKextPolicy(exited(''))).toEqual({ kind: 'unreadable', reason: 'exit status 0' });
    expect(readKextPolicy({ kind: 'missing' }).kind).toBe('unreadable');
  });

  it('reads several rows of osquery, a bar in a name, and rows of a profile', () => {
    const osquery = recording('kextpolicy-db/osquery-kext_policy-row.txt');
    expect(
      rows(`${osquery}\n${osquery.replace('allowed = 1', 'allowed = 0')}`).map(([, , allowed]) => allowed),
    ).toEqual([true, false]);
    expect(rows('54GTJ2AU36|com.x.y|0|A|B, Ltd|1')).toEqual([['54GTJ2AU36', 'com.x.y', false, 'A|B, Ltd']]);
    expect(rows('UBF8T346G9||1|6A5B7C8D-0000-0000-0000-000000000000')).toHaveLength(1);
    expect(rows('||1|x|0\nUBF8T346G9|com.x.y|2|x|0\nUBF8T346G9|com.x.y|1\nshort|com.x.y|1|x|0')).toEqual([]);
  });

  it.each([
    ['allowed', defender, true],
    ['not allowed', defender.replace('|1|', '|0|'), false],
    ['allowed by team', 'UBF8T346G9||1|6A5B7C8D-0000-0000-0000-000000000000', true],
    ['both', `${defender}\n${defender.replace('|1|', '|0|')}`, null],
    ['of another team', defender.replace('UBF8T346G9', 'AAAAAAAAAA'), null],
    ['of another kext', defender.replace('wdavkext', 'wdavkext2'), null],
    ['nothing', '', null],
  ])('says of the driver: %s', (_name, text, allowed) => {
    expect(driverAllowed(readKextPolicy(exited(text)))).toBe(allowed);
  });
});
