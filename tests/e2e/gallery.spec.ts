// Every state of the panel in each theme and language: usable by everybody, and pixel for pixel as it was looked at.
// `npx playwright test gallery --update-snapshots` takes new baselines; look at them before committing.
import { expect, type Page, test as plain } from 'playwright/test';
import { galleryStates, galleryThemes } from '../../renderer/gallery-states.ts';
import { type GalleryPage, openGallery } from '../../scripts/pictures/gallery-page.mjs';
import { type Language, languages } from '../../src/language.ts';
import { violationsOn } from './accessible.ts';
import { differenceHere } from './pinned.ts';

const test = plain.extend<object, { gallery: GalleryPage }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const gallery = await openGallery();
      await use(gallery);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});

/** What holds of a page with one panel, not of thirty side by side. */
const ofOnePanel = ['landmark-no-duplicate-main', 'landmark-unique', 'region'];
/** With more contrast only colours differ, which are the same in every language. */
const contrastsOf = (language: Language) =>
  language === 'en' ? (['no-preference', 'more'] as const) : ['no-preference' as const];

/** In the dark only colours differ; one language of each script is enough. */
const inTheDark: readonly Language[] = ['en', 'nl', 'ja'];
const themesOf = (language: Language) =>
  galleryThemes.filter((theme) => theme === 'light' || inTheDark.includes(language));

for (const language of languages) {
  for (const theme of themesOf(language)) {
    test(`axe finds nothing in any state: ${language}, ${theme}`, async ({ gallery: { page, show } }) => {
      for (const contrast of contrastsOf(language)) {
        await page.emulateMedia({ contrast });
        await show({ language, theme });
        await expect(page.getByRole('main')).toHaveCount(Object.keys(galleryStates).length);
        expect(await violationsOn(page, { without: ofOnePanel }), `contrast: ${contrast}`).toEqual([]);
      }
    });
  }

  test(`the menu stays inside the panel: ${language}`, async ({ gallery: { page, show } }) => {
    for (const state of ['looking', 'protected', 'snoozed']) {
      await show({ language, state, theme: 'light', width: '340' });
      await page.locator('[aria-expanded]').click();
      await expect(page.getByRole('list').getByRole('button').first()).toBeVisible();
      expect(await beside(page), state).toEqual([]);
    }
  });
}

for (const state of Object.keys(galleryStates)) {
  test(`axe finds nothing in a panel that is alone on its page: ${state}`, async ({ gallery: { page, show } }) => {
    await show({ state, language: 'en', theme: 'light' });
    // The gallery's own caption stands outside of the panel's landmark.
    expect(await violationsOn(page, { without: ['region'] })).toEqual([]);
  });
}

/** What reaches out of the panel, sideways or below. */
function beside(page: Page): Promise<readonly string[]> {
  return page.getByRole('main').evaluate((panel) => {
    const frame = panel.getBoundingClientRect();
    const isOut = ({ left, right, bottom, width }: DOMRect) =>
      width > 1 && (left < frame.left - 0.5 || right > frame.right + 0.5 || bottom > frame.bottom + 0.5);
    return [...panel.querySelectorAll('button, li')]
      .filter((element) => isOut(element.getBoundingClientRect()))
      .map(({ textContent }) => textContent ?? '');
  });
}

/** One of each layout, over all themes and both first languages: [state, theme, language, contrast]. */
const pictures = [
  ['looking', 'light', 'en', 'no-preference'],
  ['fresh-allow', 'light', 'en', 'no-preference'],
  ['expired', 'dark', 'en', 'no-preference'],
  ['expired-allow', 'dark', 'nl', 'no-preference'],
  ['expired-refused', 'light', 'nl', 'no-preference'],
  ['protected', 'light', 'en', 'no-preference'],
  ['protected', 'dark', 'nl', 'no-preference'],
  ['new-mac-all', 'light', 'en', 'no-preference'],
  ['managed', 'dark', 'en', 'no-preference'],
  ['switched-off', 'light', 'nl', 'more'],
  ['unhealthy', 'dark', 'en', 'more'],
  ['stale', 'light', 'en', 'more'],
  ['snoozed', 'dark', 'nl', 'no-preference'],
  ['page-history', 'light', 'en', 'no-preference'],
  ['page-history', 'dark', 'en', 'no-preference'],
  ['page-history', 'light', 'en', 'more'],
  ['page-history-lost', 'dark', 'nl', 'no-preference'],
] as const;

const difference = differenceHere();
if (difference === null) {
  for (const [state, theme, language, contrast] of pictures) {
    const name = [state, theme, language, ...(contrast === 'more' ? ['contrast'] : [])].join('-');
    test(`looks as its baseline: ${name}`, async ({ gallery: { page, show } }) => {
      await page.emulateMedia({ contrast });
      await show({ state, theme, language });
      await expect(page.locator('figure').first().locator('> div')).toHaveScreenshot(`${name}.png`, {
        threshold: 0,
        maxDiffPixels: 0,
      });
    });
  }
} else if (process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log(`The pictures of the panel are not compared with their baselines here: ${difference}.`);
}
