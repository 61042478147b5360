// The practice windows: System Preferences or Settings, and two dialogs. Made when needed, gone when closed.
import path from 'node:path';
import { BrowserWindow, type IpcMainInvokeEvent, screen } from 'electron';
import { panelAddress } from '../../main/window/pages.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import { type PracticePage, type PracticeView, viewEvent } from './contract.ts';

export interface Look {
  readonly page: PracticePage;
  readonly width: number;
  readonly height: number;
  /** Of the room that is free beside the window, how much is at its left: 0 to 1. The panel is at the right. */
  readonly across: number;
  readonly down: number;
  readonly onTop: boolean;
}

/** System Settings is larger than what it replaced. */
export function settingsLook(generation: PaneGeneration): Look {
  const size = generation === 'A' ? { width: 640, height: 470 } : { width: 715, height: 500 };
  return { ...size, page: 'settings', across: 0.28, down: 0.24, onTop: false };
}
export const passwordLook: Look = {
  page: 'password',
  width: 440,
  height: 236,
  across: 0.5,
  down: 0.3,
  onTop: true,
};

export const filterLook: Look = {
  page: 'filter',
  width: 280,
  height: 272,
  across: 0.5,
  down: 0.34,
  onTop: true,
};

export class PracticeWindow {
  private window: BrowserWindow | null = null;
  private readonly look: Look;
  private readonly onClosed: () => void;

  /** `onClosed`: a person closed it, as opposed to `close()`. */
  constructor(look: Look, onClosed: () => void) {
    this.look = look;
    this.onClosed = onClosed;
  }

  owns({ senderFrame }: IpcMainInvokeEvent): boolean {
    return senderFrame !== null && senderFrame === this.window?.webContents.mainFrame;
  }

  isOpen(): boolean {
    return this.window !== null;
  }

  /** Shows it in front, made again when it was closed. */
  open(title: string): void {
    if (this.window !== null) this.window.show();
    else this.window = this.create(title);
  }

  publish(view: PracticeView): void {
    this.window?.webContents.send(viewEvent, view);
  }

  /** Closed by us: `onClosed` is not called. */
  close(): void {
    const { window } = this;
    this.window = null;
    window?.destroy();
  }

  private create(title: string): BrowserWindow {
    const { page, width, height, across, down, onTop } = this.look;
    const { workArea } = screen.getPrimaryDisplay();
    const window = new BrowserWindow({
      title,
      width,
      height,
      useContentSize: true,
      show: false,
      alwaysOnTop: onTop,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      x: workArea.x + Math.round(Math.max(0, workArea.width - width) * across),
      y: workArea.y + Math.round(Math.max(0, workArea.height - height) * down),
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        preload: path.join(import.meta.dirname, 'preload.cjs'),
      },
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    // Not `close`, which would have to be prevented, and that would keep the app from quitting.
    window.on('closed', () => {
      if (this.window !== window) return;
      this.window = null;
      this.onClosed();
    });
    window.once('ready-to-show', () => window.show());
    window.loadURL(new URL(`window.html?${page}`, panelAddress).href).catch((error: unknown) => {
      // Closed before it was there: nobody misses it.
      if (this.window === window) console.error(error);
    });
    return window;
  }
}
