// Every class that a component asks a style sheet for is in it, and every class in a style sheet is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['renderer', 'renderer/panes', 'renderer/reader', 'practice/desktop'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)),
);
const sheets = files.filter((file) => file.endsWith('.module.css'));
const components = files.filter((file) => file.endsWith('.tsx')).map((file) => ({ file, text: textOf(file) }));

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

function classesIn(sheet: string): ReadonlySet<string> {
  const selectors = textOf(sheet).matchAll(/([^{}]+)\{/g);
  return new Set(
    [...selectors].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );
}

/** By the name each component gives to the sheet it imports. */
function classesAskedOf(sheet: string): ReadonlySet<string> {
  const asked = components.flatMap(({ file, text }) =>
    [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)]
      .filter(([, , from = '']) => path.resolve(path.dirname(file), from) === sheet)
      .flatMap(([, styles = '']) => [...text.matchAll(new RegExp(`\\b${styles}(?:\\.(\\w+)|\\['([^']+)'\\])`, 'g'))])
      .map(([, plain, quoted]) => plain ?? quoted ?? ''),
  );
  return new Set(asked);
}

it.each(sheets.map((sheet) => [path.relative(root, sheet), sheet]))(
  'the classes of %s are those its components ask for',
  (_, sheet) => {
    const [defined, asked] = [classesIn(sheet), classesAskedOf(sheet)];
    expect([...asked].filter((name) => !defined.has(name))).toEqual([]);
    expect([...defined].filter((name) => !asked.has(name))).toEqual([]);
  },
);

it('no component asks for a class whose name is put together', () => {
  const odd = components
    .filter(({ text }) => /\bstyles\[(?!')/.test(text))
    .map(({ file }) => path.relative(root, file));
  expect(odd).toEqual([]);
});
