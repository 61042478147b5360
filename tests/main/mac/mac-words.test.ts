// The Mac's own names of its panes: asked once per build, kept, and nobody's problem when they cannot be read.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { macWordsReader } from '../../../main/mac/mac-words.ts';
import { type Tool, toolsBelow } from '../../../main/mac/tools.ts';
import type { Outcome } from '../../../src/outcome.ts';

let dir = '';
let asked: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'kextant-words-'));
  asked = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

const printed = (stdout: string): Outcome => ({ kind: 'exited', code: 0, stdout, stderr: '' });
const mac = (version: string, build: string) =>
  printed(`ProductName:\tmacOS\nProductVersion:\t${version}\nBuildVersion:\t${build}\n`);
const table = printed(
  JSON.stringify({ nl: { GENERAL: 'Algemeen', 'Login Items & Extensions': 'Inloggen en extensies' } }),
);
const words = { general: 'Algemeen', loginItemsAndExtensions: 'Inloggen en extensies' };

function reader(answer: Outcome = table, tags: readonly string[] = ['nl-NL']) {
  const run = async (tool: Tool) => {
    asked.push([tool.path, ...tool.args].join(' '));
    return answer;
  };
  return macWordsReader({ run, tools: toolsBelow(null), tags, file: path.join(dir, 'words.json'), log: () => {} });
}

it('are asked once for a build, also by the next start', async () => {
  const read = reader();
  expect(await read(mac('26.1', '25B78'))).toEqual(words);
  expect(asked).toHaveLength(3);
  expect(asked[0]).toBe(
    '/usr/bin/plutil -convert json -o - /System/Applications/System Settings.app/Contents/Resources/Localizable.loctable',
  );
  expect(await read(mac('26.1', '25B78'))).toBeNull();
  expect(await reader()(mac('26.1', '25B78'))).toEqual(words);
  expect(asked).toHaveLength(3);
});

it('are asked again after an update of macOS, and in another language', async () => {
  await reader()(mac('26.1', '25B78'));
  expect(await reader()(mac('26.2', '25C56'))).toEqual(words);
  expect(asked).toHaveLength(6);
  expect(await reader(table, ['de-DE'])(mac('26.2', '25C56'))).toEqual({});
  expect(asked).toHaveLength(9);
});

it.each([
  ['before macOS 13', mac('12.7.6', '21H1320')],
  ['without a build', printed('ProductVersion: 26.1\n')],
  ['without an answer of sw_vers', { kind: 'missing' } as const],
  ['before the first look', undefined],
])('are not asked %s', async (_when, swVers) => {
  expect(await reader()(swVers)).toBeNull();
  expect(asked).toEqual([]);
});

it.each([
  ['missing', { kind: 'missing' } as const],
  ['another table', printed('not JSON')],
  ['refused', { kind: 'exited', code: 1, stdout: '', stderr: 'file does not exist' } as const],
])('are empty when plutil is %s', async (_how, answer) => {
  expect(await reader(answer)(mac('26.1', '25B78'))).toEqual({});
});

it('are asked each time where nothing can be kept', async () => {
  mkdirSync(path.join(dir, 'words.json'));
  expect(await reader()(mac('26.1', '25B78'))).toEqual(words);
  expect(await reader()(mac('26.1', '25B78'))).toEqual(words);
  expect(asked).toHaveLength(6);
});

it('are asked again when what was kept is broken', async () => {
  await reader()(mac('26.1', '25B78'));
  expect(JSON.parse(readFileSync(path.join(dir, 'words.json'), 'utf8'))).toEqual({ key: '25B78 nl-NL', words });
  writeFileSync(path.join(dir, 'words.json'), '{"key":');
  expect(await reader()(mac('26.1', '25B78'))).toEqual(words);
});
