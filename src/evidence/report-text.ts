// The text of a report, as "Copy" in the panel puts it on the clipboard -> what the tools in it had printed.
import { type ToolId, toolIds } from '../evidence-names.ts';

/** Whether a text is one that src/evidence/report.ts makes. */
export function isReportText(text: string): boolean {
  return /^\s*Kextant \S.*\r?\n\s*level: [a-z]+\s*$/m.test(text.slice(0, 400)) && /^\s*readings:\s*$/m.test(text);
}

/**
 * Total. Only what was printed as `name: value` can be put together again, and the lines that findings rest on; the
 * report's zip holds everything.
 */
export function printedByReport(text: string): ReadonlyMap<ToolId, readonly string[]> {
  const lines = text.split(/\r\n|[\n\r]/);
  const start = lines.findIndex((line) => line.trim() === 'readings:');
  const printed = new Map<ToolId, string[]>();
  for (const [index, line] of lines.entries()) {
    const [, name, words = ''] = /^\s+([a-z_-]+): (.+)$/.exec(line) ?? [];
    const tool = toolIds.find((id) => id === name);
    if (tool === undefined || !(index < start ? quotedWhole : named).has(tool)) continue;
    // What is called so stood there without a name.
    printed.set(tool, [...(printed.get(tool) ?? []), words.replace(/^(notice|health): /, '')]);
  }
  return printed;
}

/** Their findings quote whole rows. */
const quotedWhole: ReadonlySet<ToolId> = new Set<ToolId>(['systemextensionsctl', 'kextutil', 'profiles-status']);

/** Their readings are rows of a name and a value. */
const named: ReadonlySet<ToolId> = new Set<ToolId>(['mdatp-health', 'mdatp-health-extensions', 'sw_vers', 'pkgutil']);
