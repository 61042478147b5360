// What every part of the panel reaches for: the store, the bridge to main, and the words of the language.
import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../src/contract.ts';
import { paneGenerationOf } from '../src/macos.ts';
import type { ActionId } from '../src/step.ts';
import { appleWords } from '../src/text/apple-shown.ts';
import type { AppleWords } from '../src/text/apple-words.ts';
import type { Catalogue } from '../src/text/catalogue.ts';
import { catalogueFor } from '../src/text/spoken.ts';
import { isSame } from './same.ts';
import type { PanelState, PanelStore } from './store.ts';

export interface PanelParts {
  readonly store: PanelStore;
  /** Never rejects (renderer/steady-bridge.ts). */
  readonly bridge: Bridge;
  /** What can be done where another Mac is shown than this one; null: all, and the menu is there. */
  readonly only?: ReadonlySet<ActionId> | null;
}

export const PanelContext = createContext<PanelParts | null>(null);

export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (parts === null) throw new Error('a part of the panel stands outside of it');
  return parts;
}

/** What `viewOf` makes of the state; a look that changes nothing in it renders nothing. Views are plain data. */
export function useView<View>(viewOf: (state: PanelState) => View): View {
  return useStore(usePanel().store, useSame(viewOf));
}

/** A selector that gives the object it gave before as long as the new one says the same; zustand's `useShallow`, deep. */
function useSame<State, View>(viewOf: (state: State) => View): (state: State) => View {
  const last = useRef<{ readonly view: View } | null>(null);
  return (state) => {
    const view = viewOf(state);
    if (last.current === null || !isSame(last.current.view, view)) last.current = { view };
    return last.current.view;
  };
}

/**
 * For `aria-level` of a heading of the panel: undefined where the panel is all there is and its headings are what they
 * are; on the page of a report they stand two levels lower, below its own.
 */
export function useHeadingLevel(own: 1 | 2 | 3): number | undefined {
  const { only = null } = usePanel();
  return only === null ? undefined : own + 2;
}

export function useWords(): Catalogue {
  return catalogueFor(useView(({ snapshot }) => snapshot.language));
}

/** A moment (epoch ms) as the clock of this Mac would show it, in the guide's language. */
export function useClock(): (at: number) => string {
  const { times } = useWords();
  const hours = useView(({ snapshot }) => snapshot.clockHours);
  return (at) => times.clock(at, hours);
}

/** Date and time, likewise. */
export function useMoment(): (at: number) => string {
  const { history } = useWords().pages;
  const hours = useView(({ snapshot }) => snapshot.clockHours);
  return (at) => history.at(at, hours);
}

/** Apple's words as this Mac shows them. */
export function useAppleWords(): AppleWords {
  const { macLanguage, macWords, generation, major } = useView(({ snapshot }) => ({
    macLanguage: snapshot.macLanguage,
    macWords: snapshot.macWords,
    generation: paneGenerationOf(snapshot.readings.macos),
    major: snapshot.readings.macos?.major ?? null,
  }));
  return appleWords(macLanguage, generation, macWords, major);
}
