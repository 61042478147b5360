// Every call: strangers, bad arguments and failing handlers; through a hand-written ipc.
import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../main/window/serve.ts';
import { noActs } from '../../../src/acts.ts';
import { type CallName, callNames, type Handlers } from '../../../src/contract.ts';
import { beforeFirstLook } from '../../../src/snapshot.ts';

const snapshot = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
const panel = { sender: 'panel' } as unknown as IpcMainInvokeEvent;
const stranger = { sender: 'stranger' } as unknown as IpcMainInvokeEvent;

const goodArguments: Readonly<Record<CallName, readonly unknown[]>> = {
  snapshot: [],
  lookNow: [],
  openPane: ['profiles'],
  loadDriver: ['load'],
  copy: ['ask-it'],
  mailIt: [],
  saveProfile: [],
  snooze: ['afternoon'],
  changeSettings: [{ notifications: false, watch: { 'network-filter-off': false } }],
  history: [],
  report: [],
  saveReport: [],
  resizePanel: [420],
  hide: [],
};

function served(change: Partial<Handlers> = {}) {
  const answers = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();
  const called: string[] = [];
  const note = (name: string) => () => void called.push(name);
  serve({
    ipc: { handle: (name, answer) => void answers.set(name, answer) },
    isPanel: (event) => event === panel,
    log: (event) => called.push(event),
    handlers: {
      snapshot: () => {
        called.push('snapshot');
        return snapshot;
      },
      lookNow: note('lookNow'),
      openPane: note('openPane'),
      loadDriver: note('loadDriver'),
      copy: note('copy'),
      mailIt: note('mailIt'),
      saveProfile: note('saveProfile'),
      snooze: note('snooze'),
      changeSettings: note('changeSettings'),
      history: () => {
        called.push('history');
        return [];
      },
      report: () => {
        called.push('report');
        return 'text';
      },
      saveReport: () => {
        called.push('saveReport');
        return true;
      },
      resizePanel: note('resizePanel'),
      hide: note('hide'),
      ...change,
    },
  });
  const call = (event: IpcMainInvokeEvent, name: string, ...args: unknown[]) =>
    answers.get(`kextant:${name}`)?.(event, ...args);
  return { answers, called, call };
}

const names = Object.keys(callNames) as CallName[];

describe('serve', () => {
  it('answers exactly the calls of the contract', () => {
    expect([...served().answers.keys()]).toEqual(names.map((name) => `kextant:${name}`));
  });

  it.each(names)('%s: answers the panel', async (name) => {
    const { call, called } = served();
    expect(await call(panel, name, ...goodArguments[name])).toMatchObject({ ok: true });
    expect(called).toEqual([name]);
  });

  it.each(names)('%s: refuses a stranger', async (name) => {
    const { call, called } = served();
    expect(await call(stranger, name, ...goodArguments[name])).toEqual({ ok: false, code: 'refused' });
    expect(called).toEqual(['call-refused']);
  });

  it.each(names)('%s: refuses an argument too many', async (name) => {
    const { call, called } = served();
    expect(await call(panel, name, ...goodArguments[name], '/etc/passwd')).toEqual({ ok: false, code: 'refused' });
    expect(called).toEqual(['call-refused']);
  });

  it.each([
    ['openPane'],
    ['openPane', 'x-apple.systempreferences:com.apple.preference.security'],
    ['loadDriver', 'rm -rf /'],
    ['loadDriver'],
    ['copy', 'https://example.com'],
    ['snooze', 'for ever'],
    ['resizePanel', Number.NaN],
    ['resizePanel', -1],
    ['resizePanel', 1e9],
    ['resizePanel', '420'],
  ])('refuses %s(%s)', async (name, ...args) => {
    const { call, called } = served();
    expect(await call(panel, name, ...args)).toEqual({ ok: false, code: 'refused' });
    expect(called).toEqual(['call-refused']);
  });

  it('gives the answer of the handler', async () => {
    expect(await served().call(panel, 'snapshot')).toEqual({ ok: true, value: snapshot });
  });

  it('answers "failed" and logs when a handler throws', async () => {
    const broken = served({
      openPane: () => {
        throw new Error('no pane');
      },
    });
    expect(await broken.call(panel, 'openPane', 'profiles')).toEqual({ ok: false, code: 'failed' });
    expect(broken.called).toEqual(['call-failed']);
  });
});
