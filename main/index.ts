// Composition: creates each part once and wires them. Electron's main process starts here.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table of contents; its parts are files of their own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, clipboard, ipcMain } from 'electron';
import { atLoginFlag } from '../src/fleet/launch-agent.ts';
import { isAtWork } from '../src/guide.ts';
import { languageOf } from '../src/language.ts';
import { isUnwantedAtLogin } from '../src/login-item.ts';
import { beforeFirstLook, type PageId } from '../src/snapshot.ts';
import { loadLanguages } from '../src/text/spoken.ts';
import { commandLineIn } from './cli/command-line.ts';
import { debuggingSwitches, type Flags, isPracticeAllowed, readFlags, readOrExit } from './cli/flags.ts';
import { clickHandlers } from './click-handlers.ts';
import { faultSentence, traceOf } from './errors.ts';
import { notWritableSentence, whyNotWritable } from './kept/data-folder.ts';
import { followSettings, languageFor } from './kept/follow-settings.ts';
import { historyIn } from './kept/history.ts';
import { logInto, tellVia } from './kept/log.ts';
import { loginItems } from './kept/login-item.ts';
import { memoryIn } from './kept/memory.ts';
import { profileIn } from './kept/profile.ts';
import { decidingFolders, followChanges } from './mac/changes.ts';
import { clockOf, later } from './mac/clock.ts';
import { clockHours } from './mac/clock-hours.ts';
import { defenderAt } from './mac/genuine.ts';
import { looker } from './mac/look.ts';
import { macWordsReader } from './mac/mac-words.ts';
import { ownNames, ownUser } from './mac/own-names.ts';
import { replacedBundle } from './mac/replaced.ts';
import { type Run, run as runTool, stopAll } from './mac/run.ts';
import { sessionAt } from './mac/session.ts';
import { toolsBelow } from './mac/tools.ts';
import { nextPaneOpener } from './next-pane.ts';
import { watch } from './watch.ts';
import { lockDown } from './window/lockdown.ts';
import { becomeMenuBarApp } from './window/menu-bar-app.ts';
import { Notifier } from './window/notify.ts';
import { registerScheme, servePages } from './window/pages.ts';
import { Panel } from './window/panel.ts';
import { saveDialog } from './window/save.ts';
import { serve } from './window/serve.ts';
import { surfaces } from './window/surfaces.ts';
import { TrayIcon } from './window/tray.ts';

const isMac = process.platform === 'darwin';
const here = import.meta.dirname;
/** The icon is with the desktop by then; starting processes in between would hold it up. */
const firstLookAfterMs = 20;
const rootAllowed = isPracticeAllowed({ isMac, isPackaged: app.isPackaged });
// In time: Chromium reads them when it starts, after this.
if (!rootAllowed) for (const name of debuggingSwitches) app.commandLine.removeSwitch(name);
const commandLine = commandLineIn(process.argv.slice(1));
if (commandLine !== null) runAsCommand(commandLine).catch(failed);
else launch(readOrExit(() => readFlags(process.argv.slice(1), rootAllowed)));

/** For macOS this command is the app that was opened. */
const noIconSentence =
  'macOS takes this command for Kextant itself, so opening Kextant brings no icon now. End it first, or type: open -n -a Kextant';

/** A command makes it a command line: no icon, and nothing to do with an app that runs already. */
async function runAsCommand(args: readonly string[]): Promise<void> {
  const memoryFile = path.join(app.getPath('userData'), 'memory.json');
  // Chromium makes folders in it: with sudo they would be root's, in the person's own.
  const chromiumFolder = mkdtempSync(path.join(tmpdir(), 'kextant-command-'));
  for (const name of ['userData', 'sessionData', 'crashDumps'] as const) app.setPath(name, chromiumFolder);
  process.on('exit', () => rmSync(chromiumFolder, { recursive: true, force: true }));
  app.on('activate', () => console.error(noIconSentence));
  const { processContext, runCommandLine } = await import('./cli/cli.ts');
  app.exit(await runCommandLine(processContext({ args, memoryFile, version: app.getVersion(), rootAllowed })));
}

/** A second start only tells the first one to show its panel. */
function launch(flags: Flags): void {
  const hasLock = app.requestSingleInstanceLock();
  const folder = app.getPath('userData');
  const code = whyNotWritable(folder);
  // Without a folder to write to there is no lock either, and no Kextant that runs.
  if (!hasLock && code === null) {
    app.quit();
    return;
  }
  if (code !== null) console.error(notWritableSentence(folder, code));
  start(flags, code !== null).catch(failed);
}

