// A control of Apple's windows: a button on the practice Mac, only its look in a picture; and the mark that says
// "this one". Renderer.
import type { ReactNode } from 'react';
import styles from './Control.module.css';

interface Props {
  /** null: a picture, nothing to press. */
  readonly onPress: (() => void) | null;
  readonly className: string | undefined;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly marked?: boolean;
  readonly type?: 'button' | 'submit';
  readonly children: ReactNode;
}

export function Control({ onPress, className, disabled, pressed, marked = false, type = 'button', children }: Props) {
  const classes = [className, styles['control'], marked ? styles['marked'] : ''].join(' ');
  if (onPress === null) {
    return (
      <span className={classes}>
        {children}
        {marked ? <Cursor /> : null}
      </span>
    );
  }
  return (
    <button type={type} className={classes} disabled={disabled} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

function Cursor() {
  return (
    <svg className={styles['cursor']} viewBox="0 0 14 19" aria-hidden="true">
      <path d="M1.500 1.200l11 10.600H7.700l2.700 5-2.500 1.200-2.600-5.100-3.800 3.300z" />
    </svg>
  );
}
