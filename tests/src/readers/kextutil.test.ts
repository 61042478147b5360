// What came of a load attempt, from kextutil itself and through macOS's password dialog.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLoad, readPrivilegedLoad, readWaitsMs } from '../../../src/readers/kextutil.ts';
import { exited, recording } from '../fixtures.ts';

const rejected = (reason: string) =>
  `Kext rejected due to ${reason}: <OSKext 0x7fc3 [0x7fff]> { URL = "file:///Library/StagedExtensions/Library/Extensions/wdavkext.kext/", ID = "com.microsoft.wdavkext" }`;
const otherRejected = rejected('system policy').replace('com.microsoft.wdavkext', 'com.adguard.nfext');
const notRoot = recording('_synthetic/kextutil/not-root.txt').trim();
const kmutilPolicy = recording('kmutil-load/15-not-approved-code27.txt').trim();

describe('kextutil', () => {
  it.each([
    ['the recorded policy rejection', recording('kextutil/wdavkext-system-policy.txt'), 27, 'not-approved'],
    ['silence and 27', '', 27, 'not-approved'],
    [
      'a policy rejection beside a signature remark',
      `Code Signing Failure: not code signed\n${rejected('system policy')}`,
      27,
      'not-approved',
    ],
    ['a signature remark and 27', 'Code Signing Failure: code signature is invalid', 27, 'not-approved'],
    [
      'kextload’s wording',
      '/Library/Extensions/wdavkext.kext failed to load - (libkern/kext) system policy prevents loading; check',
      27,
      'not-approved',
    ],
    [
      'kmutil, several ids',
      kmutilPolicy.replace('com.vgpu.probe', 'com.vgpu.probe,com.microsoft.wdavkext'),
      27,
      'not-approved',
    ],
    ['silence and 0', recording('_synthetic/kextutil/success-silent.txt'), 0, 'loaded'],
    ['verbose success', '/Library/Extensions/wdavkext.kext successfully loaded (or already loaded).', 0, 'loaded'],
    ['an allowed invalid signature', recording('kextutil/appleintelinfo-unsigned-allowed.txt'), 0, 'loaded'],
    ['no root', notRoot, 77, 'not-root'],
    ['silence and 77', '', 77, 'not-root'],
    [
      'no root in a mode that loads nothing',
      'Skipping staging and system policy checks because not running as root, expect staging errors.',
      77,
      'not-root',
    ],
    ['permissions', rejected('improper filesystem permissions'), 6, 'faulty'],
    ['an invalid signature', rejected('invalid signature'), 6, 'faulty'],
    ['an insecure location', rejected('insecure location'), 6, 'faulty'],
    ['the exclude list', rejected('presence on exclude list'), 6, 'faulty'],
    ['no code signature', 'Code Signing Failure: not code signed', 4, 'faulty'],
    [
      'kextload’s other failure',
      '/Library/Extensions/wdavkext.kext failed to load - (libkern/kext) not loadable (reason unspecified)',
      6,
      'faulty',
    ],
    ['no file', '/Library/Extensions/wdavkext.kext: No such file or directory', 1, 'faulty'],
    ['no slice for this architecture', '', 2, 'faulty'],
    ['safe boot', 'Notice: system is in safe boot mode; kernel may refuse loads.', 5, 'faulty'],
    ['an unspecified failure', '', 11, 'faulty'],
    ['a shell without kextutil', 'sh: /usr/bin/kextutil: No such file or directory', 127, 'no-answer'],
    ['a shell that may not run kextutil', 'sh: /usr/bin/kextutil: Permission denied', 126, 'no-answer'],
    ['an end by a signal', '', 137, 'no-answer'],
    ['another kext’s policy rejection', otherRejected, 6, 'no-answer'],
    ['another kext in kextload’s wording', recording('kextload/eqmac-system-policy.txt'), 71, 'no-answer'],
    ['another kext in kmutil’s wording', kmutilPolicy, 27, 'no-answer'],
    [
      'another kext’s policy rejection with remarks',
      recording('kextutil/360controller-10.15.3-system-policy-with-warnings.txt'),
      27,
      'no-answer',
    ],
    ['another kext’s signature', recording('kextutil/nvweb-10.12.6-unsigned.txt'), 4, 'no-answer'],
    [
      'another kext’s rejection amid staging noise',
      recording('kextutil/adguard-10.14.5beta-policy-excerpt.txt'),
      6,
      'no-answer',
    ],
    [
      'another kext’s noise before the driver’s rejection',
      `${recording('kextutil/adguard-10.14.5beta-policy-excerpt.txt')}${rejected('system policy')}`,
      27,
      'not-approved',
    ],
    [
      'another kext’s rejection before the driver’s fault',
      `${otherRejected}\n${rejected('improper filesystem permissions')}`,
      6,
      'faulty',
    ],
    ['a refusal whose exit status was lost', rejected('improper filesystem permissions'), 0, 'faulty'],
    ['a signature remark beside success', 'Code Signing Failure: not code signed', 0, 'loaded'],
    ['a policy rejection whose exit status was lost', rejected('system policy'), 0, 'not-approved'],
    ['another kext’s rejection beside success', otherRejected, 0, 'no-answer'],
    ['another kext’s noise beside success', 'Kext with invalid signature (-67062) denied: /x/y.kext', 0, 'no-answer'],
    [
      'an id that only begins like it',
      kmutilPolicy.replace('com.vgpu.probe', 'com.microsoft.wdavkext2'),
      27,
      'no-answer',
    ],
    [
      'an id that only ends like it',
      kmutilPolicy.replace('com.vgpu.probe', 'a.com.microsoft.wdavkext'),
      27,
      'no-answer',
    ],
  ])('%s', (_name, stderr, code, result) => {
    expect(readLoad(exited('', code, stderr)).result).toBe(result);
    expect(readLoad(exited(stderr.replaceAll('\n', '\r\n'), code)).result).toBe(result);
  });

  const kmutil = (code: number, text: string) => `Error Domain=KMErrorDomain Code=${code} "${text}"`;
  const executing = 'Executing: /usr/bin/kmutil load --bundle-path /Library/Extensions/wdavkext.kext';
  it.each([
    ['27, in another language', kmutil(27, 'Extensie com.microsoft.wdavkext niet goedgekeurd'), 'not-approved'],
    [
      '27, first of several',
      kmutil(27, 'Extension with identifiers com.microsoft.wdavkext,com.x.y not approved'),
      'not-approved',
    ],
    ['28', kmutil(28, 'Loading extension(s): com.microsoft.wdavkext requires a reboot'), 'faulty'],
    [
      '29',
      kmutil(29, 'Authenticating extension failed: Kext com.microsoft.wdavkext v101 in bundle:\n\nBad code signature'),
      'faulty',
    ],
    ['30', kmutil(30, 'com.microsoft.wdavkext: Invalid ownership (501:0) should be (0:0)'), 'faulty'],
    ['31, without a name', kmutil(31, 'Building the collection failed'), 'faulty'],
    ['34', kmutil(34, recording('kmutil-load/missing-kdk-fragment.txt').trim()), 'faulty'],
    ['71, wrong architecture', kmutil(71, 'com.microsoft.wdavkext has no slice for arm64e'), 'no-answer'],
    ['28 of another kext', kmutil(28, 'Loading extension(s): com.x.y requires a reboot'), 'no-answer'],
    ['29 of another kext', recording('kmutil-load/11-shim-bad-signature-code29.txt'), 'no-answer'],
    [
      'others, then ours',
      `${kmutil(29, 'Kext com.x.y v1')}\n${kmutil(28, 'extension(s): com.x.z requires a reboot')}\n${kmutil(27, 'com.microsoft.wdavkext')}`,
      'not-approved',
    ],
  ])('kmutil, code %s', (_name, stderr, result) => {
    const code = Number(/Code=(\d+)/.exec(stderr)?.[1]);
    expect(readLoad(exited('', code, `${executing}\n${stderr}`)).result).toBe(result);
  });

  it('keeps the line that asks for a restart of this Mac', () => {
    const line = kmutil(28, 'Loading extension(s): com.microsoft.wdavkext requires a reboot');
    expect(readLoad(exited('', 28, `${executing}\n${line}`)).line).toBe(line);
  });

  it('gives the line it rests on', () => {
    const noise = 'Notice: /Library/Extensions/wdavkext.kext has debug properties set.';
    expect(readLoad(exited('', 27, `${noise}\n${rejected('system policy')}\n`)).line).toBe(rejected('system policy'));
    expect(readLoad(exited('', 6, `${noise}\n${rejected('invalid signature')}`)).line).toBe(
      rejected('invalid signature'),
    );
    expect(readLoad(exited('', 2)).line).toBe('exit status 2');
  });

  it.each([
    [{ kind: 'missing' }, 'not on this Mac'],
    [{ kind: 'refused', reason: 'EACCES' }, 'could not be started: EACCES'],
    [{ kind: 'timed-out', afterMs: 5_000, stdout: rejected('system policy'), stderr: '' }, 'no answer within 5 s'],
    [{ kind: 'flooded', limitBytes: 1024, stdout: '', stderr: '' }, 'printed more than 1 KiB'],
  ] as const)('%j is not an answer', (outcome, line) => {
    expect(readLoad(outcome)).toEqual({ result: 'no-answer', line });
    expect(readPrivilegedLoad(outcome)).toEqual({ result: 'no-answer', line });
  });
});

