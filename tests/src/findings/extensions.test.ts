// The two witnesses of one extension, macOS and Defender, in every combination of what they may say.
import { describe, expect, it } from 'vitest';
import {
  type ExtensionFault,
  findingsOfExtensions,
  judgeEndpoint,
  judgeNetwork,
} from '../../../src/findings/extensions.ts';
import { versionFrom } from '../../../src/macos.ts';
import type { ExtensionState } from '../../../src/readers/extensions.ts';
import { readHealth } from '../../../src/readers/health.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import type { Readings } from '../../../src/readings.ts';
import { exited, healthOf, readingsOf, rtp } from '../fixtures.ts';

const version = '1.0/1.0';
const listing = (...rows: readonly (readonly [string, ExtensionState])[]) => ({
  extensions: {
    kind: 'read' as const,
    rows: rows.map(([id, state]) => ({
      id: `com.microsoft.wdav.${id}`,
      version,
      team: 'UBF8T346G9',
      state,
      line: `${id} ${state}`,
    })),
  },
});
const on14 = (part: Partial<Readings>) => readingsOf({ macos: versionFrom('14.2'), ...part });
const states = ['enabled', 'waiting', 'disabled', 'restarting', 'going', 'other', 'cut'] as const;
const detail = (text: string, code = 0) => ({ healthExtensions: readHealthDetails(exited(text, code)) });

describe('the endpoint security extension', () => {
  const said = {
    works: { health: rtp('true', 'true') },
    missing: { health: rtp('true', 'false') },
    silent: { health: readHealth(exited('', 3)) },
  };
  const expected: Readonly<Record<keyof typeof said, readonly ExtensionFault[]>> = {
    //         enabled, waiting, disabled, restarting, going, other, cut
    works: [null, 'not-approved', 'switched-off', 'restart-needed', 'being-removed', 'on-the-way', null],
    missing: [
      'not-running',
      'not-approved',
      'switched-off',
      'restart-needed',
      'being-removed',
      'on-the-way',
      'not-approved',
    ],
    silent: [null, 'not-approved', 'switched-off', 'restart-needed', 'being-removed', 'on-the-way', null],
  };
  it.each(['works', 'missing', 'silent'] as const)('by each state of its row, when Defender says: %s', (key) => {
    const faults = states.map((state) => judgeEndpoint(on14({ ...said[key], ...listing(['epsext', state]) })).fault);
    expect(faults).toEqual(expected[key]);
  });

  it.each([
    ['works', [null, null, null, null, null, null, null]],
    [
      'missing',
      ['not-running', 'not-approved', 'switched-off', 'not-running', 'not-running', 'on-the-way', 'not-approved'],
    ],
  ] as const)('with an older enabled copy beside each state, when Defender says: %s', (key, faults) => {
    const newer = states.map((state) => {
      const both = listing(['epsext', 'enabled'], ['epsext', state]);
      const rows = both.extensions.rows.map((row, index) => (index === 1 ? { ...row, version: '2.0/2.0' } : row));
      return judgeEndpoint(on14({ ...said[key], extensions: { kind: 'read', rows } })).fault;
    });
    expect(newer).toEqual(faults);
  });

  it('waits for a person also beside a newer copy in a state that is not known', () => {
    const both = listing(['epsext', 'waiting'], ['epsext', 'other']);
    const rows = both.extensions.rows.map((row, index) => (index === 1 ? { ...row, version: '2.0/2.0' } : row));
    const judged = judgeEndpoint(on14({ ...said.works, extensions: { kind: 'read', rows } }));
    expect(judged).toEqual({
      fault: 'not-approved',
      evidence: [{ tool: 'systemextensionsctl', line: 'epsext waiting' }],
    });
  });

  it.each<[string, Partial<Readings>, ExtensionFault]>([
    ['no listing', { health: rtp('true', 'false') }, 'not-approved'],
    [
      'a listing that failed',
      { health: rtp('true', 'false'), extensions: { kind: 'unreadable', reason: 'exit status 1' } },
      'not-approved',
    ],
    ['another extension’s row', { health: rtp('true', 'false'), ...listing(['netext', 'enabled']) }, 'not-approved'],
    [
      'details alone',
      { health: healthOf('healthy : true'), ...detail('endpoint_security_extension_ready : false') },
      'not-approved',
    ],
    [
      'details of a Defender without a licence',
      { health: healthOf('licensed : false'), ...detail('endpoint_security_extension_ready : false') },
      null,
    ],
    ['details that failed', { ...detail('endpoint_security_extension_ready : false', 1) }, null],
    ['details that say it is ready', { ...detail('endpoint_security_extension_ready : true') }, null],
    ['passive mode, not available', { health: rtp('false', 'false', 'passive_mode_enabled : true') }, null],
    [
      'passive mode, and the issue',
      { health: rtp('false', 'false', 'passive_mode_enabled : true', 'health_issues : ["no active event provider"]') },
      'not-approved',
    ],
    [
      'an issue that is cut',
      { health: healthOf('health_issues : ["no active event provider", "netw') },
      'not-approved',
    ],
    ['an answer that failed', { health: readHealth(exited('real_time_protection_available : false', 1)) }, null],
    [
      'an issue in an answer that failed',
      { health: readHealth(exited('health_issues : ["no active event provider"]', 1)) },
      null,
    ],
  ])('by %s', (_name, part, fault) => {
    expect(judgeEndpoint(on14(part)).fault).toBe(fault);
  });
});

