// Items of macOS 10.15 and later where what is found and what is read differ, or only one of the two is there.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import type { FindingCode } from '../../../src/finding.ts';
import { guideFor } from '../../../src/guide.ts';
import { versionFrom } from '../../../src/macos.ts';
import { readExtensions } from '../../../src/readers/extensions.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import type { Readings } from '../../../src/readings.ts';
import { noMoments } from '../../../src/snapshot.ts';
import { exited, healthOf, readingsOf, recording, rtp } from '../fixtures.ts';

const list = (name: string) => readExtensions(exited(recording(`_synthetic/systemextensionsctl-list/${name}.txt`)));
const rows = (...states: readonly (readonly [id: string, state: string])[]) =>
  readExtensions(
    exited(
      states.map(([id, state]) => `*\tUBF8T346G9\tcom.microsoft.wdav.${id} (1.0/1.0)\tDefender\t[${state}]`).join('\n'),
    ),
  );

/** The guide for exactly these findings, whatever the readings would give. */
function guided(codes: readonly FindingCode[], part: Partial<Readings>) {
  const findings = codes.map((code) => ({ code, level: 'attention', fixableBy: 'user', evidence: [] }) as const);
  const readings = readingsOf({ macos: versionFrom('14.2'), ...part });
  return guideFor({
    readings,
    acts: noActs,
    moments: noMoments,
    now: null,
    diagnosis: { level: 'attention', findings },
  });
}

const steps = (codes: readonly FindingCode[], part: Partial<Readings>) =>
  guided(codes, part)?.steps.map(({ id, state }) => `${id} ${state}`);

/** Every reading says that its item is there. */
const allThere: Partial<Readings> = {
  health: rtp('true', 'true', 'full_disk_access_enabled : true'),
  extensions: list('11-14-mde-enabled'),
  healthExtensions: readHealthDetails(
    exited('network_extension_enabled : true\nendpoint_security_extension_ready : true'),
  ),
};
const nothingKnown: Partial<Readings> = { health: rtp('true', 'false') };

describe('an item', () => {
  it.each<[FindingCode, readonly string[]]>([
    ['endpoint-extension-not-approved', ['allow-endpoint-extension']],
    // Without the extension there is no filter, whatever is read of it.
    ['network-extension-not-approved', ['allow-network-extension', 'allow-network-filter']],
    ['network-filter-off', ['allow-network-filter']],
    ['full-disk-access-missing', ['grant-full-disk-access']],
  ])('that is found to be missing (%s) is not done, whatever readings say', (code, missing) => {
    const guide = guided([code], allThere);
    expect(guide?.steps.filter(({ state }) => state !== 'done').map(({ id }) => id)).toEqual([...missing, 'confirm']);
    expect(guide?.steps).toHaveLength(5);
  });

  it('of which nothing is known is not listed, neither as done nor as missing', () => {
    expect(steps(['full-disk-access-missing'], nothingKnown)).toEqual([
      'grant-full-disk-access current',
      'confirm waiting',
    ]);
    expect(steps(['endpoint-extension-not-approved'], nothingKnown)).toEqual([
      'allow-endpoint-extension current',
      'confirm waiting',
    ]);
  });

  it('is known by what depends on it: a filter that is off has an extension', () => {
    expect(steps(['network-filter-off'], nothingKnown)).toEqual([
      'allow-network-extension done',
      'allow-network-filter current',
      'confirm waiting',
    ]);
  });

  it('is known by one reading alone', () => {
    const missing: readonly FindingCode[] = ['full-disk-access-missing'];
    const rest = ['grant-full-disk-access current', 'confirm waiting'];
    const ready = readHealthDetails(exited('endpoint_security_extension_ready : true'));
    const network = readHealthDetails(exited('network_extension_enabled : true'));
    expect(steps(missing, { ...nothingKnown, healthExtensions: ready })).toEqual([
      'allow-endpoint-extension done',
      ...rest,
    ]);
    expect(steps(missing, { ...nothingKnown, healthExtensions: network })).toEqual([
      ...['allow-network-extension done', 'allow-network-filter done'],
      ...rest,
    ]);
    expect(steps(missing, { ...nothingKnown, extensions: rows(['epsext', 'activated enabled']) })).toEqual([
      'allow-endpoint-extension done',
      ...rest,
    ]);
    expect(steps(missing, { health: healthOf('real_time_protection_available : true') })).toEqual([
      'allow-endpoint-extension done',
      ...rest,
    ]);
  });
});

describe('what a person switched off', () => {
  const off: readonly FindingCode[] = ['extension-switched-off'];
  it.each<[string, Readings['extensions'], readonly string[]]>([
    [
      'is both, where both are',
      rows(['epsext', 'activated disabled'], ['netext', 'activated disabled']),
      ['allow-endpoint-extension current', 'allow-network-extension waiting', 'confirm waiting'],
    ],
    [
      'is the network extension alone',
      rows(['epsext', 'activated enabled'], ['netext', 'activated disabled']),
      ['allow-endpoint-extension done', 'allow-network-extension current', 'confirm waiting'],
    ],
    [
      'is the endpoint extension, where the listing does not say which',
      null,
      ['allow-endpoint-extension current', 'confirm waiting'],
    ],
  ])('%s', (_name, extensions, expected) => {
    expect(steps(off, { ...nothingKnown, extensions })).toEqual(expected);
  });
});

describe('the current item offers', () => {
  it.each<[FindingCode, readonly string[], string | null]>([
    ['endpoint-extension-not-approved', ['open-pane'], 'privacy-security'],
    ['network-extension-not-approved', ['open-pane'], 'privacy-security'],
    ['network-filter-off', ['copy-filter-command', 'look-now'], null],
    ['full-disk-access-missing', ['open-pane'], 'full-disk-access'],
  ])('%s: %j', (code, actions, pane) => {
    expect(guided([code], allThere)?.steps.find(({ state }) => state === 'current')).toMatchObject({ actions, pane });
  });

  it('IT the whole message, on the same path, where only IT may', () => {
    const guide = guided(['full-disk-access-missing'], { ...allThere, admin: false });
    expect(guide?.path).toBe('system-extension');
    expect(guide?.steps.at(-2)).toMatchObject({
      id: 'ask-it',
      state: 'current',
      actions: ['copy-ask-it', 'mail-ask-it', 'look-now'],
    });
  });
});
