// What is seldom needed: look now, copy the report, silence alerts. A button that unfolds a short list. Renderer.
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useActing } from './acting.ts';
import styles from './Menu.module.css';
import { useAppleWords, usePanel, useView, useWords } from './panel-context.ts';

export function Menu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const { menu } = useWords();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault(); // else Escape would hide the whole panel
    close();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape and for focus that leaves.
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
        {open ? <Items onChosen={close} /> : null}
      </ul>
      {open ? <div className={styles['away']} aria-hidden="true" onPointerDown={close} /> : null}
    </div>
  );
}

function Items({ onChosen }: { readonly onChosen: () => void }) {
  const { actions, menu } = useWords();
  const apple = useAppleWords();
  const { bridge } = usePanel();
  const { act } = useActing();
  const snoozed = useView(({ snapshot, now }) => snapshot.snoozedUntil !== null && now < snapshot.snoozedUntil);
  const item = (label: string, choose: () => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          choose();
          onChosen();
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <>
      {item(actions['look-now'](apple, null), () => act('look-now'))}
      {item(actions['copy-report'](apple, null), () => act('copy-report'))}
      {snoozed ? null : item(menu.snoozeHour, () => void bridge.snooze('one-hour'))}
      {snoozed ? null : item(menu.snoozeTomorrow, () => void bridge.snooze('tomorrow'))}
      {snoozed ? item(menu.endSnooze, () => void bridge.snooze(null)) : null}
    </>
  );
}
