// What the command line does with a Mac: look until the answer stands, follow it, write its evidence. Also in plain Node.
import { noActs } from '../../src/acts.ts';
import { exitCodeOf } from '../../src/finding.ts';
import type { Verdict } from '../../src/formats.ts';
import { guideFor, helpersFor } from '../../src/guide.ts';
import type { HistoryEntry } from '../../src/history.ts';
import { beforeFirstLook, type Language, type Snapshot } from '../../src/snapshot.ts';
import { historyBeside, historyIn } from '../kept/history.ts';
import { memoryIn } from '../kept/memory.ts';
import { settingsStoreIn } from '../kept/settings-store.ts';
import { later } from '../mac/clock.ts';
import { looker } from '../mac/look.ts';
import { keptHere } from '../mac/noted.ts';
import { ownUser } from '../mac/own-names.ts';
import { run, stopAll } from '../mac/run.ts';
import { macBelow } from '../mac/this-mac.ts';
import { toolsBelow } from '../mac/tools.ts';
import { type Watch, watch } from '../watch.ts';
import { assertNew } from './evidence.ts';
import { saveReport } from './report.ts';

export { stopAll };

export interface LookOptions {
  /** null: this Mac. */
  readonly root: string | null;
  readonly memoryFile: string;
  readonly version: string;
  readonly language: Language;
  readonly tell: (line: string) => void;
}

const nothingDone = { acts: noActs, loadOutcomes: {}, firstSeen: {} };
/** After so many looks that do not agree the last one is given. */
const mostLooks = 3;

/** Looks until the answer stands. */
export async function status(options: LookOptions): Promise<Verdict> {
  const watching = await settled(options);
  return verdictOf(watching.snapshot());
}

/** Tells the first verdict and every change, until nobody listens or the end is asked for. Answers the last level's status. */
export async function follow(
  options: LookOptions,
  ended: Promise<void>,
  tell: (verdict: Verdict) => Promise<boolean>,
): Promise<number> {
  let lastKey = '';
  const { promise: deaf, resolve: stop } = promised();
  const watching = await watchMac(options, (snapshot) => {
    // One odd look is not a change, but whoever has heard nothing yet does not wait for ever.
    if (!isSteady(snapshot) && (lastKey !== '' || snapshot.sequence < mostLooks)) return;
    const verdict = verdictOf(snapshot);
    const key = verdictKey(verdict);
    if (key === lastKey) return;
    lastKey = key;
    void tell(verdict).then((heard) => (heard ? undefined : stop()));
  });
  await Promise.race([ended, deaf]);
  watching.stop();
  stopAll();
  return exitCodeOf(watching.snapshot().diagnosis.level);
}

/** Looks, and writes what was seen to a new folder. Answers the level's status. */
export async function report(options: LookOptions, dir: string): Promise<number> {
  await assertNew(dir);
  const watching = await settled(options);
  const [snapshot, outcomes] = [watching.snapshot(), watching.outcomes()];
  const tools = toolsBelow(options.root);
  const history = await historyOn(options);
  await saveReport({ run, tools, version: options.version, snapshot, outcomes, history }, dir);
  options.tell(`The report is in ${dir}. Read report.txt before you send it; "kextant explain" reads the folder.`);
  return exitCodeOf(snapshot.diagnosis.level);
}

/** What the app has written down of this Mac; it is read, and never added to from here. */
async function historyOn({ root, memoryFile }: LookOptions): Promise<readonly HistoryEntry[]> {
  return root === null ? await historyIn(historyBeside(memoryFile), silent).entries() : [];
}

function silent(): void {}

/** A watch that has ended after its answer stood. */
async function settled(options: LookOptions): Promise<Watch> {
  const { promise: standing, resolve } = promised();
  const watching = await watchMac(options, (snapshot) => {
    if (stands(snapshot)) resolve();
  });
  await standing;
  watching.stop();
  return watching;
}

function stands(snapshot: Snapshot): boolean {
  return isSteady(snapshot) || snapshot.sequence >= mostLooks;
}

/** A good answer is one at once; a bad one is looked at again, unless Defender has used up all its time already. */
function isSteady({ diagnosis, agreed, readings: { health } }: Snapshot): boolean {
  const hung = health.kind === 'unreadable' && health.reason === 'timed-out';
  return agreed || hung || diagnosis.level === 'protected' || diagnosis.level === 'starting';
}

/** What makes a verdict another one; the lines it rests on may count minutes. */
function verdictKey({ diagnosis: { level, findings }, guide }: Verdict): string {
  const rows = findings.map(({ code, fixableBy }) => [code, fixableBy]);
  return JSON.stringify([level, rows, guide?.path, guide?.steps.map(({ id, state }) => [id, state])]);
}

async function watchMac(
  { root, memoryFile, language }: LookOptions,
  publish: (snapshot: Snapshot) => void,
): Promise<Watch> {
  const mac = macBelow(root, run);
  // What the app did is remembered of this Mac only, and never changed from here.
  const { acts, loadOutcomes, firstSeen } = root === null ? (await memoryIn(memoryFile, silent)).read() : nothingDone;
  // The organisation's settings hold for the command line too; a person's own are for the app.
  const { values } = await settingsStoreIn({ ...mac, file: null, user: ownUser(), log: silent }).refresh();
  const { look } = looker({
    ...mac,
    watched: () => values.watch,
    firstSeen: keptHere(firstSeen),
    acts: () => acts,
    loadOutcomes: () => loadOutcomes,
    loggedInAt: nothing,
    wokeAt: nothing,
  });
  const watching = watch({
    now: mac.now,
    later,
    log: silent,
    lookEveryMs: () => 1000 * values.lookEverySeconds,
    first: beforeFirstLook({ at: mac.now(), acts, language, snoozedUntil: null, practice: root !== null }),
    elapsed: () => performance.now(),
  });
  watching.start({ look, publish, panelOpen: () => false });
  return watching;
}

function verdictOf({ diagnosis, readings, acts, moments, at }: Snapshot): Verdict {
  const input = { diagnosis, readings, acts, moments, now: moments.now };
  return { diagnosis, readings, at, remarks: [], guide: guideFor(input), helpers: helpersFor(input) };
}

function nothing(): null {
  return null;
}

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