/** An update on its way: the enabled copy, and a newer one that waits for the person. */
const updating = (id: string): Partial<Readings> => {
  const { rows } = listing([id, 'enabled'], [id, 'waiting']).extensions;
  return {
    extensions: { kind: 'read', rows: rows.map((row, index) => (index === 1 ? { ...row, version: '2.0/2.0' } : row)) },
  };
};

describe('a newer copy that waits', () => {
  it.each<[string, Partial<Readings>, ExtensionFault]>([
    ['it works', { health: rtp('true', 'true') }, null],
    ['nothing of it', { health: healthOf('healthy : true') }, 'not-approved'],
    ['it works, and fails', { health: readHealth(exited('real_time_protection_available : true', 1)) }, 'not-approved'],
    [
      'it works, and names the issue',
      { health: rtp('true', 'true', 'health_issues : ["no active event provider"]') },
      'not-approved',
    ],
  ])(
    'waits for nobody only when Defender says for sure that the older one works; it says: %s',
    (_name, part, fault) => {
      expect(judgeEndpoint(on14({ ...part, ...updating('epsext') })).fault).toBe(fault);
    },
  );

  it('of the network extension neither, when Defender names its issue', () => {
    const health = rtp('true', 'true', 'health_issues : ["Network event provider not running"]');
    const details = detail('network_extension_enabled : true');
    expect(judgeNetwork(on14({ ...details, ...updating('netext') })).fault).toBeNull();
    expect(judgeNetwork(on14({ health, ...details, ...updating('netext') })).fault).toBe('not-approved');
  });
});

