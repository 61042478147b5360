// What the running app is made of: each part, made with what it needs of the others.
import path from 'node:path';
import { app, clipboard } from 'electron';
import { type Language, languageOf } from '../src/language.ts';
import type { SettingsReading } from '../src/settings.ts';
import { beforeFirstLook, type Snapshot } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import { type ClickHandlers, type ClickParts, clickHandlers } from './click-handlers.ts';
import { type Following, followSettings, languageFor } from './kept/follow-settings.ts';
import { type Kept, keptIn } from './kept/kept.ts';
import { loginItems } from './kept/login-item.ts';
import { later } from './mac/clock.ts';
import { clockHours } from './mac/clock-hours.ts';
import { type Looker, looker } from './mac/look.ts';
import { ownNames } from './mac/own-names.ts';
import type { Session } from './mac/session.ts';
import type { ThisMac } from './mac/this-mac.ts';
import { type Watch, watch } from './watch.ts';
import type { SaveDialog } from './window/save.ts';

/** The icon is with the desktop by then; starting processes in between would hold it up. */
const firstLookAfterMs = 20;

/** What every part stands on. */
export interface Base {
  readonly isMac: boolean;
  readonly mac: ThisMac;
  readonly kept: Kept;
  readonly speech: Speech;
}

/** A clock that nobody moves, ms. */
function elapsed(): number {
  return performance.now();
}

interface Speech {
  /** Language tags, the preferred one first. */
  readonly tags: readonly string[];
  readonly systemLanguage: Language;
  readonly clockHours: () => Snapshot['clockHours'];
}

/** The flag stands for another Mac, pane names and all. */
export function speechOf(isMac: boolean, flag: Language | null): Speech {
  const tags = flag === null ? app.getPreferredSystemLanguages() : [flag];
  return { tags, systemLanguage: languageOf(tags), clockHours: () => clockHours(isMac, flag) };
}

export function keptOf(mac: ThisMac): Kept {
  const folder = app.getPath('userData');
  // macOS has one folder for the logs of all of an app's instances, whatever data they were given.
  if (mac.root !== null) app.setPath('logs', path.join(folder, 'logs'));
  return keptIn(folder, () => app.getPath('logs'), mac);
}

/** Where somebody has set something, the icon waits for it: it might be unwanted, or speak another language. */
export async function settingsWhenReady({ kept, speech }: Base): Promise<SettingsReading> {
  const [settings] = await Promise.all([
    kept.settingsStore.refresh(),
    app.whenReady(),
    loadLanguages(speech.systemLanguage),
  ]);
  return settings;
}

/** macOS shows its question once, and the panel says why beside it; at a login nobody asked for a panel. */
export function alertsAsked(isMac: boolean, { values }: SettingsReading, { memory }: Kept) {
  const mayAsk = isMac && app.isPackaged && values.notifications;
  return { mayAsk, isFirst: mayAsk && !memory.read().askedForAlerts };
}

export function firstSnapshot({ mac, kept, speech }: Base, settings: SettingsReading): Snapshot {
  const { acts, snoozedUntil } = kept.memory.read();
  return beforeFirstLook({
    at: mac.now(),
    acts,
    snoozedUntil,
    language: languageFor(settings, speech.systemLanguage),
    macLanguage: speech.systemLanguage,
    clockHours: speech.clockHours(),
    practice: mac.root !== null,
    settings,
  });
}

export function looksOf({ mac, kept }: Base, session: Session): Looker {
  const { memory, settingsStore } = kept;
  return looker({
    ...mac,
    isAwaited: true,
    acts: () => memory.read().acts,
    loadOutcomes: () => memory.read().loadOutcomes,
    loggedInAt: () => session.loggedInAt,
    wokeAt: () => session.wokeAt,
    watched: () => settingsStore.read().values.watch,
    firstSeen: { read: () => memory.read().firstSeen, change: (firstSeen) => memory.change({ firstSeen }) },
  });
}

export function watchOf({ mac, kept }: Base, first: Snapshot): Watch {
  return watch({
    first,
    now: mac.now,
    elapsed,
    later,
    firstLookAfterMs,
    log: kept.log,
    lookEveryMs: () => 1000 * kept.settingsStore.read().values.lookEverySeconds,
  });
}

export function followingOf({ isMac, mac, kept, speech }: Base, watching: Watch): Following {
  const login = loginItems(isMac, elapsed);
  return followSettings({
    ...speech,
    settingsStore: kept.settingsStore,
    memory: kept.memory,
    log: kept.log,
    watch: watching,
    now: mac.now,
    loginItem: login.read,
    applyLoginItem: login.apply,
  });
}

type ClickNeeds = Pick<ClickParts, 'watch' | 'onPaneOpened'> & {
  readonly saving: SaveDialog;
  readonly following: Following;
};

export function clicksOf({ mac, kept }: Base, { watch, onPaneOpened, saving, following }: ClickNeeds): ClickHandlers {
  const { settingsStore, memory, history, log } = kept;
  return clickHandlers({
    ...mac,
    memory,
    history,
    log,
    watch,
    onPaneOpened,
    version: app.getVersion(),
    settingsStore: { read: settingsStore.read, change: (change) => settingsStore.change(change).then(following.apply) },
    choosePlace: saving.choosePlace,
    save: saving.saveText,
    copy: async (text) => clipboard.writeText(text),
    names: () => ownNames(mac),
  });
}
