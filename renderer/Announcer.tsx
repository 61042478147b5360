// Speaks a changed headline to people who do not see it; silent while nothing changes. Renderer.
import { useRef } from 'react';
import { bannerFor } from '../src/banner.ts';
import styles from './Announcer.module.css';
import { useView, useWords } from './panel-context.ts';

export function Announcer() {
  const { banner } = useWords();
  const key = useView(({ snapshot, now }) => bannerFor(snapshot, now).key);
  // The headline the panel opened with is read with the panel; only what follows is news.
  const first = useRef(key);
  const spoke = useRef(false);
  if (key !== first.current) spoke.current = true;
  return (
    <p role="status" className={styles['announcer']}>
      {spoke.current ? banner[key].title : ''}
    </p>
  );
}
