// The bridge: what the panel may ask of main, and the one event it gets. Runs in the sandboxed renderer's preload.
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callNames, callPrefix, snapshotEvent } from '../../src/contract.ts';

const calls = Object.fromEntries(
  Object.keys(callNames).map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(callPrefix + name, ...args)]),
);

const onSnapshot: Bridge['onSnapshot'] = (listener) => {
  const forward = (_event: unknown, snapshot: Parameters<typeof listener>[0]) => listener(snapshot);
  ipcRenderer.on(snapshotEvent, forward);
  return () => ipcRenderer.off(snapshotEvent, forward);
};

contextBridge.exposeInMainWorld('kextant', { ...calls, onSnapshot });
