// What the practice tools print of system extensions, held against recordings of the real ones.
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../practice/facts.mjs';
import type { Outcome } from '../../src/outcome.ts';
import { fieldOf, listOf, readHealth, textOf, truthOf } from '../../src/readers/health.ts';
import { recording } from '../src/fixtures.ts';
import { given } from './fixtures.ts';

const mdatp = 'usr/local/bin/mdatp';
const list = 'usr/bin/systemextensionsctl';
const allowed = {
  'es-state': 'enabled',
  'net-state': 'enabled',
  filter: 'on',
  'access-app': '1',
  'access-extension': '1',
};

/** The shape of a JSON text: names and kinds of values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

/** The layout of a two-column text: name, blanks, and whether the value is quoted, a list, a date or a bare word. */
function layoutOf(text: string): readonly string[] {
  return text.split('\n').map((line) =>
    line
      .replace(/: [A-Z][a-z]{2} \d\d, \d{4} at \d\d:\d\d:\d\d [AP]M$/, ': DATE')
      .replace(/: ".*"$/, ': "TEXT"')
      .replace(/: (true|false)$/, ': TRUTH')
      .replace(/: \d+$/, ': NUMBER'),
  );
}

describe('systemextensionsctl list prints what was recorded', () => {
  it.each([
    ['12.7.6', '101.70.19', 'waiting', 'waiting', '11-14-mde-both-waiting'],
    ['14.7.1', '101.70.19', 'enabled', 'enabled', '11-14-mde-enabled'],
    ['14.7.1', '101.70.19', 'terminated', 'terminated', '11-14-mde-terminated'],
    ['15.1', '101.25072.0011', 'enabled', 'enabled', '15-26-mde-enabled'],
    ['26.1', '101.25072.0011', 'disabled', 'enabled', '15-26-mde-es-disabled'],
    ['26.1', '101.25072.0011', 'absent', 'absent', 'none'],
  ])('macOS %s, Defender %s, %s and %s: %s', async (macos, version, endpoint, network, name) => {
    const settings = { macos, 'app-version': version, 'es-state': endpoint, 'net-state': network };
    const { prints } = given('sysext-26', settings);
    expect(await prints(list, 'list')).toBe(recording(`_synthetic/systemextensionsctl-list/${name}.txt`));
  });

  it('of one category only when asked so', async () => {
    const printed = await given('sysext-12').prints(list, 'list', 'com.apple.system_extension.endpoint_security');
    expect(printed).toMatch(/^2 extension\(s\)\n--- com\.apple\.system_extension\.endpoint_security\nenabled/);
    expect(printed).not.toContain('netext');
  });

  it('has none where Defender uses the driver', async () => {
    expect(await given('kext-expired', { 'es-state': 'enabled' }).prints(list, 'list')).toBe('0 extension(s)\n');
  });

  it('refuses what needs System Integrity Protection off', async () => {
    const refused = {
      kind: 'exited',
      code: 1,
      stdout: recording('systemextensionsctl-other/sip-required-message.txt'),
    };
    expect(await given('removed').tool(list, 'reset')).toMatchObject(refused);
  });
});

