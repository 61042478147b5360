// A bridge whose calls never reject: one that breaks, as when main is quitting, is a failed answer like any other.
import { type Bridge, type CallName, callNames } from '../src/contract.ts';

export function steadyBridge(bridge: Bridge): Bridge {
  const calls = (Object.keys(callNames) as readonly CallName[]).map((name) => [
    name,
    (...args: readonly unknown[]) => settled(() => Reflect.apply(bridge[name], null, args)),
  ]);
  // A table of all names, each with its own call behind it: the types of the calls are the bridge's.
  return { ...Object.fromEntries(calls), onSnapshot: bridge.onSnapshot } as Bridge;
}

/** Whatever is thrown, at once or later. */
async function settled(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch {
    return { ok: false, code: 'failed' };
  }
}
