// What is on screen, by role and name, in English.

import type { Locator, Page } from 'playwright/test';
import type { PracticePage } from '../../practice/desktop/contract.ts';

/** The panel. */
export interface Screen {
  readonly headline: Locator;
  readonly steps: Locator;
  /** The one step that is the person's turn. */
  readonly current: Locator;
  readonly done: Locator;
  button(name: string | RegExp): Locator;
}

export function panelOn(page: Page): Screen {
  // The first list: a second one may offer the same by hand, folded away.
  const guide = page.locator('ol').first();
  return {
    headline: page.getByRole('heading', { level: 1 }),
    steps: guide.getByRole('listitem'),
    current: guide.locator('[aria-current="step"]'),
    done: guide.locator('[data-state="done"]'),
    button: (name) => page.getByRole('button', { name }),
  };
}

/** Notes every text of the guide from now on, also one that stands for a moment only; what it gives back reads them. */
export async function noteGuide(page: Page): Promise<() => Promise<readonly string[]>> {
  const notes = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const note = () => texts.push(document.querySelector('ol')?.textContent ?? '');
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => notes.jsonValue();
}

/** The practice Mac's window that shows this. */
export function practiceWindow(pages: readonly Page[], shows: PracticePage): Page | undefined {
  return pages.find((page) => page.url().endsWith(`?${shows}`));
}
