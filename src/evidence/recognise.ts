// A text that somebody pasted -> evidence: which tool printed which of its lines, told by the command above them or by
// their shape.
import type { ToolId } from '../evidence-names.ts';
import { detailFields, extensionFields, healthFields } from '../readers/health-fields.ts';
import { snakeCase } from '../readers/health-json.ts';
import { isObject, jsonIn } from '../readers/json.ts';
import { noProgram } from '../readers/no-program.ts';
import { type EvidenceFile, type EvidenceFiles, evidenceLimitBytes } from './evidence.ts';
import { factNames } from './mac-facts.ts';
import { isReportText, printedByReport } from './report-text.ts';

/**
 * Total. null when no line is of a tool we know, or the text is longer than any tool prints. A line that says nothing of
 * its own belongs to the tool above it; what stands before the first belongs to that one.
 */
export function recognise(text: string): EvidenceFiles | null {
  if (text.length > evidenceLimitBytes) return null;
  if (isReportText(text)) return filesOf(printedByReport(text));
  const facts = jsonIn(text.trim());
  if (isObject(facts) && saysFacts(facts)) return { 'mac.json': { kind: 'read', text, whole: true } };
  return filesOf(printedBy(text));
}

type Printed = ReadonlyMap<ToolId, readonly string[]>;

function printedBy(text: string): Printed {
  const printed = new Map<ToolId, string[]>();
  /** What stands above the first line that tells; after a command that is of no use here, nothing is kept. */
  let unclaimed: string[] | null = [];
  let [current, asked]: (ToolId | null)[] = [null, null];
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const command = commandIn(line);
    if (command !== null) {
      current = asked = command.tool;
      unclaimed = null;
      continue;
    }
    current = shapeOf(line, asked ?? null) ?? current ?? null;
    if (current === null) unclaimed?.push(line);
    else linesOf(printed, current).push(...(unclaimed ?? []), line);
    if (current !== null) unclaimed = null;
  }
  return printed;
}

function linesOf(printed: Map<ToolId, string[]>, tool: ToolId): string[] {
  const lines = printed.get(tool) ?? [];
  printed.set(tool, lines);
  return lines;
}

function filesOf(printed: Printed): EvidenceFiles | null {
  const files = [...printed].flatMap(([tool, lines]): readonly (readonly [string, EvidenceFile])[] => {
    if (tool === 'mdatp-health' && isPartOfHealth(lines)) return [];
    const isMissing = tool === 'mdatp-health' && lines.some((line) => noProgram.test(line));
    return isMissing ? [[`${tool}.exit`, whole('missing')]] : [[`${tool}.out`, whole(`${lines.join('\n')}\n`)]];
  });
  return files.length === 0 ? null : Object.fromEntries(files);
}

function whole(text: string): EvidenceFile {
  return { kind: 'read', text, whole: true };
}

function saysFacts(value: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.some((name) => factNames.has(name)) &&
    !names.some((name) => healthFields.has(snakeCase(name)))
  );
}