describe('kextutil through the password dialog', () => {
  const error = (text: string) => exited('', 1, `0:107: execution error: ${text}\n`);
  it.each([
    [
      'refused, LF as CR',
      exited(`${rejected('system policy')}\rDiagnostics for /Library/Extensions/wdavkext.kext:\rexit=27\n`),
      'not-approved',
    ],
    ['refused, LF kept', exited(`${rejected('system policy')}\nexit=27`), 'not-approved'],
    ['loaded', exited('exit=0\n'), 'loaded'],
    ['faulty', exited(`${rejected('improper filesystem permissions')}\rexit=6`), 'faulty'],
    ['refused, after kextutil spoke of 0', exited('exit=0\rexit=27\rwaits=600\n'), 'not-approved'],
    ['cancelled', error('User canceled. (-128)'), 'cancelled'],
    ['cancelled in Dutch', error('Door gebruiker geannuleerd. (-128)'), 'cancelled'],
    ['a wrong account', error('The administrator user name or password was incorrect. (-60007)'), 'not-authorised'],
    ['nobody at the screen', error('AppleEvent timed out. (-1712)'), 'not-authorised'],
    ['refused, in AppleScript’s frame', error(`${rejected('system policy')} (27)`), 'not-approved'],
    ['refused, in AppleScript’s own words', error('The command exited with a non-zero status. (27)'), 'not-approved'],
    ['no root, in AppleScript’s frame', error(`${notRoot} (77)`), 'not-root'],
    ['faulty, in AppleScript’s frame', error(`${rejected('invalid signature')} (6)`), 'faulty'],
    ['nothing', exited(''), 'no-answer'],
    ['words without a number', exited('', 1, 'osascript: no such component'), 'no-answer'],
  ])('%s', (_name, outcome, result) => {
    expect(readPrivilegedLoad(outcome).result).toBe(result);
  });

  it('says how long its waiter goes on, and does not take that for the words of kextutil', () => {
    const outcome = exited(`${rejected('system policy')}\rexit=27\rwaits=600\n`);
    expect(readPrivilegedLoad(outcome)).toEqual(readPrivilegedLoad(exited(`${rejected('system policy')}\rexit=27`)));
    const others = [exited('exit=27'), exited('waits=soon\rit waits=600\rwaits=99999'), { kind: 'missing' } as const];
    expect([outcome, ...others].map(readWaitsMs)).toEqual([600_000, 0, 0, 0]);
    const { result, line } = readPrivilegedLoad(exited('exit=27\rwaits=600'));
    expect([result, line]).toEqual(['not-approved', 'exit status 27']);
  });

  it('never takes silence or noise for a loaded driver', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(255), (stdout, stderr, code) => {
        const { result } = readPrivilegedLoad(exited(stdout, code, stderr));
        expect(result === 'loaded').toBe(false);
      }),
    );
  });
});

