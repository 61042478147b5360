// Names, ids, hosts and serial numbers of every kind, planted everywhere a tool could print them: none is in a report. The
// same in texts of their own: masking-cases.test.ts.
import { describe, expect, it } from 'vitest';
import { masked } from '../../../src/evidence/masking.ts';
import { isObject, jsonIn } from '../../../src/readers/json.ts';
import { recording, recordings } from '../fixtures.ts';

const secrets = [
  'piet.puk',
  'Piet Puk',
  'Björn Åkesson',
  '太郎',
  'AcmeFinance',
  'PietsIMac',
  'C02XG0FDJGH5',
  'XJWTVQHKRD',
  '00008103-001C2D3E4F5A001E',
  'A3F5C9D1-E7B2-4F6F-8F0A-1B2C3D4E5F60',
  'mid-AcMe-77',
  'mdm.acme-widgets.pl',
  'acmedc01',
  '203.0.113.77',
  '2001:db8::77',
  'piet@müller.de',
] as const;

const esc = String.fromCharCode(0x1b);
const halves = (secret: string) => [secret.slice(0, 2), secret.slice(2)] as const;

/** Each way to write a secret, and what of it must not be found afterwards. */
const spellings: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in capitals': (secret) => secret.toUpperCase(),
  'in small letters': (secret) => secret.toLowerCase(),
  'in quotes': (secret) => `“${secret}”`,
  'in brackets': (secret) => `501(${secret})`,
  'before a full stop': (secret) => `${secret}.`,
  'glued to words before': (secret) => `device_${secret}`,
  'glued to words behind': (secret) => `${secret}_adm`,
  'with colours in it': (secret) => `${esc}[1m${halves(secret).join(`${esc}[0m`)}`,
  'with a blank without width in it': (secret) => halves(secret).join('\u200b'),
  'with a soft hyphen and a bidi mark in it': (secret) => halves(secret).join('\u00ad\u202e'),
  'with its marks apart': (secret) => secret.normalize('NFD'),
};

/** The text with the secret in the place of, before, and behind every value; of JSON in the place of every text. */
function planted(text: string, secret: string): readonly string[] {
  const lines = text.split('\n');
  const into = (change: (line: string) => string) => lines.map(change).join('\n');
  return [
    into((line) => line.replace(/([:=]\s*)\S.*$/, `$1${secret}`)),
    into((line) => line.replace(/([:=]\s*"?)(\S)/, `$1${secret} $2`)),
    into((line) => `${line} ${secret}`),
    into((line) => `${secret}\t${line}`),
    into((line) => line.replace(/^\s*[\w-]+/, secret)),
  ];
}

function plantedJson(value: unknown, secret: string): unknown {
  if (typeof value === 'string') return secret;
  if (Array.isArray(value)) return [...value.map((member) => plantedJson(member, secret)), secret];
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, plantedJson(member, secret)]);
  return Object.fromEntries([...members, [secret, secret], ['unknownField', secret]]);
}

const plainly = (text: string) => text.normalize('NFC').toLowerCase();

describe('planted into every field of a recording', () => {
  it.each(recordings())('nothing is left: %s', (name) => {
    const text = recording(name);
    const json = jsonIn(text);
    for (const secret of secrets) {
      for (const [spelling, spell] of Object.entries(spellings)) {
        const spelled = spell(secret);
        const objects = isObject(json) ? [plantedJson(json, spelled), { a: plantedJson(json, spelled) }] : [];
        const whole = objects.map((object) => JSON.stringify(object));
        const texts = [...planted(text, spelled), ...whole, ...whole.map((object) => object.slice(0, -2))];
        for (const [way, full] of texts.entries()) {
          expect(plainly(masked(full, ['jdoe'])), `${spelling}, way ${way}`).not.toContain(plainly(secret));
        }
      }
    }
  });
});

describe('a megabyte of anything', () => {
  const megabyte = (seed: string) => seed.repeat(Math.ceil(2 ** 20 / seed.length)).slice(0, 2 ** 20);

  it.each([
    ' ',
    'a',
    'A1',
    'é',
    '.',
    'a.',
    'a@',
    '@',
    '1',
    '1 ',
    '1.1.1.1 ',
    '+1 (2) ',
    '{',
    '{"',
    '{"a":',
    '{"a":"b"}',
    '{"a":"b"}\n',
    '{"a\nhealthy : true\n',
    '["',
    '"',
    'user "',
    'org_id: [',
    'org_id: ',
    'a:',
    'a: ',
    'a = b\n',
    ':',
    '/',
    '/Users/',
    '/Users/a b',
    '/Users/a/',
    '~a',
    'Developer ID Application: a',
    'auser ',
    '%50',
    '\\120',
    'a\\a',
    '%20',
    'http://',
    'a+',
    'x://a',
    'a[1] attribute: ',
    '[1] attribute:',
    "it's ",
    'Piet van Dam ',
    'Jan ',
    '-',
    '_',
    'aB',
    '\n',
    '\t:',
    '\\',
    '\u001b[',
    '\u001b]',
    '\u001b',
    '\u0000a',
    '\u200b',
    '\u202e:',
    'healthy : true\n',
    'edr_device_tags : ["\n',
    'Ab1-',
  ])('of %j is masked within half a second', (seed) => {
    const text = megabyte(seed);
    const before = process.cpuUsage();
    masked(text, ['jdoe', 'Piet van Dam']);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
