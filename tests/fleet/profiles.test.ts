// The kit's profiles: property lists for two readers, true to Apple's rules, and holding what Defender needs.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type PlistValue, readPlist } from '../../src/readers/plist.ts';
import { kit, kitFile } from './fixtures.ts';
import { parsePlist } from './other-readers.mjs';
import { brokenRules } from './profile-rules.ts';

const files = kit.filter(({ path }) => /^profiles\/.*\.mobileconfig$/.test(path));
const team = 'UBF8T346G9';
const both = ['com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext'];

function plain(value: PlistValue | null): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, member]) => [key, plain(member)])) : value;
}

const shape = z.looseObject({
  PayloadUUID: z.string(),
  PayloadIdentifier: z.string(),
  PayloadContent: z.array(z.record(z.string(), z.unknown())),
});

/** The profile as another's reader sees it. */
function read(file: string) {
  return shape.parse(parsePlist(kitFile(`profiles/${file}.mobileconfig`)));
}

describe('every profile', () => {
  it.each(files.map(({ path, text }) => ({ path, text })))(
    '$path keeps the rules, and both readers agree',
    ({ text }) => {
      const other = parsePlist(text);
      expect(brokenRules(other)).toEqual([]);
      expect(plain(readPlist(text))).toEqual(other);
    },
  );

  it('is there, for each approval and for Kextant itself', () => {
    expect(files.map(({ path }) => path.replace(/^profiles\/|\.mobileconfig$/g, ''))).toEqual([
      ...['kernel-extension', 'system-extensions', 'system-extensions-non-removable', 'full-disk-access'],
      ...['network-filter', 'background-items', 'notifications', 'accessibility', 'bluetooth'],
      ...['kextant-background-items', 'kextant-notifications'],
    ]);
  });

  it('has an identifier and UUIDs of its own, but for the two that replace each other', () => {
    const others = files.filter(({ path }) => !path.includes('non-removable'));
    const uuids = others.flatMap(({ text }) => text.match(/[0-9A-F]{8}-[0-9A-F-]{27}/g) ?? []);
    expect(uuids).toHaveLength(2 * others.length);
    expect(new Set(uuids).size).toBe(uuids.length);
    const [ordinary, strict] = [read('system-extensions'), read('system-extensions-non-removable')];
    expect(strict.PayloadUUID).toBe(ordinary.PayloadUUID);
    expect(strict.PayloadIdentifier).toBe(ordinary.PayloadIdentifier);
    expect(strict.PayloadContent).toEqual([
      { ...ordinary.PayloadContent[0], NonRemovableSystemExtensions: { [team]: both } },
    ]);
  });

  it('has identifiers of Kextant’s own, so that none replaces one of Microsoft’s by accident', () => {
    const identifiers = files.flatMap(({ text }) =>
      [...text.matchAll(/<key>PayloadIdentifier<\/key>\s*<string>([^<]*)</g)].map(([, id]) => id),
    );
    expect(identifiers).toHaveLength(2 * files.length);
    expect(identifiers.filter((id) => !id?.startsWith('dev.kextant.'))).toEqual([]);
  });

  it('says what Microsoft’s samples say', () => {
    expect(read('kernel-extension').PayloadContent).toEqual([
      expect.objectContaining({ AllowedTeamIdentifiers: [team] }),
    ]);
    expect(read('system-extensions').PayloadContent).toEqual([
      expect.objectContaining({ AllowedSystemExtensions: { [team]: both } }),
    ]);
    expect(JSON.stringify(read('background-items'))).toMatch(
      /com\.microsoft\.fresno.*com\.microsoft\.dlp.*com\.microsoft\.wdav"/,
    );
    expect(JSON.stringify(read('notifications'))).toMatch(/com\.microsoft\.autoupdate2.*com\.microsoft\.wdav\.tray/);
    expect(JSON.stringify(read('kextant-background-items'))).toMatch(/dev\.kextant\.Kextant.*dev\.kextant\.metrics/);
  });
});

describe('the rules', () => {
  /** A sound profile with one payload, with some of its keys changed. */
  function changed(
    file: string,
    keys: Readonly<Record<string, unknown>>,
    whole: Readonly<Record<string, unknown>> = {},
  ) {
    const sound = read(file);
    return { ...sound, ...whole, PayloadContent: sound.PayloadContent.map((payload) => ({ ...payload, ...keys })) };
  }

  it.each<[string, unknown, string]>([
    [
      'a team that is allowed whole and by extension',
      changed('system-extensions', { AllowedTeamIdentifiers: [team] }),
      'is in AllowedTeamIdentifiers and in AllowedSystemExtensions',
    ],
    [
      'an extension that is removable and not removable',
      changed('system-extensions-non-removable', { RemovableSystemExtensions: { [team]: both } }),
      'is removable and not removable',
    ],
    [
      'an unknown type of extension',
      changed('system-extensions', { AllowedSystemExtensionTypes: { [team]: ['KernelExtension'] } }),
      'AllowedSystemExtensionTypes',
    ],
    ['an unknown rule', changed('background-items', { Rules: [{ RuleType: 'Path', RuleValue: '/x' }] }), 'RuleType'],
    ['a text for a boolean', changed('kernel-extension', { AllowUserOverrides: 'false' }), 'AllowUserOverrides'],
    ['a misspelt key', changed('kernel-extension', { AllowedTeamIdentifier: [team] }), 'AllowedTeamIdentifier'],
    [
      'an invalid team',
      changed('kernel-extension', { AllowedTeamIdentifiers: ['Microsoft'] }),
      'AllowedTeamIdentifiers',
    ],
    [
      'access for anybody',
      changed('full-disk-access', { Services: { SystemPolicyAllFiles: [{ Identifier: 'x' }] } }),
      'CodeRequirement',
    ],
    [
      'a filter without its provider',
      changed('network-filter', { FilterDataProviderBundleIdentifier: '' }),
      'FilterDataProvider',
    ],
    ['a profile for one user', changed('notifications', {}, { PayloadScope: 'User' }), 'PayloadScope'],
    ['an invalid UUID', changed('notifications', { PayloadUUID: '12' }), 'is not a UUID'],
    [
      'the same twice',
      { ...read('notifications'), PayloadContent: [0, 0].flatMap(() => read('notifications').PayloadContent) },
      'two payloads define the same',
    ],
    ['a payload nobody knows', changed('notifications', { PayloadType: 'com.apple.nothing' }), 'no such payload'],
  ])('refuse %s', (_name, profile, words) => {
    expect(brokenRules(profile).join('\n')).toContain(words);
  });
});

describe('the launchd job', () => {
  it('runs the script where the documentation puts it, and never wakes a Mac', () => {
    const job = parsePlist(kitFile('prometheus/dev.kextant.metrics.plist'));
    expect(job).toMatchObject({
      Label: 'dev.kextant.metrics',
      ProgramArguments: ['/bin/sh', '/Library/Application Support/Kextant/metrics.sh'],
      StartCalendarInterval: [{ Minute: 0 }, { Minute: 15 }, { Minute: 30 }, { Minute: 45 }],
      ProcessType: 'Background',
    });
    expect(job).not.toHaveProperty('KeepAlive');
  });
});
