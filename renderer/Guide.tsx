// The way to protected: what is done, the one step that is now, and what comes after it. Renderer.
import { bannerFor } from '../src/banner.ts';
import { type Guide as GuideView, guideFor } from '../src/guide.ts';
import styles from './Guide.module.css';
import { Help } from './Help.tsx';
import { useView, useWords } from './panel-context.ts';
import { Step } from './Step.tsx';
import type { PanelState } from './store.ts';

export function Guide() {
  const { paths } = useWords();
  const guide = useView(guideOf);
  if (guide === null) return null;
  const current = guide.steps.find(({ state }) => state === 'current');
  return (
    <>
      <ol className={styles['guide']} aria-label={paths[guide.path]}>
        {guide.steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} guide={guide} />
        ))}
      </ol>
      {current === undefined ? null : <Help step={current.id} needed={guide.hint === 'still-refused'} />}
    </>
  );
}

/** Too old to be believed is no guide either. */
export function guideOf({ snapshot, now }: PanelState): GuideView | null {
  if (bannerFor(snapshot, now).key === 'stale') return null;
  return guideFor({ ...snapshot, now: snapshot.moments.now });
}
