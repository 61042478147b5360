// What the panel reads once it is there, as nobody sees it before a click: the pages beside the guide, what is behind
// "Details", and what the menu holds. A file of its own.
import type { PageId } from '../src/snapshot.ts';
import { Disclosure } from './Disclosure.tsx';
import { Evidence } from './Evidence.tsx';
import { History } from './History.tsx';
import { MenuItems } from './MenuItems.tsx';
import { Report } from './Report.tsx';
import { Settings } from './Settings.tsx';

export type SidePage = Exclude<PageId, 'guide'>;
type SidePart = SidePage | 'evidence';

export interface SideParts extends Readonly<Record<SidePart, () => React.ReactNode>> {
  readonly menuItems: (props: { readonly onChosen: () => void }) => React.ReactNode;
}

export const sideParts: SideParts = {
  settings: Settings,
  history: History,
  reads: Disclosure,
  report: Report,
  evidence: Evidence,
  menuItems: MenuItems,
};
