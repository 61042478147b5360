// Answers the contract's calls: right sender, right arguments, or refused.

import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Answer, type CallName, callNames, callPrefix, type Handlers } from '../../src/contract.ts';
import { traceOf } from '../errors.ts';
import type { Log } from '../kept/log.ts';

export interface ServeParts {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  /** Whether the call comes from the panel's own main frame. */
  readonly isPanel: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/** One loop over all calls: none can be added without the checks. A handler that throws answers `failed`. */
export function serve({ ipc, handlers, isPanel, log }: ServeParts): void {
  // Takes some 30 ms, which pass while the page is being made: the first call would wait for them.
  const loading = import('./arguments.ts');
  for (const name of Object.keys(callNames) as CallName[]) {
    ipc.handle(callPrefix + name, async (event, ...args: unknown[]): Promise<Answer<unknown>> => {
      const { callArguments } = await loading;
      const parsed = callArguments[name].safeParse(args);
      if (!isPanel(event) || !parsed.success) {
        log('call-refused', { name, sender: isPanel(event) });
        return { ok: false, code: 'refused' };
      }
      try {
        // The tuple was just checked against this very call; TypeScript cannot relate the two by name.
        const handler = handlers[name] as (...checked: readonly unknown[]) => unknown;
        return { ok: true, value: await handler(...parsed.data) };
      } catch (error) {
        log('call-failed', { name, error: traceOf(error) });
        return { ok: false, code: 'failed' };
      }
    });
  }
}
