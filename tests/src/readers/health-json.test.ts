// The JSON form: plain values, `{ value, isManaged }`, tagged values, and text that only looks like JSON.
import { describe, expect, it } from 'vitest';
import { healthFields } from '../../../src/readers/health-fields.ts';
import { readHealthJson, snakeCase } from '../../../src/readers/health-json.ts';
import { recording } from '../fixtures.ts';

const read = (text: string) => readHealthJson(text, healthFields);

describe('values', () => {
  it.each([
    ['{"healthy":true}', { name: 'healthy', value: true, managed: false, line: '"healthy":true' }],
    ['{"realTimeProtectionAvailable":"NA"}', { name: 'real_time_protection_available', value: 'NA' }],
    ['{"cloudEnabled":{"value":true}}', { name: 'cloud_enabled', value: true, managed: false }],
    ['{"cloudEnabled":{"isManaged":true,"value":false}}', { name: 'cloud_enabled', value: false, managed: true }],
    ['{"definitionsStatus":{"$type":"upToDate"}}', { name: 'definitions_status', value: 'up_to_date' }],
    ['{"edrDeviceTags":{"value":[]}}', { name: 'edr_device_tags', value: [] }],
    ['{"healthIssues":["a",{"b":1}]}', { name: 'health_issues', value: ['a', '{"b":1}'] }],
    ['{"healthIssues":[{"$type":"noActiveEventProvider"}]}', { value: ['no active event provider'] }],
    ['{"licensed":"true"}', { name: 'licensed', value: true }],
    ['{"licensed":"FALSE"}', { name: 'licensed', value: false }],
    ['{"cloudEnabled":{"isManaged":"true","value":{"value":false}}}', { value: false, managed: true }],
    ['{"RealTimeProtectionAvailable":true}', { name: 'real_time_protection_available', value: true }],
    ['{"orgId":null}', { name: 'org_id', value: null }],
    ['{"definitionsUpdatedMinutesAgo":42}', { name: 'definitions_updated_minutes_ago', value: 42 }],
    ['{"passiveModeEnabled":{"displayValue":true}}', { name: 'passive_mode_enabled', value: '{"displayValue":true}' }],
  ])('%s', (text, field) => {
    expect(read(text)).toMatchObject({ fields: [field], notices: [] });
  });

  it('leaves out the type of the answer and keeps every other key of a real one', () => {
    const text = recording('mdatp-health-json/macos-101.98.30-healthy.json');
    const names = read(text)?.fields.map(({ name }) => name);
    expect(names).not.toContain('$type');
    expect(names).toHaveLength(Object.keys(JSON.parse(text)).length - 1);
  });
});

describe('objects', () => {
  const whole = '{"healthy":true,"licensed":true}';
  const names = (text: string) => read(text)?.fields.map(({ name, value }) => `${name} ${JSON.stringify(value)}`);

  it.each([
    ['between log lines', `2024-01-01 {info} started\n${whole}\ndone`],
    ['inside one that only wraps it', `{"$type":"x","result":{"health":[${whole}]}}`],
    ['beside one that says something else', `{"level":"info","message":"{"}\n${whole}`],
    ['in typographic quotes', whole.replace(/"(\w+)"/g, '“$1”')],
    ['printed over many lines', JSON.stringify(JSON.parse(whole), null, 2)],
    ['broken by a terminal', '{"healthy":\ntrue,"licen\nsed":true}'],
  ])('are read %s', (_name, text) => {
    expect(names(text)).toEqual(['healthy true', 'licensed true']);
  });

  it('that mail has broken at its blanks are read', () => {
    const text =
      '{"healthy":false,"healthIssues":["no active\nevent provider","full disk access has\nnot been granted"]}';
    expect(read(text)?.fields[1]?.value).toEqual(['no active event provider', 'full disk access has not been granted']);
  });

  it('that contradict each other give both', () => {
    expect(names('{"healthy":true}{"healthy":false}')).toEqual(['healthy true', 'healthy false']);
  });

  it('keep unknown members of known ones', () => {
    expect(names('{"healthy":true,"brandNew":{"deep":[1]}}')).toEqual(['healthy true', 'brand_new "{\\"deep\\":[1]}"']);
  });
});

