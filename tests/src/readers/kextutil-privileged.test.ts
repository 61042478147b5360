// The frame that macOS's password dialog puts around what kextutil says, and the line that a reading rests on.
import { describe, expect, it } from 'vitest';
import { readLoad, readPrivilegedLoad } from '../../../src/readers/kextutil.ts';
import { exited } from '../fixtures.ts';

const rejected =
  'Kext rejected due to system policy: <OSKext 0x7fc3 [0x7fff]> { URL = "file:///Library/Extensions/wdavkext.kext/", ID = "com.microsoft.wdavkext" }';

describe('the frame of the password dialog', () => {
  it.each([
    ['the status stands alone', 'the exit=27', 'no-answer'],
    ['nothing follows the status', 'exit=27 or so', 'no-answer'],
    ['a number ends the line', 'error (27) of something', 'no-answer'],
    ['zero is not an error number', '0:1: execution error: well (0)', 'no-answer'],
    ['cancelled', '0:107: execution error: User canceled. (-128)', 'cancelled'],
    ['an error without numbers before it', 'execution error: no (-1712)', 'not-authorised'],
    ['the status of kextutil', 'hello\rexit=6', 'faulty'],
    ['the status of kextutil, beside its words', `${rejected}\rexit=27`, 'not-approved'],
    ['its own error, as a number', `0:1: execution error: ${rejected} (27)`, 'not-approved'],
  ])('%s', (_name, text, result) => {
    expect(readPrivilegedLoad(exited(text)).result).toBe(result);
  });

  it('is taken off the line', () => {
    expect(readPrivilegedLoad(exited('0:107: execution error: wdavkext.kext is odd (6)'))).toEqual({
      result: 'faulty',
      line: 'wdavkext.kext is odd',
    });
    expect(readPrivilegedLoad(exited('wdavkext.kext (1) is odd (6)')).line).toBe('wdavkext.kext (1) is odd');
    expect(readPrivilegedLoad(exited('wdavkext.kext is odd\rexit=6')).line).toBe('wdavkext.kext is odd');
    expect(readPrivilegedLoad(exited('hello\rworld')).line).toBe('hello');
    expect(readPrivilegedLoad({ kind: 'missing' })).toEqual({ result: 'no-answer', line: 'not on this Mac' });
  });
});

describe('the line a load attempt rests on', () => {
  it.each([
    ['kextutil’s status, in silence', 'exit=27', 'not-approved', 'exit status 27'],
    [
      'kextutil’s status, when words that look like it are printed',
      'exit=6 it says\rexit=6',
      'faulty',
      'exit=6 it says',
    ],
    [
      'the error, when more is printed below it',
      'error: User canceled. (-128)\rbye',
      'cancelled',
      'error: User canceled. (-128)',
    ],
    ['the error of a lost right', 'not allowed (-60005)', 'not-authorised', 'not allowed (-60005)'],
    ['nothing but how it ended', '', 'no-answer', 'exit status 0'],
  ])('is %s', (_name, text, result, line) => {
    expect(readPrivilegedLoad(exited(text))).toEqual({ result, line });
  });

  const appears = 'wdavkext.kext appears to be loadable (including linkage for on-disk libraries).';
  const denied = 'You must be running as root to load kexts.';
  const signature = 'Code Signing Failure: not code signed';
  it.each([
    ['what kextutil says of success', `hello\n${appears}`, 0, 'loaded', appears],
    ['the exit status of a success that says something else', 'hello', 0, 'loaded', 'exit status 0'],
    ['the demand for root', `hello\n${denied}`, 77, 'not-root', denied],
    ['the demand for root, whatever the status', denied, 1, 'not-root', denied],
    ['the shell’s words', 'sh: kextutil: not found', 127, 'no-answer', 'sh: kextutil: not found'],
    ['the remark that may be the reason', `hello\n${signature}`, 6, 'faulty', signature],
    ['the first line when none is known', 'hello\nworld', 6, 'faulty', 'hello'],
  ])('is %s, of kextutil alone', (_name, text, code, result, line) => {
    expect(readLoad(exited(text, code))).toEqual({ result, line });
  });

  it('may have 4,000 letters', () => {
    const padded = `${rejected} `.padEnd(4_000, 'x');
    expect(readLoad(exited(padded, 6)).result).toBe('not-approved');
    expect(readLoad(exited(`${padded}x`, 6)).result).toBe('faulty');
  });
});

