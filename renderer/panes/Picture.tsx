// The picture in a step: the window of macOS the person is about to see, with the one control to click marked.
import type { StepId } from '../../src/step.ts';
import type { Catalogue } from '../../src/text/catalogue.ts';
import { useAppleWords, useWords } from '../panel-context.ts';
import type { Drawing, Drawings, Marked } from './drawing.ts';
import { useDrawings } from './load-drawings.ts';
import styles from './Picture.module.css';
import { TerminalWindow } from './TerminalWindow.tsx';

const terminal: Drawing = {
  name: (apple) => apple.terminal,
  marked: () => ({ kind: 'keys', keys: '⌘V' }),
  draw: (apple) => <TerminalWindow title={apple.terminal} />,
};

/** On every kind of Mac, and small. */
const always: Drawings = { 'turn-on': { A: terminal, B: terminal, C: terminal } };

export function Picture({ step }: { readonly step: StepId }) {
  const { pictureOf, passwordDialog, marked } = useWords();
  const apple = useAppleWords();
  const drawings = useDrawings(step);
  const drawing = (always[step] ?? drawings?.[step])?.[apple.generation];
  if (drawing === undefined) return null;
  const control = drawing.marked?.(apple) ?? null;
  const label = pictureOf(drawing.name?.(apple) ?? passwordDialog, control && sentenceOn(control, marked));
  return (
    <figure className={styles['picture']} role="img" aria-label={label}>
      <div
        className={styles['window']}
        data-lights={drawing.name === null || drawing.isDialog ? undefined : true}
        data-dialog={drawing.isDialog}
        aria-hidden="true"
      >
        {drawing.draw(apple)}
      </div>
    </figure>
  );
}

/** Which control is the one to click. */
function sentenceOn(control: Marked, words: Catalogue['marked']): string {
  switch (control.kind) {
    case 'button':
    case 'switch':
      return words[control.kind](control.name);
    case 'info':
      return words.info(control.name, control.list);
    case 'keys':
      return words.keys(control.keys);
  }
}
