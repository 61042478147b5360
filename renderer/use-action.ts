// What a button does: one call to main, and what came of it, for as long as it is news.
import { useState } from 'react';
import { assertNever } from '../src/assert-never.ts';
import type { Answer, Bridge, CopyId } from '../src/contract.ts';
import type { PaneId } from '../src/macos.ts';
import type { ActionId } from '../src/step.ts';
import type { FailedAct } from '../src/text/catalogue.ts';
import { usePanel, useView } from './panel-context.ts';

/** "Copied" stands this long. */
const copiedMs = 2_500;

export interface Action {
  /** `pane` is what `open-pane` opens. */
  readonly act: (action: ActionId, pane?: PaneId | null) => void;
  /** What was copied a moment ago. */
  readonly copied: CopyId | null;
  /** The last click that main could not carry out. */
  readonly failed: FailedAct | null;
}

type LastResult = { readonly action: ActionId; readonly ok: boolean; readonly at: number } | null;

export function useAction(): Action {
  const { bridge, store } = usePanel();
  const [last, setLast] = useState<LastResult>(null);
  const old = useView(({ now }) => last !== null && now - last.at > copiedMs);
  return {
    act(action, pane = null) {
      setLast(null);
      void call(bridge, action, pane).then(({ ok }) => setLast({ action, ok, at: store.getState().now }));
    },
    copied: last?.ok === true && !old ? copyOf(last.action) : null,
    failed: last?.ok === false ? failureOf(last.action) : null,
  };
}

async function call(bridge: Bridge, action: ActionId, pane: PaneId | null): Promise<Answer<void>> {
  switch (action) {
    case 'request-approval':
      return bridge.loadDriver('request');
    case 'load-driver':
      return bridge.loadDriver('load');
    case 'open-pane':
      return pane === null ? { ok: false, code: 'failed' } : bridge.openPane(pane);
    case 'look-now':
      return bridge.lookNow();
    case 'mail-ask-it':
      return bridge.mailIt();
    case 'save-profile':
      return bridge.saveProfile();
    default:
      return bridge.copy(copies[action]);
  }
}

type CopyAction = Extract<ActionId, `copy-${string}`>;

const copies: Readonly<Record<CopyAction, CopyId>> = {
  'copy-load-command': 'load-command',
  'copy-turn-on-command': 'turn-on-command',
  'copy-filter-command': 'filter-command',
  'copy-update-command': 'update-command',
  'copy-ask-it': 'ask-it',
  'copy-report': 'report',
};

/** What an action puts on the clipboard; null when it copies nothing. */
export function copyOf(action: ActionId): CopyId | null {
  return isCopy(action) ? copies[action] : null;
}

function isCopy(action: ActionId): action is CopyAction {
  return action in copies;
}

function failureOf(action: ActionId): FailedAct {
  switch (action) {
    case 'open-pane':
    case 'load-driver':
      return action;
    case 'request-approval':
      return 'load-driver';
    case 'mail-ask-it':
      return 'mail';
    case 'save-profile':
      return 'save';
    case 'look-now':
      return 'other';
    default:
      return isCopy(action) ? 'copy' : assertNever(action);
  }
}
