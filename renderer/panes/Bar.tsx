// A grey bar where a window has words that do not matter here.
import styles from './Bar.module.css';

export const barLengths = ['long', 'short', 'medium'] as const;
export type BarLength = (typeof barLengths)[number];

export function Bar({ length }: { readonly length: BarLength }) {
  return <i className={styles['bar']} data-length={length} aria-hidden="true" />;
}
