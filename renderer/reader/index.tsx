// The reader's one script, in both its threads: the page, and the worker that is made of the same text.
import { createRoot } from 'react-dom/client';
import { languageOf, languages } from '../../src/language.ts';
import { loadLanguages } from '../../src/text/spoken.ts';
import { loadDrawings } from '../panes/load-drawings.ts';
import { Reader } from './Reader.tsx';
import { answerQuestions } from './worker.ts';
import { reading } from './worker-thread.ts';
import '../tokens.css';
import './page.css';

if (typeof document === 'undefined') answerQuestions();
else void showPage(document.currentScript?.textContent ?? '');

/** `program`: this script. A second text of what both threads share would be a seventh of the file. */
async function showPage(program: string): Promise<void> {
  const worker = reading(program);
  await Promise.all([loadLanguages(...languages), loadDrawings('kernel', 'system')]);
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for the reader');
  createRoot(place).render(<Reader reading={worker} language={languageOf(navigator.languages)} />);
}
