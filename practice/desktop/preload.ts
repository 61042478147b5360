// The bridge of the practice windows. Runs in their sandboxed preload.
import { contextBridge, ipcRenderer } from 'electron';
import { callNames, callPrefix, type PracticeBridge, viewEvent } from './contract.ts';

const calls = Object.fromEntries(
  Object.keys(callNames).map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(callPrefix + name, ...args)]),
);

const onView: PracticeBridge['onView'] = (listener) => {
  const forward = (_event: unknown, view: Parameters<typeof listener>[0]) => listener(view);
  ipcRenderer.on(viewEvent, forward);
  return () => ipcRenderer.off(viewEvent, forward);
};

contextBridge.exposeInMainWorld('practice', { ...calls, onView });
