// The whole panel: banner, guide or good news, details; tells main how high it is and hides on Escape. Renderer.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Bridge } from '../src/contract.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Details } from './Details.tsx';
import { GoodNews } from './GoodNews.tsx';
import { Guide } from './Guide.tsx';
import { Others } from './Others.tsx';
import styles from './Panel.module.css';
import { PanelContext, useView, useWords } from './panel-context.ts';
import type { PanelStore } from './store.ts';

interface Props {
  readonly store: PanelStore;
  readonly bridge: Bridge;
}

export function Panel({ store, bridge }: Props) {
  return (
    <PanelContext value={{ store, bridge }}>
      <Content bridge={bridge} />
    </PanelContext>
  );
}

function Content({ bridge }: { readonly bridge: Bridge }) {
  const main = useRef<HTMLElement>(null);
  const words = useWords();
  const { language, practice } = useView(({ snapshot }) => ({
    language: snapshot.language,
    practice: snapshot.practice,
  }));
  useFit(main, bridge);
  useEscape(bridge);
  return (
    <main ref={main} className={styles['panel']} lang={language}>
      {practice ? <p className={styles['practice']}>{words.practice}</p> : null}
      <Banner />
      <Announcer />
      <Guide />
      <Others />
      <GoodNews />
      <Details />
    </main>
  );
}

/** The window follows the content: told at once, so that it can be shown, and whenever the height changes. */
function useFit(element: React.RefObject<HTMLElement | null>, bridge: Bridge): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    let told = 0;
    const tell = () => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      if (height > 0 && height !== told) void bridge.fit(height);
      told = height;
    };
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    tell();
    return () => observer.disconnect();
  }, [element, bridge]);
}

/** Whatever Escape closes inside the panel (its menu) takes the key first. */
function useEscape(bridge: Bridge): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void bridge.hide();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge]);
}
