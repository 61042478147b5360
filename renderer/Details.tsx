// The foot of the panel: when it was last looked, and behind "Details" everything that was found and read.
import { isFromTomorrow } from '../src/snooze.ts';
import styles from './Details.module.css';
import { useSideParts } from './lazy-parts.ts';
import { useClock, usePanel, useView, useWords } from './panel-context.ts';

export function Details() {
  const { details } = useWords();
  const { store } = usePanel();
  const open = useView(({ detailsOpen }) => detailsOpen);
  const Evidence = useSideParts()?.evidence;
  return (
    <footer className={styles['foot']}>
      <Snoozed />
      <NotKept />
      <AlertsAsked />
      <AlertFailed />
      <Checked />
      <details open={open} onToggle={({ currentTarget }) => store.setState({ detailsOpen: currentTarget.open })}>
        <summary>{details.name}</summary>
        {open && Evidence !== undefined ? <Evidence /> : null}
      </details>
    </footer>
  );
}

function NotKept() {
  const { pages } = useWords();
  const forgets = useView(({ snapshot }) => snapshot.forgets);
  return forgets ? <p className={styles['failed']}>{pages.notKept}</p> : null;
}

function AlertsAsked() {
  const { pages } = useWords();
  const asks = useView(({ snapshot }) => snapshot.asksForAlerts && snapshot.settings.values.notifications);
  return asks ? <p className={styles['asked']}>{pages.notificationsAsked}</p> : null;
}

/** Only who may still do something about it is told. */
function AlertFailed() {
  const { pages } = useWords();
  const failed = useView(({ snapshot }) => snapshot.alertFailed && snapshot.settings.values.notifications);
  return failed ? <p className={styles['failed']}>{pages.notificationsFailed}</p> : null;
}

function Checked() {
  const { times } = useWords();
  const text = useView(({ snapshot, now }) => (snapshot.looked ? times.checked(now - snapshot.at) : ''));
  return <span className={styles['checked']}>{text}</span>;
}

function Snoozed() {
  const { menu, snoozedUntil, snoozedUntilTomorrow } = useWords();
  const { bridge } = usePanel();
  const clock = useClock();
  const { until, isToday } = useView(({ snapshot: { snoozedUntil: at }, now }) => ({
    until: at !== null && now < at ? at : null,
    isToday: at !== null && !isFromTomorrow(at, now),
  }));
  if (until === null) return null;
  return (
    <p className={styles['snoozed']}>
      {isToday ? snoozedUntil(clock(until)) : snoozedUntilTomorrow(clock(until))}
      <button type="button" onClick={() => void bridge.snooze(null)}>
        {menu.endSnooze}
      </button>
    </p>
  );
}
