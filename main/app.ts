// The running app: its parts, made in the order in which they know each other, then started.
import path from 'node:path';
import { app, clipboard } from 'electron';
import { atLoginFlag } from '../src/fleet/launch-agent.ts';
import { type Language, languageOf } from '../src/language.ts';
import { isUnwantedAtLogin } from '../src/login-item.ts';
import type { SettingsReading } from '../src/settings.ts';
import { beforeFirstLook, type Snapshot } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import type { Flags } from './cli/flags.ts';
import { type ClickHandlers, type ClickParts, clickHandlers } from './click-handlers.ts';
import { type Following, followSettings, languageFor } from './kept/follow-settings.ts';
import { type Kept, keptIn } from './kept/kept.ts';
import { loginItems } from './kept/login-item.ts';
import { decidingFolders, followChanges } from './mac/changes.ts';
import { later } from './mac/clock.ts';
import { clockHours } from './mac/clock-hours.ts';
import { type Looker, looker } from './mac/look.ts';
import { macWordsReader } from './mac/mac-words.ts';
import { ownNames } from './mac/own-names.ts';
import { runUntilStopped } from './mac/run.ts';
import { type Session, sessionAt } from './mac/session.ts';
import { warmStarters } from './mac/starters.ts';
import { macBelow, type ThisMac } from './mac/this-mac.ts';
import { nextPaneFinder } from './next-pane.ts';
import { restarter } from './restart.ts';
import { type Watch, watch } from './watch.ts';
import { type MenuBar, menuBarFor } from './window/menu-bar.ts';
import { becomeMenuBarApp } from './window/menu-bar-app.ts';
import { registerScheme } from './window/pages.ts';
import type { SaveDialog } from './window/save.ts';

export interface AppStart {
  readonly flags: Flags;
  readonly isMac: boolean;
  /** Where the built code is. */
  readonly folder: string;
  /** Nothing can be written: what is set and seen is forgotten at the end. */
  readonly forgets: boolean;
}

/** The icon is with the desktop by then; starting processes in between would hold it up. */
const firstLookAfterMs = 20;

/** What every part stands on. */
interface Base {
  readonly isMac: boolean;
  readonly mac: ThisMac;
  readonly kept: Kept;
  readonly speech: Speech;
}

