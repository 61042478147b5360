// The running app: its parts, made in the order in which they know each other, then started.
import { app } from 'electron';
import { atLoginFlag } from '../src/fleet/launch-agent.ts';
import { isUnwantedAtLogin } from '../src/login-item.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import {
  alertsAsked,
  type Base,
  clicksOf,
  firstSnapshot,
  followingOf,
  keptOf,
  looksOf,
  settingsWhenReady,
  speechOf,
  watchOf,
} from './app-parts.ts';
import type { Flags } from './cli/flags.ts';
import type { ClickHandlers } from './click-handlers.ts';
import { type Following, languageFor } from './kept/follow-settings.ts';
import { type Changes, decidingFolders, followChanges, isOfMacos } from './mac/changes.ts';
import type { Looker } from './mac/look.ts';
import { macWordsReader } from './mac/mac-words.ts';
import { runUntilStopped } from './mac/run.ts';
import { type Session, sessionAt } from './mac/session.ts';
import { warmStarters } from './mac/starters.ts';
import { macBelow } from './mac/this-mac.ts';
import { type NextPane, nextPaneFinder } from './next-pane.ts';
import { restarter } from './restart.ts';
import type { Round, Watch } from './watch.ts';
import { type MenuBar, menuBarFor } from './window/menu-bar.ts';
import { becomeMenuBarApp } from './window/menu-bar-app.ts';
import { registerScheme } from './window/pages.ts';

export interface AppStart {
  readonly flags: Flags;
  readonly isMac: boolean;
  /** Where the built code is. */
  readonly folder: string;
  /** Nothing can be written: what is set and seen is forgotten at the end. */
  readonly forgets: boolean;
}

/** What was made; nothing of it runs before the watch starts. */
interface Parts {
  readonly base: Base;
  readonly session: Session;
  readonly looks: Looker;
  readonly watching: Watch;
  readonly menuBar: MenuBar;
  readonly following: Following;
  readonly panes: NextPane;
  readonly clicks: ClickHandlers;
  readonly changes: Changes;
}

export async function startApp({ flags, isMac, folder, forgets }: AppStart): Promise<void> {
  warmStarters();
  registerScheme();
  becomeMenuBarApp(isMac);
  const tools = runUntilStopped();
  const mac = macBelow(flags.root, tools.run);
  const base: Base = { isMac, mac, kept: keptOf(mac), speech: speechOf(isMac, flags.language) };
  const settings = await settingsWhenReady(base);
  if (flags.atLogin && isUnwantedAtLogin(settings)) return app.quit();
  await loadLanguages(languageFor(settings, base.speech.systemLanguage));

  const alerts = alertsAsked(isMac, settings, base.kept);
  const first: Snapshot = { ...firstSnapshot(base, settings), forgets, asksForAlerts: alerts.isFirst };
  const session = sessionAt(mac.now);
  const looks = looksOf(base, session);
  const watching = watchOf(base, first);
  const menuBar = menuBarFor({ isMac, folder, kept: base.kept, watch: watching, now: mac.now });
  if (alerts.mayAsk) menuBar.notifier.begin();
  menuBar.show(first);
  if (forgets) menuBar.mark();

  const following = followingOf(base, watching);
  const panes = nextPaneFinder(mac.now);
  const { saving } = menuBar;
  const clicks = clicksOf(base, { watch: watching, onPaneOpened: panes.opened, saving, following });
  const listed = new Set(decidingFolders.filter(isOfMacos).map(mac.tools.locate));
  const changes = followChanges(decidingFolders.map(mac.tools.locate), (folder) => {
    if (listed.has(folder)) looks.expect();
    watching.nudge('changed');
  });
  const parts: Parts = { base, session, looks, watching, menuBar, following, panes, clicks, changes };
  connectMenuBar(parts);
  watching.start(roundOf(parts));

  const openedAtLogin = flags.atLogin || (isMac && app.getLoginItemSettings().wasOpenedAtLogin);
  followSession(parts, openedAtLogin);
  followStarts(menuBar);
  app.on('before-quit', () => {
    tools.stop();
    stop(parts);
  });
  if (alerts.isFirst) askForAlerts(parts, openedAtLogin);
}

function connectMenuBar({ menuBar, clicks, looks, watching }: Parts): void {
  menuBar.connect(clicks, () => {
    // Whoever opens it may have become an administrator meanwhile, or be one no longer.
    looks.forget();
    watching.nudge('opened');
  });
}

/** What each look does, and what follows it. */
function roundOf({ base, looks, watching, menuBar, following, panes, clicks, changes }: Parts): Round {
  const { isMac, mac, kept, speech } = base;
  const readMacWords = macWordsReader({ ...mac, tags: speech.tags, log: kept.log, file: kept.file('mac-words.json') });
  const restartIfReplaced = restarter({
    isMac,
    log: kept.log,
    isBusy: () => menuBar.panel.isOpen() || menuBar.isAtWork(),
  });
  return {
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
  };
}

function followSession({ session, looks, watching }: Parts, atLogin: boolean): void {
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

function stop({ base, following, changes, watching, menuBar }: Parts): void {
  following.stop();
  changes.stop();
  base.kept.history.end(base.mac.now());
  watching.stop();
  // On macOS it would outlive the app.
  menuBar.notifier.withdraw();
  menuBar.panel.destroy();
}

/** Once, with the reason beside macOS's question; at a login nobody asked for a panel. */
function askForAlerts({ base, menuBar }: Parts, openedAtLogin: boolean): void {
  base.kept.memory.change({ askedForAlerts: true });
  if (!openedAtLogin) menuBar.panel.show();
}
