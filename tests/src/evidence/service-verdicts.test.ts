// What a folder leads to where Defender gives no verdict, where a restart was made, and where somebody manages the Mac.
import { describe, expect, it } from 'vitest';
import { ago, json, listing, row, said, text } from './folders.ts';

const fails = text({ healthy: 'false', real_time_protection_available: 'false' });
const silences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'it cannot be reached': { 'mdatp-health': '', 'mdatp-health.err': 'Failed to connect\n', 'mdatp-health.exit': '1' },
  'it hangs': { 'mdatp-health.exit': 'timed-out' },
  'it prints nothing': { 'mdatp-health': '' },
  'it prints something else': { 'mdatp-health': 'hello\n' },
  'it prints health and fails': { 'mdatp-health': json(), 'mdatp-health.exit': '70' },
};
const daemon = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon';
const list = (...rows: readonly string[]) => ` 01-00:00:00     0 /sbin/launchd\n${rows.join('\n')}\n`;
const unloaded = {
  'launchctl.err': 'Could not find service "com.microsoft.fresno" in domain for system\n',
  'launchctl.exit': '113',
};
const notStarted = 'unprotected service-not-started';
const inBackground = 'background-item: allow-in-background* restart confirm';

describe.each(Object.entries(silences))('mdatp, where %s', (_name, health) => {
  const by = (files: Readonly<Record<string, string>>, mac: Readonly<Record<string, unknown>> = {}) =>
    said({ files: { ...health, ...files }, mac });

  it.each([
    ['no daemon runs', { processes: list() }],
    ['launchd knows no such service', unloaded],
    ['only a helper of it runs', { processes: list(` 00:05 0 ${daemon}_enterprise`) }],
    ['a person’s program of that name runs', { processes: list(` 00:05 501 ${daemon}`) }],
    ['root’s program of that name runs elsewhere', { processes: list(' 00:05 0 /tmp/wdavdaemon') }],
  ])('is told as a service that was not started when %s', (_when, files) => {
    expect(by(files)).toMatchObject({ verdict: notStarted, guide: inBackground });
  });

  it('has its service installed again before macOS 13, and where its file is gone', () => {
    const install = 'background-item: install* restart confirm';
    expect(by({ ...unloaded, processes: list() }, { macos: '12.7' }).guide).toBe(install);
    expect(by({ ...unloaded, processes: list(), 'service-file.exit': 'missing' }).guide).toBe(install);
  });

  it('waits for a restart where the service is loaded, and for IT where a restart did not help', () => {
    const files = { launchctl: 'system/com.microsoft.fresno = {\n\tstate = not running\n}\n', processes: list() };
    const allowed = 'background-item: allow-in-background✓';
    expect(by(files).guide).toBe(`${allowed} restart* confirm`);
    const restarted = { firstSeen: { 'service-not-started': ago(7200) }, bootedAt: ago(3600) };
    expect(by(files, restarted).guide).toBe(`${allowed} restart✓ report* confirm`);
  });

  it('is told of only when the Mac and the daemon had their time to start', () => {
    expect(by({ ...unloaded, processes: list() }, { bootedAt: ago(59) }).verdict).toBe('starting');
    expect(by({ ...unloaded, processes: list() }, { bootedAt: ago(61) }).verdict).toBe(notStarted);
    expect(by({ processes: list(` 00:59 0 ${daemon}`) }).verdict).toBe('starting');
    expect(by({ processes: list(` 01:00 0 ${daemon}`) }).verdict).toMatch(/^unknown (not-answering|unreadable)$/);
  });

  it.each([
    ['the daemon runs', { processes: list(` 10:00 0 ${daemon}`, ` 00:03 0 ${daemon}_enterprise`) }],
    ['launchd says that it runs', { launchctl: 'x = {\n\tstate = running\n\tpid = 77\n}\n', processes: list() }],
    ['its row has arguments', { processes: list(` 10:00 0 ${daemon} edr 19 20`) }],
    ['the list failed', { processes: '', 'processes.exit': '1' }],
  ])('does not answer, and no service is missing, when %s', (_when, files) => {
    expect(by(files).verdict).toMatch(/^unknown (not-answering|unreadable)$/);
  });

  it('restarts again and again where its starts say so', () => {
    const mac = { daemonStarts: [ago(203), ago(103), ago(13)] };
    expect(by({ ...unloaded, processes: list() }, mac)).toMatchObject({
      verdict: 'unknown service-keeps-restarting',
      guide: 'update-defender: update-defender* confirm',
    });
  });
});

