// One look: runs what applies, reads it, and returns the readings with the moments they are judged by. Runs in main.
import { type Acts, actsSince } from '../src/acts.ts';
import { diagnose } from '../src/diagnose.ts';
import { type EnrolmentReading, type Manager, managerFrom, readEnrolment } from '../src/enrolment.ts';
import { readExtensions } from '../src/extensions.ts';
import type { Diagnosis } from '../src/finding.ts';
import { isRefusal } from '../src/findings-health.ts';
import { eraOfReadings } from '../src/findings-kernel.ts';
import { type HealthGeneration, type HealthReading, readHealth, saysNotConnected, textOf } from '../src/health.ts';
import { readHealthDetails } from '../src/health-details.ts';
import { readKexts } from '../src/kexts.ts';
import { readAdmin, readBootedAt, readDaemonAge, readInstalledAt } from '../src/mac.ts';
import { isAtLeast, type MacosVersion, readMacos } from '../src/macos.ts';
import type { GenuineReading, Moments, Readings } from '../src/readings.ts';
import { exists, readKextFile } from './files.ts';
import type { Run } from './run.ts';
import { driverPath, intunePaths, jamfPath, type ToolName, type Tools } from './tools.ts';

export interface Look {
  readonly readings: Readings;
  readonly moments: Moments;
  readonly acts: Acts;
  readonly diagnosis: Diagnosis;
}

export interface LookParts {
  readonly run: Run;
  readonly tools: Tools;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  readonly genuine: () => Promise<GenuineReading>;
  readonly acts: () => Acts;
  readonly loggedInAt: () => number | null;
  readonly wokeAt: () => number | null;
  /** The processor, as Node names it. */
  readonly arch: string;
}

/** What only changes with a restart, a wake or an update, and is therefore not read at every look. */
interface Mac {
  readonly macos: MacosVersion | null;
  readonly admin: boolean | null;
  readonly bootedAt: number | null;
  readonly installedAt: number | null;
  /** False when a tool hung or flooded: its fact is asked for again. */
  readonly complete: boolean;
}

/** Who manages this Mac: asked at the start, and at every look that finds something wrong. */
interface Management {
  readonly enrolment: EnrolmentReading;
  readonly managedBy: Manager | null;
}

export interface Looker {
  /** One look. `closely`: also what is only read while the panel is open. */
  look(closely: boolean): Promise<Look>;
  /** The Mac may have changed (wake, product update): read its own facts again at the next look. */
  forget(): void;
}

/** What is only looked at when something is wrong or the panel is open. */
const notLookedAt = {
  ...{ kextFile: null, kexts: null, healthExtensions: null, extensions: null },
} satisfies Partial<Readings>;

