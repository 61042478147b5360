// What may be said when starting the app, and what is refused with words.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isPracticeAllowed, readFlags } from '../../../main/cli/flags.ts';
import { languages } from '../../../src/language.ts';

describe('another root', () => {
  it.each([
    ['while developing on a Mac', true, false, true],
    ['in the packaged macOS app', true, true, false],
    ['while developing on Linux', false, false, true],
    ['in the packaged Linux app, which is only for trying packages', false, true, true],
  ])('%s', (_where, isMac, isPackaged, allowed) => {
    expect(isPracticeAllowed({ isMac, isPackaged })).toBe(allowed);
  });
});

describe('readFlags', () => {
  it('takes a root and a language, and lets the flags of others pass', () => {
    const args = [
      '.',
      '--no-sandbox',
      '--inspect=0',
      '--tools-root',
      tmpdir(),
      '--language',
      'nl',
      '--user-data-dir=/x',
    ];
    expect(readFlags(args, true)).toEqual({ root: tmpdir(), language: 'nl', atLogin: false });
    expect(readFlags(['--at-login'], true).atLogin).toBe(true);
    expect(readFlags([`--tools-root=${tmpdir()}`], true).root).toBe(tmpdir());
    expect(readFlags([], true)).toEqual({ root: null, language: null, atLogin: false });
  });

  it('ignores another root where it is not allowed, even a wrong one', () => {
    expect(readFlags(['--tools-root', tmpdir()], false).root).toBeNull();
    expect(readFlags(['--tools-root', '/nowhere/at/all'], false).root).toBeNull();
  });

  it('says what to do about a root that is not a folder', () => {
    expect(() => readFlags(['--tools-root', '/nowhere/at/all'], true)).toThrow(
      '--tools-root needs a folder laid out like',
    );
    expect(() => readFlags(['--tools-root'], true)).toThrow('--tools-root needs a folder');
    expect(() => readFlags(['--tools-root', process.execPath], true)).toThrow('--tools-root needs a folder');
  });

  it('names the languages it speaks', () => {
    expect(() => readFlags(['--language', 'tlh'], true)).toThrow(
      '--language takes one of en, en-GB, nl, de, fr, es, it, pt-BR, ja, zh-Hans, ko, pl, sv, not "tlh".',
    );
  });
});

describe('npm start', () => {
  it('refuses a language nobody speaks once, and names those there are', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', '--language', 'xx'], {
      encoding: 'utf8',
    });
    expect(status).toBe(64);
    expect(stderr.split(`--language takes one of ${[...languages].sort().join(', ')}, not "xx".`)).toHaveLength(2);
  });
});
