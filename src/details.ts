// Snapshot -> the rows of the details view: every reading with the lines it was read from.
import type { ToolId } from './finding.ts';
import type { HealthReading } from './health.ts';
import { describeKextFile } from './kext-file.ts';
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
  const { health, genuine, macos, admin, kextFile, kexts, installedAt, load } = readings;
  const genuineRow = row('mdatp-file', genuine.kind === 'not-checked' ? 'mdatp' : genuine.path, genuine.kind, [
    genuine.kind === 'genuine' ? genuine.path : genuine.reason,
  ]);
  return [
    ...healthDetails(health),
    genuineRow,
    ...(kextFile === null
      ? []
      : [
          row(
            'kext-file',
            'wdavkext.kext',
            kextFile.kind,
            kextFile.kind === 'absent' ? [] : [describeKextFile(kextFile)],
          ),
        ]),
    ...(kexts === null
      ? []
      : [
          kexts.kind === 'read'
            ? row(
                'kextstat',
                'loaded',
                String(kexts.loaded.length),
                kexts.loaded.map(({ line }) => line),
              )
            : row('kextstat', kexts.kind, kexts.reason, []),
        ]),
    ...(load === null ? [] : [row('kextutil', 'last try', load.result, [load.line])]),
    ...(installedAt === null ? [] : [installRow(String(installedAt / 1000))]),
    ...(macos === null ? [] : [row('sw_vers', 'ProductVersion', macos.text, [macos.text])]),
    ...(admin === null ? [] : [row('groups', 'admin', String(admin), [])]),
  ];
}

function healthDetails(health: HealthReading): readonly Detail[] {
  if (health.kind === 'unreadable') return [row('mdatp-health', 'health', health.reason, health.lines)];
  const notices = health.notices.map((notice) => row('mdatp-health', 'notice', notice, [notice]));
  const fields = health.fields.map(
    ({ name, value, managed, line }): Detail => ({
      tool: 'mdatp-health',
      label: name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
      lines: [line],
      managed,
    }),
  );
  return [...notices, ...fields];
}

/** In seconds since 1970, as the receipt has it. */
function installRow(seconds: string): Detail {
  return row('pkgutil', 'install-time', seconds, [`install-time: ${seconds}`]);
}

function row(tool: ToolId, label: string, value: string, lines: readonly string[]): Detail {
  return { tool, label, value, lines, managed: false };
}
