// A panel on a literal bridge: what was asked of main, what main answers, and snapshots that arrive later.
import { act, cleanup, render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { loadSideParts } from '../../renderer/lazy-parts.ts';
import { Panel } from '../../renderer/Panel.tsx';
import { type PanelStore, panelStore, receive } from '../../renderer/store.ts';
import type { Answer, Bridge } from '../../src/contract.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { Snapshot } from '../../src/snapshot.ts';

await loadSideParts();

export interface Shown {
  /** Calls in order, e.g. `loadDriver request`. */
  readonly asked: readonly string[];
  readonly store: PanelStore;
  /** A newer snapshot arrives. */
  readonly publish: (snapshot: Snapshot) => void;
  readonly pass: (ms: number) => void;
}

export interface Given {
  readonly now?: number;
  /** What main answers to every call that acts. */
  readonly answer?: Answer<void>;
  readonly history?: readonly HistoryEntry[];
  /** What came of saving a report. */
  readonly saved?: Answer<boolean>;
}

/** `fit` is left out of what was asked: it is the panel's own doing, see the test of it. */
export function shown(
  snapshot: Snapshot,
  { now = snapshot.at, answer = done, history = [], saved = { ok: true, value: true } }: Given = {},
): Shown {
  const asked: string[] = [];
  const call =
    (name: string) =>
    async (...args: readonly unknown[]) => {
      asked.push([name, ...args.map(String)].join(' '));
      return answer;
    };
  const bridge: Bridge = {
    snapshot: async () => ({ ok: true, value: snapshot }),
    lookNow: call('lookNow'),
    openPane: call('openPane'),
    loadDriver: call('loadDriver'),
    copy: call('copy'),
    mailIt: call('mailIt'),
    saveProfile: call('saveProfile'),
    snooze: call('snooze'),
    changeSettings: async (change) => {
      asked.push(`changeSettings ${JSON.stringify(change)}`);
      return answer;
    },
    history: async () => ({ ok: true, value: history }),
    report: async () => ({ ok: true, value: 'the text of a report' }),
    saveReport: async () => {
      asked.push('saveReport');
      return saved;
    },
    resizePanel: async () => done,
    hide: call('hide'),
    onSnapshot: () => () => {},
  };
  const store = panelStore(snapshot, now);
  onTestFinished(cleanup);
  render(<Panel store={store} bridge={bridge} />);
  return {
    asked,
    store,
    publish(next) {
      const sequence = store.getState().snapshot.sequence + 1;
      act(() => receive(store, { ...next, sequence }, store.getState().now));
    },
    pass: (ms) => act(() => store.setState(({ now }) => ({ now: now + ms }))),
  };
}

const done: Answer<void> = { ok: true, value: undefined };
