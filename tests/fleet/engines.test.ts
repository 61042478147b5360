// One verdict in two engines: what the judge says in JavaScriptCore, with today's library and without, is byte for byte
// what Node says of the same evidence, in every format; the text in English, which is all that the judge carries. And its
// syntax is no newer than Safari 13's.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { judgeProgram } from '../../scripts/standalone.mjs';
import { type Format, formats } from '../../src/formats.ts';
import { allCases, type Files, saidByNode, verdictByNode } from '../engine-cases.ts';
import { ran } from '../src/ran.ts';
import { temporaryFolder } from './fixtures.ts';

const judge = await judgeProgram();
const all = await allCases(temporaryFolder(afterAll));
const byNode = all.map(verdictByNode);

function given(files: Files, format: Format) {
  const names = Object.keys(files).sort();
  const bytes = Buffer.concat(names.map((name) => files[name] ?? expect.unreachable()));
  const sizes = names.map((name) => `  ${files[name]?.length} ${name}`).join('\n');
  return { format, from: 'folder', machine: 'arm64', sizes: `${sizes}\n`, bytes: bytes.toString('base64'), now: 0 };
}

/** What Safari 13's library lacks of today's. */
const newer: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  'Int8Array.prototype': ['at', 'findLast', 'toSorted', 'with'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers'],
  globalThis: ['structuredClone', 'AggregateError', 'WeakRef', 'FinalizationRegistry', 'TextDecoder', 'atob', 'Intl'],
};
const withoutThem = Object.entries(newer)
  .flatMap(([holder, names]) => names.map((name) => `delete ${holder}.${name};`))
  .join('\n');

async function saidByJsc(asked: readonly object[], before: string): Promise<readonly string[]> {
  const file = path.join(temporaryFolder(onTestFinished), 'judge.js');
  const ask = `print(JSON.stringify(${JSON.stringify(asked)}.map((one) => kextant.answer(one))))`;
  writeFileSync(file, `${before}\n${judge}\n${ask}\n`);
  const { code, stdout, stderr } = await ran('jsc', [file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** The text between the line for sh, with its remarks, and the last line. */
function verdictIn(answer: string): string {
  const [head = '', ...lines] = answer.split('\n');
  const remarks = Number(head.split(' ')[2]);
  expect(lines.pop()).toBe('end');
  return lines.slice(remarks).join('\n');
}

describe.each([
  ['of today', ''],
  ['without what Safari 13 lacks', withoutThem],
])('JavaScriptCore, its library %s,', (_name, before) => {
  it.each(formats)('says the same as Node of every recording, practice Mac and failing tool, as %s', async (format) => {
    const said = await saidByJsc(
      all.map((files) => given(files, format)),
      before,
    );
    expect(said).toHaveLength(all.length);
    for (const [index, verdict] of byNode.entries())
      expect(verdictIn(said[index] ?? ''), Object.keys(all[index] ?? {}).join()).toBe(saidByNode(verdict, format));
  });
});

describe('the judge', () => {
  const changedBy = async (program: string) => {
    const [old, today] = await Promise.all(
      ['safari13', 'esnext'].map((target) => transformWithOxc(program, 'judge.js', { target, sourcemap: false })),
    );
    return old?.code !== today?.code;
  };

  it('holds no syntax that Safari 13 does not know', async () => {
    for (const newerSyntax of ['a?.b', 'a ?? b', 'a ??= b', 'class A { #b = 1 }', 'class A { static {} }'])
      expect([newerSyntax, await changedBy(newerSyntax)]).toEqual([newerSyntax, true]);
    expect(await changedBy(judge)).toBe(false);
    expect(judge).not.toMatch(/\(\?<[=!]/);
  });

  it('leaves nothing behind but one name, and no `run`, which osascript would call', async () => {
    const folder = temporaryFolder(onTestFinished);
    const files = {
      'before.js': 'globalThis.before = Object.getOwnPropertyNames(this)',
      'judge.js': judge,
      'after.js': 'print(Object.getOwnPropertyNames(this).filter((name) => !before.includes(name)))',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { stdout } = await ran(
      'jsc',
      Object.keys(files).map((name) => path.join(folder, name)),
    );
    expect(stdout).toBe('kextant,before\n');
  });
});
