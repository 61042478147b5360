// The step that is now: what to do, a picture of where, how long there is, one main button.
import { allowWindowMs } from '../src/acts.ts';
import type { Guide, Step, StepId } from '../src/step.ts';
import type { AppleWords } from '../src/text/apple-words.ts';
import type { Catalogue } from '../src/text/catalogue.ts';
import { Actions } from './Actions.tsx';
import styles from './CurrentStep.module.css';
import { useAppleWords, useClock, useHeadingLevel, useView, useWords } from './panel-context.ts';
import { Picture } from './panes/Picture.tsx';
import { Support } from './Support.tsx';
import { Ring } from './shapes.tsx';

/** Steps that somebody else has to take. */
const forIt: ReadonlySet<StepId> = new Set<StepId>(['ask-it', 'install', 'onboard', 'report']);

interface Props {
  readonly step: Step;
  readonly number: number;
  readonly guide: Guide;
}

export function CurrentStep({ step, number, guide }: Props) {
  const words = useWords();
  const apple = useAppleWords();
  const headingLevel = useHeadingLevel(2);
  const { title, body } = words.steps[step.id](apple, guide.finding);
  const next = nextSentence(step, guide, words, apple);
  const sentences = [body, ...(next === null ? [] : [next]), ...otherWays(step, words, apple)];
  return (
    <li className={styles['step']} aria-current="step">
      <div className={styles['head']}>
        <span className={styles['number']} role="img" aria-label={words.stepStates.current}>
          {number}
        </span>
        <h2 tabIndex={-1} aria-level={headingLevel}>
          {title}
        </h2>
        {guide.allowUntil !== null ? <Until at={guide.allowUntil} /> : null}
      </div>
      <p className={styles['body']}>{sentences.reduce(oneAfterOther)}</p>
      {guide.hint === null ? null : <p className={styles['hint']}>{words.hints[guide.hint](apple)}</p>}
      {forIt.has(step.id) ? <Support /> : null}
      <Picture step={step.id} />
      <Actions actions={step.actions} step={step.id} pane={step.pane} />
    </li>
  );
}

/** What follows the person's part of a step; null where its own words say it all. */
function nextSentence({ id, actions }: Step, { path }: Guide, words: Catalogue, apple: AppleWords): string | null {
  if (actions.includes('request-approval') || id === 'load-driver') return words.dialogSays;
  if (id !== 'allow' || path !== 'kernel-window-closed') return null;
  return actions.includes('load-driver') ? words.thenContinue(apple) : words.thenLoads;
}

/** What the buttons beside the main one are for. */
function otherWays({ id, actions }: Step, { otherWays: ways }: Catalogue, apple: AppleWords): readonly string[] {
  const command = id === 'ask-it' ? ways.commandForAdmins : ways.command;
  return [
    ...(actions.includes('copy-load-command') ? [command(apple)] : []),
    ...(actions.includes('save-profile') ? [ways.profile] : []),
  ];
}

/** A full stop of Japanese and Chinese brings its own space. */
function oneAfterOther(sentence: string, next: string): string {
  return `${sentence}${/。[”」]?$/.test(sentence) ? '' : ' '}${next}`;
}

/** When macOS takes the button away. The ring has sixty marks, so that it does not move with every second. */
function Until({ at }: { readonly at: number }) {
  const { times } = useWords();
  const clock = useClock();
  const left = useView(({ now }) => Math.round(Math.max(0, Math.min(1, (at - now) / allowWindowMs)) * 60) / 60);
  return (
    <span className={styles['until']}>
      <Ring left={left} />
      <time dateTime={new Date(at).toISOString()}>{times.until(clock(at))}</time>
    </span>
  );
}
