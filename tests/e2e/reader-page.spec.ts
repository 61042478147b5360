// The page that reads reports, for everybody: keyboard, screen readers, both themes, large type, paper; and at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { readerWords } from '../../renderer/reader/words.ts';
import { languages } from '../../src/language.ts';
import { type Chromium, openChromium } from '../browsers/chromium.ts';
import { openReader, readerIn } from '../browsers/reader-page.ts';
import { healthy, waiting, zipped } from '../browsers/reports.ts';
import { recording } from '../src/fixtures.ts';
import { violationsOn } from './accessible.ts';

// One Chromium for all of them.
test.describe.configure({ mode: 'default' });
let folder = '';
let browser: Chromium;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kextant-reader-'));
  browser = await openChromium(folder);
});
test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
const unapproved = recording('mdatp-health/kext-unapproved-corrected.txt');
const open = () => openReader(browser, readerIn(folder));

test('axe finds nothing: with no report, one, two side by side, and a refusal, light and dark', async () => {
  const { page } = browser;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const reader = await open();
    expect(await violationsOn(page), `${colorScheme}, nothing yet`).toEqual([]);
    await reader.drop(zipped('before.zip', waiting, 0));
    await reader.open(1);
    expect(await violationsOn(page), `${colorScheme}, one report`).toEqual([]);
    await reader.drop(zipped('after.zip', healthy, 1));
    await reader.open(2);
    await reader.paste('nothing that anybody knows');
    await reader.refused('Pasted text');
    expect(await violationsOn(page), `${colorScheme}, two and a refusal`).toEqual([]);
  }
});

test('shows the history of a report, and since when protection is lost; a report without one has no strip', async () => {
  const { page } = browser;
  const reader = await open();
  await reader.drop(zipped('with history.zip', waiting, 0));
  await reader.open(1);
  const past = page.getByRole('region', { name: /^History/ });
  await expect(past).toContainText('Not protected since Fri, Jul 15, 9:30');
  await expect(past).toContainText('after macOS changed from 14.1 to 14.2.');
  await expect(past).toContainText('Not protected 6 days');
  const strip = past.getByRole('slider', { name: 'The last 90 days' });
  await expect(strip).toHaveAttribute(
    'aria-valuetext',
    'Wed, Jul 20, Not protected, Defender can’t protect this Mac yet',
  );
  await strip.press('ArrowLeft');
  await expect(strip).toHaveAttribute('aria-valuetext', /^Tue, Jul 19, Not protected/);
  // What goes to IT says it too.
  await expect(page.locator('pre').last()).toContainText('after macOS changed from 14.1 to 14.2.');
  await page.getByRole('button', { name: 'Close this report' }).click();
  await reader.paste(waiting);
  await reader.open(1);
  await expect(past).toHaveCount(0);
});

/** By what a report of it says: each kind of guide, and none. */
const macs: Readonly<Record<string, readonly [health: string, facts: object]>> = {
  'a driver that is not allowed': [unapproved, { macos: '10.14.6', admin: true }],
  'a driver that is not allowed, and no administrator': [
    unapproved,
    { macos: '10.15.7', kextFile: true, admin: false },
  ],
  'extensions that wait, with Jamf': [waiting, { macos: '14.2', managedBy: 'jamf', admin: true }],
  'extensions that wait on macOS 26': [waiting, { macos: '26.1', admin: true }],
  'protection that is off': [healthy.replaceAll(/(real_time_protection_enabled *: )true/g, '$1false'), { admin: true }],
  'no licence': [healthy.replaceAll(/(licensed *: )true/g, '$1false'), { macos: '15.1' }],
  'no access to the disk': [healthy.replaceAll(/(full_disk_access_enabled *: )true/g, '$1false'), { macos: '13.6' }],
  'a service that is not there': ['Failed to connect to the service', { macos: '14.2', admin: true }],
  'a shell without an mdatp': ['mdatp: command not found', { macos: '14.2' }],
  'nothing that can be read': ['real_time_protection_enabled : perhaps', {}],
};

test('shows a report of every kind in every language', async () => {
  test.setTimeout(120_000);
  const { page } = browser;
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const reader = await open();
  for (const [mac, [health, facts]] of Object.entries(macs)) {
    await reader.drop(['mdatp-health.out', Buffer.from(health)], ['mac.json', Buffer.from(JSON.stringify(facts))]);
    await reader.open(1);
    for (const language of languages) {
      await page.getByRole('combobox').selectOption(language);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('header[data-level] h1'), `${mac}, ${language}`).not.toBeEmpty();
      expect(faults, `${mac}, ${language}`).toEqual([]);
    }
    const { close } = readerWords[languages.at(-1) ?? 'en'];
    await page.getByRole('button', { name: close }).click();
    await reader.open(0);
  }
});

