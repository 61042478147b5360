// The kit's SQL, run by SQLite (which osquery is made of) on tables with osquery's columns, filled with Macs.

import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fleetExample, fleetPolicies, fleetReports, osqueryPack } from '../../src/fleet/osquery.ts';
import { ran } from '../src/ran.ts';
import { kit } from './fixtures.ts';
import { parseYaml } from './other-readers.mjs';

/** Columns as osquery's own tables have them, those that can hold a row of ours (facts: managed-deployment section 5). */
const schema = `
CREATE TABLE os_version (name TEXT, version TEXT, major INTEGER, minor INTEGER, patch INTEGER, build TEXT, platform TEXT, platform_like TEXT, codename TEXT, arch TEXT);
CREATE TABLE kernel_extensions (idx INTEGER, refs INTEGER, size BIGINT, name TEXT, version TEXT, linked_against TEXT, path TEXT);
CREATE TABLE system_extensions (path TEXT, UUID TEXT, state TEXT, identifier TEXT, version TEXT, category TEXT, bundle_path TEXT, team TEXT, mdm_managed INTEGER);
CREATE TABLE apps (name TEXT, path TEXT, bundle_executable TEXT, bundle_identifier TEXT, bundle_name TEXT, bundle_short_version TEXT, bundle_version TEXT, bundle_package_type TEXT, environment TEXT, element TEXT, compiler TEXT, development_region TEXT, display_name TEXT, info_string TEXT, minimum_system_version TEXT, category TEXT, applescript_enabled TEXT, copyright TEXT, last_opened_time DOUBLE);`;

const team = 'UBF8T346G9';
const enabled = 'activated_enabled';
const waiting = 'activated_waiting_for_user';

function extension(id: string, state: string, { owner = team, managed = 0 } = {}): string {
  return `INSERT INTO system_extensions VALUES ('/x', 'A', '${state}', '${id}', '101.1', 'c', '/b', '${owner}', ${managed});`;
}

const endpoint = (state: string, more = {}) => extension('com.microsoft.wdav.epsext', state, more);
const network = (state: string, more = {}) => extension('com.microsoft.wdav.netext', state, more);
const driver =
  "INSERT INTO kernel_extensions VALUES (1, 0, 4096, 'com.microsoft.wdavkext', '1.0', '<1>', '/Library/Extensions/wdavkext.kext');";
const otherDriver = "INSERT INTO kernel_extensions VALUES (2, 0, 4096, 'com.example.kext', '1.0', '<1>', '/x');";
const app = (path: string, id = 'dev.kextant.Kextant') =>
  `INSERT INTO apps (name, path, bundle_identifier) VALUES ('Kextant.app', '${path}', '${id}');`;
const kextant = app('/Applications/Kextant.app');
/** What a Mac runs, where a test does not say. */
const macos = (major: number) => `DELETE FROM os_version; INSERT INTO os_version (major) VALUES (${major});`;

const sentences = z.string().regex(/^[A-Z][^\n]+\.$/);
const policyList = z.array(
  z.strictObject({
    name: z.string().regex(/^\w[^\n]+[^.]$/),
    query: z.string(),
    description: sentences,
    resolution: sentences,
    platform: z.literal('darwin'),
  }),
);
const packShape = z.strictObject({
  platform: z.literal('darwin'),
  queries: z.record(z.string(), z.strictObject({ query: z.string(), interval: z.number(), description: sentences })),
});

function readPolicies() {
  return policyList.parse(parseYaml(fleetPolicies()));
}

function readPack() {
  return packShape.parse(JSON.parse(osqueryPack()));
}

