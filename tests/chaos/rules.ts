// What must hold whatever happens: judges every look, snapshot and notification, by rules of its own.
import { isStarting } from '../../src/diagnose.ts';
import { type FindingCode, type Level, worstFaults, worstOf } from '../../src/finding.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { type Holds, restartRules } from './restarts.ts';

const dayMs = 24 * 60 * 60_000;
const leastBetweenOffersMs = 15 * 60_000;
const fromGoodToBad: readonly Level[] = ['protected', 'attention', 'starting', 'unknown', 'unprotected'];

/** A rule of the product that did not hold. */
export class Broken extends Error {
  readonly rule: string;

  constructor(rule: string, what: string) {
    super(`${rule}: ${what}`);
    this.name = 'Broken';
    this.rule = rule;
  }
}

export interface Counts {
  readonly looks: number;
  readonly alerts: number;
  /** By the finding that came first, or by the level where nothing was found. */
  readonly settled: Readonly<Record<string, number>>;
  /** Guides that went on after a restart that did not help. */
  readonly inVain: number;
}

export interface Judge {
  /** `others`: how many looks of the same app are under way. */
  lookBegins(truth: Level, others: number): void;
  truthChanges(truth: Level): void;
  published(snapshot: Snapshot): void;
  /** `notTakenAt`: when the system did not take it, epoch ms, so that nobody was told; null: it took it. */
  notified(title: string, notTakenAt: number | null): void;
  /** Another run of the app: what was told before still counts, what was seen does not. */
  restarted(): void;
  /** The Mac has restarted; the app begins anew besides. */
  rebooted(): void;
  /** The Mac's clock has jumped; a silence goes by the one that it was taken on. */
  clockSet(): void;
  /** Every tool is well, and the newest verdict is the truth; `takesAlerts`: notifications reach the person. */
  settled(takesAlerts: boolean): void;
  /** Until then nobody may be notified, epoch ms; told by the person, not by the app. */
  snoozed(until: number): void;
  readonly counts: Counts;
  /** Throws the first rule that was broken since it was asked last. */
  verdict(): void;
}

export function judge(): Judge {
  const counts = { looks: 0, alerts: 0, settled: {} as Record<string, number>, inVain: 0 };
  const broken: Broken[] = [];
  const told = new Map<FindingCode, number>();
  let toldLevel: Level | null = null;
  let offered: { readonly title: string; readonly at: number } | null = null;
  let truths = new Set<Level>();
  let silentUntil = 0;
  let newest: Snapshot | null = null;
  let [before, agreed] = ['', false];

  const holds: Holds = (rule, fine, what) => {
    if (!fine) broken.push(new Broken(rule, what));
  };
  const restarts = restartRules(holds);

  function newLook(snapshot: Snapshot): void {
    const { level, findings } = snapshot.diagnosis;
    holds('never a wrong green', level !== 'protected' || truths.has('protected'), `the truth was ${[...truths]}`);
    const codes = JSON.stringify([level, findings.map(({ code }) => code)]);
    agreed = codes === before;
    before = codes;
    // While something starts, what was found before may only be hidden.
    const isSure = agreed && level !== 'starting' && !isStarting(snapshot.moments);
    restarts.looked(snapshot, isSure);
    if (!isSure) return;
    const faults = faultsIn(snapshot);
    for (const code of told.keys()) if (!faults.includes(code)) told.delete(code);
  }

  function isSilent({ at, settings }: Snapshot): boolean {
    return at < silentUntil || !settings.values.notifications;
  }

  function finding(title: string, { at, diagnosis }: Snapshot, faults: readonly FindingCode[]): void {
    const level = worstOf(worstFaults(diagnosis.findings).map((fault) => fault.level));
    const code = faults.find((one) => catalogueFor('en').banner[one].title === title);
    const isNew = faults.some((one) => Math.abs(at - (told.get(one) ?? Number.NEGATIVE_INFINITY)) >= dayMs);
    const isWorse = toldLevel !== null && fromGoodToBad.indexOf(level) > fromGoodToBad.indexOf(toldLevel);
    holds('no alert without its finding', code !== undefined, `"${title}" with ${faults}`);
    holds('no alert twice', isNew || isWorse, `"${title}" of ${faults}, told ${[...told.keys()]}`);
    for (const fault of faults) told.set(fault, at);
    toldLevel = level;
  }

  /** What was not taken comes again, and not all the time. */
  function offer(title: string, at: number): void {
    const isSoon = offered?.title === title && Math.abs(at - offered.at) < leastBetweenOffersMs;
    holds('no alert offered again at once', !isSoon, title);
    offered = { title, at };
  }

  return {
    counts,
    lookBegins(truth, others) {
      counts.looks += 1;
      truths = new Set([truth]);
      holds('looks never overlap', others === 0, `${others} under way when another began`);
    },
    truthChanges: (truth) => void truths.add(truth),
    published(snapshot) {
      const { sequence, looked, readings } = snapshot;
      holds('snapshots are in order', newest === null || sequence > newest.sequence, `${sequence} after another`);
      const isLook = looked && readings !== newest?.readings;
      newest = snapshot;
      if (isLook) newLook(snapshot);
    },
    notified(title, notTakenAt) {
      counts.alerts += 1;
      if (newest === null) return void holds('no alert before a look', false, title);
      const faults = faultsIn(newest);
      holds('no alert from one look', agreed, title);
      holds('no alert of what may pass', newest.diagnosis.level !== 'starting' || isStarting(newest.moments), title);
      holds('no alert while silenced', !isSilent(newest), title);
      if (notTakenAt !== null) return offer(title, notTakenAt);
      if (title !== catalogueFor('en').recovered.title) return finding(title, newest, faults);
      holds(
        'recovery is told once, to whom a problem was told',
        toldLevel !== null && faults.length === 0,
        `${faults}`,
      );
      toldLevel = null;
    },
    restarted() {
      newest = null;
      [before, agreed] = ['', false];
      offered = null;
    },
    rebooted: restarts.rebooted,
    clockSet() {
      silentUntil = 0;
      restarts.clockSet();
    },
    settled(takesAlerts) {
      if (newest === null) return;
      if (restarts.settled(newest)) counts.inVain += 1;
      const { level } = newest.diagnosis;
      const faults = faultsIn(newest);
      const verdict = faults[0] ?? level;
      counts.settled[verdict] = (counts.settled[verdict] ?? 0) + 1;
      const untold = faults.filter((code) => !told.has(code));
      const isDue = takesAlerts && !isSilent(newest) && (level === 'unprotected' || level === 'unknown');
      holds('what leaves a Mac unprotected or unknown is told', !isDue || untold.length === 0, `${untold}`);
    },
    snoozed: (until) => {
      silentUntil = until;
    },
    verdict() {
      const [first] = broken.splice(0);
      if (first !== undefined) throw first;
    },
  };
}

function faultsIn({ diagnosis }: Snapshot): readonly FindingCode[] {
  return diagnosis.findings
    .filter(({ level }) => level !== 'protected' && level !== 'starting')
    .map(({ code }) => code);
}
