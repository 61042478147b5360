// The foot of the panel: when it was last looked, and behind "Details" everything that was found and read. Renderer.
import { detailsOf } from '../src/details.ts';
import styles from './Details.module.css';
import { usePanel, useView, useWords } from './panel-context.ts';

export function Details() {
  const { details } = useWords();
  const { store } = usePanel();
  const open = useView(({ detailsOpen }) => detailsOpen);
  return (
    <footer className={styles['foot']}>
      <Snoozed />
      <Checked />
      <details open={open} onToggle={({ currentTarget }) => store.setState({ detailsOpen: currentTarget.open })}>
        <summary>{details.name}</summary>
        {open ? <Body /> : null}
      </details>
    </footer>
  );
}

function Checked() {
  const { times } = useWords();
  const text = useView(({ snapshot, now }) => (snapshot.sequence === 0 ? '' : times.checked(now - snapshot.at)));
  return <span className={styles['checked']}>{text}</span>;
}

function Snoozed() {
  const { menu, snoozedUntil } = useWords();
  const { bridge } = usePanel();
  const until = useView(({ snapshot, now }) =>
    snapshot.snoozedUntil !== null && now < snapshot.snoozedUntil ? snapshot.snoozedUntil : null,
  );
  if (until === null) return null;
  return (
    <p className={styles['snoozed']}>
      {snoozedUntil(until)}
      <button type="button" onClick={() => void bridge.snooze(null)}>
        {menu.endSnooze}
      </button>
    </p>
  );
}

function Body() {
  const { banner, details } = useWords();
  const { level, findings, rows } = useView(({ snapshot }) => ({
    ...snapshot.diagnosis,
    rows: detailsOf(snapshot),
  }));
  return (
    <div className={styles['body']}>
      <h2>{details.findings}</h2>
      {level === 'protected' && findings.length === 0 ? <p>{details.nothingWrong}</p> : null}
      <ul>
        {findings.map(({ code, evidence }) => (
          <li key={code}>
            {banner[code].title}
            {evidence.map(({ tool, line }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tool may say the same line twice.
              <code key={index}>{`${tool}: ${line.trim()}`}</code>
            ))}
          </li>
        ))}
      </ul>
      <h2>{details.readings}</h2>
      <dl>
        {rows.map(({ tool, label, value, managed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever replaced together.
          <div key={index} title={tool}>
            <dt>{label}</dt>
            <dd>{managed ? `${value} · ${details.managed}` : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
