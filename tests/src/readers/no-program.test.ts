// A shell that found no `mdatp`: there is no Defender, whatever its words and its exit status.
import { describe, expect, it } from 'vitest';
import { isMissing, readHealth } from '../../../src/readers/health.ts';
import { exited } from '../fixtures.ts';

const isAbsent = (stdout: string, code: number, stderr = '') => isMissing(readHealth(exited(stdout, code, stderr)));

describe('no mdatp', () => {
  it.each([
    'zsh: command not found: mdatp',
    'zsh: no such file or directory: /usr/local/bin/mdatp',
    '-bash: mdatp: command not found',
    'bash: /usr/local/bin/mdatp: No such file or directory',
    'sh: 1: mdatp: not found',
    'sudo: mdatp: command not found',
    'env: mdatp: No such file or directory',
    'fish: Unknown command: mdatp',
  ])('is what %j says, on either stream and with any status', (line) => {
    expect([isAbsent(line, 0), isAbsent('', 1, line), isAbsent(`ann@mac ~ % mdatp health\n${line}\n`, 127)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    ['a shell that found another program', 'zsh: command not found: jamf', 127],
    ['a program that says nothing', '', 127],
    ['a daemon that is not there', 'mdatp: could not connect to the daemon', 1],
    ['a file of its that is not there', '/usr/local/bin/mdatp: cannot open x: No such file or directory', 1],
  ])('is not what %s says', (_name, text, code) => {
    expect(isAbsent(text, code)).toBe(false);
  });

  it('is not what stands beside an answer', () => {
    expect(isAbsent('zsh: command not found: mdatp\nhealthy : true', 0)).toBe(false);
    expect(isAbsent('healthy : true', 127, 'mdatp')).toBe(false);
  });
});
