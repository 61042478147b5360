// What a folder leads to by macOS's words about extensions, drivers, signatures, services and managers.
import { describe, expect, it } from 'vitest';
import { ago, json, listing, row, said, text } from './folders.ts';

const fails = text({ healthy: 'false', real_time_protection_available: 'false' });
const enabled = 'activated enabled';

describe('a row of Defender’s endpoint extension', () => {
  const waiting = ['unprotected endpoint-extension-not-approved', 'unprotected endpoint-extension-not-approved'];
  const notRunning = ['attention extension-not-running', 'unprotected extension-not-running'];
  const restart = ['attention restart-needed', 'unprotected restart-needed'];
  const off = ['attention extension-switched-off', 'unprotected extension-switched-off'];
  const going = ['attention extension-being-removed', 'unprotected extension-being-removed'];
  const kinds: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['activated enabled', 'activated_enabled', 'ACTIVATED  ENABLED'],
      ['protected', 'unprotected extension-not-running'],
    ],
    [['activated waiting for user', 'activated_waiting_for_user', 'waiting for user', 'waiting_for_approval'], waiting],
    [['activated waiting for user approval', 'Activated Waiting For User'], waiting],
    [['activated waiting to upgrade', 'activated_waiting_to_upgrade_on_reboot', 'waiting_to_upgrade'], restart],
    [['activated waiting to upgrade on restart'], restart],
    [['activated enabling', 'validating_by_category', 'validating', 'blocked', 'frobnicated', ''], notRunning],
    [['activated disabled', 'activated_disabled'], off],
    [['terminated waiting to uninstall on reboot', 'terminating_for_uninstall_but_still_running'], going],
    [['terminating for uninstall via delegate', 'uninstalling', 'uninstalled'], going],
  ];
  const by = (health: string, ...rows: readonly string[]) =>
    said({
      files: { 'mdatp-health': health, systemextensionsctl: listing(...rows, row('netext', enabled)) },
      mac: { macos: '15.1' },
    }).verdict;

  it.each(kinds)(
    'in state %j, where Defender works, where it fails, and where it says so in JSON',
    (states, [works, failing]) => {
      const failed = json({ healthy: false, realTimeProtectionAvailable: false });
      for (const state of states) {
        const verdicts = [text(), fails, failed].map((health) => by(health, row('epsext', state)));
        expect([state, ...verdicts]).toEqual([state, works, failing, failing]);
      }
    },
  );

  it('beside an enabled copy is an update on its way, and no fault while Defender works', () => {
    const states = kinds.flatMap(([spellings]) => spellings);
    for (const state of states) {
      const newer = by(text(), row('epsext', enabled, '101.1/101.1'), row('epsext', state, '101.2/101.2'));
      const older = by(text(), row('epsext', state, '101.1/101.1'), row('epsext', enabled, '101.2/101.2'));
      expect([state, newer, older]).toEqual([state, 'protected', 'protected']);
    }
  });

  const both = listing(row('epsext', 'activated waiting for user'), row('netext', 'activated waiting for user'));
  it.each([
    ['CRLF', both.replaceAll('\n', '\r\n')],
    ['CR', both.replaceAll('\n', '\r')],
    ['blanks for tabs', both.replaceAll('\t', '    ')],
    ['one blank for a tab', both.replaceAll('\t', ' ')],
    ['hard spaces', both.replaceAll(' ', '\u00a0')],
    ['colours', both.replaceAll('waiting', '\u001b[1mwaiting\u001b[0m')],
    ['blanks without width', both.replaceAll('waiting', 'wai\u200bting')],
    ['a mark of its encoding', `\ufeff${both}`],
    ['UTF-16 that was taken for UTF-8', both.split('').join('\0')],
    ['quotation marks of mail', both.replace(/^/gm, '> ')],
    [
      'numbers before the lines',
      both
        .split('\n')
        .map((line, index) => `${index + 1}: ${line}`)
        .join('\n'),
    ],
    ['bars of a table', both.replaceAll('\t', ' | ')],
    ['lines broken inside the state', both.replaceAll('waiting for user', 'waiting\nfor user')],
    ['a prompt before and behind', `me@mac ~ % systemextensionsctl list\n${both}me@mac ~ %`],
    ['its rows alone', both.split('\n').slice(2).join('\n')],
  ])('is read through %s', (_name, printed) => {
    expect(said({ files: { 'mdatp-health': text(), systemextensionsctl: printed } }).verdict).toBe(
      'unprotected endpoint-extension-not-approved network-extension-not-approved',
    );
  });
});