describe('what is said of other kexts only', () => {
  const other = rejected.replaceAll('wdavkext', 'other');
  const odd = 'Kext rejected due to bad dependencies: { ID = "com.example.x" }';
  const note = '/Library/Extensions/x.kext: signature is valid';
  it.each([
    ['a refusal by policy beside success', other, 0, 'no-answer', other],
    ['another refusal beside success', odd, 0, 'no-answer', odd],
    ['a mere note beside success', note, 0, 'no-answer', note],
    ['a mere note beside a failure', note, 6, 'no-answer', note],
    ['a refusal below a line about the driver', `wdavkext.kext is odd\n${other}`, 6, 'faulty', 'wdavkext.kext is odd'],
    ['a line about none before it', `hello\n${odd}`, 6, 'no-answer', odd],
    ['a harmless line before it', `Warnings:\n${odd}`, 6, 'no-answer', odd],
  ])('says nothing of the driver: %s', (_name, text, code, result, line) => {
    expect(readLoad(exited(text, code))).toEqual({ result, line });
  });
});

describe('a success whose exit status was lost', () => {
  it.each([
    [
      'a driver of kextload’s that was not loaded',
      '/Library/Extensions/wdavkext.kext failed to load - (libkern/kext) not loadable',
    ],
    ['a file that is not there', '/Library/Extensions/wdavkext.kext: No such file or directory'],
    ['a wrong owner', 'com.microsoft.wdavkext: Invalid ownership (501:0) should be (0:0)'],
    ['an error by its number', 'Error Domain=KMErrorDomain Code=30 "com.microsoft.wdavkext"'],
    ['a kit that is missing', 'Missing Developer Kit: As of macOS 13.0, you will need to install a KDK'],
    ['a kext that was not staged', 'Kext failed to stage'],
    ['a file that cannot be made', "Can't create kext cache"],
  ])('is none with %s', (_name, line) => {
    expect(readLoad(exited(line))).toEqual({ result: 'faulty', line });
  });

  it.each([
    'It says: Kext rejected due to something',
    'Error Domain=KMErrorDomain Code= unknown',
    'No Missing Developer Kit',
  ])('is one beside words that only hold a refusal: %s', (line) => {
    expect(readLoad(exited(line)).result).toBe('loaded');
  });
});

describe('the remarks that may be the reason', () => {
  const safe = 'Notice: system is in safe boot mode; kernel may refuse loads.';
  it.each([
    [`hello\n${safe}`, safe],
    ['hello\nNo Code Signing Failure', 'hello'],
    ['Notice: /Library/Extensions/wdavkext.kext has debug properties set.', 'exit status 6'],
    ['The Warnings: none\nhello', 'The Warnings: none'],
  ])('are told from others: %j', (text, line) => {
    expect(readLoad(exited(text, 6))).toEqual({ result: 'faulty', line });
  });
});

describe('the driver', () => {
  it.each([
    ['its id at the start of a line', 'com.microsoft.wdavkext was not approved to load', 'not-approved'],
    ['its id at the end of a sentence', 'It was not approved to load: com.microsoft.wdavkext.', 'not-approved'],
    ['a longer id', 'com.microsoft.wdavkext.helper.kext was not approved to load', 'no-answer'],
    [
      'a longer id among identifiers',
      'Extension with identifiers com.microsoft.wdavkext.x not approved to load',
      'no-answer',
    ],
    ['one identifier of another', 'Extension with identifier com.example.x not approved to load', 'no-answer'],
    ['no identifier at all', 'Extension with identifiers unknown. It was not approved to load', 'not-approved'],
  ])('is known by %s', (_name, line, result) => {
    expect(readLoad(exited(line, 6)).result).toBe(result);
  });
});
