// The picture in a step: the window of macOS the person is about to see, with the one control to click marked. Renderer.
import type { ReactNode } from 'react';
import type { StepId } from '../../src/guide.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import type { AppleWords } from '../../src/text/apple-words.ts';
import { useAppleWords, useWords } from '../panel-context.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import styles from './Picture.module.css';
import { SecurityPane } from './SecurityPane.tsx';

interface Drawing {
  readonly draw: (apple: AppleWords) => ReactNode;
  /** What it shows, in Apple's words; null: macOS's password dialog. */
  readonly name: ((apple: AppleWords) => string) | null;
}

const password: Drawing = {
  name: null,
  draw: ({ ok }) => (
    <PasswordDialog
      words={{ asks: null, enter: null, userName: null, password: null, cancel: null, ok, user: '' }}
      onAnswer={null}
    />
  ),
};

const security = (marked: 'allow' | null): Drawing => ({
  name: ({ approvalPane }) => approvalPane,
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

/** By step and generation of the settings windows; what is not here has no picture yet. */
const drawings: Partial<Record<StepId, Partial<Record<PaneGeneration, Drawing>>>> = {
  'request-approval': { A: password, B: password, C: password },
  'load-driver': { A: password, B: password, C: password },
  'open-pane': { A: security(null) },
  allow: { A: security('allow') },
};

export function Picture({ step }: { readonly step: StepId }) {
  const { pictureOf, passwordDialog } = useWords();
  const apple = useAppleWords();
  const drawing = drawings[step]?.[apple.generation];
  if (drawing === undefined) return null;
  return (
    <figure className={styles['picture']} role="img" aria-label={pictureOf(drawing.name?.(apple) ?? passwordDialog)}>
      <div className={styles['window']} data-lights={drawing.name === null ? undefined : true} aria-hidden="true">
        {drawing.draw(apple)}
      </div>
    </figure>
  );
}
