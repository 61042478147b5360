// The whole panel: banner, guide or good news, details; tells main how high it is and hides on Escape.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Bridge } from '../src/contract.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Details } from './Details.tsx';
import { GoodNews } from './GoodNews.tsx';
import { Guide } from './Guide.tsx';
import { loadSideParts } from './lazy-parts.ts';
import { OtherFindings } from './OtherFindings.tsx';
import { Page } from './Page.tsx';
import styles from './Panel.module.css';
import { PanelContext, usePanel, useView, useWords } from './panel-context.ts';
import { steadyBridge } from './steady-bridge.ts';
import { goBack, type PanelStore } from './store.ts';

interface Props {
  readonly store: PanelStore;
  readonly bridge: Bridge;
}

export function Panel({ store, bridge }: Props) {
  const parts = useMemo(() => ({ store, bridge: steadyBridge(bridge) }), [store, bridge]);
  return (
    <PanelContext value={parts}>
      <Content bridge={parts.bridge} />
    </PanelContext>
  );
}

function Content({ bridge }: { readonly bridge: Bridge }) {
  const main = useRef<HTMLElement>(null);
  const words = useWords();
  const { language, practice, page } = useView(({ snapshot, page }) => ({
    language: snapshot.language,
    practice: snapshot.practice,
    page,
  }));
  useFit(main, bridge);
  useEscape(bridge);
  useRequestedStep(main);
  // After the first paint: the next click may lead there.
  useEffect(() => void loadSideParts(), []);
  return (
    <main ref={main} className={styles['panel']} lang={language}>
      {practice ? <p className={styles['practice']}>{words.practice}</p> : null}
      <Announcer />
      {page === 'guide' ? <Overview /> : <Page key={page} page={page} />}
    </main>
  );
}

/** How the Mac is, and what to do. */
function Overview() {
  return (
    <>
      <Banner />
      <Guide />
      <OtherFindings />
      <GoodNews />
      <Details />
    </>
  );
}

/** Who clicked a notification is led to what it spoke of; nothing else ever moves the focus. */
function useRequestedStep(main: React.RefObject<HTMLElement | null>): void {
  const id = useView(({ snapshot: { request } }) => (request?.page === 'guide' ? request.id : null));
  useEffect(() => {
    const panel = id === null ? null : main.current;
    const step = panel?.querySelector<HTMLElement>('[aria-current="step"] h2') ?? panel?.querySelector('h1');
    step?.focus();
  }, [id, main]);
}

/** The window follows the content: told at once, so that it can be shown, and whenever the height changes. */
function useFit(element: React.RefObject<HTMLElement | null>, bridge: Bridge): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    let told = 0;
    const tell = () => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      if (height > 0 && height !== told) void bridge.resizePanel(height);
      told = height;
    };
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    tell();
    return () => observer.disconnect();
  }, [element, bridge]);
}

/** Whatever Escape closes inside the panel (its menu) takes the key first; then a page; then the panel goes. */
function useEscape(bridge: Bridge): void {
  const { store } = usePanel();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !goBack(store)) void bridge.hide();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge, store]);
}
