// Answers what the practice windows may ask: only they, only these, only with these arguments.

import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { messageOf } from '../../main/errors.ts';
import { moveClock } from '../facts.mjs';
import {
  allow,
  answerFilter,
  answerPassword,
  closePane,
  flipAccess,
  flipBackground,
  flipExtension,
  unlock,
} from '../person.mjs';
import {
  callNames,
  callPrefix,
  clockSteps,
  type PracticeCalls,
  type PracticeView,
  type SwitchName,
} from './contract.ts';

export interface CallParts {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly root: string;
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean;
  readonly view: () => PracticeView;
  /** Called after each act, so that nobody waits for a file watcher. */
  readonly done: () => void;
}

/** By own name only: what comes over the bridge may be any text. */
const flips: Readonly<Record<SwitchName, (root: string) => void>> = Object.assign(Object.create(null), {
  endpoint: (root: string) => flipExtension(root, 'endpoint'),
  network: (root: string) => flipExtension(root, 'network'),
  background: flipBackground,
  'access-app': (root: string) => flipAccess(root, 'app'),
  'access-extension': (root: string) => flipAccess(root, 'extension'),
});

/** A click that came too late (the button just went) does nothing and is told on the console. */
export function serveCalls({ ipc, root, isOurs, view, done }: CallParts): void {
  const calls: PracticeCalls = {
    current: view,
    allow: () => allow(root),
    unlock: () => unlock(root),
    flip: (name) => flips[name]?.(root),
    answerFilter: (answer) => answerFilter(root, answer),
    moveClock(minutes) {
      if (clockSteps.includes(minutes)) moveClock(root, minutes * 60);
    },
    answer: (answer) => answerPassword(root, answer),
    closeWindow: () => closePane(root),
  };
  const names = Object.keys(callNames) as (keyof PracticeCalls)[];
  for (const name of names) {
    ipc.handle(callPrefix + name, (event, argument: unknown) => {
      if (!isOurs(event)) throw new Error('not one of the practice windows');
      try {
        // Each act checks its own argument: a wrong one changes nothing.
        return (calls[name] as (argument: unknown) => unknown)(argument);
      } catch (error) {
        console.error(messageOf(error));
        return null;
      } finally {
        done();
      }
    });
  }
}
