// The panel as a good guest of the real app: reached by keyboard alone, larger when zoomed, quiet while nothing changes.
import { expect, type Page } from 'playwright/test';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

test('Tab goes the way the eye does, through everything, with the focus to be seen', async ({ start }) => {
  const { openPanel } = await start({ scenario: 'kext-expired' });
  const page = await openPanel();
  await expect(panelOn(page).button('Ask macOS again')).toBeVisible();
  const order = await focusOrder(page);
  expect(order.map(({ name }) => name)).toEqual(['More', 'Copy for Terminal', 'Ask macOS again', 'Details']);
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
  await expect(button).toBeInViewport({ ratio: 1 });
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
  const session = await page.context().newCDPSession(page);
  // Processor time, as a busy machine stretches every other clock: what all tasks of a look take is the most one can.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
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

declare global {
  interface Window {
    /** Put there by `noteChanges`: what was changed in the document since. */
    changes: string[];
  }
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
        const { guide } = window as unknown as { readonly guide: import('../../src/contract.ts').Bridge };
        const stop = guide.onSnapshot(() => {
          stop();
          requestAnimationFrame(() => resolve());
        });
        void guide.refresh();
      }),
  );
}

interface Focused {
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
      const name = activeElement.ariaLabel ?? activeElement.textContent;
      return { name, outline: getComputedStyle(activeElement).outlineStyle };
    });
    if (focused === null || order.some(({ name }) => name === focused.name)) return order;
    order.push(focused);
  }
}
