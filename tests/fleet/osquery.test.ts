// The kit's SQL, run by SQLite (which osquery is made of) on tables with osquery's columns, filled with Macs.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anew } from '../src/anew.ts';
import { ran } from '../src/ran.ts';
import { kit } from './given.ts';
import { parseYaml } from './other-readers.mjs';

/** Columns as osquery's schema has them (facts: managed-deployment section 5). */
const schema = `
CREATE TABLE kernel_extensions (idx INTEGER, refs INTEGER, size BIGINT, name TEXT, version TEXT, linked_against TEXT, path TEXT);
CREATE TABLE system_extensions (path TEXT, UUID TEXT, state TEXT, identifier TEXT, version TEXT, category TEXT, bundle_path TEXT, team TEXT, mdm_managed INTEGER);
CREATE TABLE apps (name TEXT, path TEXT, bundle_executable TEXT, bundle_identifier TEXT, bundle_name TEXT, bundle_short_version TEXT, bundle_version TEXT);`;

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
const kextant =
  "INSERT INTO apps VALUES ('Kextant.app', '/Applications/Kextant.app', 'Kextant', 'dev.kextant.Kextant', 'Kextant', '0.1.0', '0.1.0');";

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

const readAnew = () => anew<typeof import('../../src/fleet/osquery.ts')>('fleet/osquery');

async function readPolicies() {
  return policyList.parse(parseYaml((await readAnew()).fleetPolicies()));
}

async function readPack() {
  return packShape.parse(JSON.parse((await readAnew()).osqueryPack()));
}

async function rows(mac: string, sql: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await ran('sqlite3', ['-bail', ':memory:'], `${schema}\n${mac}\n${sql}\n`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** One mark for each policy, in their order: may run, network may run, nothing waits, by MDM, Kextant. */
async function passed(mac: string): Promise<string> {
  const policies = await readPolicies();
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
    ['the driver of macOS 10.15', driver, '+++--'],
    ['another driver', otherDriver, '--+--'],
  ])('on a Mac with %s', async (_name, mac, marks) => {
    expect(await passed(mac)).toBe(marks);
  });
});

describe('the policies as a file', () => {
  it('say what passes and what to do, one by one', async () => {
    const policies = await readPolicies();
    expect(policies.map(({ name }) => name)).toEqual([
      "Microsoft Defender's extension may run",
      "Microsoft Defender's network extension may run",
      "No extension of Microsoft Defender waits for a person's click",
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

describe('the pack', () => {
  const mac =
    endpoint(waiting) + network(enabled) + extension('com.example.x', enabled, { owner: 'AAAAAAAAAA' }) + driver;

  it.each([
    ['defender_system_extensions', 2],
    ['defender_kernel_extension', 1],
    ['defender_extensions_not_enabled', 1],
  ])('%s finds what it is for and nothing of others', async (name, found) => {
    const { queries } = await readPack();
    const { query, interval } = queries[name] ?? expect.unreachable();
    expect(await rows(mac + otherDriver, query)).toHaveLength(found);
    expect(await rows(otherDriver, query)).toEqual([]);
    expect(interval).toBe(3600);
    expect(Object.keys(queries)).toHaveLength(3);
  });
});
