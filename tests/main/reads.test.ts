// The page of what Kextant reads says of every program that may run, and of every file, what the table of tools says.
import { expect, it } from 'vitest';
import {
  driverPath,
  intunePaths,
  jamfPath,
  loadCommand,
  managedPath,
  managedPathOf,
  type ToolName,
  toolNames,
  toolsBelow,
} from '../../main/mac/tools.ts';
import { reads } from '../../src/reads.ts';
import { macTables } from '../../src/text/mac-words.ts';

const managed = [managedPath, managedPathOf('$USER')];

const listed = reads.flatMap(({ what }) => what);

/** What asks the same in other words, or with arguments too long for a page. */
const shown: Readonly<Partial<Record<ToolName, string>>> = {
  'codesign-check': `/usr/bin/codesign --verify --strict ${driverPath}`,
  load: loadCommand.replace('sudo ', ''),
};

it.each(toolNames)('names %s with its arguments', (name) => {
  const { path, args } = toolsBelow(null).tool(name);
  expect(listed).toContain(shown[name] ?? [path, ...args].join(' '));
});

it('names the files that are looked at, and what is opened', () => {
  for (const file of [driverPath, jamfPath, ...intunePaths, ...managed]) expect(listed).toContain(file);
  const { path, args } = toolsBelow(null).openSettings('');
  expect(listed).toContain([path, ...args].join(' ').trim());
});

it.each(macTables)('names the table %s of macOS’s own words', (table) => {
  const { path, args } = toolsBelow(null).readTable(table);
  expect(listed).toContain([path, ...args].join(' '));
});

it('names nothing that is neither', () => {
  const tools = toolNames.map((name) => toolsBelow(null).tool(name).path);
  const others = [driverPath, jamfPath, ...intunePaths, ...managed, 'kextutil'];
  const asked = ['/usr/bin/open', '/usr/bin/codesign', '/usr/bin/plutil'];
  for (const line of listed) expect([...tools, ...others, ...asked].some((known) => line.startsWith(known))).toBe(true);
});
