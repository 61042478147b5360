// The tray window: made when first needed, placed at the icon, hidden on blur, given back when long unused.

import { app, BrowserWindow, type IpcMainInvokeEvent, nativeTheme, type Rectangle, screen } from 'electron';
import { snapshotEvent } from '../../src/contract.ts';
import { isInMenuBar, nowhere, placePanel } from '../../src/place.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { traceOf } from '../errors.ts';
import type { Log } from '../kept/log.ts';
import { panelAddress } from './pages.ts';

export interface PanelParts {
  readonly preload: string;
  readonly isMac: boolean;
  /** Where the tray icon is, in pixels of the desktop; zeros where the desktop does not tell. */
  readonly icon: () => Rectangle;
  readonly elapsed: () => number;
  readonly log: Log;
}

/** What the rest of the app does for the panel. */
export interface PanelHooks {
  /** Called once, before the first window: the rules, pages and calls that an icon alone does not need. */
  readonly prepare: () => void;
  /** True while the person works in the settings pane of a guide: the panel must stay beside it. */
  readonly mustStay: () => boolean;
  readonly onShown: () => void;
  readonly onHidden: () => void;
}

const noHooks: PanelHooks = { prepare: () => {}, mustStay: () => false, onShown: () => {}, onHidden: () => {} };

/** CSS pixels. */
const width = 380;
const firstHeight = 320;
/** A hidden window costs 35 MB; making it again costs 50 ms (docs/architecture.md: Choices). */
const unusedMs = 50_000;
/** After the guide is gone and the person works elsewhere, the good news stays this long. */
const lingerMs = 20_000;
/** A page that dies this often in a minute is left alone until the next click. */
const mostDeaths = 3;

export class Panel {
  private window: BrowserWindow | null = null;
  private isPrepared = false;
  private height = firstHeight;
  private hiddenAt: number | null = null;
  private awaySince: number | null = null;
  private deaths: readonly number[] = [];
  /** Where the icon was clicked last: with several displays each has one. */
  private clicked: Rectangle | null = null;
  private readonly parts: PanelParts;
  private hooks = noHooks;

  constructor(parts: PanelParts) {
    this.parts = parts;
  }

  /** Before it is first shown: what uses it is made after it. */
  connect(hooks: PanelHooks): void {
    this.hooks = hooks;
  }

  isOpen(): boolean {
    return this.window?.isVisible() ?? false;
  }

  owns({ senderFrame }: IpcMainInvokeEvent): boolean {
    return (
      senderFrame !== null && senderFrame === this.window?.webContents.mainFrame && senderFrame.url === panelAddress
    );
  }

  /** For a dialog that belongs to it; null while nobody sees it. */
  shownWindow(): BrowserWindow | null {
    return this.isOpen() ? this.window : null;
  }

  /** `icon` is where it was clicked. A panel that stands beside a settings pane comes to the front first. */
  toggle(icon: Rectangle | null = null): void {
    this.clicked = icon;
    const isBehind = this.parts.isMac && this.window?.isFocused() === false && this.hooks.mustStay();
    if (this.isOpen() && !isBehind) this.hide();
    else this.show();
  }

  /** A window that has no content yet shows itself with its first `fit`, so that nobody sees it empty. */
  show(): void {
    this.hiddenAt = null;
    this.awaySince = null;
    if (this.window === null) {
      this.window = this.create();
      return;
    }
    if (!this.window.isVisible()) this.reveal(this.window);
    else this.bringForward(this.window);
  }

  hide(): void {
    if (this.window === null) return;
    this.hiddenAt = this.parts.elapsed();
    const hadKeyboard = this.window.isFocused();
    this.window.hide();
    // macOS leaves an app active whose last window went: what is typed next would go nowhere.
    if (this.parts.isMac && hadKeyboard) app.hide();
    this.hooks.onHidden();
  }

