// Each shape of the text form that was seen in real outputs (facts: mdatp-health section 3), one row per shape.
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/outcome.ts';
import { readHealthText } from '../../../src/readers/health-text.ts';
import { recording } from '../fixtures.ts';

const read = (text: string) => readHealthText(linesOf(text));

describe('one line', () => {
  it.each([
    ['44 columns', 'real_time_protection_available              : true', 'real_time_protection_available', true],
    ['40 columns, camelCase', 'realTimeProtectionAvailable             : true', 'real_time_protection_available', true],
    [
      'a colon right after the label',
      'real_time_protection_available: unavailable',
      'real_time_protection_available',
      'unavailable',
    ],
    ['no space after the colon', 'behavior_monitoring     :"enabled"', 'behavior_monitoring', 'enabled'],
    ['leading spaces', '   network_extension_enabled : false', 'network_extension_enabled', false],
    ['tabs', '\thealthy\t:\ttrue', 'healthy', true],
    ['hard spaces of a web page', 'healthy\u00a0:\u00a0true', 'healthy', true],
    ['a time', 'product_expiration : Dec 29, 2022 at 09:48:37 PM', 'product_expiration', 'Dec 29, 2022 at 09:48:37 PM'],
    ['an address', 'source_uri : "https://host:8000/mac/"', 'source_uri', 'https://host:8000/mac/'],
    ['typographic quotes', 'tamper_protection : “block”', 'tamper_protection', 'block'],
    ['quotes of German mail', 'tamper_protection : „block“', 'tamper_protection', 'block'],
    ['a name in capitals', 'REAL_TIME_PROTECTION_ENABLED : TRUE', 'real_time_protection_enabled', true],
    ['unavailable', 'org_id : unavailable', 'org_id', 'unavailable'],
    ['half a truth', 'healthy : tru', 'healthy', 'tru'],
    ['two words', 'healthy : true false', 'healthy', 'true false'],
    ['a number too long to be one', `x : ${'9'.repeat(20)}`, 'x', '9'.repeat(20)],
    [
      'a list of objects',
      'edr_device_tags : [{"key":"GROUP","value":"a, b"}]',
      'edr_device_tags',
      ['{"key":"GROUP","value":"a, b"}'],
    ],
    [
      'a list in typographic quotes',
      'health_issues : [“no active event provider”, “b”]',
      'health_issues',
      ['no active event provider', 'b'],
    ],
    [
      'a list with hard spaces of a web page',
      'health_issues : ["no\u00a0active\u202fevent provider"]',
      'health_issues',
      ['no active event provider'],
    ],
    ['an empty string', 'edr_group_ids : ""', 'edr_group_ids', ''],
    ['a number', 'definitions_updated_minutes_ago : 47', 'definitions_updated_minutes_ago', 47],
    ['milliseconds in quotes', 'definitionsUpdated : "1583323429305"', 'definitions_updated', '1583323429305'],
    ['null', 'conflictingApplications : null', 'conflicting_applications', null],
    ['an empty list', 'health_issues : []', 'health_issues', []],
    ['a list', 'health_issues : ["missing license", "a, b"]', 'health_issues', ['missing license', 'a, b']],
    ['an unquoted list', 'health_issues : [one, two]', 'health_issues', ['one', 'two']],
    ['a member of a list', '- healthy : true', 'healthy', true],
    ['a member with a dot', '  • healthy : true', 'healthy', true],
    ['the number of its line', '    12\thealthy : true', 'healthy', true],
    ['its place in a list', '12. healthy : true', 'healthy', true],
    ['a field nobody documented', 'brand_new_field : "x"', 'brand_new_field', 'x'],
    ['capitals', 'healthy : TRUE', 'healthy', true],
  ])('%s', (_name, line, name, value) => {
    expect(read(line)).toEqual({
      fields: [{ name, value, managed: false, line: linesOf(line).join().trim() }],
      notices: [],
    });
  });

  it.each([
    ['with a space', 'x : true [managed]', true],
    ['without a space', 'x : false[managed]', false],
    ['after a string', 'x : "http://172.0.0.1:8000/" [managed]', 'http://172.0.0.1:8000/'],
    ['after a list', 'x : ["a"] [managed]', ['a']],
    ['after an empty list', 'x : [] [managed]', []],
    ['after unavailable', 'x : unavailable [managed]', 'unavailable'],
    ['glued to unavailable', 'x : unavailable[MANAGED]', 'unavailable'],
    ['glued to a string', 'x : "block"[managed]', 'block'],
    ['alone', 'x : [managed]', ''],
  ])('marks what a profile set, %s', (_name, line, value) => {
    expect(read(line).fields).toEqual([{ name: 'x', value, managed: true, line }]);
  });
});

