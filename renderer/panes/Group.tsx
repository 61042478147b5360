// A rounded group of rows on a page of System Settings, and its rows: with an icon and a control, or not of interest.
import type { ReactNode } from 'react';
import { Bar, type BarLength } from './Bar.tsx';
import styles from './Group.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface GroupProps {
  readonly children: ReactNode;
  /** Only there to fill a page that is wide enough to be a window. */
  readonly spare?: boolean;
}

export function Group({ children, spare = false }: GroupProps) {
  return <ul className={[styles['group'], spare ? styles['spare'] : ''].join(' ')}>{children}</ul>;
}

interface RowProps {
  readonly icon: IconName;
  readonly name: ReactNode;
  /** The control at its end. */
  readonly children?: ReactNode;
}

export function Row({ icon, name, children }: RowProps) {
  return (
    <li className={styles['row']}>
      <Icon name={icon} />
      <span>{name}</span>
      {children}
    </li>
  );
}

interface OtherRowProps {
  readonly length: BarLength;
  readonly end?: 'info' | 'switch' | null;
  /** Only there to fill a page that is wide enough to be a window. */
  readonly spare?: boolean;
}

export function OtherRow({ length, end = null, spare = false }: OtherRowProps) {
  return (
    <li className={[styles['row'], spare ? styles['spare'] : ''].join(' ')} aria-hidden="true">
      <Icon name="plain" />
      <span>
        <Bar length={length} />
      </span>
      {end === null ? null : <i className={styles['end']} data-end={end} />}
    </li>
  );
}