export async function startApp({ flags, isMac, folder, forgets }: AppStart): Promise<void> {
  warmStarters();
  registerScheme();
  becomeMenuBarApp(isMac);
  const tools = runUntilStopped();
  const mac = macBelow(flags.root, tools.run);
  const kept = keptOf(mac);
  const speech = speechOf(isMac, flags.language);
  const base: Base = { isMac, mac, kept, speech };
  // Where somebody has set something, the icon waits for it: it might be unwanted, or speak another language.
  const [settings] = await Promise.all([
    kept.settingsStore.refresh(),
    app.whenReady(),
    loadLanguages(speech.systemLanguage),
  ]);
  if (flags.atLogin && isUnwantedAtLogin(settings)) return app.quit();
  await loadLanguages(languageFor(settings, speech.systemLanguage));

  const alerts = alertsAsked(isMac, settings, kept);
  const first: Snapshot = { ...firstSnapshot(base, settings), forgets, asksForAlerts: alerts.isFirst };
  const session = sessionAt(mac.now);
  const looks = looksOf(mac, kept, session);
  const watching = watch({
    first,
    now: mac.now,
    elapsed,
    later,
    firstLookAfterMs,
    log: kept.log,
    lookEveryMs: () => 1000 * kept.settingsStore.read().values.lookEverySeconds,
  });
  const menuBar = menuBarFor({ isMac, folder, kept, watch: watching, now: mac.now });
  if (alerts.mayAsk) menuBar.notifier.begin();
  menuBar.show(first);
  if (forgets) menuBar.mark();

  const following = followingOf(base, watching);
  const panes = nextPaneFinder(mac.now);
  const { saving } = menuBar;
  const clicks = clicksOf(base, { watch: watching, onPaneOpened: panes.opened, saving, following });
  menuBar.connect(clicks, () => {
    // Whoever opens it may have become an administrator meanwhile, or be one no longer.
    looks.forget();
    watching.nudge('opened');
  });
  const changes = followChanges(decidingFolders.map(mac.tools.locate), () => watching.nudge('changed'));
  const readMacWords = macWordsReader({ ...mac, tags: speech.tags, log: kept.log, file: kept.file('mac-words.json') });
  const restartIfReplaced = restarter({
    isMac,
    log: kept.log,
    isBusy: () => menuBar.panel.isOpen() || menuBar.isAtWork(),
  });
  watching.start({
    panelOpen: () => menuBar.panel.isOpen(),
    async look(closely) {
      await kept.settingsStore.refresh();
      following.apply();
      return looks.look(closely);
    },
    publish(snapshot) {
      menuBar.show(snapshot);
      const pane = panes.after(snapshot, watching.outcomes());
      // It is only a service: the step still has its button.
      if (pane !== null) void Promise.resolve(clicks.openPane(pane)).catch(() => {});
      changes.renew();
      restartIfReplaced();
      void readMacWords(watching.outcomes().sw_vers).then((macWords) => macWords && watching.amend({ macWords }));
    },
  });

  const openedAtLogin = flags.atLogin || (isMac && app.getLoginItemSettings().wasOpenedAtLogin);
  followSession(session, openedAtLogin, looks, watching);
  followStarts(menuBar);
  app.on('before-quit', () => {
    tools.stop();
    following.stop();
    changes.stop();
    kept.history.end(mac.now());
    watching.stop();
    // On macOS it would outlive the app.
    menuBar.notifier.withdraw();
    menuBar.panel.destroy();
  });
  if (!alerts.isFirst) return;
  kept.memory.change({ askedForAlerts: true });
  if (!openedAtLogin) menuBar.panel.show();
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
function speechOf(isMac: boolean, flag: Language | null): Speech {
  const tags = flag === null ? app.getPreferredSystemLanguages() : [flag];
  return { tags, systemLanguage: languageOf(tags), clockHours: () => clockHours(isMac, flag) };
}

function keptOf(mac: ThisMac): Kept {
  const folder = app.getPath('userData');
  // macOS has one folder for the logs of all of an app's instances, whatever data they were given.
  if (mac.root !== null) app.setPath('logs', path.join(folder, 'logs'));
  return keptIn(folder, () => app.getPath('logs'), mac);
}

/** macOS shows its question once, and the panel says why beside it; at a login nobody asked for a panel. */
function alertsAsked(isMac: boolean, { values }: SettingsReading, { memory }: Kept) {
  const mayAsk = isMac && app.isPackaged && values.notifications;
  return { mayAsk, isFirst: mayAsk && !memory.read().askedForAlerts };
}

function firstSnapshot({ mac, kept, speech }: Base, settings: SettingsReading): Snapshot {
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

function looksOf(mac: ThisMac, { memory, settingsStore }: Kept, session: Session): Looker {
  return looker({
    ...mac,
    acts: () => memory.read().acts,
    loadOutcomes: () => memory.read().loadOutcomes,
    loggedInAt: () => session.loggedInAt,
    wokeAt: () => session.wokeAt,
    watched: () => settingsStore.read().values.watch,
    firstSeen: { read: () => memory.read().firstSeen, change: (firstSeen) => memory.change({ firstSeen }) },
  });
}

function followingOf({ isMac, mac, kept, speech }: Base, watching: Watch): Following {
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

function clicksOf({ mac, kept }: Base, { watch, onPaneOpened, saving, following }: ClickNeeds): ClickHandlers {
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

function followSession(session: Session, atLogin: boolean, looks: Looker, watching: Watch): void {
  session.follow({
    atLogin,
    woke() {
      looks.forget();
      watching.nudge('woke');
    },
    unlocked: () => watching.nudge('unlocked'),
  });
}

/** A second start shows the panel; not one by launchd beside a login item: nobody asked for a panel. */
function followStarts({ panel }: MenuBar): void {
  app.on('second-instance', (_event, argv) => argv.includes(atLoginFlag) || panel.show());
  app.on('activate', () => panel.show());
}