describe('several lines', () => {
  it('mean nothing when they are blank or elision', () => {
    expect(read('...\n\nhealthy : true\n…\n')).toMatchObject({ fields: [{ name: 'healthy' }], notices: [] });
  });

  it('keep ATTENTION as a notice, wherever it stands', () => {
    const attention = 'ATTENTION: No license found. Contact your administrator for help.';
    expect(read(`${attention}\nhealthy : true`)).toMatchObject({ fields: [{ value: true }], notices: [attention] });
    expect(read(`org_id :\n${attention}`)).toMatchObject({
      fields: [{ name: 'org_id', value: '' }],
      notices: [attention],
    });
    expect(read(`health_issues : ["a",\n${attention}`).notices).toEqual([attention]);
  });

  it.each([
    [
      'inside a list',
      'health_issues : ["no active event provider", "network\n   event provider not running"]',
      ['no active event provider', 'network event provider not running'],
    ],
    ['between members', 'health_issues : ["a",\n"b"] [managed]', ['a', 'b']],
    ['inside a string', 'engine_load_status : "Engine load\nsucceeded"', 'Engine load succeeded'],
    ['before the value', 'real_time_protection_enabled :\ntrue', true],
    ['inside a date', 'product_expiration : Dec 29, 2022 at\n09:48:37 PM', 'Dec 29, 2022 at 09:48:37 PM'],
    ['before the half of a day', 'product_expiration : Dec 29, 2022 at 09:48:37\nPM', 'Dec 29, 2022 at 09:48:37 PM'],
    ['before the marker', 'x : "http://172.0.0.1:8000/"\n    [managed]', 'http://172.0.0.1:8000/'],
  ])('join a value that a terminal wrapped %s', (_name, text, value) => {
    expect(read(text)).toMatchObject({ fields: [{ value }], notices: [] });
  });

  it('join a word that a terminal of 80 columns broke', () => {
    const line = `${'health_issues'.padEnd(44)}: ["network event provider not running", "no active event provider"]`;
    expect(read(`${line.slice(0, 80)}\n${line.slice(80)}`).fields[0]?.value).toEqual([
      'network event provider not running',
      'no active event provider',
    ]);
  });

  it('keep the blank where a line of 80 columns goes on with one', () => {
    const line = `${'engine_load_status'.padEnd(44)}: "${'x'.repeat(33)}`;
    expect(line).toHaveLength(80);
    expect(read(`${line}\n   succeeded"`).fields[0]?.value).toBe(`${'x'.repeat(33)} succeeded`);
    expect(read(`${line}\nsucceeded"`).fields[0]?.value).toBe(`${'x'.repeat(33)}succeeded`);
  });

  it('mark a value whose marker was wrapped, once', () => {
    const { fields, notices } = read('x : false\n[managed]\n[managed]');
    expect(fields).toMatchObject([{ value: false, managed: true, line: 'x : false [managed]' }]);
    expect(notices).toEqual(['[managed]']);
  });

  it.each([
    ['NOTICE: the product has expired', 'Note: x', 'INFO: started', 'error: y'],
    ['Uw licentie is verlopen.', 'あなたのライセンスは期限切れです', '2024-01-01 00:00:00 started'],
  ])('that are remarks or other languages are notices', (...lines) => {
    expect(read(lines.join('\n'))).toEqual({ fields: [], notices: lines });
  });

  it('that go on without end are not read into one value, nor taken for health', () => {
    const { fields, notices } = read(`health_issues : ["a\n${'b\n'.repeat(100)}`);
    expect(fields[0]?.line.length).toBeLessThan(100);
    expect(notices).toHaveLength(81);
    expect(read('healthy : true\n'.repeat(1_001))).toEqual({ fields: [], notices: [] });
    expect(read('healthy : true\n'.repeat(1_000)).fields).toHaveLength(1_000);
  });

  it('do not let a cut value swallow the next field', () => {
    const { fields } = read('health_issues : ["no act\nreal_time_protection_available : false');
    expect(fields.map(({ name, value }) => [name, value])).toContainEqual(['real_time_protection_available', false]);
  });

  it('keep a line that continues nothing as a notice', () => {
    expect(read('healthy : true\nsome remark')).toMatchObject({ fields: [{ value: true }], notices: ['some remark'] });
  });

  it('are all read, in order, from a full output', () => {
    const { fields, notices } = read(recording('mdatp-health/macos-101.70.19-healthy.txt'));
    expect(notices).toEqual([]);
    expect(fields).toHaveLength(34);
    expect([fields[0]?.name, fields.at(-1)?.name]).toEqual(['healthy', 'full_disk_access_enabled']);
  });

  it('are read from the ragged sample of the documentation', () => {
    const { fields } = read(recording('mdatp-health-details/definitions-managed.txt'));
    expect(fields.filter(({ managed }) => managed).map(({ name }) => name)).toEqual([
      'automatic_definition_update_enabled',
      'offline_definition_url_configured',
      'offline_definition_update',
      'offline_definition_update_fallback_to_cloud',
    ]);
    expect(fields.at(-1)?.value).toBe(false);
  });
});

