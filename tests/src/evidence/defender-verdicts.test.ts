// What a folder leads to by Defender's own words: spellings that nobody recorded, of the kinds that once misled.
import { describe, expect, it } from 'vitest';
import { details, json, said, text } from './folders.ts';

const unreadable = 'unknown unreadable';
const doubtful = 'attention unhealthy';
const network = 'attention network-extension-not-approved';
const endpoint = 'unprotected endpoint-extension-not-approved';
const available = '"realTimeProtectionAvailable":true';
const wrapped = (around: (answer: unknown) => unknown) => JSON.stringify(around(JSON.parse(json())));

describe('JSON of mdatp health', () => {
  it.each([
    ['a field that another one holds', json().replace(available, `"history":{${available}}`), unreadable],
    ['a denial inside of an unknown field', json({ extra: { healthy: false } }), 'protected'],
    ['a denial inside of a list', json({ extra: [{ realTimeProtectionAvailable: false }] }), 'protected'],
    ['all of it inside of __proto__', `{"__proto__":${json()}}`, unreadable],
    ['one field inside of __proto__', json().replace(available, `"__proto__":{${available}}`), unreadable],
    ['all of it inside of constructor', `{"constructor":{"prototype":${json()}}}`, unreadable],
    ['all of it in a list', `[${json()}]`, 'protected'],
    ['all of it deep in what only wraps it', wrapped((answer) => ({ a: { b: [{ c: answer }] } })), 'protected'],
    ['two that say the same', `${json()}\n${json()}`, 'protected'],
    ['two that fill each other’s gaps', `{"realTimeProtectionEnabled":true}\n{${available}}`, unreadable],
    ['two of which one is whole', `${json()}\n{"healthy":true}`, unreadable],
    ['two that contradict', `${json()}\n${json({ realTimeProtectionAvailable: false })}`, unreadable],
    ['a name twice', json().replace(available, `"realTimeProtectionAvailable":false,${available}`), unreadable],
    [
      'a name twice, as escapes',
      json().replace(available, `"realTimeProtectionAvailabl\\u0065":false,${available}`),
      unreadable,
    ],
    ['a value twice', json().replace('{"value":true', '{"value":false,"value":true'), unreadable],
    ['a name in both syntaxes', json({ real_time_protection_available: false }), unreadable],
    ['a half one beside the whole text form', `${text()}\n{"realTimeProtectionAvailable":false,`, unreadable],
    ['one that is cut', json().slice(0, -2), unreadable],
    ['what is only shown', json({ realTimeProtectionAvailable: { displayValue: 'true' } }), unreadable],
    ['a number for yes', json({ realTimeProtectionAvailable: 1 }), unreadable],
    ['a list of yes', json({ realTimeProtectionAvailable: [true] }), unreadable],
    ['yes in quotes', json({ realTimeProtectionAvailable: 'true' }), 'protected'],
    ['no issues in a word', json({ healthIssues: 'none' }), 'protected'],
    ['an issue in an object', json({ healthIssues: { a: 1 } }), doubtful],
    ['a network extension that is off', json({ networkExtensionEnabled: false }), network],
  ])('%s', (_name, answer, verdict) => {
    expect(said({ files: { 'mdatp-health': answer } }).verdict).toBe(verdict);
  });
});

