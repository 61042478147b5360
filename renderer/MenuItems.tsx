// What the panel's menu holds: look now, silence alerts, the pages beside the guide.
import { Fragment } from 'react';
import { snoozesAt } from '../src/snooze.ts';
import styles from './Menu.module.css';
import { useAppleWords, usePanel, useView, useWords } from './panel-context.ts';
import { showPage } from './store.ts';
import { useAction } from './use-action.ts';

export function MenuItems({ onChosen }: { readonly onChosen: () => void }) {
  const { actions, menu, pages, times } = useWords();
  const apple = useAppleWords();
  const { bridge, store } = usePanel();
  const { act } = useAction();
  const { snoozed, snoozes } = useView(({ snapshot, now }) => ({
    snoozed: snapshot.snoozedUntil !== null && now < snapshot.snoozedUntil,
    snoozes: snoozesAt(now, snapshot.settings.values.snoozeMaxHours).map(({ id, until, isTomorrow }) => {
      const { untilTomorrow, until: untilToday } = pages.snooze;
      const time = times.clock(until, snapshot.clockHours);
      // Words, not moments: the end of an hour moves on with every second, and nobody sees it.
      return { id, label: id === 'one-hour' ? menu.snoozeHour : (isTomorrow ? untilTomorrow : untilToday)(time) };
    }),
  }));
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
      {snoozed
        ? item(menu.endSnooze, () => void bridge.snooze(null))
        : snoozes.map(({ id, label }) => <Fragment key={id}>{item(label, () => void bridge.snooze(id))}</Fragment>)}
      {(['settings', 'history', 'reads', 'report'] as const).map((page, index) => (
        <Fragment key={page}>
          {index === 0 ? <li className={styles['line']} aria-hidden="true" /> : null}
          {item(pages.titles[page], () => showPage(store, page))}
        </Fragment>
      ))}
    </>
  );
}
