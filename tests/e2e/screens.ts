// What is on screen, by role and name, in English. Runs in the tests.
import type { Locator, Page } from 'playwright/test';

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

/** The practice Mac's two windows, found by their page. */
export function practiceWindow(pages: readonly Page[], file: 'settings.html' | 'password.html'): Page | undefined {
  return pages.find((page) => page.url().endsWith(file));
}
