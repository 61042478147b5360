// Three browsers, each with a folder of its own for what it keeps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from './browser.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

export const browserNames = ['Chromium', 'Firefox', 'WebKit'] as const;

export type BrowserName = (typeof browserNames)[number];

export async function openBrowser(name: BrowserName): Promise<Browser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-browser-'));
  const browser = await opened(name, folder);
  return {
    ...browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function opened(name: BrowserName, folder: string): Promise<Browser> {
  switch (name) {
    case 'Chromium':
      return openChromium(folder);
    case 'Firefox':
      return openFirefox(folder);
    case 'WebKit':
      return openWebKit(folder);
  }
}