describe('a value that is not a plain yes', () => {
  const no = ['false <-- OFF', 'false   <--- DISABLED', 'false (disabled)', 'FALSE', '"false"'];
  const unread = [
    'no',
    '0',
    'off',
    '',
    '?',
    'tru',
    'truefalse',
    'true false',
    'not true',
    'null',
    'falsch',
    'false_alarm',
  ];
  const yes = ['true', 'TRUE', 'true <-- ok', 'true // was false'];

  it.each([
    ['network_extension_enabled', network],
    ['endpoint_security_extension_ready', endpoint],
  ])('%s in the details, beside a good answer', (name, denied) => {
    const by = (value: string, plain = text()) =>
      said({ files: { 'mdatp-health': plain, 'mdatp-health-extensions': details({ [name]: value }) } }).verdict;
    for (const value of no) expect([value, by(value)]).toEqual([value, denied]);
    for (const value of no) expect([value, by(value, json())]).toEqual([value, denied]);
    for (const value of [...unread, 'unavailable']) expect([value, by(value)]).toEqual([value, doubtful]);
    for (const value of yes) expect([value, by(value)]).toEqual([value, 'protected']);
  });

  it.each([
    ['full_disk_access_enabled', 'attention full-disk-access-missing', doubtful],
    ['real_time_protection_enabled', 'unprotected switched-off', unreadable],
    ['real_time_protection_available', endpoint, unreadable],
    ['healthy', doubtful, doubtful],
    ['licensed', 'unprotected not-onboarded', doubtful],
    ['passive_mode_enabled', 'protected', doubtful],
  ])('%s in the answer itself', (name, denied, doubted) => {
    const by = (value: string) => said({ files: { 'mdatp-health': text({ [name]: value }) } }).verdict;
    for (const value of no) expect([value, by(value)]).toEqual([value, denied]);
    for (const value of unread) expect([value, by(value)]).toEqual([value, doubted]);
    const agreed = name === 'passive_mode_enabled' ? 'attention passive-mode' : 'protected';
    for (const value of yes) expect([value, by(value)]).toEqual([value, agreed]);
  });

  it.each([
    ['its own line', `${text()}network_extension_enabled : false <-- OFF\n`, network],
    ['its own line, in no words', `${text()}network_extension_enabled : OFF\n`, doubtful],
    ['a second answer', `${text()}${details({ network_extension_enabled: 'false' })}`, network],
    ['a second answer that agrees', `${text()}${details()}`, 'protected'],
  ])('of an extension counts in the same file too: %s', (_name, answer, verdict) => {
    expect(said({ files: { 'mdatp-health': answer } }).verdict).toBe(verdict);
  });
});

describe('what is printed around an answer', () => {
  const attention = 'ATTENTION: No license found. Contact your administrator for help.\n';
  it.each([
    ['on stdout', { 'mdatp-health': `${attention}${text()}` }],
    ['on stderr', { 'mdatp-health': text(), 'mdatp-health.err': attention }],
    ['on stderr, beside JSON', { 'mdatp-health': json(), 'mdatp-health.err': attention }],
    ['alone', { 'mdatp-health': '', 'mdatp-health.err': attention }],
  ])('is heeded when it says that there is no licence: %s', (_name, files) => {
    expect(said({ files }).verdict).toBe('unprotected not-onboarded');
  });

  it.each([
    ['CRLF', text().replaceAll('\n', '\r\n')],
    ['CR', text().replaceAll('\n', '\r')],
    ['colours', text().replaceAll('true', '\u001b[32mtrue\u001b[0m')],
    ['quotation marks of mail', text().replace(/^/gm, '> ')],
    ['quotation marks of an answer to mail', text().replace(/^/gm, '> > ')],
    ['hard spaces', text().replaceAll(' ', '\u00a0')],
    ['UTF-16 that was taken for UTF-8', text().split('').join('\0')],
    ['a prompt', `me@mac ~ % mdatp health\n${text()}me@mac ~ %\n`],
  ])('changes nothing: %s', (_name, answer) => {
    expect(said({ files: { 'mdatp-health': answer } }).verdict).toBe('protected');
  });
});

describe('passive mode', () => {
  const passive = (enabled: string, other: Readonly<Record<string, string | null>> = {}) =>
    said({
      files: {
        'mdatp-health': text({ passive_mode_enabled: 'true', real_time_protection_enabled: enabled, ...other }),
      },
    });
  it('is told and never green, whatever real-time protection is', () => {
    for (const enabled of ['true', 'false', 'unavailable'])
      expect(passive(enabled, { real_time_protection_available: enabled })).toMatchObject({
        verdict: 'attention passive-mode',
        guide: null,
      });
  });

  it.each([
    [
      'nothing is read of real-time protection',
      { real_time_protection_enabled: null },
      'unknown unreadable passive-mode',
    ],
    ['Defender is not well', { healthy: 'false' }, 'attention passive-mode unhealthy'],
    [
      'the definitions are old',
      { definitions_updated_minutes_ago: '20000.5' },
      'attention passive-mode definitions-outdated',
    ],
    ['the licence is missing', { licensed: 'false' }, 'unprotected not-onboarded'],
    [
      'the product has expired',
      { product_expiration: 'Jan 01, 2026 at 01:00:00 AM' },
      'unprotected product-expired passive-mode',
    ],
  ])('does not hide that %s', (_name, other, verdict) => {
    expect(passive('false', other).verdict).toBe(verdict);
  });
});
