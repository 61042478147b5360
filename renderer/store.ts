// What the panel shows: the newest snapshot, the Mac's time, and whether the details are open. Renderer.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Snapshot } from '../src/snapshot.ts';

export interface PanelState {
  /** Replaced whole, never changed. */
  readonly snapshot: Snapshot;
  /** The Mac's clock, epoch ms; moves once a second while the panel is on screen. */
  readonly now: number;
  readonly detailsOpen: boolean;
}

export type PanelStore = StoreApi<PanelState>;

export function panelStore(snapshot: Snapshot, now: number): PanelStore {
  return createStore<PanelState>(() => ({ snapshot, now, detailsOpen: false }));
}

/** Takes a snapshot unless a newer one is shown already. */
export function receive(store: PanelStore, snapshot: Snapshot, now: number): void {
  if (snapshot.sequence >= store.getState().snapshot.sequence) store.setState({ snapshot, now });
}
