// One login, played on a clock of its own: the app's looks, alerts and a Defender that answers late and oddly.
import path from 'node:path';
import { memoryIn } from '../../main/kept/memory.ts';
import { looker } from '../../main/mac/look.ts';
import type { Run } from '../../main/mac/run.ts';
import { type Tool, toolsBelow, type WholeTool } from '../../main/mac/tools.ts';
import { type Nudge, watch } from '../../main/watch.ts';
import { surfaces } from '../../main/window/surfaces.ts';
import { noActs } from '../../src/acts.ts';
import type { Level } from '../../src/finding.ts';
import type { Outcome } from '../../src/outcome.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import { wholeTools } from './whole-tools.ts';

/** A tool's answer, and how long it takes. */
export interface Answer {
  readonly outcome: Outcome;
  readonly afterMs: number;
}

export interface Morning {
  readonly root: string;
  /** When the person logs in, epoch ms; the app starts then. */
  readonly loggedInAt: number;
  /** What a tool answers that is asked so long after the login. */
  readonly answer: (name: WholeTool, sinceMs: number) => Answer;
  /** When somebody does something, ms after the login. */
  readonly nudges: readonly { readonly atMs: number; readonly reason: Nudge }[];
  /** Ends once it is green for sure, not before `atLeastMs` and not after `latestMs`. */
  readonly atLeastMs: number;
  readonly latestMs: number;
}

export interface PlayedMorning {
  readonly alerts: readonly string[];
  /** Every verdict that was published, and how long after the login. */
  readonly verdicts: readonly { readonly level: Level; readonly sinceMs: number }[];
  readonly last: Snapshot;
}

interface Event {
  readonly due: number;
  readonly act: () => void;
  /** A look waits for it. */
  readonly answers: boolean;
}

/** So many were played: none remembers what an earlier one was told. */
let plays = 0;

export async function play({ root, loggedInAt, answer, nudges, atLeastMs, latestMs }: Morning): Promise<PlayedMorning> {
  plays += 1;
  const events = new Set<Event>();
  const alerts: string[] = [];
  const verdicts: { level: Level; sinceMs: number }[] = [];
  let time = 0;
  let looking = false;
  const now = () => loggedInAt + time;
  const at = (event: Event) => {
    events.add(event);
    return () => void events.delete(event);
  };
  const tools = toolsBelow(root);
  const nameOf = ({ path: file, args }: Tool): WholeTool => {
    const name = wholeTools.find((one) => tools.tool(one).path === file && tools.tool(one).args.join() === args.join());
    if (name === undefined) throw new Error(`No look runs ${file} ${args.join(' ')}.`);
    return name;
  };
  const run: Run = (tool) =>
    new Promise((resolve) => {
      const { outcome, afterMs } = answer(nameOf(tool), time);
      at({ due: time + afterMs, act: () => resolve(outcome), answers: true });
    });
  const { look } = looker({
    run,
    tools,
    now,
    acts: () => noActs,
    isAwaited: true,
    arch: 'arm64',
    defender: async () => ({ ask: run, genuine: async () => ({ kind: 'genuine', path: '/mdatp' }) as const }),
    loggedInAt: () => loggedInAt,
    wokeAt: () => null,
  });
  const show = surfaces({
    memory: memoryIn(path.join(root, `memory-${plays}.json`), () => {}),
    now,
    tell: () => {},
    tray: { show: () => {} },
    panel: { publish: () => {} },
    history: { add: () => {} },
    notifier: {
      withdraw: () => {},
      show: ({ title }, taken) => {
        alerts.push(title);
        taken();
      },
    },
  });
  const watching = watch({
    now,
    elapsed: () => time,
    log: () => {},
    lookEveryMs: () => 60_000,
    first: beforeFirstLook({ at: loggedInAt, acts: noActs, language: 'en', snoozedUntil: null, practice: false }),
    later: (act, ms) => at({ due: time + ms, act, answers: false }),
  });
  watching.start({
    panelOpen: () => false,
    async look(closely) {
      looking = true;
      try {
        return await look(closely);
      } finally {
        looking = false;
      }
    },
    publish(snapshot) {
      verdicts.push({ level: snapshot.diagnosis.level, sinceMs: time });
      show(snapshot);
    },
  });
  for (const { atMs, reason } of nudges) at({ due: atMs, act: () => watching.nudge(reason), answers: false });
  const isDone = () => {
    const { agreed, diagnosis } = watching.snapshot();
    return time >= atLeastMs && agreed && diagnosis.level === 'protected';
  };
  while (time < latestMs && !isDone()) {
    await settled();
    // Files are read at their own pace: a look that waits for no tool waits for those.
    if (looking && ![...events].some(({ answers }) => answers)) continue;
    const [next] = [...events].sort((one, other) => one.due - other.due);
    if (next === undefined) break;
    events.delete(next);
    time = Math.max(time, next.due);
    next.act();
  }
  watching.stop();
  return { alerts, verdicts, last: watching.snapshot() };
}

/** All promises that are ready have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
