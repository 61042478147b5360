// Every recording of Defender's health in all three generations of its syntax, every ending, and any bytes at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/outcome.ts';
import { fieldOf, listOf, readHealth, saysNotConnected, textOf, truthOf } from '../../../src/readers/health.ts';
import { exited, healthOf, recording, recordings } from '../fixtures.ts';

const truths = ['healthy', 'licensed', 'real_time_protection_enabled', 'real_time_protection_available'] as const;

describe('recordings', () => {
  // name, generation, then healthy, licensed, real-time protection enabled and available.
  it.each([
    ['mdatp-health/kext-approved.txt', 'text', 'unknown', 'unknown', 'true', 'true'],
    ['mdatp-health/kext-unapproved-corrected.txt', 'text', 'unknown', 'unknown', 'true', 'false'],
    ['mdatp-health/kext-unapproved-seed-INVERTED.txt', 'text', 'unknown', 'unknown', 'false', 'true'],
    ['mdatp-health/docs-sysext-unapproved-2025.txt', 'text', 'false', 'unknown', 'unavailable', 'unavailable'],
    ['mdatp-health/linux-101.02.55-unlicensed.txt', 'text', 'false', 'false', 'false', 'true'],
    ['mdatp-health/linux-101.23082-healthy-indented.txt', 'text', 'true', 'true', 'true', 'true'],
    ['mdatp-health/macos-101.70.19-healthy.txt', 'text', 'true', 'true', 'true', 'true'],
    ['mdatp-health-details/antivirus-rtp-on.txt', 'text', 'unknown', 'unknown', 'true', 'true'],
    ['mdatp-health-details/antivirus-rtp-switched-off.txt', 'text', 'unknown', 'unknown', 'false', 'true'],
    ['mdatp-health-details/definitions-managed.txt', 'text', 'unknown', 'unknown', 'unknown', 'unknown'],
    ['mdatp-health-legacy/linux-100.87.66-healthy.txt', 'legacy', 'true', 'true', 'true', 'true'],
    ['mdatp-health-legacy/macos-kext-approved.txt', 'legacy', 'unknown', 'unknown', 'true', 'true'],
    ['mdatp-health-legacy/macos-kext-unapproved.txt', 'legacy', 'unknown', 'unknown', 'true', 'false'],
    ['mdatp-health-legacy/macos-licensed-partial.txt', 'legacy', 'unknown', 'true', 'unknown', 'unknown'],
    ['mdatp-health-json/macos-101.98.30-healthy.json', 'json', 'true', 'true', 'true', 'true'],
    ['_synthetic/mdatp-health-json/healthy.json', 'json', 'true', 'true', 'true', 'true'],
    ['_synthetic/mdatp-health-json/na-values.json', 'json', 'false', 'true', 'unavailable', 'unavailable'],
    ['_synthetic/mdatp-health/macos-full-es-unapproved.txt', 'text', 'false', 'true', 'true', 'false'],
    ['_synthetic/mdatp-health/macos-rtp-off-by-policy.txt', 'text', 'true', 'true', 'false', 'true'],
  ])('%s is %s', (name, generation, ...expected) => {
    const reading = readHealth(exited(recording(name)));
    expect(reading).toMatchObject({ kind: 'read', generation, exitCode: 0 });
    expect(truths.map((truth) => truthOf(reading, truth))).toEqual(expected);
  });

  it('reads nothing into outputs that are not health', () => {
    const health = /^(_synthetic\/)?mdatp-health(-json|-legacy|-details\/(antivirus|definitions))?(\/|-)(?!field)/;
    const others = recordings().filter((name) => !health.test(name) || name.endsWith('field-healthy-ok.txt'));
    const kinds = others.map((name) => [name, readHealth(exited(recording(name))).kind]);
    expect(others.length).toBeGreaterThan(40);
    expect(kinds.filter(([, kind]) => kind !== 'unreadable')).toEqual([]);
  });

  it('keeps the ATTENTION line as a notice, in front of text and in front of JSON', () => {
    const attention = 'ATTENTION: No license found. Contact your administrator for help.';
    const text = readHealth(exited(recording('mdatp-health/linux-101.02.55-unlicensed.txt')));
    const json = readHealth(exited(`${attention}\n${recording('mdatp-health-json/macos-101.98.30-healthy.json')}`));
    expect(text).toMatchObject({ notices: [attention] });
    expect(json).toMatchObject({ generation: 'json', notices: [attention] });
  });
});

