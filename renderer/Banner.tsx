// The headline: am I protected, and why not? Shape, word and tint say the same.
import { useState } from 'react';
import { bannerFor } from '../src/banner.ts';
import type { Level } from '../src/finding.ts';
import { guideFor } from '../src/guide.ts';
import { headlineOf } from '../src/text/why.ts';
import { Actions } from './Actions.tsx';
import styles from './Banner.module.css';
import { Menu } from './Menu.tsx';
import { useHeadingLevel, usePanel, useView, useWords } from './panel-context.ts';
import { Shield } from './shapes.tsx';

export function Banner() {
  const words = useWords();
  const { only = null } = usePanel();
  const headingLevel = useHeadingLevel(1);
  const { key, level, action, pane, helper } = useView(({ snapshot, now }) => bannerFor(snapshot, now));
  const hasGuide = useView(({ snapshot }) => guideFor({ ...snapshot, now: snapshot.moments.now }) !== null);
  const celebrates = useCelebration(level);
  const { title, why } = headlineOf(words, key, helper);
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
        <h1 tabIndex={-1} aria-level={headingLevel}>
          {title}
        </h1>
        {/* Beside the headline, so also read after it. */}
        {only === null ? <Menu /> : null}
        <p>{why}</p>
        {action !== null && (key === 'stale' || !hasGuide) ? (
          <Actions actions={[action]} step={null} pane={pane} />
        ) : null}
      </div>
    </header>
  );
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
