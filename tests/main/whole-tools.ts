// The tools that are run as they stand in the table, without a last argument of their own.
import type { WholeTool } from '../../main/mac/tools.ts';
import { type ToolName, toolNames, toolTable } from '../../src/tools.ts';

export const wholeTools: readonly WholeTool[] = toolNames.filter(isWhole);

function isWhole(name: ToolName): name is WholeTool {
  return toolTable[name].last === null;
}
