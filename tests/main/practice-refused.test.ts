// The command line of the packaged macOS app: whatever root is named, nothing is run and nothing is said about it.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/cli/cli.ts';

async function packagedMac(...words: readonly string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCommandLine({
    args: words,
    rootAllowed: false,
    memoryFile: path.join(tmpdir(), 'none.json'),
    version: '1.2.3',
    languages: [],
    print: async (line) => {
      printed.push(line);
      return true;
    },
    tell: (line) => void told.push(line),
    ended: () => new Promise(() => {}),
  });
  return { code, printed, told };
}

describe('another root on the installed Mac', () => {
  it.each([
    ['status', '--tools-root', tmpdir()],
    ['status', `--tools-root=${tmpdir()}`, '--format', 'json'],
    ['watch', '--tools-root', tmpdir()],
    ['report', '--tools-root', tmpdir(), 'folder'],
    ['status', '--tools-root', '/nowhere'],
  ])('%s %s %s is refused with a sentence', async (...words) => {
    const { code, printed, told } = await packagedMac(...words);
    expect(code).toBe(64);
    expect(printed).toEqual([]);
    expect(told).toEqual(['The installed app can check only this Mac: omit --tools-root.']);
  });

  it('does not keep the app from saying its version', async () => {
    expect(await packagedMac('--version')).toMatchObject({ code: 0, printed: ['1.2.3'] });
  });
});