/** Remembers between looks which syntax this mdatp speaks, the facts about the Mac itself, and whether all was well. */
export function looker(parts: LookParts): Looker {
  const { run, tools, now } = parts;
  const runTool = (name: ToolName) => run(tools.tool(name));
  let syntax: HealthGeneration | null = null;
  let mac: Promise<Mac> | null = null;
  let management: Promise<Management> | null = null;
  let product: string | null = null;
  let well = true;

  async function readMac(): Promise<Mac> {
    const [version, groups, boot, receipt] = await Promise.all([
      runTool('sw_vers'),
      runTool('groups'),
      runTool('boottime'),
      runTool('pkgutil'),
    ]);
    return {
      macos: readMacos(version),
      admin: readAdmin(groups),
      bootedAt: readBootedAt(boot),
      installedAt: readInstalledAt(receipt),
      complete: [version, groups, boot, receipt].every(({ kind }) => kind !== 'timed-out' && kind !== 'flooded'),
    };
  }

  async function readManagement(): Promise<Management> {
    const [status, jamfPresent, ...intune] = await Promise.all([
      runTool('profiles-status'),
      ...[jamfPath, ...intunePaths].map((file) => exists(tools.locate(file))),
    ]);
    const enrolment = readEnrolment(status);
    const known = enrolment.kind === 'read';
    const managedBy = managerFrom({
      serverHost: known ? enrolment.serverHost : null,
      identifiers: [],
      jamfPresent: jamfPresent === true,
      intunePresent: intune.includes(true),
      enrolled: known ? enrolment.enrolled : null,
    });
    return { enrolment, managedBy };
  }

  /** Asks in the syntax that worked last; else JSON, then text, then the legacy form, until one gives a known field. */
  async function askHealth(): Promise<HealthReading> {
    if (syntax !== null) {
      const reading = readHealth(await runTool(`health-${syntax}`));
      if (reading.kind === 'read' || reading.reason === 'timed-out') return reading;
      syntax = null;
      if (!isWorthAsking(reading)) return reading;
    }
    let first: HealthReading | null = null;
    for (const form of ['json', 'text', 'legacy'] as const) {
      const reading = readHealth(await runTool(`health-${form}`));
      if (reading.kind === 'read') {
        syntax = reading.generation === 'legacy' ? 'legacy' : form;
        return reading;
      }
      // This form was understood, or none would be: what it said is why there is no answer.
      if (!isWorthAsking(reading)) return reading;
      first ??= reading;
    }
    return first ?? readHealth({ kind: 'missing' });
  }

  async function look(closely: boolean): Promise<Look> {
    mac ??= readMac();
    const asked = management === null;
    management ??= readManagement();
    const [health, genuine, { enrolment, managedBy }] = await Promise.all([askHealth(), parts.genuine(), management]);
    const installed = productIn(health) ?? product;
    // Installed, updated or removed since: its receipt and what this user may do are read anew.
    if (product !== null && installed !== product) mac = readMac();
    product = installed;
    const { macos, admin, bootedAt, installedAt, complete } = await mac;
    if (!complete) mac = null;
    const acts = actsSince(parts.acts(), [bootedAt, installedAt]);
    const load = acts.lastLoad?.reading ?? null;
    const first: Readings = {
      ...{ ...notLookedAt, health, genuine, macos, admin, installedAt, load, enrolment, managedBy },
      arch: parts.arch,
    };
    const moments: Moments = {
      ...{ now: now(), bootedAt, loggedInAt: parts.loggedInAt(), wokeAt: parts.wokeAt() },
      daemonStartedAt: null,
    };
    const atFirst = diagnose(first, moments);
    // What only a closer look found is not well again until a closer look says so.
    if (atFirst.level === 'protected' && well && !closely) {
      return { readings: first, moments, acts, diagnosis: atFirst };
    }
    if (!asked) management = readManagement();
    const closer = await lookCloser(first, moments, acts, management);
    well = closer.diagnosis.level === 'protected';
    return closer;
  }

  async function lookCloser(
    first: Readings,
    before: Moments,
    acts: Acts,
    managing: Promise<Management>,
  ): Promise<Look> {
    const kextFile = await readKextFile(tools.locate(driverPath));
    const withFile: Readings = { ...first, kextFile };
    const { health, macos } = withFile;
    const kernel = eraOfReadings(withFile) === 'kernel';
    const answers = health.kind === 'read' && !isRefusal(health);
    const [managed, age, kexts, healthExtensions, extensions] = await Promise.all([
      managing,
      runTool('processes').then(readDaemonAge),
      kernel ? runTool('kextstat').then(readKexts) : null,
      // A Defender that does not answer would only be waited for once more.
      !kernel && answers ? runTool('health-extensions').then(readHealthDetails) : null,
      macos === null || isAtLeast(macos, 10, 15) ? runTool('systemextensionsctl').then(readExtensions) : null,
    ]);
    const readings: Readings = { ...withFile, ...managed, kexts, healthExtensions, extensions };
    const at = now();
    const moments: Moments = { ...before, now: at, daemonStartedAt: age === null ? null : at - age };
    return { readings, moments, acts, diagnosis: diagnose(readings, moments) };
  }

  return {
    look,
    forget: () => {
      mac = null;
      management = null;
    },
  };
}

/** Another syntax may help: Defender answered, but not with anything we know. A dead or hung one will not. */
function isWorthAsking(reading: HealthReading): boolean {
  if (reading.kind === 'read' || saysNotConnected(reading)) return false;
  return reading.reason === 'failed' || reading.reason === 'no-known-field';
}

/** Which Defender answered: its version (old ones print none), or that there is none; null without an answer. */
function productIn(health: HealthReading): string | null {
  if (health.kind === 'unreadable') return health.reason === 'missing' ? 'missing' : null;
  return textOf(health, 'app_version') ?? 'without a version';
}
