// Snapshot -> the rows of the details view: every reading with the lines it was read from.
import type { ToolId } from './evidence-names.ts';
import { fileTable } from './mac-files.ts';
import type { HealthReading } from './readers/health-reading.ts';
import { describeKextFile } from './readers/kext-file.ts';
import type { ServiceReading } from './readers/service.ts';
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
  return Object.values(detailsBy).flatMap((details) => details(readings));
}

/** In the order in which they are shown. */
const detailsBy: { readonly [Reading in keyof Readings]: (readings: Readings) => readonly Detail[] } = {
  health: ({ health }) => healthDetails('mdatp-health', health),
  healthExtensions: ({ healthExtensions: details }) =>
    details === null ? [] : healthDetails('mdatp-health-extensions', details),
  genuine: ({ genuine }) => [genuineDetail(genuine)],
  daemon: ({ daemon }) => (daemon === null ? [] : [row('processes', 'wdavdaemon', daemon.kind, [])]),
  service: ({ service }) => (service === null ? [] : [serviceDetail(service)]),
  serviceFile: ({ serviceFile: file }) => (file === null ? [] : [row('service-file', serviceFileName, file, [])]),
  extensions: ({ extensions }) => extensionDetails(extensions),
  kextFile: ({ kextFile }) => kextFileDetails(kextFile),
  kexts: ({ kexts }) => kextDetails(kexts),
  load: ({ load }) => (load === null ? [] : [row('kextutil', 'last try', load.result, [load.line])]),
  enrolment: ({ enrolment }) => enrolmentDetails(enrolment),
  managedBy: ({ managedBy }) => (managedBy === null ? [] : [row('profiles-status', 'managed by', managedBy, [])]),
  profiles: ({ profiles }) => profileDetails(profiles),
  integrity: ({ integrity }) => integrityDetails(integrity),
  installedAt: ({ installedAt }) => (installedAt === null ? [] : [installRow(String(installedAt / 1000))]),
  macos: ({ macos }) => (macos === null ? [] : [row('sw_vers', 'ProductVersion', macos.text, [macos.text])]),
  arch: ({ arch }) => (arch === null ? [] : [row('sw_vers', 'processor', arch, [])]),
  admin: ({ admin }) => (admin === null ? [] : [row('groups', 'admin', String(admin), [])]),
};

const serviceFileName = fileTable['service-file'].path.replace(/^.*\//, '');

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

function serviceDetail(service: ServiceReading): Detail {
  const line = service.kind === 'unreadable' ? service.reason : service.line;
  return row('launchctl', 'service', service.kind, [line]);
}

function kextFileDetails(file: Readings['kextFile']): readonly Detail[] {
  return file === null ? [] : [row('kext-file', 'wdavkext.kext', file.kind, fileLines(file))];
}

function kextDetails(kexts: Readings['kexts']): readonly Detail[] {
  if (kexts === null) return [];
  if (kexts.kind === 'unreadable') return [row('kextstat', kexts.kind, kexts.reason, [])];
  const lines = kexts.loaded.map(({ line }) => line);
  return [row('kextstat', 'loaded', String(kexts.loaded.length), lines)];
}

function fileLines(file: KextFileReading): readonly string[] {
  return file.kind === 'absent' ? [] : [describeKextFile(file)];
}

/** The server's name stays out: it names the organisation. */
function enrolmentDetails(enrolment: Readings['enrolment']): readonly Detail[] {
  if (enrolment === null) return [];
  if (enrolment.kind === 'unreadable') return [row('profiles-status', enrolment.kind, enrolment.reason, [])];
  return [row('profiles-status', 'MDM enrollment', enrolment.enrolled ? 'yes' : 'no', [enrolment.line])];
}

/** What an admin asks first where a profile should have arrived. Names of profiles stay out: they name the organisation. */
function profileDetails(profiles: Readings['profiles']): readonly Detail[] {
  if (profiles === null) return [];
  if (profiles.kind === 'unreadable') return [row('profiles-list', profiles.kind, profiles.reason, [])];
  return Object.entries(profiles.approvals).map(([kind, state]) =>
    row('profiles-list', `profile for ${kind}`, state, []),
  );
}

function integrityDetails(integrity: Readings['integrity']): readonly Detail[] {
  if (integrity === null) return [];
  if (integrity.kind === 'unreadable') return [row('csrutil', integrity.kind, integrity.reason, [])];
  const parts = integrity.parts.map(({ name, enabled }) => row('csrutil', name, enabled ? 'enabled' : 'disabled', []));
  return [row('csrutil', 'System Integrity Protection status', integrity.state, [integrity.line]), ...parts];
}

/** In seconds since 1970, as the receipt has it. */
function installRow(seconds: string): Detail {
  return row('pkgutil', 'install-time', seconds, [`install-time: ${seconds}`]);
}

function row(tool: ToolId, label: string, value: string, lines: readonly string[]): Detail {
  return { tool, label, value, lines, managed: false };
}
