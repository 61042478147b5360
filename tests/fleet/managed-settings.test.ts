// What admins' consoles get of the settings: never older than the schema, and meaning the same as Kextant's own reader.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { staleFiles } from '../../scripts/generate.mjs';
import { defaultSettings } from '../../src/default-settings.ts';
import * as findings from '../../src/fleet/findings-table.ts';
import * as managedSettings from '../../src/fleet/managed-settings.ts';
import { exampleProfile, jamfSchema, profileManifest, settingsTable } from '../../src/fleet/managed-settings.ts';
import { readSettings, settingsSchema } from '../../src/settings.ts';
import { brokenManifest } from './manifest-rules.ts';
import { parsePlist } from './other-readers.mjs';
import { brokenRules } from './profile-rules.ts';

const absent = { kind: 'absent' } as const;
const names = Object.keys(settingsSchema.shape);

function forced(entries: Readonly<Record<string, unknown>>) {
  return readSettings([{ kind: 'entries', entries }], absent);
}

describe('the generated files', () => {
  it('are what the schema gives now; else run npm run generate', () => {
    expect(staleFiles({ settings: managedSettings, findings })).toEqual([]);
  });
});

describe('the Jamf schema', () => {
  const property = z.looseObject({
    type: z.string(),
    title: z.string(),
    description: z.string(),
    property_order: z.number(),
  });
  const schema = z
    .looseObject({ title: z.string(), description: z.string(), properties: z.record(z.string(), property) })
    .parse(JSON.parse(jamfSchema()));

  it('offers every setting once, in order, with its default where it is a single value', () => {
    const { properties } = schema;
    expect(Object.keys(properties)).toEqual(names);
    expect(Object.values(properties).map(({ property_order }) => property_order)).toEqual(
      names.map((_, index) => index + 1),
    );
    const defaults = Object.entries(properties).map(([name, { default: value }]) => [name, value]);
    expect({ ...Object.fromEntries(defaults), watch: defaultSettings.watch }).toEqual(defaultSettings);
    expect(properties['watch']).not.toHaveProperty('default');
  });

  it('allows the limits that Kextant accepts, and no more', () => {
    const numbers = Object.entries(schema.properties).filter(([, { type }]) => type === 'integer');
    expect(numbers.length).toBeGreaterThan(1);
    for (const [name, { minimum, maximum }] of numbers) {
      for (const value of [Number(minimum), Number(maximum)]) expect(forced({ [name]: value }).ignored).toEqual([]);
      expect(forced({ [name]: Number(minimum) - 1 }).ignored).toMatchObject([{ reason: 'too-small' }]);
      expect(forced({ [name]: Number(maximum) + 1 }).ignored).toMatchObject([{ reason: 'too-large' }]);
    }
  });
});

describe('the manifest', () => {
  const subkey = z.looseObject({ pfm_name: z.string(), pfm_type: z.string(), pfm_title: z.string() });
  const manifest = z
    .object({
      pfm_domain: z.literal('dev.kextant.Kextant'),
      pfm_format_version: z.literal(1),
      pfm_last_modified: z.date(),
      pfm_platforms: z.tuple([z.literal('macOS')]),
      pfm_version: z.number(),
      pfm_subkeys: z.array(subkey),
    })
    .parse(parsePlist(profileManifest()));

  it('keeps the rules of ProfileManifests', () => {
    expect(brokenManifest(parsePlist(profileManifest()))).toEqual([]);
  });

  it.each([
    ['<key>pfm_domain</key>', '<key>pfm_domian</key>', 'pfm_domian'],
    ['<string>boolean</string>', '<string>bool</string>', 'pfm_type'],
    ['<string>PayloadUUID</string>', '<string>PayloadUuid</string>', 'PayloadUUID is missing'],
    ['<integer>60</integer>', '<string>60</string>', 'lookEverySeconds: default of another type'],
    ['<integer>24</integer>', '<integer>200</integer>', 'snoozeMaxHours: default out of range'],
    [
      '<string>system</string>\n\t\t\t<key>pfm_range',
      '<string>klingon</string>\n\t\t\t<key>pfm_range',
      'not one of the choices',
    ],
    [`<date>`, `<string>`, 'pfm_last_modified'],
  ])('with %j as %j would break them', (right, wrong, words) => {
    const changed = profileManifest()
      .replaceAll(right, wrong)
      .replace(/(<string>2026[^<]*)<\/date>/, '$1</string>');
    expect(changed).not.toBe(profileManifest());
    expect(brokenManifest(parsePlist(changed)).join('\n')).toContain(words);
  });

  it('has what every payload has, and every setting with a default of its own kind', () => {
    const own = manifest.pfm_subkeys.filter(({ pfm_name }) => !pfm_name.startsWith('Payload'));
    expect(own.map(({ pfm_name }) => pfm_name)).toEqual(names);
    for (const { pfm_name, pfm_type, pfm_default } of own) {
      if (pfm_type === 'dictionary') continue;
      expect(typeof pfm_default).toBe(pfm_type === 'integer' ? 'number' : pfm_type);
      expect(forced({ [pfm_name]: pfm_default }).ignored).toEqual([]);
    }
    const framed = manifest.pfm_subkeys.map(({ pfm_name }) => pfm_name).filter((name) => name.startsWith('Payload'));
    expect(framed).toEqual(
      expect.arrayContaining(['PayloadIdentifier', 'PayloadType', 'PayloadUUID', 'PayloadVersion']),
    );
  });
});

describe('the example', () => {
  const payload = z.looseObject({ PayloadType: z.literal('dev.kextant.Kextant') });
  const profile = z.object({ PayloadContent: z.tuple([payload]) }).parse(parsePlist(exampleProfile()));

  it('is a profile whose every setting Kextant takes', () => {
    const entries = Object.entries(profile.PayloadContent[0]).filter(([key]) => !key.startsWith('Payload'));
    const { ignored, forced: names } = forced(Object.fromEntries(entries));
    expect(ignored).toEqual([]);
    expect(entries.map(([key]) => key)).toEqual(Object.keys(settingsSchema.shape));
    expect(names).toContain('watch.network-filter-off');
    expect(brokenRules(parsePlist(exampleProfile()))).toEqual(['dev.kextant.Kextant: no such payload']);
  });
});

describe('the table', () => {
  it('has a row for each setting and for each finding that may be ignored', () => {
    const rows = settingsTable().split('\n').slice(2);
    const keys = rows.map((row) => /^\| `([^`]+)` +\|/.exec(row)?.[1]);
    expect(keys).toEqual([...names, ...Object.keys(defaultSettings.watch).map((name) => `watch.${name}`)]);
    for (const row of rows) expect(row.split('|')).toHaveLength(6);
  });
});
