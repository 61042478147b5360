// Renders a practice page and keeps it up to date with the practice Mac. Renderer.
import { type ComponentType, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguages } from '../../src/text/spoken.ts';
import type { PracticeView } from './contract.ts';

type Page = ComponentType<{ readonly view: PracticeView }>;

export function showPage(Content: Page): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for its content');
  createRoot(place).render(<Current Content={Content} />);
}

function Current({ Content }: { readonly Content: Page }) {
  const [view, setView] = useState<PracticeView | null>(null);
  useEffect(() => {
    const show = (view: PracticeView) => void loadLanguages(view.language).then(() => setView(view));
    let newer = false;
    const stop = window.practice.onView((view) => {
      newer = true;
      show(view);
    });
    void window.practice.current().then((current) => newer || show(current));
    return stop;
  }, []);
  useEffect(() => {
    if (view !== null) document.documentElement.lang = view.language;
  }, [view]);
  return view === null ? null : <Content view={view} />;
}
