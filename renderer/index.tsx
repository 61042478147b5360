// The panel's page: hears of snapshots first, then asks for the current one, then renders.
import { createRoot } from 'react-dom/client';
import { noActs } from '../src/acts.ts';
import type { Bridge } from '../src/contract.ts';
import { languageOf } from '../src/language.ts';
import { beforeFirstLook, type Snapshot } from '../src/snapshot.ts';
import { areLoaded, loadLanguages } from '../src/text/spoken.ts';
import { macClock } from './clock.ts';
import { Panel } from './Panel.tsx';
import { drawingsFor, loadDrawings } from './panes/load-drawings.ts';
import { steadyBridge } from './steady-bridge.ts';
import { panelStore, receive, showPage } from './store.ts';
import './tokens.css';
import './page.css';

declare global {
  interface Window {
    readonly kextant: Bridge;
  }
}

const tickMs = 1_000;

await start(window.kextant);

async function start(bridge: Bridge): Promise<void> {
  const clock = macClock(Date.now);
  const store = panelStore(nothingYet(clock.now()), clock.now());
  const take = (snapshot: Snapshot) => {
    clock.learn(snapshot);
    const { documentElement } = document;
    // Setting what is there already would still be a change to whoever watches the document.
    if (documentElement.lang !== snapshot.language) documentElement.lang = snapshot.language;
    receive(store, snapshot, clock.now());
  };
  /** A language is loaded once; snapshots that come meanwhile are sorted out by their sequence. */
  const takeSpoken = async (snapshot: Snapshot) => {
    const spoken = [snapshot.language, snapshot.macLanguage];
    if (!areLoaded(...spoken)) await loadLanguages(...spoken);
    take(snapshot);
  };
  bridge.onSnapshot((snapshot) => void takeSpoken(snapshot));
  const answer = await steadyBridge(bridge).snapshot();
  if (answer.ok) await takeSpoken(answer.value);
  // What a person sees first does not grow by a picture; all others are read after it.
  await loadDrawings(...drawingsFor(store.getState().snapshot));
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for the panel');
  createRoot(place).render(<Panel store={store} bridge={bridge} />);
  tickWhileVisible(() => store.setState({ now: clock.now() }));
  // The next click on the icon asks how the Mac is, not where one was reading.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') showPage(store, 'guide');
  });
}

/** Seconds are counted only where somebody can see them. */
function tickWhileVisible(tick: () => void): void {
  let timer: number | undefined;
  const follow = () => {
    window.clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    tick();
    timer = window.setInterval(tick, tickMs);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Shown until main has answered: that nothing is known. */
function nothingYet(at: number): Snapshot {
  const language = languageOf(navigator.languages);
  return beforeFirstLook({ at, acts: noActs, language, snoozedUntil: null, practice: false });
}
