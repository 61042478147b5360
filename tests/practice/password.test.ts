// The practice password dialog: who answers, what osascript prints, and that nothing stays open behind it.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { readState } from '../../practice/facts.mjs';
import { answerPassword, closeForgottenDialog, isAsking } from '../../practice/person.mjs';
import { readPrivilegedLoad } from '../../src/readers/kextutil.ts';
import { given } from './fixtures.ts';

/** Polls until it holds; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

describe('with a person at the Mac', () => {
  it('waits for OK, runs kextutil as root and returns its words with CR line ends', async () => {
    const { root, loads } = given('kext-expired');
    const loading = loads();
    await until(() => isAsking(root));
    answerPassword(root, 'allow');
    const outcome = await loading;
    expect(outcome).toMatchObject({ kind: 'exited', code: 0, stderr: '' });
    expect(outcome.kind === 'exited' && outcome.stdout).toMatch(
      /^Kext rejected [^\n]+\rKext rejected [^\n]+\rDiagnostics for \/Library\/Extensions\/wdavkext\.kext:\rexit=27\rwaits=600\n$/,
    );
    expect(readPrivilegedLoad(outcome).result).toBe('not-approved');
    expect(readState(root, 'dialog')).toBe('');
  });

  it('takes Cancel for what it is, and brings no button back', async () => {
    const { root, loads } = given('kext-expired');
    const before = readState(root, 'last-attempt-at');
    const loading = loads();
    await until(() => isAsking(root));
    answerPassword(root, 'cancel');
    const outcome = await loading;
    expect(outcome).toMatchObject({ kind: 'exited', code: 1, stdout: '' });
    expect(outcome.kind === 'exited' && outcome.stderr).toMatch(/^0:\d+: execution error: User canceled\. \(-128\)\n$/);
    expect(readPrivilegedLoad(outcome).result).toBe('cancelled');
    expect([readState(root, 'dialog'), readState(root, 'last-attempt-at')]).toEqual(['', before]);
  });

  it('that was killed is noticed, and its dialog can be closed', async () => {
    const { root, loads } = given('kext-expired', {}, 300);
    expect(await loads()).toMatchObject({ kind: 'timed-out' });
    expect(readState(root, 'dialog')).toBe('open');
    await until(() => !isAsking(root));
    expect(() => answerPassword(root, 'allow')).toThrow('No password dialog is open.');
    closeForgottenDialog(root);
    expect([readState(root, 'dialog'), readState(root, 'dialog-pid')]).toEqual(['', '']);
  });

  it('closes its dialog when it is asked to end', async () => {
    const { root, loads } = given('kext-expired');
    const loading = loads();
    await until(() => isAsking(root));
    process.kill(Number(readState(root, 'dialog-pid')), 'SIGTERM');
    expect(readPrivilegedLoad(await loading).result).toBe('no-answer');
    expect(readState(root, 'dialog')).toBe('');
  });
});

it.each([
  ['allow', 'not-approved'],
  ['cancel', 'cancelled'],
])('with the answer %s given beforehand, no dialog opens', async (answer, result) => {
  const { root, loads } = given('kext-expired', { 'password-answer': answer });
  expect(readPrivilegedLoad(await loads()).result).toBe(result);
  expect(readState(root, 'dialog')).toBe('');
});

it('knows no other form of script', async () => {
  const { root } = given('kext-expired', { 'password-answer': 'allow' });
  const { load } = toolsBelow(root);
  const outcome = await run({ ...load('en'), args: ['-e', 'do shell script "id" with administrator privileges'] });
  expect(outcome).toMatchObject({ kind: 'exited', code: 1, stdout: '' });
  expect(readPrivilegedLoad(outcome).result).toBe('not-authorised');
});