describe('a file that holds more than was asked for', () => {
  const json = recording('mdatp-health-json/macos-101.98.30-healthy.json');
  const text = recording('mdatp-health/macos-101.70.19-healthy.txt');
  const truthsIn = (printed: string) => truths.map((truth) => truthOf(readHealth(exited(printed)), truth));
  const [all, none] = [truths.map(() => 'true'), truths.map(() => 'unknown')];

  it.each([
    ['JSON behind the notice of an expired product', `Your product has expired.\n${json}`, all],
    ['JSON between log lines', `2024-01-01 12:00:00 {info} start\n${json}\n2024-01-01: done`, all],
    ['JSON in UTF-16', `\ufffd\ufffd${[...json].join('\0')}\0`, all],
    ['text in UTF-16 with CRLF', `\ufffd\ufffd${[...text.replaceAll('\n', '\r\n')].join('\0')}\0`, all],
    ['text with CR only', text.replaceAll('\n', '\r'), all],
    ['text in capitals', text.toUpperCase(), all],
    ['text with tabs', text.replaceAll(/ *: /g, '\t:\t'), all],
    ['JSON and text that agree', `${json}\n${text}`, all],
    ['JSON and text that do not', `${json}\nhealthy : false`, ['unknown', 'true', 'true', 'true']],
    [
      'two texts that do not',
      `${text}${text.replace(/(available +: )true/, '$1false')}`,
      ['true', 'true', 'true', 'unknown'],
    ],
    ['JSON and half of another', `${json}\n${json.slice(0, -9)}`, none],
    ['half of JSON', json.slice(0, -2), none],
    ['JSON whose begin is lost', json.slice(30), none],
    ['JSON that was cut in the middle', json.slice(0, 600) + json.slice(900), none],
    ['another language', 'gezond : waar\nlicentie : ja', none],
  ])('%s', (_name, printed, expected) => {
    expect(truthsIn(printed)).toEqual(expected);
  });

  it('is told by the names it uses', () => {
    const generation = (printed: string) => readHealth(exited(printed));
    expect(generation('healthy : true\nlicensed : true')).toMatchObject({ generation: 'text' });
    expect(generation('healthy : true\nreleaseRing : "x"')).toMatchObject({ generation: 'legacy' });
    expect(generation('release_ring : "x"\nmyOwnField : 1')).toMatchObject({ generation: 'text' });
    expect(generation(`remark: x\n${json}`)).toMatchObject({ generation: 'json', notices: ['remark: x'] });
    expect(generation('somethingElse : true')).toMatchObject({ kind: 'unreadable', reason: 'no-known-field' });
  });
});

describe('endings', () => {
  it.each<[Outcome, string, string]>([
    [{ kind: 'missing' }, 'missing', 'not on this Mac'],
    [{ kind: 'refused', reason: 'EACCES' }, 'refused', 'could not be started: EACCES'],
    [
      { kind: 'timed-out', afterMs: 10_000, stdout: 'healthy : true', stderr: '' },
      'timed-out',
      'no answer within 10 s',
    ],
    [{ kind: 'flooded', limitBytes: 1024, stdout: 'healthy : true', stderr: '' }, 'flooded', 'printed more than 1 KiB'],
    [exited('', 3, 'Failed to connect'), 'failed', 'exit status 3'],
    [exited('something else'), 'no-known-field', 'exit status 0'],
    [exited(''), 'no-known-field', 'exit status 0'],
  ])('%j is unreadable: %s', (outcome, reason, line) => {
    const reading = readHealth(outcome);
    expect(reading).toMatchObject({ kind: 'unreadable', reason });
    expect(reading.kind === 'unreadable' && reading.lines[0]).toBe(line);
  });

  it('keeps the exit status beside fields that were read', () => {
    expect(readHealth(exited('healthy : true', 3))).toMatchObject({ kind: 'read', exitCode: 3 });
  });

  it('hears that the service cannot be reached, on either stream', () => {
    expect(saysNotConnected(readHealth(exited('', 3, 'Failed to connect to the daemon')))).toBe(true);
    expect(saysNotConnected(readHealth(exited('Failed to connect')))).toBe(true);
    expect(saysNotConnected(readHealth(exited('', 64, 'unrecognised option')))).toBe(false);
    expect(saysNotConnected(healthOf('healthy : false'))).toBe(false);
  });

  it('keeps little of a long answer', () => {
    const reading = readHealth(exited(`${'x'.repeat(5_000)}\n`.repeat(500)));
    expect(reading.kind === 'unreadable' && reading.lines.join('').length).toBeLessThan(20_000);
  });
});

