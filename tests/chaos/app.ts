// The app's own parts, wired as in main/index.ts, without Electron: what macOS and Chromium do is done by the test.
import path from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { followSettings } from '../../main/kept/follow-settings.ts';
import { historyIn } from '../../main/kept/history.ts';
import type { Log } from '../../main/kept/log.ts';
import { memoryIn } from '../../main/kept/memory.ts';
import { settingsStoreIn } from '../../main/kept/settings-store.ts';
import { clockOf } from '../../main/mac/clock.ts';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { looker } from '../../main/mac/look.ts';
import { type Run, run as runProcess, runUntilStopped } from '../../main/mac/run.ts';
import { type Nudge, watch } from '../../main/watch.ts';
import { serve } from '../../main/window/serve.ts';
import { surfaces } from '../../main/window/surfaces.ts';
import type { Answer, Handlers } from '../../src/contract.ts';
import type { Outcome } from '../../src/outcome.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import type { ChaosMac } from './mac.ts';
import type { Judge } from './rules.ts';

export type App = Awaited<ReturnType<typeof startApp>>;

interface Timer {
  readonly act: () => void;
  readonly due: number;
}

interface Surroundings {
  readonly mac: Pick<ChaosMac, 'root' | 'tools' | 'truth' | 'pass'>;
  readonly judge: Judge;
  /** Where its own files are. */
  readonly home: string;
  readonly notificationsFail: boolean;
  /** How tools are run; absent: each as a real process. */
  readonly runTool?: Run;
}

export async function startApp({ mac, judge, home, notificationsFail, runTool = runProcess }: Surroundings) {
  const own = (name: string) => path.join(home, name);
  const bugs: string[] = [];
  const log: Log = (event, fields) => {
    if (/failed|not-(written|kept|read|understood)/.test(event)) bugs.push(`${event} ${JSON.stringify(fields ?? {})}`);
  };
  const now = clockOf(mac.root);
  const timers = new Set<Timer>();
  const time = { moved: 0, looks: 0, looking: 0, wokeAt: null as number | null };
  const elapsed = () => performance.now() + time.moved;
  const state = { panelOpen: false, nudgeWhilePublished: false, stopped: false };
  const slow: Outcome[] = [];
  const running = runUntilStopped(runTool);
  const run: Run = async (tool) => {
    const outcome = await running.run(tool);
    if (outcome.kind === 'timed-out') slow.push(outcome);
    return outcome;
  };
  const memory = memoryIn(own('memory.json'), log);
  const history = historyIn(own('history-practice.jsonl'), log);
  const settingsStore = settingsStoreIn({ user: 'ada', file: own('settings.json'), run, tools: mac.tools, log });
  const { look, forget } = looker({
    run,
    tools: mac.tools,
    now,
    acts: () => memory.read().acts,
    isAwaited: true,
    arch: 'x64',
    defender: practiceDefender(run),
    loggedInAt: () => null,
    wokeAt: () => time.wokeAt,
    loadOutcomes: () => memory.read().loadOutcomes,
    watched: () => settingsStore.read().values.watch,
    firstSeen: { read: () => memory.read().firstSeen, change: (firstSeen) => memory.change({ firstSeen }) },
  });
  const settings = await settingsStore.refresh();
  const { acts, snoozedUntil } = memory.read();
  const first: Snapshot = {
    ...beforeFirstLook({ at: now(), acts, snoozedUntil, language: 'en', practice: true }),
    settings,
  };

  function failedToAlert(alertFailed: boolean): void {
    if (watching.snapshot().alertFailed !== alertFailed) watching.amend({ alertFailed });
  }
  const show = surfaces({
    memory,
    history,
    now,
    tell: () => {},
    tray: { show: () => {} },
    panel: {
      publish: () => {
        if (!state.nudgeWhilePublished) return;
        state.nudgeWhilePublished = false;
        watching.nudge('opened');
      },
    },
    notifier: {
      withdraw: () => {},
      show: ({ title }, taken) => {
        judge.notified(title, notificationsFail ? now() : null);
        if (!notificationsFail) taken();
        failedToAlert(notificationsFail);
      },
    },
  });
  const watching = watch({
    now,
    elapsed,
    log,
    first,
    firstLookAfterMs: 20,
    later(act, ms) {
      const timer = { act, due: elapsed() + ms };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    lookEveryMs: () => 1000 * settingsStore.read().values.lookEverySeconds,
  });
  const following = followSettings({
    settingsStore,
    watch: watching,
    memory,
    systemLanguage: 'en',
    clockHours: () => 24,
    now,
    log,
    loginItem: () => 'not-available',
    applyLoginItem: () => {},
  });
  watching.start({
    async look(closely) {
      judge.lookBegins(mac.truth().level, time.looking);
      time.looking += 1;
      slow.length = 0;
      try {
        await settingsStore.refresh();
        following.apply();
        return await look(closely);
      } finally {
        time.looking -= 1;
        time.looks += 1;
      }
    },
    panelOpen: () => state.panelOpen,
    publish: (snapshot) => {
      if (state.stopped) bugs.push('published after the end');
      judge.published(snapshot);
      show(snapshot);
    },
  });
  const asks = answers(watching.snapshot);

  /** Goes off what is due, each once, as after a sleep. */
  function ring(): void {
    const due = [...timers].filter((timer) => timer.due <= elapsed());
    for (const timer of due) {
      if (!timers.delete(timer)) continue;
      timer.act();
    }
  }

  return {
    bugs,
    history,
    memory,
    settingsStore,
    time,
    state,
    snapshot: watching.snapshot,
    /** Tools that had no answer in the last look. */
    slow: () => slow.length,
    /** The panel's own call, through the checks of the contract. */
    ask: () => asks.snapshot(),
    nudge: (reason: Nudge) => watching.nudge(reason),
    timers: () => timers.size,
    /** Until the first timer goes off, ms. */
    nextInMs: () => Math.min(...[...timers].map(({ due }) => due)) - elapsed(),
    pass(seconds: number) {
      mac.pass(seconds);
      time.moved += 1000 * seconds;
      ring();
    },
    wake() {
      time.wokeAt = now();
      forget();
      watching.nudge('woke');
    },
    snooze(hours: number) {
      const until = now() + hours * 3_600_000;
      judge.snoozed(until);
      memory.change({ snoozedUntil: until });
      watching.amend({ snoozedUntil: until });
    },
    now,
    stop() {
      running.stop();
      following.stop();
      watching.stop();
      state.stopped = true;
    },
  };
}

/** main/window/serve.ts with a hand-written ipc; only `snapshot` is asked. */
function answers(snapshot: () => Snapshot) {
  const served = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();
  const handlers = { snapshot } as Partial<Handlers> as Handlers;
  serve({
    ipc: { handle: (name, answer) => void served.set(name, answer) },
    handlers,
    isPanel: () => true,
    log: () => {},
  });
  const [name] = [...served.keys()].filter((one) => one.endsWith('snapshot'));
  return {
    async snapshot(): Promise<Answer<Snapshot>> {
      const answer = served.get(name ?? '');
      return (await answer?.({} as IpcMainInvokeEvent)) as Answer<Snapshot>;
    },
  };
}
