// The panel as a good guest of the real app: reached by keyboard alone, larger when zoomed, quiet while nothing changes.
import { expect, type Page } from 'playwright/test';
import { writeState } from '../../practice/facts.mjs';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

test('Tab goes the way the eye does, through everything, with the focus to be seen', async ({ start }) => {
  const { openPanel } = await start({ scenario: 'kext-expired' });
  const page = await openPanel();
  await expect(panelOn(page).button('Ask macOS again')).toBeVisible();
  const order = await focusOrder(page);
  expect(order.map(({ name }) => name)).toEqual(['More', 'Copy command', 'Ask macOS again', 'Details']);
  expect(order.map(({ outline }) => outline)).toEqual(order.map(() => 'solid'));
});

test('the menu is gone through with the arrow keys and left with Escape, the panel with another', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const page = await world.openPanel();
  const more = panelOn(page).button('More');
  await more.focus();
  await page.keyboard.press('ArrowDown');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  const items = page.getByRole('list').first().getByRole('button');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect.poll(world.isPanelOpen).toBe(false);
});

test('settings are reached, gone through, changed and left by keyboard alone', async ({ start }) => {
  const { openPanel } = await start({ scenario: 'healthy' });
  const page = await openPanel();
  await expect(panelOn(page).headline).toHaveText('This Mac is protected');
  for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Settings', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(panelOn(page).headline).toHaveText('Settings');
  await expect(panelOn(page).headline).toBeFocused();
  const reached = await focusOrder(page);
  const controls = page.getByRole('main').locator('button, input, select');
  await expect(controls).not.toHaveCount(0);
  expect(reached).toHaveLength(await controls.count());
  expect(reached.filter(({ outline }) => outline !== 'solid')).toEqual([]);
  const alerts = page.getByRole('switch', { name: 'Show notifications' });
  await alerts.focus();
  await page.keyboard.press('Space');
  await expect(alerts).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panelOn(page).headline).toHaveText('This Mac is protected');
  await expect(panelOn(page).button('More')).toBeFocused();
});

test('at twice the size the window grows with the page, and nothing is beside it', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const page = await world.openPanel();
  const width = () =>
    world.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentBounds().width);
  expect(await width()).toBe(380);
  await world.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(width).toBe(760);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  const button = panelOn(page).button('Ask macOS again');
  await button.scrollIntoViewIfNeeded();
  // A scroll ends on a whole pixel, which is half of one here.
  await expect(button).toBeInViewport({ ratio: 0.95 });
});

/** Chromium calls a task long from 50 ms on. */
const longTaskMs = 50;
const looks = 30;

test('a look costs the page little, and changes nothing but when it was', async ({ start }) => {
  const { openPanel } = await start({ scenario: 'kext-expired' });
  const page = await openPanel();
  await expect(panelOn(page).button('Ask macOS again')).toBeVisible();
  // A step that has just come is still settling.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await takeLook(page);
  await page.evaluate(noteChanges);
  const taskMs = await taskClock(page);
  const costs: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    const before = await taskMs();
    await takeLook(page);
    costs.push((await taskMs()) - before);
  }
  expect(Math.min(...costs)).toBeGreaterThan(0);
  expect(Math.max(...costs), costs.map(Math.round).join(' ')).toBeLessThan(longTaskMs);
  expect(await page.evaluate(() => window.changes)).toEqual([]);
});

test('a look that changes the whole panel does not take long either', async ({ start }) => {
  const { openPanel, root } = await start({ scenario: 'kext-expired' });
  const page = await openPanel();
  await expect(panelOn(page).button('Ask macOS again')).toBeVisible();
  const taskMs = await taskClock(page);
  const costs: number[] = [];
  for (const [loaded, says] of [
    ['1', 'This Mac is protected'],
    ['0', 'Defender can’t protect this Mac yet'],
    ['1', 'This Mac is protected'],
  ] as const) {
    writeState(root, 'kext-loaded', loaded);
    const before = await taskMs();
    await takeLook(page);
    costs.push((await taskMs()) - before);
    await expect(panelOn(page).headline).toHaveText(says);
  }
  expect(Math.max(...costs), costs.map(Math.round).join(' ')).toBeLessThan(longTaskMs);
});

declare global {
  interface Window {
    /** Put there by `noteChanges`: what was changed in the document since. */
    changes: string[];
  }
}

/**
 * What all tasks of the page have taken so far: processor time, as a busy machine stretches every other clock. What all
 * tasks of a look take is the most one of them can.
 */
async function taskClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
}

/** Runs in the page. */
function noteChanges(): void {
  window.changes = [];
  const isAge = (node: Node) => /^Checked /.test(node.parentElement?.textContent ?? node.textContent ?? '');
  const observer = new MutationObserver((records) => {
    const news = records.filter(({ target }) => !isAge(target));
    window.changes.push(...news.map(({ type, target }) => `${type} in ${target.nodeName}`));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Asks for a look and waits until what it found has arrived in the page. */
function takeLook(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { kextant } = window as unknown as { readonly kextant: import('../../src/contract.ts').Bridge };
        const stop = kextant.onSnapshot(() => {
          stop();
          requestAnimationFrame(() => resolve());
        });
        void kextant.lookNow();
      }),
  );
}

interface Focused {
  /** Which element of the document it is. */
  readonly at: number;
  readonly name: string;
  readonly outline: string;
}

/** What Tab reaches, in its order, until it comes round; Playwright would find them in any. */
async function focusOrder(page: Page): Promise<readonly Focused[]> {
  const order: Focused[] = [];
  await page.evaluate(() => document.body.focus());
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return null;
      const at = [...document.querySelectorAll('*')].indexOf(activeElement);
      const name = activeElement.ariaLabel ?? activeElement.textContent;
      return { at, name, outline: getComputedStyle(activeElement).outlineStyle };
    });
    if (focused === null || order.some(({ at }) => at === focused.at)) return order;
    order.push(focused);
  }
}
