// The page of what Kextant reads names every program and file that main really hands to run(), argument for argument.
import { expect, it } from 'vitest';
import { managedPathOf, toolsBelow } from '../../main/mac/tools.ts';
import { disclosures } from '../../src/disclosure.ts';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { macTables } from '../../src/text/mac-words.ts';
import { privilegedCommand, toolNames, toolTable } from '../../src/tools.ts';
import { wholeTools } from './whole-tools.ts';

const listed = disclosures.flatMap(({ what }) => what);
const tools = toolsBelow(null);

/** As the page shows it: the requirement for a signature is too long for it. */
const shown = ({ path, args }: { readonly path: string; readonly args: readonly string[] }) =>
  [path, ...args.filter((arg) => !arg.startsWith('-R='))].join(' ').trim();

it.each(wholeTools)('names %s with its arguments', (name) => {
  expect(listed).toContain(shown(tools.tool(name)));
});

it('names what is opened, read and checked with its last argument, and the one privileged command', () => {
  expect(listed).toContain(shown(tools.openSettings('')));
  expect(listed).toContain(shown(tools.openMail('')));
  expect(listed).toContain(shown(tools.checkSignature(fileTable['mdatp-file'].path)));
  expect(listed).toContain(shown(tools.plistAsXml(managedPathOf('$USER'))));
  for (const table of macTables) expect(listed).toContain(shown(tools.readTable(table)));
  expect(tools.load('en').args.join(' ')).toContain(privilegedCommand);
  expect(listed).toContain(privilegedCommand);
});

it('names every file that is looked for', () => {
  for (const { path } of fileNames.map((name) => fileTable[name])) expect(listed.join('\n')).toContain(path);
});

it('names nothing but what is in the tables', () => {
  const known = [
    ...toolNames.map((name) => toolTable[name].path),
    ...fileNames.map((name) => fileTable[name].path),
    privilegedCommand,
  ];
  for (const line of listed) expect(known.some((start) => line.startsWith(start))).toBe(true);
});
