// The tools and files a verdict rests on, by the names that a folder of evidence gives them: interface, never renamed.
import { fileNames, fileTable } from './mac-files.ts';
import { toolNames, toolTable } from './tools.ts';

type Named<Row extends { readonly evidence: string | null }> = Exclude<Row['evidence'], null>;

export type ToolId =
  | Named<(typeof toolTable)[keyof typeof toolTable]>
  | Named<(typeof fileTable)[keyof typeof fileTable]>;

const named: readonly (ToolId | null)[] = [
  ...toolNames.map((name) => toolTable[name].evidence),
  ...fileNames.map((name) => fileTable[name].evidence),
];

/** Each once: the three forms of `mdatp health` are one. */
export const toolIds: readonly ToolId[] = [...new Set(named)].filter((id) => id !== null);
