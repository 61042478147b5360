// What is seldom needed: look now, silence alerts, the pages beside the guide. A button that unfolds a list.
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSideParts } from './lazy-parts.ts';
import styles from './Menu.module.css';
import { usePanel, useWords } from './panel-context.ts';

export function Menu() {
  const [open, setOpen] = useState(false);
  const { store } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const { menu } = useWords();
  const Items = useSideParts()?.menuItems;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (store.getState().cameBack) button.current?.focus();
  }, [store]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault(); // else Escape would hide the whole panel
      close();
    } else if (isArrow(event.key)) {
      event.preventDefault(); // else the panel would scroll
      flushSync(() => setOpen(true)); // the items are there before one of them is focused
      moveFocus(event.currentTarget, event.key);
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape, arrows, and focus that leaves.
    <div className={styles['menu']} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={styles['more']}
        aria-label={menu.name}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
          <circle cx="3" cy="8" r="1.350" />
          <circle cx="8" cy="8" r="1.350" />
          <circle cx="13" cy="8" r="1.350" />
        </svg>
      </button>
      <ul id={list} className={styles['list']} hidden={!open}>
        {open && Items !== undefined ? <Items onChosen={close} /> : null}
      </ul>
      {open ? <div className={styles['away']} aria-hidden="true" onPointerDown={close} /> : null}
    </div>
  );
}

type Arrow = 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

function isArrow(key: string): key is Arrow {
  return ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key);
}

/** As in a menu of macOS: from the last item down comes the first, and the other way round. */
function moveFocus(menu: HTMLElement, arrow: Arrow): void {
  const items = [...menu.querySelectorAll<HTMLElement>('li button')];
  const focused = items.findIndex((item) => item.matches(':focus'));
  const before = focused === -1 ? items.length : focused;
  const next = { ArrowDown: (focused + 1) % items.length, ArrowUp: before - 1, Home: 0, End: -1 }[arrow];
  items.at(next)?.focus();
}