describe('fields', () => {
  it('are never false because they are missing, twice different, or another word', () => {
    expect(truthOf(healthOf('healthy : true'), 'licensed')).toBe('unknown');
    expect(truthOf(healthOf('licensed : true', 'licensed : false'), 'licensed')).toBe('unknown');
    expect(truthOf(healthOf('licensed : true', 'licensed : true'), 'licensed')).toBe('true');
    expect(truthOf(healthOf('licensed : maybe'), 'licensed')).toBe('unknown');
    expect(truthOf(healthOf('licensed : unavailable'), 'licensed')).toBe('unavailable');
  });

  it.each(['"true"', '1', 'yes', 'tru', 'true]', 'true false', '[true]'])('are not true by %s', (value) => {
    expect(truthOf(healthOf(`licensed : ${value}`), 'licensed')).toBe('unknown');
  });

  it.each(['NA', '"N/A"', 'Unavailable', 'unavailable [managed]', 'unavailable[managed]'])(
    'are unavailable by %s',
    (value) => {
      expect(truthOf(healthOf(`licensed : ${value}`), 'licensed')).toBe('unavailable');
    },
  );

  it('that are printed twice give text only when it is the same, and all of their issues', () => {
    expect(textOf(healthOf('app_version : "1"', 'app_version : "1"'), 'app_version')).toBe('1');
    expect(textOf(healthOf('app_version : "1"', 'app_version : "2"'), 'app_version')).toBeNull();
    expect(listOf(healthOf('health_issues : ["a"]', 'health_issues : ["b"]'), 'health_issues')).toEqual(['a', 'b']);
    expect(listOf(healthOf('health_issues : no active event provider'), 'health_issues')).toEqual([
      'no active event provider',
    ]);
    expect(
      listOf(healthOf('conflicting_applications : none', 'health_issues : null'), 'conflicting_applications'),
    ).toEqual([]);
    expect(textOf(healthOf('org_id : NA', 'licensed : true'), 'org_id')).toBeNull();
    expect(textOf(healthOf('licensed : true'), 'licensed')).toBeNull();
  });

  it('give text and lists where they are printed', () => {
    const reading = healthOf(
      'app_version : "101.70.19"',
      'org_id : unavailable',
      'definitions_version : 79932',
      'health_issues : ["a, b", "c"]',
    );
    expect(textOf(reading, 'app_version')).toBe('101.70.19');
    expect(textOf(reading, 'org_id')).toBeNull();
    expect(textOf(reading, 'definitions_version')).toBe('79932');
    expect(listOf(reading, 'health_issues')).toEqual(['a, b', 'c']);
    expect(listOf(reading, 'app_version')).toEqual(['101.70.19']);
    expect(listOf(reading, 'org_id')).toEqual([]);
    expect(listOf(reading, 'definitions_version')).toEqual([]);
  });

  it('that a profile set are marked in text and in JSON', () => {
    const managed = (text: string) => fieldOf(readHealth(exited(text)), 'real_time_protection_enabled')?.managed;
    expect(managed(recording('_synthetic/mdatp-health/macos-rtp-off-by-policy.txt'))).toBe(true);
    expect(managed(recording('mdatp-health/macos-101.70.19-healthy.txt'))).toBe(false);
    expect(managed('{"realTimeProtectionEnabled":{"value":false,"isManaged":true}}')).toBe(true);
  });
});

describe('any bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => new TextDecoder().decode(array));
  const pieces = fc.constantFrom(
    'healthy',
    'licensed',
    ' : ',
    'true',
    '"',
    '“',
    '[',
    ']',
    '{',
    '}',
    '\n',
    '\r',
    '...',
    '[managed]',
    '\\',
    'ATTENTION: ',
  );
  const almost = fc.array(fc.oneof(pieces, bytes), { maxLength: 40 }).map((parts) => parts.join(''));

  it('give a reading, and a field only when something was printed', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, almost, fc.json()), fc.nat(255), bytes, (stdout, code, stderr) => {
        const reading = readHealth(exited(stdout, code, stderr));
        expect(reading.kind === 'read' ? reading.fields.length : reading.lines.length).toBeGreaterThan(0);
        for (const field of reading.kind === 'read' ? reading.fields : []) expect(field.name).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('give a reading also when they nest deeper than any stack', () => {
    const nested = `{"healthy":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(readHealth(exited(nested)).kind).toBe('unreadable');
  });
});
