// The picture in a step: the window of macOS the person is about to see, with the one control to click marked. Renderer.
import type { PaneGeneration } from '../../src/macos.ts';
import type { StepId } from '../../src/step.ts';
import type { Catalogue } from '../../src/text/catalogue.ts';
import { useAppleWords, useWords } from '../panel-context.ts';
import { backgroundDrawings } from './background-drawings.tsx';
import type { Drawing, Marked } from './drawing.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import styles from './Picture.module.css';
import { SecurityPane } from './SecurityPane.tsx';
import { systemDrawings } from './system-drawings.tsx';
import { TerminalWindow } from './TerminalWindow.tsx';

const password: Drawing = {
  name: null,
  marked: ({ ok }) => ({ kind: 'button', name: ok }),
  draw: ({ ok }) => (
    <PasswordDialog
      words={{ asks: null, enter: null, userName: null, password: null, cancel: null, ok, user: '' }}
      onAnswer={null}
    />
  ),
};

const security = (marked: 'allow' | null): Drawing => ({
  name: ({ approvalPane }) => approvalPane,
  marked: marked === null ? null : ({ allow }) => ({ kind: 'button', name: allow }),
  draw: ({ approvalPane, approvalTabs, allow, clickTheLock, systemSoftwareBlocked }) => (
    <SecurityPane
      words={{
        title: approvalPane,
        tabs: approvalTabs,
        blocked: systemSoftwareBlocked('Microsoft Corporation'),
        allow,
        lock: clickTheLock ?? '',
        unlocked: null,
      }}
      locked={false}
      blocked
      onAllow={null}
      onLock={null}
      marked={marked}
    />
  ),
});

const terminal: Drawing = {
  name: (apple) => apple.terminal,
  marked: null,
  draw: (apple) => <TerminalWindow title={apple.terminal} />,
};

/** By step and generation of the settings windows; what is not here has no picture yet. */
const drawings: Partial<Record<StepId, Partial<Record<PaneGeneration, Drawing>>>> = {
  ...systemDrawings,
  'allow-in-background': backgroundDrawings,
  'request-approval': { A: password, B: password, C: password },
  'load-driver': { A: password, B: password, C: password },
  'turn-on': { A: terminal, B: terminal, C: terminal },
  'open-pane': { A: security(null) },
  allow: { A: security('allow') },
};

export function Picture({ step }: { readonly step: StepId }) {
  const { pictureOf, passwordDialog, marked } = useWords();
  const apple = useAppleWords();
  const drawing = drawings[step]?.[apple.generation];
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
      return words.info(control.list);
  }
}