describe('kextutil', () => {
  const health = text({
    healthy: 'false',
    real_time_protection_available: 'false',
    real_time_protection_subsystem: null,
  });
  const rejected = (id: string, why = 'system policy') =>
    `Kext rejected due to ${why}: <OSKext 0x7f> { URL = "file:///Library/StagedExtensions/x.kext/", ID = "${id}" }\n`;
  const ours = rejected('com.microsoft.wdavkext');
  const foreign = rejected('com.example.other');
  const failed = (reason: string) => `/Library/Extensions/wdavkext.kext failed to load - (libkern/kext) ${reason}\n`;
  const gone = '/Library/Extensions/wdavkext.kext - No such file or directory\n';
  const notApproved = 'unprotected kernel-extension-not-approved';
  const faulty = 'unprotected kernel-extension-faulty';
  const asked = 'kernel-window-closed: request-approval✓ open-pane* allow load-driver confirm';
  const ask = 'kernel-window-closed: request-approval* open-pane allow load-driver confirm';
  const install = 'install: install* confirm';

  it.each([
    ['policy', ours, '27', notApproved, asked],
    ['policy, without an exit status', ours, '0', notApproved, asked],
    ['policy beside a signature', `Code Signing Failure: code signature is invalid\n${ours}`, '27', notApproved, asked],
    ['policy beside another kext', `${foreign}${ours}`, '27', notApproved, asked],
    ['kextload, of policy', failed('system policy prevents loading'), '71', notApproved, asked],
    ['another kext alone', foreign, '27', notApproved, ask],
    ['another kext alone, exit 0', foreign, '0', notApproved, ask],
    [
      'a sentence that names no kext, exit 0',
      'The operation couldn’t be completed. (x error 11.)',
      '0',
      notApproved,
      ask,
    ],
    ['wrong usage', 'usage: kextutil [-h] kext\n', '64', notApproved, ask],
    ['a fault of the system', failed('system error'), '71', notApproved, ask],
    ['a fault of the software', '', '70', notApproved, ask],
    ['a fault of the software, by the driver’s name', failed('not loadable'), '70', faulty, install],
    ['not root', 'You must be running as root to load kexts\n', '77', notApproved, ask],
    ['a crash', 'dyld: Library not loaded\n', '134', notApproved, ask],
    ['a hang', '', 'timed-out', notApproved, ask],
    ['permissions', rejected('com.microsoft.wdavkext', 'improper filesystem permissions'), '6', faulty, install],
    ['a damaged kext', '', '4', faulty, install],
    ['safe boot', 'Notice: system is in safe boot mode; kernel may refuse loads.\n', '5', faulty, install],
  ])('says %s', (_name, stderr, exit, verdict, guide) => {
    const files = { 'mdatp-health': health, 'kextutil.err': stderr, 'kextutil.exit': exit };
    const mac = { macos: '10.15.7', kextFile: true, lastLoadAttemptAt: ago(60) };
    expect(said({ files, mac })).toMatchObject({ verdict, guide });
  });

  it.each([
    [
      '10.15.7',
      'unprotected endpoint-extension-not-approved',
      'system-extension: allow-endpoint-extension* grant-full-disk-access✓ confirm',
    ],
    ['10.14.6', faulty, install],
  ])('that found no driver on macOS %s', (macos, verdict, guide) => {
    for (const exit of ['0', '1', '66']) {
      const files = { 'mdatp-health': health, 'kextutil.err': gone, 'kextutil.exit': exit };
      expect(said({ files, mac: { macos } })).toMatchObject({ verdict, guide });
    }
  });
});

describe('codesign about mdatp', () => {
  const of = (team: string, path = '/usr/local/bin/mdatp', signer = team) =>
    `Executable=${path}\nAuthority=Developer ID Application: X (${signer})\nTeamIdentifier=${team}\n`;
  const client = '/Applications/Microsoft Defender.app/Contents/Resources/Tools/wdavdaemonclient';
  it.each([
    ['another team', of('ABCDEFGHIJ'), '0', 'unknown not-genuine'],
    ['another team, inside the app', of('ABCDEFGHIJ', client), '0', 'unknown not-genuine'],
    ['two teams', of('UBF8T346G9', client, 'ABCDEFGHIJ'), '0', 'unknown not-genuine'],
    ['no signature', '/usr/local/bin/mdatp: code object is not signed at all\n', '1', 'unknown not-genuine'],
    [
      'a signature of nobody',
      'Identifier=mdatp\nSignature=adhoc\nTeamIdentifier=not set\n',
      '0',
      'unknown not-genuine',
    ],
    [
      'a broken signature',
      '/usr/local/bin/mdatp: a sealed resource is missing or invalid\n',
      '1',
      'unknown not-genuine',
    ],
    [
      'another requirement',
      'mdatp: code failed to satisfy specified code requirement(s)\n',
      '3',
      'unknown not-genuine',
    ],
    ['no such file', '/usr/local/bin/mdatp: No such file or directory\n', '1', 'unknown unreadable'],
    ['Microsoft', of('UBF8T346G9', client), '0', 'protected'],
    ['a signature that is valid, and not whose', '/usr/local/bin/mdatp: valid on disk\n', '0', 'protected'],
    ['another program', of('ABCDEFGHIJ', '/Applications/Foo.app/Contents/MacOS/Foo'), '0', 'protected'],
  ])('names %s', (_name, stderr, exit, verdict) => {
    expect(said({ files: { 'mdatp-health': text(), 'codesign.err': stderr, 'codesign.exit': exit } }).verdict).toBe(
      verdict,
    );
  });
});
