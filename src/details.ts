// Snapshot -> the rows of the details view: every reading with the lines it was read from.
import type { ToolId } from './evidence-names.ts';
import type { HealthReading } from './readers/health-reading.ts';
import { describeKextFile } from './readers/kext-file.ts';
import type { KextFileReading, Readings } from './readings.ts';
import type { Snapshot } from './snapshot.ts';

export interface Detail {
  readonly tool: ToolId;
  /** The field or fact, in the tool's own words. */
  readonly label: string;
  readonly value: string;
  /** What was printed, as printed. */
  readonly lines: readonly string[];
  readonly managed: boolean;
}

/** Nothing is left out and nothing is judged here: unknown fields and values are shown like known ones. */
export function detailsOf({ readings }: Snapshot): readonly Detail[] {
  const { health, healthExtensions, macos, arch, admin, installedAt, load } = readings;
  return [
    ...healthDetails('mdatp-health', health),
    ...(healthExtensions === null ? [] : healthDetails('mdatp-health-extensions', healthExtensions)),
    genuineDetail(readings.genuine),
    ...extensionDetails(readings.extensions),
    ...kextDetails(readings),
    ...(load === null ? [] : [row('kextutil', 'last try', load.result, [load.line])]),
    ...enrolmentDetails(readings),
    ...(installedAt === null ? [] : [installRow(String(installedAt / 1000))]),
    ...(macos === null ? [] : [row('sw_vers', 'ProductVersion', macos.text, [macos.text])]),
    ...(arch === null ? [] : [row('sw_vers', 'processor', arch, [])]),
    ...(admin === null ? [] : [row('groups', 'admin', String(admin), [])]),
  ];
}

function healthDetails(tool: ToolId, health: HealthReading): readonly Detail[] {
  if (health.kind === 'unreadable') return [row(tool, 'health', health.reason, health.lines)];
  const notices = health.notices.map((notice) => row(tool, 'notice', notice, [notice]));
  const fields = health.fields.map(({ name, value, managed, line }): Detail => {
    const shown = Array.isArray(value) ? value.join(', ') : String(value);
    return { tool, label: name, value: shown, lines: [line], managed };
  });
  return [...notices, ...fields];
}

function genuineDetail(genuine: Readings['genuine']): Detail {
  const label = genuine.kind === 'not-checked' ? 'mdatp' : genuine.path;
  return row('mdatp-file', label, genuine.kind, [genuine.kind === 'genuine' ? genuine.path : genuine.reason]);
}

/** Other vendors' extensions too: one of them may be what is in the way. */
function extensionDetails(extensions: Readings['extensions']): readonly Detail[] {
  if (extensions === null) return [];
  if (extensions.kind === 'unreadable') return [row('systemextensionsctl', extensions.kind, extensions.reason, [])];
  if (extensions.rows.length === 0) return [row('systemextensionsctl', 'extensions', '0', [])];
  return extensions.rows.map(({ id, state, line }) => row('systemextensionsctl', id, state, [line]));
}

function kextDetails({ kextFile, kexts }: Readings): readonly Detail[] {
  const file = kextFile === null ? [] : [row('kext-file', 'wdavkext.kext', kextFile.kind, fileLines(kextFile))];
  if (kexts === null) return file;
  if (kexts.kind === 'unreadable') return [...file, row('kextstat', kexts.kind, kexts.reason, [])];
  const lines = kexts.loaded.map(({ line }) => line);
  return [...file, row('kextstat', 'loaded', String(kexts.loaded.length), lines)];
}

function fileLines(file: KextFileReading): readonly string[] {
  return file.kind === 'absent' ? [] : [describeKextFile(file)];
}

/** The server's name stays out: it names the organisation. */
function enrolmentDetails({ enrolment, managedBy }: Readings): readonly Detail[] {
  const manager = managedBy === null ? [] : [row('profiles-status', 'managed by', managedBy, [])];
  if (enrolment === null) return manager;
  if (enrolment.kind === 'unreadable')
    return [row('profiles-status', enrolment.kind, enrolment.reason, []), ...manager];
  return [row('profiles-status', 'MDM enrollment', enrolment.enrolled ? 'yes' : 'no', [enrolment.line]), ...manager];
}

/** In seconds since 1970, as the receipt has it. */
function installRow(seconds: string): Detail {
  return row('pkgutil', 'install-time', seconds, [`install-time: ${seconds}`]);
}

function row(tool: ToolId, label: string, value: string, lines: readonly string[]): Detail {
  return { tool, label, value, lines, managed: false };
}
