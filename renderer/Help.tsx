// A fold-out for when a step does not work as it says.
import type { StepId } from '../src/step.ts';
import type { Catalogue } from '../src/text/catalogue.ts';
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
  'grant-full-disk-access',
]);

export function hasHelp(step: StepId | undefined): boolean {
  return step !== undefined && inApple.has(step);
}

interface Props {
  readonly step: StepId | undefined;
  /** It did not work: the notes are unfolded. */
  readonly needed: boolean;
  /** Notes of this guide that belong here. */
  readonly also: readonly (keyof Catalogue['notes'])[];
}

export function Help({ step, needed, also }: Props) {
  const { help, notes } = useWords();
  const apple = useAppleWords();
  // Its list of switches is another window's than all the rest, on every macOS.
  const isList = step === 'grant-full-disk-access';
  const isSwitch = isList || apple.generation === 'C';
  return (
    <details className={styles['help']} open={needed}>
      <summary>{isSwitch ? help.summary.notWorking : help.summary.noButton}</summary>
      <ul>
        {[...(isList ? [] : help.notes(apple)), ...also.map((note) => notes[note])].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
