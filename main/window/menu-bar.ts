// What a person sees of the app: icon, panel, notifications and save dialog, made in the order in which they know each other.
import path from 'node:path';
import { app, ipcMain } from 'electron';
import { isAtWork } from '../../src/guide.ts';
import type { PageId, Snapshot } from '../../src/snapshot.ts';
import type { ClickHandlers } from '../click-handlers.ts';
import type { Kept } from '../kept/kept.ts';
import { tellVia } from '../kept/log.ts';
import type { Watch } from '../watch.ts';
import { lockDown } from './lockdown.ts';
import { Notifier } from './notify.ts';
import { servePages } from './pages.ts';
import { Panel } from './panel.ts';
import { type SaveDialog, saveDialog } from './save.ts';
import { serve } from './serve.ts';
import { surfaces } from './surfaces.ts';
import { TrayIcon } from './tray.ts';

export interface MenuBarParts {
  readonly isMac: boolean;
  /** Where the built code is; icons and pages lie beside it. */
  readonly folder: string;
  readonly kept: Pick<Kept, 'log' | 'memory' | 'history'>;
  readonly watch: Watch;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
}

export interface MenuBar {
  readonly panel: Panel;
  readonly notifier: Notifier;
  readonly saving: SaveDialog;
  readonly show: (snapshot: Snapshot) => void;
  /** A dot beside the icon: it could not say what it had to in another way. */
  readonly mark: () => void;
  /** Whether a person is in the middle of something here, or in a settings pane that the guide sent them to. */
  readonly isAtWork: () => boolean;
  /** Gives clicks their handlers. `onShown` is told whenever the panel comes. */
  connect(clicks: ClickHandlers, onShown: () => void): void;
}

export function menuBarFor({ isMac, folder, kept, watch, now }: MenuBarParts): MenuBar {
  const { log, memory, history } = kept;
  const tray = new TrayIcon({ isMac, folder: path.join(folder, '../assets/tray') });
  const panel = new Panel({
    isMac,
    log,
    preload: path.join(folder, 'preload.cjs'),
    icon: () => tray.bounds(),
    elapsed: () => performance.now(),
  });
  const saving = saveDialog(() => panel.shownWindow());
  const showPage = pageOpener(panel, watch);
  /** The icon says it alone then, and the panel says why. */
  const failedToAlert = (alertFailed: boolean) => {
    if (alertFailed) tray.mark(true);
    if (watch.snapshot().alertFailed !== alertFailed) watch.amend({ alertFailed });
  };
  const notifier = new Notifier({
    log,
    onClick: () => showPage('guide'),
    onShown: () => failedToAlert(false),
    onFailed: () => failedToAlert(true),
  });
  const mustStay = () => saving.isOpen() || isAtWork(watch.snapshot(), now());
  return {
    panel,
    notifier,
    saving,
    show: surfaces({ tray, panel, notifier, memory, history, now, tell: tellVia(log) }),
    mark: () => tray.mark(true),
    isAtWork: mustStay,
    connect(clicks, onShown) {
      tray.connect({
        toggle: (icon) => panel.toggle(icon),
        open: () => panel.show(),
        checkNow: () => watch.nudge('asked'),
        snooze: (until) => clicks.snooze(until),
        showPage,
        quit: () => app.quit(),
      });
      panel.connect({
        prepare: () => prepare(panel, clicks, { folder, kept, watch }),
        mustStay,
        onShown() {
          tray.mark(false);
          // Whoever opened it has been told; a notification would only cover it.
          notifier.withdraw();
          onShown();
        },
        onHidden() {
          const { request, asksForAlerts: asks } = watch.snapshot();
          if (request !== null || asks) watch.amend({ request: null, asksForAlerts: false });
        },
      });
    },
  };
}

/** For a click outside of the panel: it comes with the page that was asked for. */
function pageOpener(panel: Panel, watch: Watch): (page: PageId) => void {
  let requests = 0;
  return (page) => {
    requests += 1;
    watch.amend({ request: { page, id: requests } });
    panel.show();
  };
}

/** Before the first window: its rules, its pages, and who answers its calls. */
function prepare(
  panel: Panel,
  clicks: ClickHandlers,
  { folder, kept, watch }: Pick<MenuBarParts, 'folder' | 'kept' | 'watch'>,
): void {
  lockDown();
  servePages(path.join(folder, '../renderer'));
  serve({
    ipc: ipcMain,
    log: kept.log,
    isPanel: (event) => panel.owns(event),
    handlers: {
      ...clicks,
      snapshot: () => watch.snapshot(),
      lookNow: () => watch.nudge('asked'),
      resizePanel: (height) => panel.fit(height),
      hide: () => panel.hide(),
    },
  });
}