describe('mdatp health of this era', () => {
  const shapes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['sysext-14', {}],
    ['network-waiting', {}],
    ['sysext-26', { ...allowed, 'rtp-enabled': '0', 'rtp-managed': '1', conflicting: 'One, Two' }],
  ];

  it.each(shapes)('in JSON has the recorded names and kinds of values: %s %j', async (scenario, settings) => {
    const printed = JSON.parse(await given(scenario, settings).prints(mdatp, 'health', '--output', 'json'));
    const recorded = JSON.parse(recording('mdatp-health-json/macos-101.98.30-healthy.json'));
    expect(shapeOf(printed)).toEqual(shapeOf(recorded));
    expect(Object.keys(printed)).toEqual(Object.keys(recorded));
  });

  it('in text has the recorded names, order and columns', async () => {
    const printed = await given('sysext-12', { ...allowed, syntax: 'text' }).prints(mdatp, 'health');
    expect(layoutOf(printed)).toEqual(layoutOf(recording('mdatp-health/macos-101.70.19-healthy.txt')));
    const waiting = await given('sysext-12').prints(mdatp, 'health');
    expect(layoutOf(waiting)).toEqual(layoutOf(recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt')));
  });

  it('says unavailable of both where an older product waits', async () => {
    const health = readHealth(await given('sysext-12', { syntax: 'text' }).runs('mdatp-health-text'));
    expect(truthOf(health, 'real_time_protection_enabled')).toBe('unavailable');
    expect(truthOf(health, 'real_time_protection_available')).toBe('unavailable');
  });

  it.each(['mdatp-health', 'mdatp-health-text'] as const)('names every reason, in %s', async (form) => {
    const health = readHealth(await given('sysext-14').runs(form));
    expect(listOf(health, 'health_issues')).toEqual([
      'no active event provider',
      'network event provider not running',
      'full disk access has not been granted',
    ]);
    expect(truthOf(health, 'real_time_protection_enabled')).toBe('true');
    expect(truthOf(health, 'real_time_protection_available')).toBe('false');
    expect(truthOf(health, 'full_disk_access_enabled')).toBe('false');
    expect([textOf(health, 'real_time_protection_subsystem'), textOf(health, 'network_events_subsystem')]).toEqual([
      null,
      null,
    ]);
  });

  it.each(['mdatp-health', 'mdatp-health-text'] as const)(
    'tells who decides and what else protects, in %s',
    async (form) => {
      const settings = { ...allowed, 'rtp-enabled': '0', 'rtp-managed': '1', conflicting: 'One Antivirus, Two' };
      const health = readHealth(await given('sysext-26', settings).runs(form));
      expect(fieldOf(health, 'real_time_protection_enabled')).toMatchObject({ value: false, managed: true });
      expect(listOf(health, 'conflicting_applications')).toEqual(['One Antivirus', 'Two']);
      expect(truthOf(health, 'healthy')).toBe('false');
    },
  );

  it('is healthy in passive mode, though nothing is on', async () => {
    const settings = { ...allowed, 'passive-mode': '1', 'rtp-enabled': '0' };
    const health = readHealth(await given('sysext-26', settings).runs('mdatp-health'));
    expect([truthOf(health, 'healthy'), truthOf(health, 'passive_mode_enabled')]).toEqual(['true', 'true']);
  });

  it.each(['mdatp-health', 'mdatp-health-text'] as const)(
    'without a licence says so first and little else, in %s',
    async (form) => {
      const health = readHealth(await given('not-onboarded').runs(form));
      expect(health).toMatchObject({
        kind: 'read',
        notices: [expect.stringMatching(/^ATTENTION: No license found\./)],
      });
      expect(truthOf(health, 'licensed')).toBe('false');
      expect(textOf(health, 'org_id')).toBe(null);
      expect(listOf(health, 'health_issues')).toEqual(['missing license']);
      expect(fieldOf(health, 'real_time_protection_enabled')).toBeUndefined();
    },
  );
});

describe('mdatp health --details', () => {
  it('system_extensions prints what was recorded', async () => {
    const details = ['health', '--details', 'system_extensions'] as const;
    expect(await given('sysext-26', allowed).prints(mdatp, ...details)).toBe(
      recording('mdatp-health-details/system_extensions-healthy.txt'),
    );
    const values = (text: string) => text.split('\n').map((line) => line.trim().split(/\s*:\s*/));
    expect(values(await given('sysext-14').prints(mdatp, ...details))).toEqual(
      values(recording('mdatp-health-details/system_extensions-not-approved.txt')),
    );
  });

  it.each([
    [{ 'net-state': 'enabled', filter: 'off' }, 'false true'],
    [{ 'net-state': 'enabled', filter: 'asking' }, 'false true'],
    [{ 'net-state': 'disabled', filter: 'on' }, 'false true'],
    [{ 'net-state': 'terminated', filter: 'on' }, 'false false'],
    [{ 'net-state': 'absent', filter: 'none' }, 'false false'],
  ])('with %j the network extension is enabled and installed: %s', async (settings, said) => {
    const printed = await given('sysext-26', settings).prints(mdatp, 'health', '--details', 'system_extensions');
    expect([...printed.matchAll(/^network_extension_\w+ *: (\w+)$/gm)].map(([, value]) => value).join(' ')).toBe(said);
  });

  it('antivirus has the recorded layout', async () => {
    const printed = await given('sysext-26', allowed).prints(mdatp, 'health', '--details', 'antivirus');
    const recorded = recording('mdatp-health-details/antivirus-rtp-on.txt').replace(/^last_on_demand.*\n/gm, '');
    expect(layoutOf(printed)).toEqual(layoutOf(recorded));
  });

  it('is refused by a product with a kernel extension, and of a name nobody knows', async () => {
    const refused = { kind: 'exited', code: 64, stdout: '' };
    expect(await given('healthy').tool(mdatp, 'health', '--details', 'system_extensions')).toMatchObject(refused);
    expect(await given('sysext-26').tool(mdatp, 'health', '--details', 'weather')).toMatchObject(refused);
  });
});

describe('mdatp config', () => {
  const config = (value: string) => ['config', 'real-time-protection', '--value', value] as const;
  const isOn = async (runs: (name: 'mdatp-health') => Promise<Outcome>) =>
    truthOf(readHealth(await runs('mdatp-health')), 'real_time_protection_enabled');

  it('switches real-time protection, as root', async () => {
    const { tool, printsAsRoot, runs } = given('sysext-26', allowed);
    expect(await tool(mdatp, ...config('disabled'))).toMatchObject({ kind: 'exited', code: 77, stdout: '' });
    expect(await isOn(runs)).toBe('true');
    await printsAsRoot(mdatp, ...config('disabled'));
    expect(await isOn(runs)).toBe('false');
    await printsAsRoot(mdatp, ...config('enabled'));
    expect(await isOn(runs)).toBe('true');
  });

  it('leaves it where the organisation decides', async () => {
    const { root, printsAsRoot, runs } = given('switched-off', { 'rtp-managed': '1' });
    await expect(printsAsRoot(mdatp, ...config('enabled'))).rejects.toThrow('managed by your organization');
    expect(await isOn(runs)).toBe('false');
    writeState(root, 'rtp-managed', '0');
    await printsAsRoot(mdatp, ...config('enabled'));
    expect(await isOn(runs)).toBe('true');
  });

  it('explains itself without a value', async () => {
    expect(await given('healthy').prints(mdatp, 'config', 'real-time-protection')).toBe(
      recording('mdatp-config/real-time-protection-without-value.txt'),
    );
  });
});

it.each([
  ['enabled', 'on', 'disable', 'off'],
  ['enabled', 'off', 'enable', 'on'],
  ['enabled', 'none', 'enable', 'asking'],
  ['waiting', 'none', 'enable', 'none'],
  ['enabled', 'asking', 'enable', 'asking'],
])('network %s with its filter %s: %s makes it %s, and Success is all it says', async (network, filter, to, then) => {
  const mac = given('sysext-26', { 'net-state': network, filter });
  expect(await mac.printsAsRoot(mdatp, 'system-extension', 'network-filter', to)).toBe(
    recording('mdatp-system-extension/network-filter-disable-ok.txt'),
  );
  expect(readState(mac.root, 'filter')).toBe(then);
});