describe('a restart', () => {
  const broken = {
    'not-answering': { 'mdatp-health.exit': 'timed-out' },
    'extension-not-running': {
      'mdatp-health': fails,
      systemextensionsctl: listing(row('epsext', 'activated enabled')),
    },
    'restart-needed': {
      'mdatp-health': fails,
      systemextensionsctl: listing(row('epsext', 'activated waiting to upgrade')),
    },
    'extension-being-removed': { 'mdatp-health': fails, systemextensionsctl: listing(row('epsext', 'uninstalling')) },
  };
  it.each(Object.entries(broken))('that %s outlived is done, and somebody else has to look', (code, files) => {
    const by = (mac: Readonly<Record<string, unknown>>) => said({ files, mac }).guide;
    const firstSeen = { [code]: ago(7200) };
    expect(by({ firstSeen, bootedAt: ago(3600) })).toBe('restart: restart✓ report* confirm');
    expect(by({ firstSeen, bootedAt: ago(9000) })).toBe('restart: restart* confirm');
    expect(by({ firstSeen: { unhealthy: ago(7200) }, bootedAt: ago(3600) })).toBe('restart: restart* confirm');
  });

  it('is not made for macOS 15.0 where the network extension alone does not run', () => {
    const rows = listing(row('epsext', 'activated enabled'), row('netext', 'activated enabled'));
    const network = text({ healthy: 'false', health_issues: '["network event provider not running"]' });
    const by = (health: string) =>
      said({ files: { 'mdatp-health': health, systemextensionsctl: rows }, mac: { macos: '15.0' } });
    expect(by(network).guide).toBe('update-defender: update-macos* confirm');
    expect(by(fails).guide).toBe('restart: restart* confirm');
  });
});

describe('who manages', () => {
  const enrolled = 'Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n';
  it.each([
    ['jamf', 'MDM server: https://acme.jamfcloud.com/mdm/ServerURL'],
    ['jamf', 'MDM server / https://acme.jamfcloud.com/mdm/ServerURL'],
    ['intune', 'MDM server: https://i.manage.microsoft.com/DeviceGatewayProxy/ioshandler.ashx'],
    ['other', 'MDM server: https://x.web-api.kandji.io/mdm'],
    ['other', ''],
  ])('is %s by %j', (manager, server) => {
    const files = { 'mdatp-health': fails, 'profiles-status': `${enrolled}${server}\n` };
    expect(said({ files }).guide).toBe(`managed-${manager}: ask-it* confirm`);
  });

  it('may have closed the way by hand: it is not offered where macOS lists nothing to allow', () => {
    const files = { 'mdatp-health': fails, systemextensionsctl: '0 extension(s)\n' };
    expect(said({ files, mac: { managedBy: 'jamf' } }).notes).toEqual(['organisation-forbids']);
    expect(said({ files }).notes).toEqual(['remote-clicks']);
  });
});

describe('who may load the driver', () => {
  it.each([
    ['20 12 61 80 701', 'request-approval'],
    ['20 12 61 701', 'ask-it'],
    ['staff everyone admin', 'request-approval'],
    ['staff everyone 80', 'ask-it'],
    ['uid=501(x) gid=20(staff) groups=20(staff),80(admin)', 'request-approval'],
    ['uid=501(admin) gid=20(staff) groups=20(staff),12(everyone)', 'ask-it'],
  ])('by id, as it prints %j: %s', (groups, step) => {
    const health = text({ real_time_protection_available: 'false', real_time_protection_subsystem: null });
    const mac = { macos: '10.15.7', kextFile: true, admin: null };
    const { guide } = said({ files: { 'mdatp-health': health, groups }, mac });
    expect(guide).toBe(`kernel-window-closed: ${step}* open-pane allow load-driver confirm`);
  });
});