test('speaks each language that is chosen, all of the page at once', async () => {
  const { page } = browser;
  const reader = await open();
  await reader.paste(waiting);
  await reader.open(1);
  for (const language of languages) {
    await page.getByRole('combobox').selectOption(language);
    const { title, addAnother, wanted, message, stays, timeNotKnown } = readerWords[language];
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.title()).toBe(title);
    for (const words of [title, addAnother, wanted, message, stays, timeNotKnown])
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    expect(await violationsOn(page), language).toEqual([]);
  }
});

test('can be used by the keyboard alone: typed text is read, a message copied and pasted back', async () => {
  const { page } = browser;
  await open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox')).toBeFocused();
  for (const name of ['Choose files…', 'Choose a folder…']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('real_time_protection_enabled : false');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article').locator('..')).toBeFocused();
  // From the report on, with Tab alone: everything that can be pressed comes once, the message's button last.
  const reached: string[] = [];
  const copy = page.getByRole('button', { name: 'Copy' }).last();
  while (!(await copy.evaluate((button) => button === document.activeElement))) {
    expect(reached.length, reached.join(', ')).toBeLessThan(30);
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.slice(0, 40)',
      ),
    );
  }
  expect(reached).toContain('Close this report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('alert')).toContainText('Pasted text');
});

test('reads files and folders that are chosen, as they lie on the disk', async () => {
  const { page } = browser;
  await open();
  const file = path.join(folder, 'what Ann sent me.txt');
  writeFileSync(file, waiting);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: 'what Ann sent me.txt' })).toBeVisible();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
});

/** What reaches beyond the page's right edge, or is cut off by a box around it; drawings and what scrolls may be. */
const cutOff = `[...document.querySelectorAll('body *')].filter((element) => {
  if (element.closest('pre, textarea, select, svg, [role=img], [aria-hidden]') !== null) return false;
  const { right, width } = element.getBoundingClientRect();
  if (width <= 1) return false;
  const isClipped = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  return right > document.documentElement.clientWidth + 1 || isClipped;
}).map((element) => element.outerHTML.slice(0, 120))`;

const beyond = 'document.scrollingElement.scrollWidth - document.documentElement.clientWidth';

test('scrolls down only, with all of itself, in the narrowest window and at twice the size', async () => {
  // Two reports side by side, unfolded, in every language and three windows.
  test.setTimeout(120_000);
  const { page } = browser;
  const reader = await open();
  await reader.drop(zipped('before.zip', waiting, 0), zipped('after.zip', healthy, 1));
  await reader.open(2);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  try {
    for (const [width, factor] of [
      [320, 1],
      [640, 2],
      [1240, 2],
    ] as const) {
      await browser.zoom(factor);
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('innerWidth')).toBe(width / factor);
      for (const language of languages) {
        await page.getByRole('combobox').selectOption(language);
        const at = `${width} pixels, ${factor} times, ${language}`;
        expect(await page.evaluate(cutOff), at).toEqual([]);
        expect(await page.evaluate(beyond), at).toBe(0);
      }
    }
  } finally {
    await browser.zoom(1);
    await page.setViewportSize({ width: 1240, height: 900 });
  }
});

test('is black on white on paper, without controls, whole and unfolded', async () => {
  const { page } = browser;
  await page.emulateMedia({ colorScheme: 'dark' });
  const reader = await open();
  await reader.drop(zipped('before.zip', waiting, 0));
  await reader.open(1);
  const folded = () => page.evaluate<number>('document.querySelectorAll("details:not([open])").length');
  const before = await folded();
  expect(before).toBeGreaterThan(0);
  // While the browser prints, as it sees the page then.
  await page.evaluate(`addEventListener('beforeprint', () => {
    globalThis.onPaper = document.querySelectorAll('details:not([open])').length;
  })`);
  await browser.print();
  expect(await page.evaluate('globalThis.onPaper')).toBe(0);
  expect(await folded()).toBe(before);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  try {
    for (const control of ['button', 'combobox', 'textbox'] as const)
      expect(await page.getByRole(control).count(), control).toBe(0);
    await expect(page.getByRole('heading', { name: 'Defender can’t protect this Mac yet' })).toBeVisible();
    const colour = (of: string, what: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${of}')).${what}`);
    expect(await colour('body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await colour('article header[data-level]', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    for (const text of ['h1', 'article h1', 'article pre']) expect(await colour(text, 'color')).toBe('rgb(0, 0, 0)');
    // A message of forty lines, and no scroll bar on paper.
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('pre')].filter((one) => one.scrollHeight > one.clientHeight + 1).length`,
      ),
    ).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  } finally {
    await page.emulateMedia({ media: null, colorScheme: null });
  }
});
