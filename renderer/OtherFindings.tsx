// What else is wrong, in one line each, beside what the guide leads through.
import { type FindingCode, type FindingName, nameOf, rowOf, worstFaults } from '../src/finding.ts';
import type { Guide as GuideView } from '../src/step.ts';
import { guideOf } from './Guide.tsx';
import styles from './OtherFindings.module.css';
import { useHeadingLevel, useView, useWords } from './panel-context.ts';
import type { PanelState } from './store.ts';

export function OtherFindings() {
  const words = useWords();
  const others = useView(othersOf);
  const headingLevel = useHeadingLevel(2);
  if (others.length === 0) return null;
  return (
    <section className={styles['others']} aria-label={words.also}>
      <h2 aria-level={headingLevel}>{words.also}</h2>
      <ul>
        {others.map((name) => (
          <li key={name}>{words.banner[name].title}</li>
        ))}
      </ul>
    </section>
  );
}

/** Without the headline's own finding, and without an approval that the same guide goes on to. */
function othersOf(state: PanelState): readonly FindingName[] {
  const guide = guideOf(state);
  const [, ...others] = worstFaults(state.snapshot.diagnosis.findings);
  if (guide === null) return [];
  return others.filter(({ code }) => !leadsTo(guide, code)).map(nameOf);
}

function leadsTo({ path, steps }: GuideView, code: FindingCode): boolean {
  const { guide } = rowOf(code);
  if (guide === 'kernel-approval') return steps.some(({ id }) => id === 'allow');
  return path === 'system-extension' && (guide === 'system-approval' || guide === 'switch-on-again');
}
