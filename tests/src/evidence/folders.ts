// Folders of evidence in short: what differs from a healthy Mac of March 2026, and what `explain` says of it.
import { type EvidenceFiles, explain } from '../../../src/evidence/evidence.ts';

export const now = '2026-03-10T12:00:00Z';

/** That many seconds before now, as mac.json has it. */
export function ago(seconds: number): string {
  return new Date(Date.parse(now) - seconds * 1000).toISOString();
}

export type Changes = Readonly<Record<string, string | null>>;

/** Plain `mdatp health` of 2026 with these fields changed; null: not printed. */
export function text(changes: Changes = {}): string {
  const fields: Changes = {
    healthy: 'true',
    health_issues: '[]',
    licensed: 'true',
    app_version: '"101.24022.0002"',
    product_expiration: 'Dec 29, 2026 at 09:48:37 PM',
    passive_mode_enabled: 'false',
    real_time_protection_enabled: 'true',
    real_time_protection_available: 'true',
    real_time_protection_subsystem: '"endpoint_security_extension"',
    definitions_updated_minutes_ago: '120',
    full_disk_access_enabled: 'true',
    ...changes,
  };
  const printed = Object.entries(fields).filter(([, value]) => value !== null);
  return printed.map(([name, value]) => `${name.padEnd(44)}: ${value}\n`).join('');
}

/** The same as JSON. */
export function json(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    $type: 'getHealthAllResult',
    healthy: true,
    healthIssues: [],
    licensed: true,
    realTimeProtectionEnabled: { value: true, isManaged: false },
    realTimeProtectionAvailable: true,
    passiveModeEnabled: { value: false, isManaged: false },
    ...changes,
  });
}

/** `mdatp health --details system_extensions`, where Defender says of each that it works but for what is given. */
export function details(changes: Changes = {}): string {
  const fields: Changes = {
    network_extension_installed: 'true',
    network_extension_enabled: 'true',
    endpoint_security_extension_installed: 'true',
    endpoint_security_extension_ready: 'true',
    ...changes,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name.padEnd(44)}: ${value}\n`)
    .join('');
}

/** A row of `systemextensionsctl list` about one of Defender's extensions. */
export function row(id: 'epsext' | 'netext', state: string, version = '101.24022.2/101.24022.2'): string {
  const name = `Microsoft Defender ${id === 'epsext' ? 'Endpoint Security' : 'Network'} Extension`;
  return `\t*\tUBF8T346G9\tcom.microsoft.wdav.${id} (${version})\t${name}\t[${state}]\n`;
}

export function listing(...rows: readonly string[]): string {
  return `${rows.length} extension(s)\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n${rows.join('')}`;
}

/** A folder: files by tool (its stdout) or by name, and what differs in mac.json; undefined: not known. */
export interface Folder {
  readonly files?: Readonly<Record<string, string>>;
  readonly mac?: Readonly<Record<string, unknown>>;
}

/** Level and findings in short, and the guide's steps: `restart: restart✓ report* confirm`. */
export function said({ files = {}, mac = {} }: Folder) {
  const facts = { macos: '14.4', admin: true, now, bootedAt: ago(86_400), ...mac };
  const folder: EvidenceFiles = Object.fromEntries(
    [['mac.json', JSON.stringify(facts)] as const, ...Object.entries(files)].map(([name, content]) => [
      name.includes('.') ? name : `${name}.out`,
      { kind: 'read', text: content, whole: true } as const,
    ]),
  );
  const { diagnosis, guide } = explain(folder);
  const marks = { done: '✓', current: '*', waiting: '' } as const;
  return {
    verdict: [diagnosis.level, ...diagnosis.findings.map(({ code }) => code)].join(' '),
    guide:
      guide === null ? null : `${guide.path}: ${guide.steps.map(({ id, state }) => `${id}${marks[state]}`).join(' ')}`,
    notes: guide?.notes ?? [],
    evidence: diagnosis.findings.flatMap(({ evidence }) => evidence.map(({ tool }) => tool)),
  };
}
