// The frame that macOS's password dialog puts around what kextutil says.
import { describe, expect, it } from 'vitest';
import { readPrivilegedLoad } from '../../../src/readers/kextutil.ts';
import { exited } from '../given.ts';

const rejected =
  'Kext rejected due to system policy: <OSKext 0x7fc3 [0x7fff]> { URL = "file:///Library/Extensions/wdavkext.kext/", ID = "com.microsoft.wdavkext" }';

describe('the frame of the password dialog', () => {
  it.each([
    ['the status stands alone', 'the exit=27', 'no-answer'],
    ['nothing follows the status', 'exit=27 or so', 'no-answer'],
    ['a number ends the line', 'error (27) of something', 'no-answer'],
    ['zero is no number of an error', '0:1: execution error: well (0)', 'no-answer'],
    ['cancelled', '0:107: execution error: User canceled. (-128)', 'cancelled'],
    ['an error without numbers before it', 'execution error: no (-1712)', 'not-authorised'],
    ['the status of kextutil', 'hello\rexit=71', 'faulty'],
    ['the status of kextutil, beside its words', `${rejected}\rexit=27`, 'not-approved'],
    ['its own error, as a number', `0:1: execution error: ${rejected} (27)`, 'not-approved'],
  ])('%s', (_name, text, result) => {
    expect(readPrivilegedLoad(exited(text)).result).toBe(result);
  });

  it('is taken off the line', () => {
    expect(readPrivilegedLoad(exited('0:107: execution error: wdavkext.kext is odd (71)'))).toEqual({
      ...{ result: 'faulty', line: 'wdavkext.kext is odd' },
    });
    expect(readPrivilegedLoad(exited('wdavkext.kext (1) is odd (71)')).line).toBe('wdavkext.kext (1) is odd');
    expect(readPrivilegedLoad(exited('wdavkext.kext is odd\rexit=71')).line).toBe('wdavkext.kext is odd');
    expect(readPrivilegedLoad(exited('hello\rworld')).line).toBe('hello');
    expect(readPrivilegedLoad({ kind: 'missing' })).toEqual({ result: 'no-answer', line: 'not on this Mac' });
  });
});
