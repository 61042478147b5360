// One look: runs what applies, reads it, and returns the readings with the moments they are judged by. Runs in main.
import type { Acts } from '../src/acts.ts';
import { diagnose } from '../src/diagnose.ts';
import type { Diagnosis } from '../src/finding.ts';
import { eraOfReadings } from '../src/findings-kernel.ts';
import { outcomeOfGenuine } from '../src/genuine.ts';
import { type HealthGeneration, type HealthReading, readHealth, saysNotConnected, textOf } from '../src/health.ts';
import { outcomeOfKextFile } from '../src/kext-file.ts';
import { type MacFacts, noFacts } from '../src/mac-facts.ts';
import type { Outcome } from '../src/outcome.ts';
import { type Gathered, type Outcomes, readingsFrom } from '../src/read.ts';
import type { GenuineReading } from '../src/readings.ts';
import { readKextFile } from './files.ts';
import type { Run } from './run.ts';
import { driverPath, type ToolName, type Tools } from './tools.ts';

/** What one look gathered, and what it means. */
export interface Look extends Gathered {
  readonly diagnosis: Diagnosis;
  /** How its tools ended: evidence, never shown as it is. */
  readonly outcomes: Outcomes;
}

export interface LookParts {
  readonly run: Run;
  readonly tools: Tools;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  readonly genuine: () => Promise<GenuineReading>;
  readonly acts: () => Acts;
  /** How the tool ended that the last load attempt rests on, if that is still known. */
  readonly loadOutcomes?: () => Outcomes;
  readonly loggedInAt: () => number | null;
  readonly wokeAt: () => number | null;
}

export interface Looker {
  /** One look. `closely`: also what is only read while the panel is open. */
  look(closely: boolean): Promise<Look>;
  /** The Mac may have changed (wake, product update): read its own facts again at the next look. */
  forget(): void;
}

/** Remembers between looks only which syntax this mdatp speaks and what macOS says of the Mac itself. */
export function looker(parts: LookParts): Looker {
  const { run, tools, now } = parts;
  const runTool = (name: ToolName) => run(tools.tool(name));
  let syntax: HealthGeneration | null = null;
  let mac: Promise<Outcomes> | null = null;
  let product: string | null = null;

  async function askMac(): Promise<Outcomes> {
    const [version, groups, boot, receipt] = await Promise.all([
      runTool('sw_vers'),
      runTool('groups'),
      runTool('boottime'),
      runTool('pkgutil'),
    ]);
    return { sw_vers: version, groups, 'boot-time': boot, pkgutil: receipt };
  }

  /** Asks in the syntax that worked last; else JSON, then text, then the legacy form, until one gives a known field. */
  async function askHealth(): Promise<Outcome> {
    if (syntax !== null) {
      const outcome = await runTool(`health-${syntax}`);
      const reading = readHealth(outcome);
      if (reading.kind === 'read' || reading.reason === 'timed-out') return outcome;
      syntax = null;
      if (!isWorthAsking(reading)) return outcome;
    }
    let first: Outcome | null = null;
    for (const form of ['json', 'text', 'legacy'] as const) {
      const outcome = await runTool(`health-${form}`);
      const reading = readHealth(outcome);
      if (reading.kind === 'read') syntax = reading.generation === 'legacy' ? 'legacy' : form;
      // This form was understood, or none would be: what it said is why there is no answer.
      if (!isWorthAsking(reading)) return outcome;
      first ??= outcome;
    }
    return first ?? { kind: 'missing' };
  }

  /** What only we know: our own acts and the moments of this session. */
  function facts(): MacFacts {
    const { lastLoad, lastTry, paneOpenedAt } = parts.acts();
    const load = { lastLoad: lastLoad?.reading ?? null, lastLoadAttemptAt: lastLoad?.at ?? null };
    const moments = { now: now(), loggedInAt: parts.loggedInAt(), wokeAt: parts.wokeAt() };
    return { ...noFacts, ...load, ...moments, lastTry, paneOpenedAt };
  }

  function judged(ran: Outcomes): Look {
    const outcomes = { ...ran, ...parts.loadOutcomes?.() };
    const gathered = readingsFrom(outcomes, facts());
    return { ...gathered, outcomes, diagnosis: diagnose(gathered.readings, gathered.moments) };
  }

  async function look(closely: boolean): Promise<Look> {
    mac ??= askMac();
    const [health, genuine] = await Promise.all([askHealth(), parts.genuine(), mac]);
    const installed = productIn(readHealth(health)) ?? product;
    // Installed, updated or removed since: its receipt and what this user may do are read anew.
    if (product !== null && installed !== product) mac = askMac();
    product = installed;
    const macOutcomes = await mac;
    // A tool that hung or flooded is asked again.
    if (Object.values(macOutcomes).some(({ kind }) => kind === 'timed-out' || kind === 'flooded')) mac = null;
    const first = judged({ ...macOutcomes, 'mdatp-health': health, 'mdatp-file': outcomeOfGenuine(genuine) });
    return first.diagnosis.level === 'protected' && !closely ? first : lookCloser(first.outcomes);
  }

  async function lookCloser(before: Outcomes): Promise<Look> {
    const [file, processes] = await Promise.all([readKextFile(tools.locate(driverPath)), runTool('processes')]);
    const outcomes: Outcomes = { ...before, processes, 'kext-file': outcomeOfKextFile(file) };
    const isKernel = eraOfReadings(judged(outcomes).readings) === 'kernel';
    return judged(isKernel ? { ...outcomes, kextstat: await runTool('kextstat') } : outcomes);
  }

  return {
    look,
    forget: () => {
      mac = null;
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
