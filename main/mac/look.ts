// One look: runs what applies, reads it, and returns the readings with the moments they are judged by.
import type { Acts } from '../../src/acts.ts';
import { type MacFacts, noFacts } from '../../src/evidence/mac-facts.ts';
import type { Diagnosis } from '../../src/finding.ts';
import { isWorthAsking } from '../../src/health-forms.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { Manager } from '../../src/readers/enrolment.ts';
import { outcomeOfGenuine } from '../../src/readers/genuine.ts';
import { readHealth, textOf } from '../../src/readers/health.ts';
import type { HealthGeneration, HealthReading } from '../../src/readers/health-reading.ts';
import { type Gathered, type Outcomes, readingsFrom } from '../../src/readings-from.ts';
import type { Settings } from '../../src/settings.ts';
import { askMac, askVersion, saysAll } from './about-mac.ts';
import { askCloser, askService, askWitnesses, type CloserParts } from './closer.ts';
import { closerDue } from './closer-due.ts';
import type { Defender, FindDefender } from './genuine.ts';
import { type KeptFirstSeen, noted } from './noted.ts';
import type { Run } from './run.ts';
import { exists } from './stat.ts';
import { intunePaths, jamfPath, type Tools, type WholeTool } from './tools.ts';

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
  readonly defender: FindDefender;
  readonly acts: () => Acts;
  /** How the tool ended that the last load attempt rests on, if that is still known. */
  readonly loadOutcomes?: () => Outcomes;
  readonly loggedInAt: () => number | null;
  readonly wokeAt: () => number | null;
  /** The processor, as Node names it. */
  readonly arch: string;
  /** Which findings count here; absent: all. */
  readonly watched?: () => Settings['watch'];
  /**
   * Somebody waits for the first verdict: of a Mac that is well it comes before what only a fault is judged by has been
   * asked. The next look has that too.
   */
  readonly isAwaited?: boolean;
  /** Since when findings hold; absent: only this looker knows. */
  readonly firstSeen?: KeptFirstSeen;
}

/** Who manages this Mac: asked at the start, and at every look that finds something wrong. */
interface Management {
  /** Of `profiles status`. */
  readonly status: Outcome;
  /** Whose agent is on disk. */
  readonly agent: Manager | null;
}

/** What every look begins with. */
interface Begun {
  readonly defender: Defender;
  readonly aboutMac: Promise<Outcomes>;
  readonly answering: Promise<Answer>;
}

/** What Defender itself said, and whether it is Defender. */
type Answer = Outcomes & { readonly 'mdatp-health': Outcome };

export interface Looker {
  /** One look. `closely`: also what is only read while the panel is open. */
  look(closely: boolean): Promise<Look>;
  /** The Mac may have changed (wake, product update): read its own facts again at the next look. */
  forget(): void;
  /** macOS may have decided something about Defender: ask it at the next look, even if Defender says that all is well. */
  expect(): void;
}

/**
 * Remembers between looks which syntax this mdatp speaks, what macOS says of the Mac itself, when a closer look is due,
 * and what one look alone cannot tell.
 */
