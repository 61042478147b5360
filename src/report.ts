// Snapshot -> plain text for the help desk. No user or host names, no organisation or machine ids, no servers.
import { detailsOf } from './details.ts';
import { masked, privateFields } from './masking.ts';
import type { Snapshot } from './snapshot.ts';

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