/** A prompt with what was typed after it, or a command alone on its line. `tool` is null for a command of no use here. */
function commandIn(line: string): { readonly tool: ToolId | null } | null {
  if (line.length > longestCommand) return null;
  const [, prompt = '', typed = ''] = /^(.*?(?:[%$#❯➜]|\S>)\s+)?(?:sudo\s+)?(\S.*?)\s*$/.exec(line) ?? [];
  const found = commands.find(([, command]) => command.test(typed.replace(/^\/\S*\//, '')));
  if (found !== undefined) return { tool: found[0] };
  return isPrompt(prompt) ? { tool: null } : null;
}

const longestCommand = 300;

/** As Terminal has them: `ann@mac ~ %`, `mac:~ ann$`, `bash-3.2#`. */
function isPrompt(text: string): boolean {
  return /^(\S+@\S+.*[%$#]|\S+:\S* \S+[$#]|(ba|z|)sh-[\d.]+[$#])\s+$/.test(text);
}

const commands: readonly (readonly [ToolId, RegExp])[] = [
  ['mdatp-health-extensions', /^mdatp health --details system_extensions\b/],
  ['mdatp-health', /^mdatp (health|--health)(\s+--output\s+\S+)?$/],
  ['systemextensionsctl', /^systemextensionsctl list$/],
  ['kextstat', /^kextstat\b/],
  ['kextutil', /^kextutil .*wdavkext/],
  ['profiles-status', /^profiles status\b/],
  ['profiles-list', /^profiles (list|-C|-L|-P|show)\b/],
  ['pkgutil', /^pkgutil --pkg-info com\.microsoft\.wdav$/],
  ['sw_vers', /^sw_vers$/],
  ['csrutil', /^csrutil status$/],
  ['processes', /^ps -A/],
  ['launchctl', /^launchctl print system\/com\.microsoft\.fresno$/],
  ['codesign', /^codesign .*wdavkext/],
  ['groups', /^id -G$/],
];

const shapes: readonly (readonly [ToolId, RegExp])[] = [
  [
    'systemextensionsctl',
    /^\s*\d+ extension\(s\)|^--- com\.apple\.system_extension\.|\[(activated|terminated)\b.*\]\s*$/,
  ],
  ['kextstat', /^\s*Index Refs Address\b|^\s*\d+\s+\d+\s+(0x)?[0-9a-f]+\s+0x[0-9a-f]+\s+0x[0-9a-f]+\s+\S+ \(/i],
  ['kextutil', /^Kext (rejected due to|failed to stage)|^Diagnostics for .*\.kext|\bDomain=KMErrorDomain\b/],
  ['profiles-status', /^\s*(Enrolled via DEP|MDM enrollment|MDM server):/],
  ['profiles-list', /\battribute: profileIdentifier:/],
  ['pkgutil', /^package-id:/],
  ['sw_vers', /^ProductName:/],
  ['csrutil', /^System Integrity Protection status/],
  ['processes', /^\s*(\d+-)?(\d+:)?\d+:\d\d\s+(\d+\s+)?\/\S/],
  ['launchctl', /^system\/com\.microsoft\.fresno = \{|^Could not find service "com\.microsoft\.fresno"/],
  ['codesign', /^(Executable=|Identifier=)\S/],
  ['mdatp-health', noProgram],
];

/** `asked`: the command above, whose own names of fields are then not taken for another's. */
function shapeOf(line: string, asked: ToolId | null): ToolId | null {
  const start = line.slice(0, longestStart);
  const found = shapes.find(([, shape]) => shape.test(start));
  if (found !== undefined) return found[0];
  const names = fieldsIn(line);
  if (asked === 'mdatp-health-extensions' && names.some((name) => detailFields.has(name))) return asked;
  if (names.some((name) => extensionFields.has(name))) return 'mdatp-health-extensions';
  return names.some((name) => healthFields.has(name)) ? 'mdatp-health' : null;
}

/** Names of fields in a line of the text form, or in one of JSON, which may hold all of them. */
function fieldsIn(line: string): readonly string[] {
  const quoted = [...line.slice(0, longestLine).matchAll(/["“]([A-Za-z][A-Za-z0-9_]*)["”]\s*:/g)];
  const bare = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*:/.exec(line);
  return [...quoted, ...(bare === null ? [] : [bare])].map(([, name]) => snakeCase(String(name)));
}

/** By then a line has said what it is. */
const longestStart = 1_000;
/** All of Defender's health in JSON is shorter. */
const longestLine = 20_000;

/** What only `--details` prints, of other parts of Defender: its real-time fields are not all of its health. */
function isPartOfHealth(lines: readonly string[]): boolean {
  const names = lines.flatMap(fieldsIn);
  return !names.includes('healthy') && names.some((name) => detailFields.has(name) && !healthFields.has(name));
}
