// What the panel shows: the newest snapshot, the Mac's time, which page, and whether the details are open.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PageId, Snapshot } from '../src/snapshot.ts';

export interface PanelState {
  /** Replaced whole, never changed. */
  readonly snapshot: Snapshot;
  /** The Mac's clock, epoch ms; moves once a second while the panel is on screen. */
  readonly now: number;
  readonly detailsOpen: boolean;
  readonly page: PageId;
  /** The person has just come back to the guide from a page beside it: the focus returns to the menu. */
  readonly cameBack: boolean;
}

export type PanelStore = StoreApi<PanelState>;

export function panelStore(snapshot: Snapshot, now: number): PanelStore {
  return createStore<PanelState>(() => ({
    snapshot,
    now,
    detailsOpen: false,
    cameBack: false,
    page: snapshot.request?.page ?? 'guide',
  }));
}

/** Takes a snapshot unless a newer one is shown already; a page that was asked for elsewhere comes with it. */
export function receive(store: PanelStore, snapshot: Snapshot, now: number): void {
  const { snapshot: shown } = store.getState();
  if (snapshot.sequence < shown.sequence) return;
  const { request } = snapshot;
  const asked = request !== null && request.id !== shown.request?.id;
  store.setState(asked ? { snapshot, now, page: request.page, cameBack: false } : { snapshot, now });
}

export function showPage(store: PanelStore, page: PageId): void {
  store.setState({ page, cameBack: false });
}

/** What Escape and the back button do; false when there is nothing to go back from. */
export function goBack(store: PanelStore): boolean {
  if (store.getState().page === 'guide') return false;
  store.setState({ page: 'guide', cameBack: true });
  return true;
}
