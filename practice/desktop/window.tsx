// Page of every practice window: what its address names, kept up to date with the practice Mac.
import './colours.css';
import { type ComponentType, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguages } from '../../src/text/spoken.ts';
import type { PracticePage, PracticeView } from './contract.ts';
import { FilterQuestion } from './FilterQuestion.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { PracticeBar } from './PracticeBar.tsx';
import { SettingsPane } from './SettingsPane.tsx';

type Content = ComponentType<{ readonly view: PracticeView }>;

const contents: Readonly<Record<PracticePage, Content>> = {
  settings: ({ view }) => (
    <>
      <SettingsPane view={view} />
      <PracticeBar view={view} />
    </>
  ),
  password: ({ view }) => <PasswordDialog language={view.language} asks={view.prompt} />,
  filter: FilterQuestion,
};

const [, content] = Object.entries(contents).find(([page]) => window.location.search === `?${page}`) ?? [];
const place = document.getElementById('root');
if (place === null || content === undefined) throw new Error(`nothing to show at ${window.location.href}`);
createRoot(place).render(<Current Content={content} />);

function Current({ Content }: { readonly Content: Content }) {
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
