// A fold-out for when a step does not work as it says. Renderer.
import type { StepId } from '../src/guide.ts';
import styles from './Help.module.css';
import { useAppleWords, useWords } from './panel-context.ts';

/** Steps that happen in a window of macOS. */
const inApple: ReadonlySet<StepId> = new Set<StepId>([
  'open-pane',
  'allow',
  'load-driver',
  'allow-endpoint-extension',
  'allow-network-extension',
  'allow-network-filter',
]);

export function Help({ step }: { readonly step: StepId }) {
  const { help } = useWords();
  const apple = useAppleWords();
  if (!inApple.has(step)) return null;
  return (
    <details className={styles['help']}>
      <summary>{help.summary}</summary>
      <ul>
        {help.notes(apple).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