export function looker(parts: LookParts): Looker {
  const { run, tools, now } = parts;
  const runTool = (name: WholeTool) => run(tools.tool(name));
  let syntax: HealthGeneration | null = null;
  let mac: Promise<Outcomes> | null = null;
  let management: Promise<Management> | null = null;
  let product: string | null = null;
  let isFirst = true;
  const closer = closerDue();
  const notes = noted(parts.firstSeen);

  async function askManagement(): Promise<Management> {
    const [status, jamf, ...intune] = await Promise.all([
      runTool('profiles-status'),
      ...[jamfPath, ...intunePaths].map((file) => exists(tools.locate(file))),
    ]);
    return {
      status,
      agent: jamf === true ? 'jamf' : intune.includes(true) ? 'intune' : null,
    };
  }

  /** Asks in the syntax that worked last; else JSON, then text, then the legacy form, until one gives a known field. */
  async function askHealth({ ask }: Defender): Promise<Outcome> {
    if (syntax !== null) {
      const outcome = await ask(tools.tool(healthForms[syntax]));
      const reading = readHealth(outcome);
      if (reading.kind === 'read' || reading.reason === 'timed-out') return outcome;
      syntax = null;
      if (!isWorthAsking(reading)) return outcome;
    }
    let first: Outcome | null = null;
    for (const form of ['json', 'text', 'legacy'] as const) {
      const outcome = await ask(tools.tool(healthForms[form]));
      const reading = readHealth(outcome);
      if (reading.kind === 'read') syntax = reading.generation === 'legacy' ? 'legacy' : form;
      // This form was understood, or none would be: what it said is why there is no answer.
      if (!isWorthAsking(reading)) return outcome;
      first ??= outcome;
    }
    return first ?? { kind: 'missing' };
  }

  /** What only we know: our own acts and the moments of this session. */
  function facts(managedBy: Manager | null): MacFacts {
    const { lastLoad, ...acts } = parts.acts();
    const load = { lastLoad: lastLoad?.reading ?? null, lastLoadAttemptAt: lastLoad?.at ?? null };
    const moments = { now: now(), loggedInAt: parts.loggedInAt(), wokeAt: parts.wokeAt() };
    return { ...noFacts, ...acts, ...load, ...moments, managedBy, arch: parts.arch };
  }

  function judged(ran: Outcomes, { status, agent }: Management): Look {
    const outcomes = { ...ran, 'profiles-status': status, ...parts.loadOutcomes?.() };
    const gathered = readingsFrom(outcomes, facts(agent));
    // By the moment that the look is judged by: a millisecond later would be in its future.
    const { moments, diagnosis } = notes.judge(gathered, gathered.moments.now ?? now(), parts.watched?.());
    return { readings: gathered.readings, acts: gathered.acts, moments, outcomes, diagnosis };
  }

  /** Whose program it is counts after it has answered: until then it could have been replaced. */
  async function askDefender(defender: Defender): Promise<Answer> {
    const health = await askHealth(defender);
    return { 'mdatp-health': health, 'mdatp-file': outcomeOfGenuine(await defender.genuine()) };
  }

  async function look(closely: boolean): Promise<Look> {
    const ended = await lookOnce(closer.begins(now()) || closely);
    notes.ended(ended);
    return ended;
  }

  async function lookOnce(closely: boolean): Promise<Look> {
    const isHasty = parts.isAwaited === true && isFirst;
    isFirst = false;
    const known = closely ? null : management;
    // Kept here: a wake can make us forget them in the middle of a look.
    const aboutMac = isHasty ? askVersion(runTool) : (mac ?? askMac(runTool));
    const managing = known ?? askManagement();
    [mac, management] = [isHasty ? null : aboutMac, managing];
    const defender = await parts.defender();
    const begun: Begun = { defender, aboutMac, answering: askDefender(defender) };
    const ask = isHasty ? askWitnesses : askCloser;
    const [answer, managed, asked] = await Promise.all([
      begun.answering,
      managing,
      closely ? ask(closerParts(begun)) : null,
    ]);
    const installed = productIn(readHealth(answer['mdatp-health'])) ?? product;
    // Installed, updated or removed since: its receipt and what this user may do are read again.
    if (product !== null && installed !== product) mac = askMac(runTool);
    product = installed;
    const ran = { ...(await (mac ?? aboutMac)), ...answer };
    const first = judged(ran, managed);
    if (!isHasty) askAgainUnlessWhole(first);
    if (first.diagnosis.level === 'protected' && !closely) return first;
    if (known !== null) management = askManagement();
    const [managedNow, more] = await Promise.all([
      known === null ? managed : (management ?? managed),
      asked ?? ask(closerParts(begun)),
    ]);
    const file = outcomeOfGenuine(await defender.genuine());
    const whole = judged({ ...ran, ...more, 'mdatp-file': file }, managedNow);
    const look = isHasty ? await inFull(whole, managedNow) : whole;
    closer.ended(now(), look.diagnosis.level === 'protected', look.outcomes);
    return look;
  }

  /** A Mac that is well is not judged by the rest: it is left to later looks. */
  async function inFull(look: Look, managed: Management): Promise<Look> {
    if (look.diagnosis.level === 'protected') return look;
    mac = askMac(runTool);
    const [aboutMac, service] = await Promise.all([mac, askService(tools, runNoting)]);
    const full = judged({ ...look.outcomes, ...aboutMac, ...service }, managed);
    askAgainUnlessWhole(full);
    return full;
  }

  /** What was not understood is asked again, or it would stay unknown until the Mac sleeps. */
  function askAgainUnlessWhole(look: Look): void {
    if (!saysAll(look.outcomes, look)) mac = null;
  }

  async function runNoting(name: WholeTool): Promise<Outcome> {
    const at = now();
    const outcome = await runTool(name);
    if (name === 'processes') notes.processes(outcome, at, now());
    if (name === 'launchctl') notes.service(outcome, now());
    return outcome;
  }

  function closerParts({ defender, aboutMac, answering }: Begun): CloserParts {
    const readingsOf = (outcomes: Outcomes) => readingsFrom(outcomes, facts(null)).readings;
    return { tools, runTool: runNoting, defender, aboutMac, answer: answering, readingsOf };
  }

  return {
    look,
    forget: () => {
      mac = null;
      management = null;
    },
    expect: closer.expect,
  };
}

/** How mdatp is asked, by the form of its answer. */
const healthForms = {
  json: 'mdatp-health',
  text: 'mdatp-health-text',
  legacy: 'mdatp-health-legacy',
} as const satisfies Readonly<Record<HealthGeneration, WholeTool>>;

/** Which Defender answered: its version (old ones print none), or that there is none; null without an answer. */
function productIn(health: HealthReading): string | null {
  if (health.kind === 'unreadable') return health.reason === 'missing' ? 'missing' : null;
  return textOf(health, 'app_version') ?? 'without a version';
}
