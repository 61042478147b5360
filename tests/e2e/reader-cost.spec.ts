// What the page that reads reports costs whoever opens it: time to the first verdict, and memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { type Chromium, openChromium } from '../browsers/chromium.ts';
import { dropping, openReader, readerIn, until } from '../browsers/reader-page.ts';
import { healthy, waiting, zipped } from '../browsers/reports.ts';

let folder = '';
let browser: Chromium;
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kextant-reader-'));
  browser = await openChromium(folder);
});
test.afterEach(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('shows a report within 150 ms of its drop', async () => {
  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await openReader(browser, readerIn(folder));
    const files = [zipped('report.zip', waiting, 0)];
    took.push(
      await browser.run<number>(`(${dropping(files)}, ${until("document.querySelector('article') !== null")})`),
    );
  }
  expect(Math.min(...took), took.map(Math.round).join(', ')).toBeLessThan(150);
  console.log(`A report is shown after ${took.map(Math.round).join(', ')} ms.`);
});

test('takes no more than 100 MB over an empty page, with two reports open', async () => {
  const empty = await browser.memory();
  const reader = await openReader(browser, readerIn(folder));
  const opened = await browser.memory();
  await reader.drop(zipped('before.zip', waiting, 0), zipped('after.zip', healthy, 1));
  await reader.open(2);
  const both = await browser.memory();
  const text = [empty, opened, both].map((one) => `${Math.round(one / 1e6)} MB`).join(', ');
  console.log(`Memory of an empty page, of the reader, of two reports in it: ${text}.`);
  expect(both - empty, text).toBeLessThan(100_000_000);
});