/** The icon first, with dots on it; the first verdict is there before anybody can have read them. */
async function start({ root, language, atLogin }: Flags, forgets: boolean): Promise<void> {
  registerScheme();
  becomeMenuBarApp(isMac);
  // macOS has one folder for the logs of all of an app's instances, whatever data they were given.
  if (root !== null) app.setPath('logs', path.join(app.getPath('userData'), 'logs'));
  const log = logInto(() => app.getPath('logs'));
  const now = clockOf(root);
  const tools = toolsBelow(root);
  const own = (name: string) => path.join(app.getPath('userData'), name);
  const memory = memoryIn(own('memory.json'), log);
  // What a practice Mac went through is no history of this one.
  const history = historyIn(own(root === null ? 'history.jsonl' : 'history-practice.jsonl'), log);
  const session = sessionAt(now);
  const saving = saveDialog(() => panel.shownWindow());
  let quitting = false;
  let requests = 0;
  const run: Run = async (tool) => (quitting ? { kind: 'refused', reason: 'Kextant is quitting' } : runTool(tool));
  const profile = profileIn({ file: own('settings.json'), user: ownUser(), run, tools, log });

  const { look, forget } = looker({
    run,
    tools,
    now,
    acts: () => memory.read().acts,
    arch: process.arch,
    loadOutcomes: () => memory.read().loadOutcomes,
    defender: defenderAt(root, run, tools),
    loggedInAt: () => session.loggedInAt,
    wokeAt: () => session.wokeAt,
    watched: () => profile.read().values.watch,
    firstSeen: { read: () => memory.read().firstSeen, change: (firstSeen) => memory.change({ firstSeen }) },
  });
  const panel = new Panel({
    elapsed: () => performance.now(),
    log,
    preload: path.join(here, 'preload.cjs'),
    isMac,
    icon: () => tray.bounds(),
    prepare: () => {
      lockDown();
      servePages(path.join(here, '../renderer'));
      serve({
        ipc: ipcMain,
        log,
        isPanel: (event) => panel.owns(event),
        handlers: {
          ...acts,
          snapshot: () => watching.snapshot(),
          lookNow: () => watching.nudge('asked'),
          resizePanel: (height) => panel.fit(height),
          hide: () => panel.hide(),
        },
      });
    },
    mustStay: () => {
      return saving.isOpen() || isAtWork(watching.snapshot(), now());
    },
    onShown: () => {
      tray.mark(false);
      // Whoever opens it may have become an administrator meanwhile, or be one no longer.
      forget();
      // Who looks at the panel has been told; the notification would only lie over it.
      notifier.withdraw();
      watching.nudge('opened');
    },
    onHidden: () => {
      const { request, asksForAlerts: asks } = watching.snapshot();
      if (request !== null || asks) watching.amend({ request: null, asksForAlerts: false });
    },
  });
  /** A click outside of the panel: it comes with the page that was asked for. */
  function showPage(page: PageId): void {
    requests += 1;
    watching.amend({ request: { page, id: requests } });
    panel.show();
  }
  const tray = new TrayIcon({
    isMac,
    folder: path.join(here, '../assets/tray'),
    acts: {
      toggle: (icon) => panel.toggle(icon),
      open: () => panel.show(),
      checkNow: () => watching.nudge('asked'),
      snooze: (until) => acts.snooze(until),
      showPage,
      quit: () => app.quit(),
    },
  });
  const notifier = new Notifier({
    log,
    onClick: () => showPage('guide'),
    onShown: () => failedToAlert(false),
    onFailed: () => failedToAlert(true),
  });
  /** The icon says it alone then, and the panel says why. */
  function failedToAlert(alertFailed: boolean): void {
    if (alertFailed) tray.mark(true);
    if (watching.snapshot().alertFailed !== alertFailed) watching.amend({ alertFailed });
  }

  // The flag stands for another Mac, pane names and all.
  const tags = language === null ? app.getPreferredSystemLanguages() : [language];
  const systemLanguage = languageOf(tags);
  const hours = () => clockHours(isMac, language);
  // Where somebody has set something, the icon waits for it: it might be unwanted, or speak another language.
  const [settings] = await Promise.all([profile.refresh(), app.whenReady(), loadLanguages(systemLanguage)]);
  if (atLogin && isUnwantedAtLogin(settings)) return app.quit();
  const spoken = languageFor(settings, systemLanguage);
  await loadLanguages(spoken);
  // macOS shows its question once, and the panel says why beside it; at a login nobody asked for a panel.
  const mayAsk = isMac && app.isPackaged && settings.values.notifications;
  const asksForAlerts = mayAsk && !memory.read().askedForAlerts;
  const openedAtLogin = atLogin || (isMac && app.getLoginItemSettings().wasOpenedAtLogin);
  const first = beforeFirstLook({
    at: now(),
    acts: memory.read().acts,
    snoozedUntil: memory.read().snoozedUntil,
    language: spoken,
    macLanguage: systemLanguage,
    clockHours: hours(),
    practice: root !== null,
    settings,
    forgets,
    asksForAlerts,
  });
  if (mayAsk) notifier.begin();
  const show = surfaces({ tray, panel, notifier, memory, history, now, tell: tellVia(log) });
  show(first);
  if (forgets) tray.mark(true);
  const readMacWords = macWordsReader({ run, tools, tags, log, file: own('mac-words.json') });
  const watching = watch({
    now,
    elapsed: () => performance.now(),
    later,
    firstLookAfterMs,
    log,
    first,
    async look(closely) {
      await profile.refresh();
      following.apply();
      return look(closely);
    },
    lookEveryMs: () => 1000 * profile.read().values.lookEverySeconds,
    panelOpen: () => panel.isOpen(),
    publish: (snapshot) => {
      show(snapshot);
      panes.after(snapshot, watching.outcomes());
      changes.renew();
      if (!quitting)
        void restartIfReplaced().catch((error: unknown) => log('restart-failed', { error: traceOf(error) }));
      void readMacWords(watching.outcomes().sw_vers).then((macWords) => macWords && watching.amend({ macWords }));
    },
  });
  const changes = followChanges(decidingFolders.map(tools.locate), () => watching.nudge('changed'));
  const login = loginItems(isMac, () => performance.now());
  const following = followSettings({
    profile,
    watch: watching,
    memory,
    systemLanguage,
    clockHours: hours,
    now,
    log,
    loginItem: login.read,
    applyLoginItem: login.apply,
  });
  const replaced = replacedBundle(path.join(process.resourcesPath, '../Info.plist'), () => performance.now());
  /** After an update the helpers on disk, which a panel needs, are another version's. Not while somebody is busy here. */
  async function restartIfReplaced(): Promise<void> {
    if (!isMac || !app.isPackaged || !(await replaced.check())) return;
    if (quitting || panel.isOpen() || saving.isOpen() || isAtWork(watching.snapshot(), now())) return;
    log('restarts-as-updated');
    app.relaunch({ args: process.argv.slice(1).filter((arg) => arg !== atLoginFlag) });
    app.quit();
  }
  const panes = nextPaneOpener({ now, open: (pane) => acts.openPane(pane) });
  const acts = clickHandlers({
    onPaneOpened: panes.opened,
    run,
    tools,
    memory,
    now,
    log,
    history,
    watch: watching,
    version: app.getVersion(),
    profile: { read: profile.read, change: (change) => profile.change(change).then(following.apply) },
    choosePlace: saving.choosePlace,
    copy: async (text) => clipboard.writeText(text),
    save: saving.saveText,
    names: () => ownNames({ run, tools }),
  });
  // Not when launchd starts one beside a login item: nobody asked for a panel.
  app.on('second-instance', (_event, argv) => argv.includes(atLoginFlag) || panel.show());
  app.on('activate', () => panel.show());
  app.on('before-quit', () => {
    quitting = true;
    following.stop();
    changes.stop();
    history.end(now());
    watching.stop();
    stopAll();
    // On macOS it would outlive the app.
    notifier.withdraw();
    panel.destroy();
  });
  process.on('exit', stopAll);
  session.follow({
    atLogin: openedAtLogin,
    woke: () => {
      forget();
      watching.nudge('woke');
    },
    unlocked: () => watching.nudge('unlocked'),
  });
  if (!asksForAlerts) return;
  memory.change({ askedForAlerts: true });
  if (!openedAtLogin) panel.show();
}

function failed(error: unknown): void {
  console.error(faultSentence(error));
  app.exit(1);
}