describe('the edges of a value', () => {
  const value = (text: string) => read(`x_y : ${text}`).fields[0]?.value;

  it.each([
    ['"', '"'],
    ['""', ''],
    ['"a', '"a'],
    ['a"', 'a"'],
    ['untrue', 'untrue'],
    ['falsely', 'falsely'],
    ['annull', 'annull'],
    ['nullify', 'nullify'],
    ['NULL', null],
    ['1.25', 1.25],
    ['-12.5', -12.5],
    ['1.x', '1.x'],
    ['[a', '[a'],
    ['a]', 'a]'],
    ['[a, b]', ['a', 'b']],
    ['[{"a": 1} ]', ['{"a": 1}']],
    ['[]', []],
  ])('%s is %j', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it('is managed by a marker at its end alone', () => {
    expect(read('x_y : [managed] true').fields[0]).toMatchObject({ value: '[managed] true', managed: false });
    expect(read('x_y : true\n[managed] or not').fields[0]).toMatchObject({ value: true, managed: false });
    expect(read('x_y : true\nnot [managed]').notices).toEqual(['not [managed]']);
    expect(read('x_y : true [managed]\n[managed]').notices).toEqual(['[managed]']);
    expect(read('x_y : [managed] a\n[managed]').fields[0]).toMatchObject({ value: '[managed] a', managed: true });
  });

  it('goes on below a list that is open, not below one that is closed', () => {
    expect(read('x_y : ["a",\n"b"]').fields[0]?.value).toEqual(['a', 'b']);
    expect(read('x_y : ["a"]\nb').notices).toEqual(['b']);
    expect(read('x_y : ["a"]  [managed]\nb').notices).toEqual(['b']);
    expect(read('x_y : ["a"][managed]\nb').notices).toEqual(['b']);
    expect(read('x_y : ["a"] b\nc]').fields[0]?.value).toEqual(['a']);
  });

  it('goes on below a quote that is open, not below one that is closed', () => {
    expect(read('x_y : "a\nb"').fields[0]?.value).toBe('a b');
    expect(read('x_y : "a"\nb').notices).toEqual(['b']);
  });

  it('of 4,000 letters is not gone on with, nor by a line of so many', () => {
    expect(read(`x_y : "${'a'.repeat(3_998)}\nb"`).notices).toEqual([]);
    expect(read(`x_y : "${'a'.repeat(3_999)}\nb"`).notices).toEqual(['b"']);
    expect(read(`x_y : "a\n${'b'.repeat(3_999)}`).notices).toEqual([]);
    expect(read(`x_y : "a\n${'b'.repeat(4_000)}`).notices).toHaveLength(1);
  });
});