describe('text that is not one whole JSON object', () => {
  it.each([
    ['nothing', ''],
    ['the text form', 'healthy : true'],
    ['half of it', '{"healthy":true,"licen'],
    ['a list', '[true]'],
    ['one and a half', '{"healthy":true}{"healthy":fal'],
    ['no field of Defender’s', '{"x":true}'],
    ['what nests too deep', `{"healthy":true,"x":${'['.repeat(70)}${']'.repeat(70)}}`],
    ['very many', '{"healthy":true}'.repeat(101)],
    ['an end inside a string', '{"healthy":true,"x":"}'],
    ['braces that are not JSON', '{"healthy" true}'],
    ['braces the wrong way round', '}{'],
  ])('gives null for %s', (_name, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('snakeCase', () => {
  it.each([
    ['realTimeProtectionEnabled', 'real_time_protection_enabled'],
    ['healthy', 'healthy'],
    ['real_time_protection_enabled', 'real_time_protection_enabled'],
  ])('%s is %s', (name, expected) => {
    expect(snakeCase(name)).toBe(expected);
  });
});

describe('what only looks like it', () => {
  it('in quotes is not a truth value, nor a marker of a profile', () => {
    const text =
      '{"licensed":"not true","healthy":"true or so","cloudEnabled":{"value":"untrue","isManaged":"untrue"}}';
    expect(read(text)?.fields).toMatchObject([
      { value: 'not true' },
      { value: 'true or so' },
      { value: 'untrue', managed: false },
    ]);
    expect(read('{"cloudEnabled":{"value":1,"isManaged":"true or so"}}')?.fields).toMatchObject([{ managed: false }]);
  });

  it('is not unwrapped where a known field holds it', () => {
    expect(read('{"healthIssues":[{"healthy":false}]}')?.fields).toMatchObject([
      { name: 'health_issues', value: ['{"healthy":false}'] },
    ]);
  });
});

describe('marks inside of strings', () => {
  it.each([
    ['an end in straight quotes', '{"appVersion":"a}b","healthy":true}', 'a}b'],
    ['an end in typographic quotes', '{“appVersion”:“a}b”,“healthy”:true}', 'a}b'],
    ['a start', '{"appVersion":"a{[b","healthy":true}', 'a{[b'],
    ['an escaped quote before an end', '{"appVersion":"a\\"}b","healthy":true}', 'a"}b'],
    ['an escaped backslash before the closing quote', '{"appVersion":"a\\\\","healthy":true}', 'a\\'],
    ['a list before its end', '{"appVersion":"x","edrDeviceTags":[[{}]],"healthy":true}', 'x'],
  ])('do not end an object: %s', (_name, text, version) => {
    const values = Object.fromEntries(read(text)?.fields.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toMatchObject({ app_version: version, healthy: true });
  });

  it('may be a hundred objects, nested sixty deep', () => {
    expect(read('{"healthy":true}'.repeat(100))?.fields).toHaveLength(100);
    const nested = (deep: number) => `{"healthy":true,"x":${'['.repeat(deep - 1)}${']'.repeat(deep - 1)}}`;
    expect(read(nested(60))).not.toBeNull();
    expect(read(nested(61))).toBeNull();
  });

  it.each([7, 20, 33, 80])('are joined at the edge of a terminal, %d letters wide', (width) => {
    const whole = '{"healthIssues":["no active event provider, or so"],"appVersion":"101.70.19","healthy":true}';
    const broken = whole.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? '';
    expect(read(broken)?.fields).toEqual(read(whole)?.fields);
    expect(broken).not.toBe(whole);
  });
});
