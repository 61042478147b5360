// Every state of the panel on one page, in each theme and language; not in the packaged app. Renderer.
// `gallery.html?state=expired&theme=dark&language=nl` narrows it down.
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../src/contract.ts';
import { languages } from '../src/language.ts';
import { reportOf } from '../src/report.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import styles from './gallery.module.css';
import { galleryHistory, galleryNow, galleryStates } from './gallery-states.ts';
import { Panel } from './Panel.tsx';
import { panelStore } from './store.ts';
import './tokens.css';
import './page.css';

const themes = ['light', 'dark'] as const;

const done = async () => ({ ok: true, value: undefined }) as const;
/** Every click succeeds and changes nothing. */
const bridgeOf = (snapshot: Snapshot): Bridge => ({
  ...{ refresh: done, openPane: done, loadDriver: done, copy: done, mailIt: done, saveProfile: done },
  ...{ snooze: done, changeSettings: done, fit: done, hide: done },
  history: async () => ({ ok: true, value: galleryHistory }),
  report: async () => ({ ok: true, value: reportOf(snapshot, '0.1.0') }),
  saveReport: async () => ({ ok: true, value: true }),
  current: async () => ({ ok: true, value: snapshot }),
  onSnapshot: () => () => {},
});

const asked = new URLSearchParams(location.search);
const wanted = (name: string, value: string) => (asked.get(name) ?? value).split(',').includes(value);

function Gallery() {
  return themes
    .filter((theme) => wanted('theme', theme))
    .flatMap((theme) =>
      languages.filter((language) => wanted('language', language)).map((language) => [theme, language] as const),
    )
    .map(([theme, language]) => (
      <section
        key={theme + language}
        className={styles['sheet']}
        data-theme={theme}
        aria-label={`${theme} ${language}`}
      >
        {Object.entries(galleryStates)
          .filter(([name]) => wanted('state', name))
          .map(([name, snapshot]) => (
            <Moment key={name} name={name} snapshot={{ ...snapshot, language, macLanguage: language }} />
          ))}
      </section>
    ));
}

function Moment({ name, snapshot }: { readonly name: string; readonly snapshot: Snapshot }) {
  const store = panelStore(snapshot, galleryNow);
  if (asked.has('details')) store.setState({ detailsOpen: true });
  return (
    <figure className={styles['moment']} id={name}>
      <figcaption>{name}</figcaption>
      <div className={styles['frame']}>
        <Panel store={store} bridge={bridgeOf(snapshot)} />
      </div>
    </figure>
  );
}

const place = document.getElementById('root');
await loadLanguages(...languages);
if (place !== null) createRoot(place).render(<Gallery />);
