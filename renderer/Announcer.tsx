// Speaks a changed headline to people who do not see it; silent while nothing changes.
import { useState } from 'react';
import { bannerFor } from '../src/banner.ts';
import styles from './Announcer.module.css';
import { useView, useWords } from './panel-context.ts';

export function Announcer() {
  const { banner } = useWords();
  const key = useView(({ snapshot, now }) => bannerFor(snapshot, now).key);
  // The headline the panel opened with is read with the panel; only what follows is news.
  const [opened] = useState(key);
  const [speaks, setSpeaks] = useState(false);
  if (!speaks && key !== opened) setSpeaks(true);
  return (
    <p role="status" className={styles['announcer']}>
      {speaks ? banner[key].title : ''}
    </p>
  );
}
