// A fold-out for when a step does not work as it says. Renderer.
import type { StepId } from '../src/step.ts';
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

interface Props {
  readonly step: StepId;
  /** It did not work: the notes are unfolded. */
  readonly needed: boolean;
}

export function Help({ step, needed }: Props) {
  const { help } = useWords();
  const apple = useAppleWords();
  if (!inApple.has(step)) return null;
  return (
    <details className={styles['help']} open={needed}>
      <summary>{help.summary(apple)}</summary>
      <ul>
        {help.notes(apple).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
