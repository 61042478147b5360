// Every state of the panel on one page, in each theme and language; not in the packaged app.
// `gallery.html?state=expired&theme=dark&language=nl` narrows it down; `width=340` makes the panels narrower,
// `details` opens them.
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../src/contract.ts';
import { reportOf } from '../src/evidence/report.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import styles from './gallery.module.css';
import { historyOf } from './gallery-history.ts';
import { galleryLanguages, galleryNow, galleryStates, galleryThemes } from './gallery-states.ts';
import { loadSideParts } from './lazy-parts.ts';
import { Panel } from './Panel.tsx';
import { panelStore } from './store.ts';
import './tokens.css';
import './page.css';

const done = async () => ({ ok: true, value: undefined }) as const;
/** Every click succeeds and changes nothing. */
const bridgeOf = (name: string, snapshot: Snapshot): Bridge => ({
  lookNow: done,
  openPane: done,
  loadDriver: done,
  copy: done,
  mailIt: done,
  saveProfile: done,
  snooze: done,
  changeSettings: done,
  resizePanel: done,
  hide: done,
  history: async () => ({ ok: true, value: historyOf(name) }),
  report: async () => ({ ok: true, value: reportOf(snapshot, { version: '0.1.0', names: [], history: [] }) }),
  saveReport: async () => ({ ok: true, value: true }),
  snapshot: async () => ({ ok: true, value: snapshot }),
  onSnapshot: () => () => {},
});

const asked = new URLSearchParams(location.search);
const wanted = (name: string, value: string) => (asked.get(name) ?? value).split(',').includes(value);

const states = Object.entries(galleryStates).filter(([name]) => wanted('state', name));
const themes = galleryThemes.filter((theme) => wanted('theme', theme));
const spoken = galleryLanguages.filter((language) => wanted('language', language));

function Gallery() {
  return (
    <>
      <Choice />
      {themes.flatMap((theme) =>
        spoken.map((language) => (
          <div key={theme + language} className={styles['sheet']} data-theme={theme} lang={language}>
            {states.map(([name, snapshot]) => (
              <Moment key={name} name={name} snapshot={{ ...snapshot, language, macLanguage: language }} />
            ))}
          </div>
        )),
      )}
    </>
  );
}

/** Links to parts of the page, for anyone who looks at it in a browser. */
function Choice() {
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['theme', galleryThemes],
    ['language', galleryLanguages],
    ['width', ['340', '380', '420']],
    ['details', ['open']],
  ];
  return (
    <nav className={styles['choice']} aria-label="parts of the gallery">
      <a href="?">everything</a>
      {all.flatMap(([name, values]) =>
        values.map((value) => (
          <a key={name + value} href={addressWith(name, value)} aria-current={asked.get(name) === value}>
            {name} {value}
          </a>
        )),
      )}
    </nav>
  );
}

function addressWith(name: string, value: string): string {
  const next = new URLSearchParams(asked);
  next.set(name, value);
  return `?${next}`;
}

function Moment({ name, snapshot }: { readonly name: string; readonly snapshot: Snapshot }) {
  const store = panelStore(snapshot, galleryNow);
  if (asked.has('details')) store.setState({ detailsOpen: true });
  return (
    <figure className={styles['moment']} data-state={name}>
      <figcaption>{name}</figcaption>
      <div className={styles['frame']} style={{ width: `${asked.get('width') ?? 380}px` }}>
        <Panel store={store} bridge={bridgeOf(name, snapshot)} />
      </div>
    </figure>
  );
}

const place = document.getElementById('root');
await Promise.all([loadLanguages(...spoken), loadSideParts()]);
if (place !== null) createRoot(place).render(<Gallery />);
