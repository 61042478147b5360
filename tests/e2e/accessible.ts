// Whether a page can be used by everybody, as axe-core judges it. Injected by hand: Playwright's own builder opens a
// page of its own, which Electron refuses. Runs in the tests.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is now: rule and place. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  // A step that is just settling is see-through for a moment.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
