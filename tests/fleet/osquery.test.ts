// The kit's SQL, run by SQLite (which osquery is made of) on tables with osquery's columns, filled with Macs.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kitFile, ran } from './given.ts';
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

const policyList = z.array(
  z.strictObject({
    ...{ name: z.string(), query: z.string(), description: z.string(), resolution: z.string() },
    platform: z.literal('darwin'),
  }),
);
const policies = policyList.parse(parseYaml(kitFile('fleet/policies.yml')));
const pack = z
  .object({
    platform: z.literal('darwin'),
    queries: z.record(z.string(), z.object({ query: z.string(), interval: z.number() })),
  })
  .parse(JSON.parse(kitFile('osquery/defender.conf')));

async function rows(mac: string, sql: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await ran('sqlite3', ['-bail', ':memory:'], `${schema}\n${mac}\n${sql}\n`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** One mark for each policy, in their order: may run, network may run, nothing waits, by MDM, Kextant. */
async function passed(mac: string): Promise<string> {
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

describe('the pack', () => {
  const queries = Object.entries(pack.queries).map(([name, { query }]) => [name, query] as const);
  const mac =
    endpoint(waiting) + network(enabled) + extension('com.example.x', enabled, { owner: 'AAAAAAAAAA' }) + driver;

  it.each(queries)('%s finds what it is for and nothing of others', async (name, query) => {
    const found: Readonly<Record<string, number>> = {
      defender_system_extensions: 2,
      defender_kernel_extension: 1,
      defender_extensions_not_enabled: 1,
    };
    expect(await rows(mac + otherDriver, query)).toHaveLength(found[name] ?? -1);
    expect(await rows(otherDriver, query)).toEqual([]);
  });
});
