// Chromium, as it is in the Electron of the other tests, in a window without anything of ours in it.
import path from 'node:path';
import { _electron, type Page } from 'playwright/test';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';
import type { Browser } from './browser.ts';

const window = path.join(import.meta.dirname, 'window.cjs');

export interface Chromium extends Browser {
  readonly page: Page;
  /** As Command-Plus does: 2 shows everything twice as large. */
  readonly zoom: (factor: number) => Promise<void>;
  /** Bytes of the page's process that lie in memory, with what it shares with others. */
  readonly memory: () => Promise<number>;
  /** Prints the page, to nowhere. */
  readonly print: () => Promise<void>;
  /** Runs scripts in Electron's main process, and says what an expression then comes to there. */
  readonly runInMain: <Value>(scripts: readonly string[], expression: string) => Promise<Value>;
}

export async function openChromium(folder: string): Promise<Chromium> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: ['--force-device-scale-factor=1', window],
    env: { ...process.env, TZ: 'UTC', XDG_CONFIG_HOME: folder },
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
  });
  const page = await app.firstWindow();
  return {
    page,
    async open(address) {
      await app.evaluate(() => {
        Reflect.set(globalThis, 'requests', []);
      });
      await page.goto(address);
    },
    run: (expression) => page.evaluate(expression),
    zoom: (factor) =>
      app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor),
    memory: () =>
      app.evaluate(async ({ app: electron, BrowserWindow }) => {
        const own = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
        const { memory } = electron.getAppMetrics().find(({ pid }) => pid === own) ?? {};
        return 1024 * (memory?.workingSetSize ?? Number.NaN);
      }),
    print: () =>
      app.evaluate(async ({ BrowserWindow }) => {
        await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
      }),
    async runInMain(scripts, expression) {
      for (const file of scripts)
        await app.evaluate((_electron, name) => Reflect.get(globalThis, 'runScript')(name), file);
      return await app.evaluate(expression);
    },
    requests: () => app.evaluate((): string[] => Reflect.get(globalThis, 'requests')),
    close: () => app.close(),
  };
}
