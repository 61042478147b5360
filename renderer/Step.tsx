// One step of the guide: a line with a tick and a time, the large current one, or a quiet line for later.
import type { Guide, Step as StepView } from '../src/step.ts';
import { CurrentStep } from './CurrentStep.tsx';
import { useAppleWords, useClock, useWords } from './panel-context.ts';
import styles from './Step.module.css';
import { Tick } from './shapes.tsx';

interface Props {
  readonly step: StepView;
  readonly number: number;
  readonly guide: Guide;
}

export function Step({ step, number, guide }: Props) {
  const { steps, stepStates } = useWords();
  const clock = useClock();
  const apple = useAppleWords();
  if (step.state === 'current') return <CurrentStep step={step} number={number} guide={guide} />;
  const done = step.state === 'done';
  return (
    <li className={styles['step']} data-state={step.state}>
      <span className={styles['number']} role="img" aria-label={stepStates[step.state]}>
        {done ? <Tick /> : number}
      </span>
      <span>{steps[step.id](apple, guide.finding).title}</span>
      {done && step.doneAt !== null ? (
        <time dateTime={new Date(step.doneAt).toISOString()}>{clock(step.doneAt)}</time>
      ) : null}
    </li>
  );
}
