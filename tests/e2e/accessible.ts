// Whether a page can be used by everybody, as axe-core judges it. Injected by hand: Playwright's own builder opens a
// page of its own, which Electron refuses.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it is now, or with what a selector finds on it: rule and place. `without` names
 * rules that cannot hold there.
 */
export async function violationsOn(
  page: Page,
  { within, without = [] }: { readonly within?: string; readonly without?: readonly string[] } = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // A step that is just settling is see-through for a moment.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  return page.evaluate(
    async ({ selector, disabled }) => {
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(selector ?? document, { rules, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { selector: within, disabled: without },
  );
}
