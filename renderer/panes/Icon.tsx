// Small pictures in the drawings of settings windows: an app that protects, any other app, and the panes. Our own.
import styles from './Icon.module.css';

/** `plain` stands for whatever is not of interest. */
export type IconName = 'shield' | 'hand' | 'gear' | 'disk' | 'network' | 'drive' | 'plain';

const shapes: Readonly<Record<IconName, string>> = {
  shield: 'M16 6.500 24.500 9.500v6c0 5-3.500 8.500-8.500 10.500-5-2-8.500-5.500-8.500-10.500v-6z',
  hand: 'M11 15V9.500a1.500 1.500 0 0 1 3 0V8a1.500 1.500 0 0 1 3 0v1.500a1.500 1.500 0 0 1 3 0V12a1.500 1.500 0 0 1 3 0v6.500c0 4-2.500 6.500-6 6.500-3.500 0-5-1.500-7-4.500l-2.500-4a1.500 1.500 0 0 1 2.500-1.500z',
  gear: 'M14.500 7h3l.6 2.600 2.300 1 2.300-1.400 2.100 2.100-1.400 2.300 1 2.300 2.600.6v3l-2.600.6-1 2.300 1.400 2.300-2.100 2.100-2.300-1.400-2.300 1-.6 2.600h-3l-.6-2.600-2.300-1-2.300 1.400-2.100-2.100 1.400-2.300-1-2.300L5 19.500v-3l2.600-.6 1-2.300-1.400-2.300 2.100-2.100 2.300 1.400 2.300-1zM16 14a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  disk: 'M9 8h14l2.500 10v6h-19v-6zM9.500 20.500h3v1.500h-3z',
  network:
    'M16 6.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19zM16 8c1.600 0 3 3.500 3 8s-1.400 8-3 8-3-3.500-3-8 1.400-8 3-8zM8 15.200h16v1.600H8z',
  drive: 'M10 7h12v5l-2 3v4l2 1.500V25H10v-4.500l2-1.500v-4l-2-3z',
  plain: '',
};

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles['icon']} data-name={name} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles['ground']} x="1" y="1" width="30" height="30" rx="7.500" />
      <path className={styles['shape']} fillRule="evenodd" d={shapes[name]} />
    </svg>
  );
}
