// Nothing in the panel is cut off, broken out of it, or squeezed, in any language and in one that is longer than all.
import { expect, type Page, test } from 'playwright/test';
import { openGallery } from '../../scripts/pictures/gallery-page.mjs';
import { languages } from '../../src/language.ts';

/** The narrowest and the usual panel, CSS pixels. */
const widths = [340, 380];

/**
 * Longer by 40 % and with accents everywhere: a language nobody speaks yet. Names of the Mac and numbers are lengthened
 * too, which is more than can happen.
 */
function pseudo(page: Page): Promise<void> {
  return page.evaluate(() => {
    const accents: Readonly<Record<string, string>> = {
      a: 'ä',
      e: 'ë',
      i: 'ï',
      o: 'ö',
      u: 'ü',
      A: 'Å',
      E: 'É',
      O: 'Ø',
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (node.parentElement?.closest('figcaption, nav, style, script, code, pre, svg') || text.trim() === '') continue;
      const longer = text.trim().length < 3 ? '' : ' ẽñđ'.repeat(Math.ceil((text.trim().length * 0.4) / 4));
      node.textContent = text.replace(/[aeiouAEO]/g, (letter) => accents[letter] ?? letter) + longer;
    }
  });
}

/** What does not fit: where, and what it says. All is unfolded first: what is folded away has no place of its own. */
function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll<HTMLElement>('figure[data-state]')].flatMap((figure) => {
      const state = figure.dataset['state'] ?? '';
      const frame = figure.querySelector('figcaption + *');
      if (frame === null) return [`${state}: has no panel`];
      const { left, right } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        // What is spoken and not shown is a pixel wide; drawings clip what they show on purpose.
        if (box.width <= 1 || element.closest('svg, [role="img"], [aria-hidden="true"]') !== null) return [];
        const said = `${state}: ${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 60)}"`;
        const style = getComputedStyle(element);
        const outside = box.right > right + 0.5 || box.left < left - 0.5;
        const cut =
          style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
        const squeezed =
          (element.tagName === 'BUTTON' || element.tagName === 'SUMMARY') &&
          element.scrollWidth > element.clientWidth + 1;
        return [
          ...(outside ? [`${said} reaches out of the panel`] : []),
          ...(cut ? [`${said} is cut off`] : []),
          ...(squeezed ? [`${said} does not fit`] : []),
        ];
      });
    });
  });
}

/** Buttons whose words stand on more than one line. */
function wrapped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure[data-state] button')].flatMap((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      const ends = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ bottom }) => bottom);
      const lineHeight = Number.parseFloat(getComputedStyle(button).fontSize);
      const isText = button.closest('[role="img"]') === null && button.querySelector('svg, img') === null;
      return isText && Math.max(...ends) - Math.min(...ends) > lineHeight / 2 ? [button.textContent ?? ''] : [];
    }),
  );
}

/** 1440 × 900 under the menu bar of macOS 11 and later, 24 points high, with the panel's margins of 8. */
const smallScreenHeight = 900 - 24 - 2 * 8;

test('the longest guide fits a 13-inch Mac without scrolling, in every language', async () => {
  const gallery = await openGallery();
  try {
    const heights = new Map<string, number>();
    for (const language of languages) {
      await gallery.show({ state: 'new-mac-all', theme: 'light', language, width: '340' });
      heights.set(language, (await gallery.page.getByRole('main').boundingBox())?.height ?? Number.POSITIVE_INFINITY);
    }
    expect([...heights].filter(([, height]) => height > smallScreenHeight)).toEqual([]);
  } finally {
    await gallery.close();
  }
});

for (const language of languages) {
  test(`the panel holds every state in ${language}`, async () => {
    const gallery = await openGallery();
    try {
      for (const width of widths) {
        await gallery.show({ theme: 'light', language, width: String(width) });
        expect(await misfits(gallery.page), `${width} px wide`).toEqual([]);
        expect(await wrapped(gallery.page), `${width} px wide`).toEqual([]);
      }
    } finally {
      await gallery.close();
    }
  });
}

test('the panel holds every state in a language that is longer by 40 %', async () => {
  const gallery = await openGallery();
  try {
    for (const width of widths) {
      await gallery.show({ theme: 'light', language: 'en', width: String(width) });
      await pseudo(gallery.page);
      expect(await misfits(gallery.page), `${width} px wide`).toEqual([]);
    }
  } finally {
    await gallery.close();
  }
});
