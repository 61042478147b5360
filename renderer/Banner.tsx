// The headline: am I protected, and why not? Shape, word and tint say the same. Renderer.
import { useState } from 'react';
import { bannerFor } from '../src/banner.ts';
import type { Level } from '../src/finding.ts';
import { guideFor } from '../src/guide.ts';
import type { Snapshot } from '../src/snapshot.ts';
import type { Words } from '../src/text/spoken.ts';
import { Actions } from './Actions.tsx';
import styles from './Banner.module.css';
import { Menu } from './Menu.tsx';
import { useView, useWords } from './panel-context.ts';
import { Shield } from './shapes.tsx';

export function Banner() {
  const words = useWords();
  const { key, level, action, pane, hasGuide, managedBy, needsAdmin } = useView(({ snapshot, now }) => ({
    ...bannerFor(snapshot, now),
    ...helpersOf(snapshot),
  }));
  const celebrates = useCelebration(level);
  const { title } = words.banner[key];
  // While Defender starts nobody has to act, also where somebody had to a moment ago.
  const isOfNobody = key === 'stale' || key === 'starting';
  const why = isOfNobody ? words.banner[key].why : whyOf(words, key, managedBy, needsAdmin);
  return (
    <header className={styles['banner']} data-level={level}>
      <span
        className={styles['icon']}
        data-celebrates={celebrates || undefined}
        role="img"
        aria-label={words.levels[level]}
      >
        <Shield level={level} />
      </span>
      <div className={styles['words']}>
        <h1 tabIndex={-1}>{title}</h1>
        {/* Beside the headline, so also read after it. */}
        <Menu />
        <p>{why}</p>
        {action !== null && (key === 'stale' || !hasGuide) ? (
          <Actions actions={[action]} step={null} pane={pane} />
        ) : null}
      </div>
    </header>
  );
}

type ManagedBy = 'jamf' | 'intune' | 'other' | null;

/** Whether somebody else has to act: then the sentence below the headline says who. */
function helpersOf(snapshot: Snapshot): { hasGuide: boolean; managedBy: ManagedBy; needsAdmin: boolean } {
  const guide = guideFor({ ...snapshot, now: snapshot.moments.now });
  const managers = { 'managed-jamf': 'jamf', 'managed-intune': 'intune', 'managed-other': 'other' } as const;
  const managedBy = Object.entries(managers).find(([path]) => path === guide?.path)?.[1] ?? null;
  const byApproval = guide?.path === 'kernel-window-closed' || guide?.path === 'system-extension';
  const needsAdmin = byApproval && guide.steps.some(({ id }) => id === 'ask-it');
  return { hasGuide: guide !== null, managedBy, needsAdmin };
}

function whyOf(words: Words, key: keyof Words['banner'], managedBy: ManagedBy, needsAdmin: boolean): string {
  if (managedBy !== null) return words.whyManaged(words.facts.managers[managedBy]);
  return needsAdmin ? words.whyAdmin : words.banner[key].why;
}

/** True once the level has become good while somebody was looking. */
function useCelebration(level: Level): boolean {
  const [before, setBefore] = useState(level);
  const [celebrates, setCelebrates] = useState(false);
  if (before !== level) {
    setBefore(level);
    setCelebrates(level === 'protected');
  }
  return celebrates;
}
