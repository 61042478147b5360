// What a button does: one call to main, and what came of it, for as long as it is news. Renderer.
import { useState } from 'react';
import type { Answer, Bridge, CopyId } from '../src/contract.ts';
import type { ActionId } from '../src/guide.ts';
import { assertNever } from '../src/outcome.ts';
import type { FailedAct } from '../src/text/catalogue.ts';
import { usePanel, useView } from './panel-context.ts';

/** "Copied" stands this long. */
const copiedMs = 2_500;

export interface Acting {
  readonly act: (action: ActionId) => void;
  /** What was copied a moment ago. */
  readonly copied: CopyId | null;
  /** The last click that main could not carry out. */
  readonly failed: FailedAct | null;
}

type Came = { readonly action: ActionId; readonly ok: boolean; readonly at: number } | null;

export function useActing(): Acting {
  const { bridge, store } = usePanel();
  const [came, setCame] = useState<Came>(null);
  const old = useView(({ now }) => came !== null && now - came.at > copiedMs);
  return {
    act(action) {
      setCame(null);
      void call(bridge, action).then(({ ok }) => setCame({ action, ok, at: store.getState().now }));
    },
    copied: came?.ok === true && !old ? copyOf(came.action) : null,
    failed: came?.ok === false ? failureOf(came.action) : null,
  };
}

/** A bridge that breaks (main is quitting) is a failed answer like any other. */
function call(bridge: Bridge, action: ActionId): Promise<Answer<void>> {
  return callOf(bridge, action).catch(() => ({ ok: false, code: 'failed' }));
}

function callOf(bridge: Bridge, action: ActionId): Promise<Answer<void>> {
  switch (action) {
    case 'request-approval':
      return bridge.loadDriver('request');
    case 'load-driver':
      return bridge.loadDriver('load');
    case 'open-pane':
      return bridge.openPane();
    case 'look-now':
      return bridge.refresh();
    case 'copy-load-command':
      return bridge.copy('load-command');
    case 'copy-turn-on-command':
      return bridge.copy('turn-on-command');
    case 'copy-report':
      return bridge.copy('report');
    default:
      return assertNever(action);
  }
}

/** What an action puts on the clipboard; null when it copies nothing. */
export function copyOf(action: ActionId): CopyId | null {
  switch (action) {
    case 'copy-load-command':
      return 'load-command';
    case 'copy-turn-on-command':
      return 'turn-on-command';
    case 'copy-report':
      return 'report';
    case 'request-approval':
    case 'load-driver':
    case 'open-pane':
    case 'look-now':
      return null;
    default:
      return assertNever(action);
  }
}

function failureOf(action: ActionId): FailedAct {
  if (copyOf(action) !== null) return 'copy';
  if (action === 'open-pane') return 'open-pane';
  return action === 'look-now' ? 'other' : 'load-driver';
}