async function rows(mac: string, sql: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await ran(
    'sqlite3',
    ['-bail', ':memory:'],
    `${schema}\n${macos(14)}\n${mac}\n${sql}\n`,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** One mark for each policy, in their order: may run, network may run, nothing waits, by MDM, Kextant. */
async function passed(mac: string): Promise<string> {
  const policies = readPolicies();
  const marks = await Promise.all(policies.map(async ({ query }) => ((await rows(mac, query)).length > 0 ? '+' : '-')));
  return marks.join('');
}

describe('the policies', () => {
  it.each([
    ['nothing installed', '', '--+--'],
    ['all well', endpoint(enabled) + network(enabled) + kextant, '+++-+'],
    ['all well by MDM', endpoint(enabled, { managed: 1 }) + network(enabled, { managed: 1 }), '++++-'],
    ['both waiting', endpoint(waiting) + network(waiting), '-----'],
    ['only the network extension waiting', endpoint(enabled) + network(waiting), '+----'],
    ['switched off again', endpoint('activated_disabled') + network(enabled), '-++--'],
    ['being removed', endpoint('terminated_waiting_to_uninstall_on_reboot'), '--+--'],
    [
      'an old copy beside the new one',
      endpoint('terminated_waiting_to_uninstall_on_reboot') + endpoint(enabled),
      '+-+--',
    ],
    ['the right name of another team', endpoint(enabled, { owner: 'AAAAAAAAAA', managed: 1 }), '--+--'],
    [
      'another product that waits',
      endpoint(enabled) + network(enabled) + extension('com.example.x', waiting, { owner: 'AAAAAAAAAA' }),
      '+++--',
    ],
    ['the driver of macOS 10.15', macos(10) + driver, '++++-'],
    ['another driver on macOS 10.15', macos(10) + otherDriver, '--++-'],
    ['an old driver still loaded while both extensions wait', driver + endpoint(waiting) + network(waiting), '-----'],
    [
      'an old driver still loaded and both extensions off',
      driver + endpoint('activated_disabled') + network('activated_disabled'),
      '--+--',
    ],
    [
      'another extension of Microsoft’s that waits',
      endpoint(enabled) + network(enabled) + extension('com.microsoft.globalsecureaccess.tunnel', waiting),
      '+++--',
    ],
    ['Kextant in a person’s folder only', app('/Users/anna/Downloads/Kextant.app'), '--+--'],
    ['another app by the name of Kextant', app('/Applications/Kextant.app', 'com.example.kextant'), '--+--'],
  ])('on a Mac with %s', async (_name, mac, marks) => {
    expect(await passed(mac)).toBe(marks);
  });
});

describe('the policies as a file', () => {
  it('say what passes and what to do, one by one', () => {
    const policies = readPolicies();
    expect(policies.map(({ name }) => name)).toEqual([
      "Microsoft Defender's extension is allowed to run",
      "Microsoft Defender's network extension may run",
      'No Microsoft Defender extension is waiting for user approval',
      "Microsoft Defender's endpoint extension is allowed by MDM",
      'Kextant is installed',
    ]);
    const sent = policies.map(({ resolution }) => resolution.match(/[\w-]+\.mobileconfig/g) ?? []);
    expect(sent).toEqual([
      [],
      ['system-extensions.mobileconfig', 'network-filter.mobileconfig'],
      ...[['system-extensions.mobileconfig'], ['system-extensions.mobileconfig'], []],
    ]);
    for (const profile of sent.flat()) expect(kit.map(({ path }) => path)).toContain(`profiles/${profile}`);
    expect(policies[0]?.description).toContain('Passing is necessary, not sufficient');
  });
});

describe('the reports for Fleet', () => {
  it('ask what the pack of osquery asks', () => {
    const report = z.strictObject({
      name: z.string(),
      query: z.string(),
      description: sentences,
      platform: z.literal('darwin'),
      interval: z.literal(3600),
    });
    const reports = z.array(report).parse(parseYaml(fleetReports()));
    const { queries } = readPack();
    expect(Object.fromEntries(reports.map(({ name, query }) => [name, query]))).toEqual(
      Object.fromEntries(Object.entries(queries).map(([name, { query }]) => [name, query])),
    );
  });
});

describe('the example of a fleet', () => {
  const paths = z.array(z.strictObject({ path: z.string() }));
  const shape = z.strictObject({
    policies: paths,
    reports: paths,
    controls: z.strictObject({
      apple_settings: z.strictObject({ configuration_profiles: paths }),
      scripts: paths,
    }),
  });

  it('names files of the kit by their place in it, and no two profiles for the same', () => {
    const { policies, reports, controls } = shape.parse(parseYaml(fleetExample()));
    const profiles = controls.apple_settings.configuration_profiles;
    const named = [...policies, ...reports, ...profiles, ...controls.scripts].map(({ path }) =>
      posix.normalize(`fleet/${path}`),
    );
    expect(kit.map(({ path }) => path)).toEqual(expect.arrayContaining(named));
    expect(named).toContain('profiles/system-extensions.mobileconfig');
    expect(named).not.toContain('profiles/system-extensions-non-removable.mobileconfig');
    expect(named).not.toContain('profiles/kernel-extension.mobileconfig');
  });
});

describe('the pack', () => {
  const mac =
    endpoint(waiting) + network(enabled) + extension('com.example.x', enabled, { owner: 'AAAAAAAAAA' }) + driver;

  it.each([
    ['defender_system_extensions', 2],
    ['defender_kernel_extension', 1],
    ['defender_extensions_not_enabled', 1],
  ])('%s finds what it is for and nothing of others', async (name, found) => {
    const { queries } = readPack();
    const { query, interval } = queries[name] ?? expect.unreachable();
    expect(await rows(mac + otherDriver, query)).toHaveLength(found);
    expect(await rows(otherDriver, query)).toEqual([]);
    expect(interval).toBe(3600);
    expect(Object.keys(queries)).toHaveLength(3);
  });

  it('does not call the old copy that stays beside a new one until the restart not enabled', async () => {
    const { query } = readPack().queries['defender_extensions_not_enabled'] ?? expect.unreachable();
    const old = endpoint('terminated_waiting_to_uninstall_on_reboot');
    expect(await rows(old + endpoint(enabled), query)).toEqual([]);
    expect(await rows(old, query)).toHaveLength(1);
    expect(await rows(old + endpoint(enabled, { owner: 'AAAAAAAAAA' }), query)).toHaveLength(2);
  });
});
