// The way to protected: what is done, the one step that is now, what comes after it, and what is good to know.
import { bannerFor } from '../src/banner.ts';
import { guideFor } from '../src/guide.ts';
import { textOf } from '../src/readers/health.ts';
import type { Guide as GuideView, NoteId, StepId } from '../src/step.ts';
import styles from './Guide.module.css';
import { Help, hasHelp } from './Help.tsx';
import { useView, useWords } from './panel-context.ts';
import { Step } from './Step.tsx';
import type { PanelState } from './store.ts';

export function Guide() {
  const guide = useView(guideOf);
  if (guide === null) return null;
  const current = currentOf(guide);
  const also = guide.notes.filter((note) => isForHelp(note, current));
  return (
    <>
      <Steps guide={guide} />
      <Notes guide={guide} besidesHelp={hasHelp(current)} />
      {guide.alternative === null ? null : <ByHand guide={guide.alternative} />}
      {hasHelp(current) ? <Help step={current} needed={guide.hint === 'still-refused'} also={also} /> : null}
    </>
  );
}

function Steps({ guide }: { readonly guide: GuideView }) {
  const { paths } = useWords();
  return (
    <ol className={styles['guide']} aria-label={paths[guide.path]}>
      {guide.steps.map((step, index) => (
        <Step key={step.id} step={step} number={index + 1} guide={guide} />
      ))}
    </ol>
  );
}

function currentOf({ steps }: GuideView): StepId | undefined {
  return steps.find(({ state }) => state === 'current')?.id;
}

type HelpNote = 'no-reduced-security' | 'fda-on-already';

/**
 * Of use to few: it stands with the help, as a long guide has to fit the screen of a small Mac. What is good to know of
 * Full Disk Access comes with its step.
 */
function isForHelp(note: NoteId, current: StepId | undefined): note is HelpNote {
  const isList = current === 'grant-full-disk-access';
  return (note === 'no-reduced-security' && !isList) || (note === 'fda-on-already' && isList);
}

interface NotesProps {
  readonly guide: GuideView;
  /** Help is there, and says what belongs to it. */
  readonly besidesHelp?: boolean;
}

function Notes({ guide, besidesHelp = false }: NotesProps) {
  const words = useWords();
  const version = useView(({ snapshot }) => textOf(snapshot.readings.health, 'app_version'));
  const current = currentOf(guide);
  const left = guide.notes.filter((note) => note !== 'fda-on-already' || current === 'grant-full-disk-access');
  const here = left.filter((note) => !(besidesHelp && isForHelp(note, current)));
  const shown = here.flatMap((note) => (note === 'remote-clicks' ? [] : [note]));
  if (shown.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {shown.map((note) => (
        <li key={note}>{note === 'update-cures-licence' ? words.licenceNote(version) : words.notes[note]}</li>
      ))}
    </ul>
  );
}

/** The same by hand, for anyone who may and does not want to wait for IT. */
function ByHand({ guide }: { readonly guide: GuideView }) {
  const { byHand } = useWords();
  return (
    <details className={styles['byHand']}>
      <summary>{byHand}</summary>
      <Steps guide={guide} />
      <Notes guide={guide} />
    </details>
  );
}

/** A guide that is too old to be believed is not shown either. */
export function guideOf({ snapshot, now }: PanelState): GuideView | null {
  if (bannerFor(snapshot, now).key === 'stale') return null;
  return guideFor({ ...snapshot, now: snapshot.moments.now });
}
