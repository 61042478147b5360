// The signature of a program or driver, as codesign tells it.

import { describe, expect, it } from 'vitest';
import { microsoftTeam } from '../../../src/ids.ts';
import { readSignature } from '../../../src/readers/signature.ts';
import { exited, recording } from '../fixtures.ts';

describe('a signature', () => {
  it('is read from stderr, where codesign writes', () => {
    expect(readSignature(exited('', 0, recording('codesign/vscode-microsoft-team.txt')))).toEqual({
      kind: 'signed',
      team: microsoftTeam,
      line: `TeamIdentifier=${microsoftTeam}`,
    });
  });

  it('is read where the signer cannot be named', () => {
    const text = `Executable=/x\r\nAuthority=(unavailable)\r\n TeamIdentifier=${microsoftTeam}\r\n`;
    expect(readSignature(exited('', 0, text))).toMatchObject({ kind: 'signed', team: microsoftTeam });
  });

  it('is of the team that its signer names last', () => {
    const text = `Authority=Developer ID Application: A (AAAAAAAAAA) Ltd (${microsoftTeam})\nTeamIdentifier=${microsoftTeam}`;
    expect(readSignature(exited('', 0, text))).toMatchObject({ kind: 'signed', team: microsoftTeam });
    const remark = text.replace(`(${microsoftTeam})`, '(or so)');
    expect(readSignature(exited('', 0, remark)).kind).toBe('signed');
  });

  it.each([
    ['no team', 'TeamIdentifier=not set', 0, 'TeamIdentifier=not set'],
    ['none', 'wdavkext.kext: code object is not signed at all', 1, 'wdavkext.kext: code object is not signed at all'],
    ['a failure', `TeamIdentifier=${microsoftTeam}`, 1, `TeamIdentifier=${microsoftTeam}`],
    ['a team inside another line', `Note: TeamIdentifier=${microsoftTeam}`, 0, `Note: TeamIdentifier=${microsoftTeam}`],
    ['silence', '', 0, 'no signature'],
    ['two teams', `TeamIdentifier=${microsoftTeam}\nTeamIdentifier=AAAAAAAAAA`, 0, `TeamIdentifier=${microsoftTeam}`],
    [
      'a signer of another team',
      `Authority=Developer ID Application: Evil (AAAAAAAAAA)\nTeamIdentifier=${microsoftTeam}`,
      0,
      `TeamIdentifier=${microsoftTeam}`,
    ],
    ['a lower-case team', 'TeamIdentifier=ubf8t346g9', 0, 'TeamIdentifier=ubf8t346g9'],
  ])('is unreadable with %s', (_name, stderr, code, line) => {
    expect(readSignature(exited('', code, stderr))).toEqual({ kind: 'unreadable', line });
  });

  it.each([
    'the TeamIdentifier=UBF8T346G9',
    'TeamIdentifier=not TeamIdentifier=UBF8T346G9',
    'TeamIdentifier=UBF8T346G9X',
    'TeamIdentifier=UBF8T346G9 (or so)',
    'TeamIdentifier=UBF8T346G9\nAuthority=Somebody (54GTJ2AU36)',
  ])('is not read from a line that only holds the words: %s', (text) => {
    expect(readSignature(exited(text)).kind).toBe('unreadable');
  });

  it('is not read when codesign did not end by itself', () => {
    const hung = { kind: 'timed-out', afterMs: 1, stdout: '', stderr: `TeamIdentifier=${microsoftTeam}` } as const;
    expect(readSignature(hung)).toEqual({ kind: 'unreadable', line: `TeamIdentifier=${microsoftTeam}` });
  });
});
