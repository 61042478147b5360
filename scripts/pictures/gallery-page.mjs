// Opens the built gallery in an Electron of its own, for pictures of it and for its tests. Plain Node with Playwright.
import path from 'node:path';
import { _electron } from 'playwright/test';
import { electronPath } from '../electron/electron-runtime.mjs';

const window = path.join(import.meta.dirname, 'gallery-window.cjs');
/** Nothing of the machine's screen shall be in a picture. */
const flags = [
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** @typedef {Awaited<ReturnType<typeof openGallery>>} GalleryPage */

export async function openGallery({ env = process.env } = {}) {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...flags, window],
    env: { ...env, TZ: 'UTC' },
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
  });
  const page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    page,
    /**
     * Loads what is asked for, e.g. `{ theme: 'dark', state: 'expired' }`.
     * @param {Readonly<Record<string, string>>} asked
     */
    async show(asked) {
      await page.goto(`app://gallery/gallery.html?${new URLSearchParams(asked)}`);
      await page.locator('figure').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
    },
    /** What there is to choose from. */
    async parts() {
      await page.goto('app://gallery/gallery.html');
      const names = (part) =>
        page.getByRole('link', { name: part }).evaluateAll((all) => all.map((one) => one.textContent ?? ''));
      const [themes, languages] = await Promise.all([names(/^theme /), names(/^language /)]);
      return { themes: themes.map(lastWord), languages: languages.map(lastWord) };
    },
    close: () => app.close(),
  };
}

/** @type {(text: string) => string} */
function lastWord(text) {
  return text.slice(text.lastIndexOf(' ') + 1);
}
