// Everything Kextant reads of a Mac and does to it, and when: what its page lists, out of the tables of tools and files.
import { fileNames, fileTable } from './mac-files.ts';
import { privilegedCommand, type ReadWhen, type ToolName, type ToolRow, toolNames, toolTable } from './tools.ts';

export type DisclosureId =
  | (typeof toolTable)[keyof typeof toolTable]['why']
  | (typeof fileTable)[keyof typeof fileTable]['why'];

export interface Disclosure {
  readonly id: DisclosureId;
  readonly when: ReadWhen;
  /** Commands and files as they are. */
  readonly what: readonly string[];
}

const files = fileNames.map((name) => fileTable[name]);

/** As a person would type it; the requirement for a signature is too long for a page. */
function linesOf(name: ToolName): readonly string[] {
  const { path, args, last }: ToolRow = toolTable[name];
  const command = [path, ...args.filter((arg) => !arg.startsWith('-R='))].join(' ');
  switch (last) {
    case null:
    case 'address':
      return [command];
    case 'script':
      return [privilegedCommand];
    case 'file':
      return files.filter(({ readBy }) => readBy === name).map((file) => `${command} ${file.path}`);
  }
}

const rows: readonly Disclosure[] = [
  ...toolNames.map((name) => ({ id: toolTable[name].why, when: toolTable[name].when, what: linesOf(name) })),
  ...files.filter(({ readBy }) => readBy === null).map(({ why, when, path }) => ({ id: why, when, what: [path] })),
];

/** One for each purpose, in the order of the tables. */
export const disclosures: readonly Disclosure[] = [...new Map(rows.map((row) => [row.id, row])).values()].map(
  ({ id, when }) => ({
    id,
    when,
    what: rows.filter((row) => row.id === id).flatMap(({ what }) => what),
  }),
);
