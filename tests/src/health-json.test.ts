// The JSON form: plain values, `{ value, isManaged }`, tagged values, and text that only looks like JSON.
import { describe, expect, it } from 'vitest';
import { readHealthJson, snakeCase } from '../../src/health-json.ts';
import { recording } from './given.ts';

describe('values', () => {
  it.each([
    ['{"healthy":true}', { name: 'healthy', value: true, managed: false, line: '"healthy":true' }],
    ['{"realTimeProtectionAvailable":"NA"}', { name: 'real_time_protection_available', value: 'NA' }],
    ['{"cloudEnabled":{"value":true}}', { name: 'cloud_enabled', value: true, managed: false }],
    ['{"cloudEnabled":{"isManaged":true,"value":false}}', { name: 'cloud_enabled', value: false, managed: true }],
    ['{"definitionsStatus":{"$type":"upToDate"}}', { name: 'definitions_status', value: 'up_to_date' }],
    ['{"edrDeviceTags":{"value":[]}}', { name: 'edr_device_tags', value: [] }],
    ['{"healthIssues":["a",{"b":1}]}', { name: 'health_issues', value: ['a', '{"b":1}'] }],
    ['{"orgId":null}', { name: 'org_id', value: null }],
    ['{"definitionsUpdatedMinutesAgo":42}', { name: 'definitions_updated_minutes_ago', value: 42 }],
    ['{"passiveModeEnabled":{"displayValue":true}}', { name: 'passive_mode_enabled', value: '{"displayValue":true}' }],
  ])('%s', (text, field) => {
    expect(readHealthJson(text)).toMatchObject({ fields: [field], notices: [] });
  });

  it('leaves out the type of the answer and keeps every other key of a real one', () => {
    const text = recording('mdatp-health-json/macos-101.98.30-healthy.json');
    const names = readHealthJson(text)?.fields.map(({ name }) => name);
    expect(names).not.toContain('$type');
    expect(names).toHaveLength(Object.keys(JSON.parse(text)).length - 1);
  });
});

describe('text that is not one JSON object', () => {
  it.each([
    ['nothing', ''],
    ['the text form', 'healthy : true'],
    ['half of it', '{"healthy":true,"licen'],
    ['a list', '[true]'],
    ['two objects', '{"healthy":true}{"healthy":false}'],
    ['braces the wrong way round', '}{'],
  ])('gives null for %s', (_name, text) => {
    expect(readHealthJson(text)).toBeNull();
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
