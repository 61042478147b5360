// A bridge that breaks answers like one that failed, whatever is called: no click is lost in a rejected promise.
import { expect, it } from 'vitest';
import { steadyBridge } from '../../renderer/steady-bridge.ts';
import { type Bridge, type CallName, callNames } from '../../src/contract.ts';
import { quietBridge } from './quiet.ts';

const names = Object.keys(callNames) as readonly CallName[];

function bridgeWhere(call: (...args: readonly unknown[]) => Promise<unknown>): Bridge {
  const calls = Object.fromEntries(names.map((name) => [name, call])) as unknown as Bridge;
  return { ...calls, onSnapshot: () => () => {} };
}

it.each(names)('answers that %s failed when it rejects, and when it throws at once', async (name) => {
  const rejecting = steadyBridge(bridgeWhere(() => Promise.reject(new Error('gone'))));
  expect(await Reflect.apply(rejecting[name], null, [])).toEqual({ ok: false, code: 'failed' });
  const thrower = () => {
    throw new Error('gone at once');
  };
  const throwing = steadyBridge(bridgeWhere(thrower));
  expect(await Reflect.apply(throwing[name], null, [])).toEqual({ ok: false, code: 'failed' });
});

it.each(names)('hands the arguments of %s on, and its answer back', async (name) => {
  const answer = { ok: true, value: name };
  const heard: unknown[] = [];
  const bridge = steadyBridge(
    bridgeWhere(async (...args) => {
      heard.push(args);
      return answer;
    }),
  );
  expect(await Reflect.apply(bridge[name], null, [1, 'two'])).toBe(answer);
  expect(heard).toEqual([[1, 'two']]);
});

it('passes what is listened to on as it is', () => {
  const bridge = quietBridge({ snapshot: async () => ({ ok: false, code: 'failed' }) });
  expect(steadyBridge(bridge).onSnapshot).toBe(bridge.onSnapshot);
});
