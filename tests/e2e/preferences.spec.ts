// What macOS's accessibility settings change in the panel, as Chromium computes it: transparency, contrast, motion.
import { type CDPSession, expect, type Page, test as plain } from 'playwright/test';
import { galleryThemes } from '../../renderer/gallery-states.ts';
import { type GalleryPage, openGallery } from '../../scripts/pictures/gallery-page.mjs';

interface Asked {
  readonly 'prefers-reduced-transparency'?: 'reduce';
  readonly 'prefers-contrast'?: 'more';
  readonly 'prefers-reduced-motion'?: 'reduce';
}

interface Shown extends GalleryPage {
  readonly prefer: (asked: Asked) => Promise<unknown>;
}

const test = plain.extend<object, { gallery: Shown }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const gallery = await openGallery();
      // Playwright's own emulation would be sent along with ours, and knows nothing of transparency.
      await gallery.page.emulateMedia({ reducedMotion: null });
      const session: CDPSession = await gallery.page.context().newCDPSession(gallery.page);
      const prefer = (asked: Asked) =>
        session.send('Emulation.setEmulatedMedia', {
          features: Object.entries(asked).map(([name, value]) => ({ name, value })),
        });
      await use({ ...gallery, prefer });
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});

/** One with a menu, steps and a picture; the good news; a page of controls. */
const states = 'expired-allow,protected,switched-off,settings';

for (const theme of galleryThemes) {
  test(`with less transparency nothing shows through: ${theme}`, async ({ gallery: { page, show, prefer } }) => {
    await prefer({});
    await show({ theme, state: states, language: 'en' });
    expect(await seenThrough(page)).not.toEqual([]);
    await prefer({ 'prefers-reduced-transparency': 'reduce' });
    expect(await seenThrough(page)).toEqual([]);
    await prefer({ 'prefers-reduced-transparency': 'reduce', 'prefers-contrast': 'more' });
    expect(await seenThrough(page)).toEqual([]);
  });

  test(`with more contrast text, icons and edges are stronger: ${theme}`, async ({
    gallery: { page, show, prefer },
  }) => {
    await prefer({});
    await show({ theme, state: states, language: 'en' });
    const usual = await stylesOf(page);
    await prefer({ 'prefers-contrast': 'more' });
    const more = await stylesOf(page);
    expect(Object.keys(more)).toEqual(Object.keys(usual));
    for (const [name, colour] of Object.entries(more)) expect(colour, name).not.toBe(usual[name]);
    await prefer({ 'prefers-contrast': 'more', 'prefers-reduced-transparency': 'reduce' });
    const opaque = await stylesOf(page);
    for (const [name, colour] of Object.entries(opaque)) expect(colour, name).not.toBe(usual[name]);
  });
}

test('with less motion nothing moves', async ({ gallery: { page, show, prefer } }) => {
  await prefer({});
  await show({ theme: 'light', state: 'starting', language: 'en' });
  const moving = () => page.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBeGreaterThan(0);
  await prefer({ 'prefers-reduced-motion': 'reduce' });
  expect(await moving()).toBe(0);
  const chevron = page.locator('summary').first();
  expect(await chevron.evaluate((element) => getComputedStyle(element, '::before').transitionDuration)).toBe('0s');
});

/** Grounds, edges and filters of the panel that let through what is below. Apple's own windows are only drawn. */
function seenThrough(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const alpha = (colour: string) => {
      const [, , , value = '1'] = colour.match(/[\d.]+/g) ?? [];
      return Number(value);
    };
    const isHalf = (colour: string) => alpha(colour) > 0 && alpha(colour) < 1;
    return [...document.querySelectorAll('main, main *:not([role="img"] *)')].flatMap((element) => {
      const style = getComputedStyle(element);
      const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
        .filter((side) => style[`border${side}Width`] !== '0px')
        .map((side) => style[`border${side}Color`]);
      const half = [style.backgroundColor, ...edges].filter(isHalf);
      const through = [...half, ...(style.backdropFilter === 'none' ? [] : [style.backdropFilter])];
      return through.map((what) => `${element.nodeName} ${element.className} ${what}`);
    });
  });
}

/** Colours of what has to stand out. */
function stylesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    // Where a colour changes, it takes a moment.
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(changes.map(({ finished }) => finished));
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`there is no ${selector}`);
      return getComputedStyle(element);
    };
    return {
      'the sentence below the headline': style('main h1 ~ p').color,
      'the icon of the level': style('[data-level="unprotected"] [role="img"]').color,
      'the edge of the banner': style('[data-level]').borderBottomColor,
      'a step that is still to come': style('li[data-state="waiting"]').color,
    };
  });
}
