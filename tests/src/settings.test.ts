// What a profile and a file may say: the profile wins value by value, and nothing bad takes anything good with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultSettings, watchable } from '../../src/default-settings.ts';
import { readSettings, type SourceContent, settingsChangeSchema, settingsSchema } from '../../src/settings.ts';
import { unsetSettings } from '../../src/unset-settings.ts';

const absent: SourceContent = { kind: 'absent' };
const holding = (entries: Readonly<Record<string, unknown>>): SourceContent => ({ kind: 'entries', entries });
const fromFile = (entries: Readonly<Record<string, unknown>>) => readSettings([absent], holding(entries));

describe('readSettings', () => {
  it('gives the defaults where nobody has set anything', () => {
    expect(readSettings([absent], absent)).toEqual(unsetSettings);
    expect(settingsSchema.parse({})).toEqual(defaultSettings);
  });

  it('lets the profile win over the file, and the file over the defaults, value by value', () => {
    const reading = readSettings(
      [holding({ notifications: false, watch: { 'network-filter-off': false } })],
      holding({
        notifications: true,
        language: 'nl',
        watch: { 'network-filter-off': true, 'definitions-outdated': false },
      }),
    );
    expect(reading.values).toEqual({
      ...defaultSettings,
      notifications: false,
      language: 'nl',
      watch: { ...defaultSettings.watch, 'network-filter-off': false, 'definitions-outdated': false },
    });
    expect(reading.forced).toEqual(['notifications', 'watch.network-filter-off']);
    expect(new Set(reading.set)).toEqual(new Set([...reading.forced, 'language', 'watch.definitions-outdated']));
    expect(reading.ignored).toEqual([]);
  });

  it.each([
    ['lookEverySeconds', 14, 'too-small'],
    ['lookEverySeconds', 3601, 'too-large'],
    ['lookEverySeconds', 60.5, 'wrong-type'],
    ['lookEverySeconds', '60', 'wrong-type'],
    ['lookEverySeconds', Number.NaN, 'wrong-type'],
    ['snoozeMaxHours', -1, 'too-small'],
    ['language', 'tlh', 'unknown-choice'],
    ['language', null, 'unknown-choice'],
    ['notifications', 'yes', 'wrong-type'],
    ['notifications', null, 'wrong-type'],
    ['supportName', 'n'.repeat(81), 'too-large'],
    ['supportContact', 'javascript:alert(1)', 'no-contact'],
    ['supportContact', 'http://help.example.org', 'no-contact'],
    ['supportContact', 'a@example.org?bcc=b@example.org', 'no-contact'],
    ['watch', ['network-filter-off'], 'wrong-type'],
  ])('ignores %s of %j with a reason, and takes the rest', (name, value, reason) => {
    const reading = fromFile({ [name]: value, showIconOnlyWhenNeeded: true });
    expect(reading.values).toEqual({ ...defaultSettings, showIconOnlyWhenNeeded: true });
    expect(reading.ignored).toEqual([{ source: 'file', name, reason }]);
  });

  it.each([
    'it@example.org',
    'first.last+it@help-desk.example.org',
    'https://help.example.org/x?y=1',
    '+31 20 123-4567',
    '',
  ])('takes %j as a contact', (contact) => {
    expect(fromFile({ supportContact: contact }).values.supportContact).toBe(contact);
  });

  it('ignores a bad finding alone, and names it', () => {
    const reading = fromFile({ watch: { 'definitions-outdated': 'no', 'network-filter-off': false } });
    expect(reading.values.watch).toEqual({ ...defaultSettings.watch, 'network-filter-off': false });
    expect(reading.ignored).toEqual([{ source: 'file', name: 'watch.definitions-outdated', reason: 'wrong-type' }]);
  });

  it('does not let anybody leave out a finding that keeps a Mac unprotected', () => {
    const reading = readSettings([holding({ watch: { 'switched-off': false } })], absent);
    expect(reading.values).toEqual(defaultSettings);
    expect(reading.ignored).toEqual([{ source: 'profile', name: 'watch.switched-off', reason: 'unknown-setting' }]);
  });

  it('falls back to the file where the profile’s value is bad, and says what the profile got wrong', () => {
    const reading = readSettings([holding({ lookEverySeconds: 5 })], holding({ lookEverySeconds: 120 }));
    expect(reading.values.lookEverySeconds).toBe(120);
    expect(reading.forced).toEqual([]);
    expect(reading.ignored).toEqual([{ source: 'profile', name: 'lookEverySeconds', reason: 'too-small' }]);
  });

  it('says nothing of a bad value in the file that the profile has set anyway', () => {
    expect(readSettings([holding({ notifications: false })], holding({ notifications: 7 })).ignored).toEqual([]);
  });

  it('names a slip in a profile, and lets be what another version wrote into its own file', () => {
    const slip = { lookEverySecond: 30, toString: 1 };
    expect(readSettings([holding(slip)], absent).ignored).toEqual([
      { source: 'profile', name: 'lookEverySecond', reason: 'unknown-setting' },
      { source: 'profile', name: 'toString', reason: 'unknown-setting' },
    ]);
    expect(fromFile(slip)).toEqual(unsetSettings);
  });

  it('takes nothing from a file of a newer version, or from one that cannot be read', () => {
    const newer = fromFile({ version: 2, notifications: false });
    expect(newer).toEqual({ ...unsetSettings, ignored: [{ source: 'file', name: '', reason: 'newer-version' }] });
    expect(fromFile({ version: 1, notifications: false }).values.notifications).toBe(false);
    expect(fromFile({ version: '9', notifications: false }).values.notifications).toBe(false);
    expect(readSettings([holding({ version: 2, notifications: false })], absent).forced).toEqual(['notifications']);
    const broken = readSettings([{ kind: 'unreadable' }], holding({ notifications: false }));
    expect(broken.values.notifications).toBe(false);
    expect(broken.ignored).toEqual([{ source: 'profile', name: '', reason: 'unreadable' }]);
  });

  it('is total, and gives settings that its own schema takes', () => {
    const entry = fc.oneof(fc.constantFrom(...Object.keys(settingsSchema.shape)), fc.string());
    const entries = fc.dictionary(entry, fc.anything());
    fc.assert(
      fc.property(entries, entries, (profile, file) => {
        const { values } = readSettings([holding(profile)], holding(file));
        expect(settingsSchema.parse(values)).toEqual(values);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schema', () => {
  it('describes every setting and every finding for those who write profiles', () => {
    const schema = z.toJSONSchema(settingsSchema);
    const described = Object.entries(schema.properties ?? {});
    expect(described.map(([name]) => name)).toEqual(Object.keys(defaultSettings));
    for (const [, property] of described)
      expect(property).toMatchObject({ title: expect.any(String), description: expect.any(String) });
    expect(Object.keys(settingsSchema.shape.watch.unwrap().shape)).toEqual([...watchable]);
  });

  it('lets the panel change single settings, without filling in the others', () => {
    expect(settingsChangeSchema.parse({ notifications: false })).toEqual({ notifications: false });
    expect(settingsChangeSchema.parse({ watch: { 'network-filter-off': false } })).toEqual({
      watch: { 'network-filter-off': false },
    });
    expect(settingsChangeSchema.safeParse({ snoozeMaxHours: 1 }).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ lookEverySeconds: 1 }).success).toBe(false);
  });
});

it('only a profile may say that passive mode is meant', () => {
  const passive = { kind: 'entries', entries: { watch: { 'passive-mode': false } } } as const;
  const own = readSettings([], passive);
  expect(own.values.watch['passive-mode']).toBe(true);
  expect(own.ignored).toEqual([{ source: 'file', name: 'watch.passive-mode', reason: 'profile-only' }]);
  expect(readSettings([passive], { kind: 'absent' }).values.watch['passive-mode']).toBe(false);
});