describe('the network extension', () => {
  const off = detail('network_extension_enabled : false\nnetwork_extension_installed : true');
  const on = detail('network_extension_enabled : true\nnetwork_extension_installed : true');
  const other = ['epsext', 'enabled'] as const;
  it.each<[string, Partial<Readings>, readonly ExtensionFault[]]>([
    ['on', on, [null, 'not-approved', 'switched-off', 'restart-needed', null, 'on-the-way', null]],
    [
      'off',
      off,
      ['filter-off', 'not-approved', 'switched-off', 'restart-needed', 'not-approved', 'on-the-way', 'not-approved'],
    ],
    ['nothing', {}, [null, 'not-approved', 'switched-off', 'restart-needed', null, 'on-the-way', null]],
    [
      'its issue alone',
      { health: rtp('true', 'true', 'health_issues : ["Network event provider not running"]') },
      ['not-running', 'not-approved', 'switched-off', 'restart-needed', 'not-approved', 'on-the-way', 'not-approved'],
    ],
  ])('by each state of its row, when Defender says: %s', (_name, part, expected) => {
    const faults = states.map((state) => judgeNetwork(on14({ ...part, ...listing(other, ['netext', state]) })).fault);
    expect(faults).toEqual(expected);
  });

  it('is an update on its way when a newer copy waits and Defender says that it works', () => {
    const rows = listing(['netext', 'enabled'], ['netext', 'waiting']).extensions.rows.map((row, index) =>
      index === 1 ? { ...row, version: '2.0/2.0' } : row,
    );
    expect(judgeNetwork(on14({ ...on, extensions: { kind: 'read', rows } })).fault).toBeNull();
    expect(judgeNetwork(on14({ extensions: { kind: 'read', rows } })).fault).toBe('not-approved');
  });

  it('is going with the whole product when nothing of it stays', () => {
    expect(judgeNetwork(on14(listing(['netext', 'going']))).fault).toBe('being-removed');
    expect(judgeNetwork(on14(listing(['netext', 'going'], ['epsext', 'going']))).fault).toBe('being-removed');
  });

  it('is nobody’s business where it was not installed, or there is no licence', () => {
    expect(
      judgeNetwork(on14(detail('network_extension_enabled : false\nnetwork_extension_installed : false'))).fault,
    ).toBeNull();
    expect(judgeNetwork(on14({ ...off, health: rtp('true', 'true', 'licensed : false') })).fault).toBeNull();
    expect(judgeNetwork(on14(detail('network_extension_enabled : false'))).fault).toBe('not-approved');
  });
});

describe('without Defender', () => {
  const gone = readHealth({ kind: 'missing' });
  const hung = readHealth({ kind: 'timed-out', afterMs: 1, stdout: '', stderr: '' });

  it('no approval is missing', () => {
    const readings = on14({ health: gone, ...listing(['epsext', 'waiting'], ['netext', 'waiting']) });
    expect(findingsOfExtensions(readings)).toEqual([]);
  });

  it.each([
    ['gone', gone, 'admin'],
    ['there', rtp('true', 'true'), 'restart'],
    ['hung', hung, 'restart'],
  ] as const)('an extension that macOS still removes is told, Defender being %s', (_name, health, fixableBy) => {
    const readings = on14({ health, ...listing(['epsext', 'going']) });
    expect(findingsOfExtensions(readings)[0]).toMatchObject({ code: 'extension-being-removed', fixableBy });
  });
});

describe('the findings', () => {
  it('rest on what both witnesses said', () => {
    const readings = on14({
      health: rtp('true', 'false', 'health_issues : ["no active event provider"]'),
      ...detail('endpoint_security_extension_ready : false'),
      ...listing(['epsext', 'waiting']),
    });
    expect(findingsOfExtensions(readings)[0]?.evidence).toEqual([
      { tool: 'mdatp-health', line: 'real_time_protection_available : false' },
      { tool: 'mdatp-health', line: 'health_issues : ["no active event provider"]' },
      { tool: 'mdatp-health-extensions', line: 'endpoint_security_extension_ready : false' },
      { tool: 'systemextensionsctl', line: 'epsext waiting' },
    ]);
  });

  it('are not reported where Defender uses its driver, whatever macOS lists', () => {
    const both = listing(['epsext', 'waiting'], ['netext', 'waiting']);
    expect(findingsOfExtensions(readingsOf(both))).toEqual([]);
    const fallback = rtp('true', 'true', 'real_time_protection_subsystem : "kernel_extension"');
    expect(findingsOfExtensions(on14({ ...both, health: fallback }))).toEqual([]);
  });
});