  /** The content wants this height, in CSS pixels; as much as fits on the display is given. */
  fit(height: number): void {
    this.height = Math.ceil(height);
    if (this.window === null) return;
    if (this.window.isVisible()) this.window.setBounds(this.place(this.window.getBounds()));
    else if (this.hiddenAt === null) this.reveal(this.window);
  }

  /** Passes the snapshot on, and ends what nobody uses: called with every look, so that no timer is needed. */
  publish(snapshot: Snapshot): void {
    const now = this.parts.elapsed();
    if (this.isOpen() && this.awaySince !== null && !this.hooks.mustStay() && now - this.awaySince > lingerMs)
      this.hide();
    if (this.hiddenAt !== null && now - this.hiddenAt > unusedMs) this.destroy();
    this.window?.webContents.send(snapshotEvent, snapshot);
  }

  destroy(): void {
    const { window } = this;
    this.window = null;
    this.hiddenAt = null;
    window?.destroy();
  }

  private create(): BrowserWindow {
    if (!this.isPrepared) this.hooks.prepare();
    this.isPrepared = true;
    const window = new BrowserWindow({
      width,
      height: firstHeight,
      show: false,
      frame: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      title: 'Kextant',
      // The page's own colour (renderer/tokens.css): else a new window flashes white in the dark.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#232325' : '#f4f4f6',
      webPreferences: {
        devTools: !app.isPackaged,
        preload: this.parts.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    });
    // We are an accessory already; else Electron would make the process one again, and the bar flicker.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    window.on('blur', () => this.lostFocus());
    window.on('focus', () => {
      this.awaySince = null;
    });
    // Closed by the window manager (Alt+F4) means hidden: the app lives in the tray.
    window.on('close', (event) => {
      event.preventDefault();
      this.hide();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => this.died(window, reason));
    window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
    this.load(window);
    return window;
  }

  private load(window: BrowserWindow): void {
    window
      .loadURL(panelAddress)
      .catch((error: unknown) => this.parts.log('panel-not-loaded', { error: traceOf(error) }));
  }

  private reveal(window: BrowserWindow): void {
    window.setBounds(this.place(null));
    // Hidden as a whole by `hide`, it would show no window.
    if (this.parts.isMac) app.show();
    window.show();
    this.hooks.onShown();
  }

  /** In front of everything else; on macOS a window alone cannot take the keyboard from another app. */
  private bringForward(window: BrowserWindow): void {
    if (this.parts.isMac) app.focus({ steal: true });
    window.focus();
  }

  /** Beside the icon; while shown only the height changes, so that nothing jumps. */
  private place(shown: Rectangle | null): Rectangle {
    const { isMac } = this.parts;
    const told = this.clicked ?? this.parts.icon();
    const point = shown ?? (told.width === 0 ? screen.getCursorScreenPoint() : told);
    const display = screen.getDisplayNearestPoint(point);
    // An icon that macOS has no room for, or that another app tidied away, is somewhere out of sight.
    const icon = isMac && !isInMenuBar(told, display) ? nowhere : told;
    // A page that is zoomed is larger, not fuller.
    const zoom = this.window?.webContents.getZoomFactor() ?? 1;
    const size = { width: Math.round(width * zoom), height: Math.ceil(this.height * zoom) };
    return placePanel(icon, display.workArea, size);
  }

  private lostFocus(): void {
    if (!this.hooks.mustStay()) this.hide();
    else this.awaySince = this.parts.elapsed();
  }

  /** Nothing is lost: main keeps watching, and the page comes back with the current snapshot. */
  private died(window: BrowserWindow, reason: string): void {
    if (window !== this.window || reason === 'clean-exit') return;
    this.parts.log('panel-died', { reason });
    const now = this.parts.elapsed();
    this.deaths = [...this.deaths.filter((death) => now - death < 60_000), now];
    if (this.deaths.length > mostDeaths) this.destroy();
    else this.load(window);
  }
}
