// A page beside the guide: a way back, its heading, and what it is about.
import { useEffect, useRef } from 'react';
import { useSideParts } from './lazy-parts.ts';
import styles from './Page.module.css';
import { usePanel, useWords } from './panel-context.ts';
import type { SidePage } from './side-pages.ts';
import { goBack } from './store.ts';

/** Opened by a click, so its heading takes the focus: who cannot see it hears where they are. */
export function Page({ page }: { readonly page: SidePage }) {
  const { pages } = useWords();
  const { store } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const Content = useSideParts()?.[page];
  return (
    <>
      <header className={styles['head']}>
        <button type="button" aria-label={pages.back} onClick={() => goBack(store)}>
          <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="M10 3 5 8l5 5" strokeWidth="1.800" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {pages.titles[page]}
        </h1>
      </header>
      <div className={styles['body']}>{Content === undefined ? null : <Content />}</div>
    </>
  );
}
