// Property lists in XML: whole ones are read, cut and broken ones are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOf, readPlist } from '../../../src/readers/plist.ts';

const whole = (inner: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "x">\n<plist version="1.0">\n${inner}\n</plist>\n`;

describe('a property list', () => {
  it.each([
    ['<string>a &lt;b&gt; &amp;amp; &#65;&#x42;&#x110000;</string>', 'a <b> &amp; AB&#x110000;'],
    ['<string/>', ''],
    ['<integer>12</integer>', 12],
    ['<real>1.5</real>', 1.5],
    ['<true/>', true],
    ['<false/>', false],
    ['<date>2022-07-06T13:57:03Z</date>', '2022-07-06T13:57:03Z'],
    ['<array/>', []],
    ['<array />', []],
    ['<string />', ''],
    ['<string/ >a</string>', 'a'],
    ['<string>&lt;&amp;lt;</string>', '<&lt;'],
    ['<dict/>', new Map()],
    ['<array>\n<string>a</string><array><true/></array>\n</array>', ['a', [true]]],
    [
      '<dict><key>a</key><dict><key>b</key><integer>1</integer></dict><key>c</key><array/></dict>',
      new Map<string, unknown>([
        ['a', new Map([['b', 1]])],
        ['c', []],
      ]),
    ],
  ])('%s', (inner, value) => {
    expect(readPlist(whole(inner))).toEqual(value);
  });

  it('may stand behind other words', () => {
    expect(readPlist(`profiles: remark\n${whole('<true/>')}`)).toBe(true);
  });

  it.each([
    ['no list', 'healthy : true'],
    ['nothing in it', whole('')],
    ['a value without a key', whole('<dict><true/></dict>')],
    ['a key without a value', whole('<dict><key>a</key></dict>')],
    ['two keys', whole('<dict><key>a</key><key>b</key></dict>')],
    ['a key in a list', whole('<array><key>a</key></array>')],
    ['ends that cross', whole('<array><dict></array></dict>')],
    ['an end too many', whole('</dict>')],
    ['an end of a list too many', whole('</array>')],
    ['an end that crosses, behind a value', whole('<true/><array></dict>')],
    ['a list left open, behind a value', whole('<true/><array>')],
    ['an end that also ends itself', whole('</array/>')],
    ['a leaf that begins with its end', whole('</string>x</string>')],
    ['a closing leaf', whole('</string>')],
    ['an open truth', whole('<true>')],
    ['a comment', whole('<!-- x --><true/>')],
    ['deep nesting', whole(`${'<array>'.repeat(100)}${'</array>'.repeat(100)}`)],
  ])('is not read with %s', (_name, text) => {
    expect(readPlist(text)).toBeNull();
  });

  it('is not read when it is cut anywhere', () => {
    const text = whole('<dict><key>a</key><array><string>b</string><true/></array></dict>').trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(readPlist(text.slice(0, length))).toBeNull();
      }),
    );
  });
});

describe('what is almost a property list', () => {
  it.each([
    '<plist><string>a</string></array></plist>',
    '<plist></dict></plist>',
    '<plist><array><string>a</string></plist>',
    '<plist><dict><string>a</string></dict></plist>',
    '<plist><dict><key>a</key></dict></plist>',
    '<plist><dict><key>a</key><key>b</key></dict></plist>',
    '<plist><dict><key>a</key><true/></array></plist>',
    '<plist><array><key>a</key></array></plist>',
    '<plist><string>a</plist>',
    '<plist></string></plist>',
    '<plist><true></true></plist>',
    '<plist><string>a</string>',
    '<plist><1></plist>',
  ])('is not read: %s', (text) => {
    expect(readPlist(text)).toBeNull();
  });

  it('is read when it is empty, and null without a value or nested too deep', () => {
    expect(readPlist('<plist></plist>')).toBeNull();
    expect(readPlist('<plist><string></string></plist>')).toBe('');
    expect(readPlist('<plist/x><array / ></array></plist>')).toEqual([]);
    expect(readPlist(`<plist>${'<array>'.repeat(59)}${'</array>'.repeat(59)}</plist>`)).not.toBeNull();
    expect(readPlist(`<plist>${'<array>'.repeat(60)}${'</array>'.repeat(60)}</plist>`)).toBeNull();
  });

  it('keeps a number of no letter as it is printed', () => {
    expect(readPlist('<plist><string>&#x10ffff;&#x110000;&quot;&apos;&gt;</string></plist>')).toBe(
      '\u{10ffff}&#x110000;"\'>',
    );
  });
});

describe('its plain form', () => {
  it('has objects for dictionaries, at any depth', () => {
    const value = readPlist('<plist><dict><key>a</key><array><dict><key>b</key><true/></dict></array></dict></plist>');
    expect(plainOf(value ?? expect.unreachable())).toEqual({ a: [{ b: true }] });
    expect(plainOf('x')).toBe('x');
  });
});
