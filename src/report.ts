// Snapshot -> plain text for the help desk. No user or host names, no organisation or machine ids, no servers.
import { detailsOf } from './details.ts';
import type { Snapshot } from './snapshot.ts';

/** Fields of `mdatp health` that name an organisation, a machine or its groups (facts: managed-deployment section 6). */
const privateFields: ReadonlySet<string> = new Set([
  'org_id',
  'machine_guid',
  'edr_machine_id',
  'edr_device_tags',
  'edr_group_ids',
  'managed_by',
  'ecs_configuration_ids',
]);

/** The text of "Copy report": verdict, findings with evidence, and every reading, identifiers masked. */
export function reportOf(snapshot: Snapshot, appVersion: string): string {
  const { diagnosis, acts, practice } = snapshot;
  const findings = diagnosis.findings.flatMap(({ code, fixableBy, evidence }) => [
    `finding: ${code} (can be fixed by: ${fixableBy})`,
    ...evidence.map(({ tool, line }) => `  ${tool}: ${masked(line)}`),
  ]);
  const readings = detailsOf(snapshot).map(({ tool, label, value, managed }) => {
    const shown = privateFields.has(label) ? '(masked)' : masked(value);
    return `  ${tool}: ${masked(label)}: ${shown}${managed ? ' [managed]' : ''}`;
  });
  return [
    `Kextant ${appVersion}${practice ? ', practice Mac' : ''}`,
    `level: ${diagnosis.level}`,
    ...findings,
    ...(acts.lastTry === null ? [] : [`last try to load the driver: ${acts.lastTry}`]),
    'readings:',
    ...readings,
    '',
  ].join('\n');
}

/** The same fields inside a line of text or JSON, whole or cut off: name, colon, value. */
const privateValues = new RegExp(
  `\\b(${[...privateFields].join('|').replaceAll('_', '_?')})("?\\s*:\\s*)(?:\\{[^}]*\\}?|\\[[^\\]]*\\]?|"[^"]*"?|[^,\\s]+)`,
  'gi',
);

/** Hides what identifies a Mac or a person in free text: private fields, long ids, addresses with a host, home folders. */
export function masked(text: string): string {
  return text
    .replace(privateValues, '$1$2(masked)')
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '(id)')
    .replace(/\b[0-9a-f]{32,}\b/gi, '(id)')
    .replace(/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/"']+/gi, '$1(host)')
    .replace(/\/Users\/[^/\s"']+/g, '/Users/(name)');
}
