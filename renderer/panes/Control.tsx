// A control of Apple's windows: a button on the practice Mac, only its look in a picture; and the mark that says
// "this one".
import type { ReactNode } from 'react';
import styles from './Control.module.css';

interface Props {
  /** null: a picture, nothing to press. */
  readonly onPress: (() => void) | null;
  readonly className: string | undefined;
  /** Looks like a button, not like a part of the row it is in. */
  readonly push?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly marked?: boolean;
  readonly type?: 'button' | 'submit';
  /** A name for anyone who cannot see it, where it has no words of its own. */
  readonly label?: string;
  /** Whether it is on: it is a switch or a checkbox then. */
  readonly on?: boolean;
  readonly children: ReactNode;
}

export function Control(props: Props) {
  const { onPress, className, disabled, pressed, push, marked = false, type = 'button', label, on, children } = props;
  const classes = [className, styles['control'], push && styles['push'], marked && styles['marked']]
    .filter(Boolean)
    .join(' ');
  if (onPress === null) {
    return (
      <span className={classes} data-on={on}>
        {children}
        {marked ? <Cursor /> : null}
      </span>
    );
  }
  return (
    <button
      type={type}
      className={classes}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      data-on={on}
      onClick={onPress}
      {...(on === undefined ? {} : { role: 'switch', 'aria-checked': on })}
    >
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