describe('the line that a reading rests on', () => {
  const long = 'x'.repeat(4_001);

  it.each([
    [
      'success says so',
      '/x/wdavkext.kext appears to be loadable',
      0,
      'loaded',
      '/x/wdavkext.kext appears to be loadable',
    ],
    ['success in silence', '', 0, 'loaded', 'exit status 0'],
    ['not root, in silence', '', 77, 'not-root', 'exit status 77'],
    ['it never ran, in silence', '', 126, 'no-answer', 'exit status 126'],
    ['it failed in silence', '', 71, 'no-answer', 'exit status 71'],
    ['it was asked in a wrong way', '', 64, 'no-answer', 'exit status 64'],
    ['the system failed', '', 70, 'no-answer', 'exit status 70'],
    ['the system failed with the driver', rejected('bad dependencies'), 70, 'faulty', rejected('bad dependencies')],
    ['success with a refusal', rejected('bad dependencies'), 0, 'faulty', rejected('bad dependencies')],
  ])('%s', (_name, text, code, result, line) => {
    expect(readLoad(exited(text, code))).toEqual({ result, line });
  });

  it('is the refusal, not what was said before it', () => {
    const { line } = readLoad(exited(`hello\n${rejected('bad dependencies')}\nCode Signing Failure: x`, 6));
    expect(line).toBe(rejected('bad dependencies'));
  });

  it('is not read from more than 4,000 letters', () => {
    expect(readLoad(exited(`${long} com.microsoft.wdavkext system policy`, 71)).line).toBe('exit status 71');
    expect(readPrivilegedLoad(exited(`${long} (27)`)).result).toBe('no-answer');
    expect(readPrivilegedLoad(exited(`${'x'.repeat(3_996)}(-1)`)).result).toBe('not-authorised');
  });
});
