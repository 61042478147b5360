// What is read aloud comes in the order in which it is seen: line by line, and on a line from left to right.
import { expect, type Page, test } from 'playwright/test';
import { openGallery } from '../../scripts/pictures/gallery-page.mjs';

for (const language of ['en', 'de', 'ja'] as const) {
  test(`the order of what is read aloud is the order of what is seen: ${language}`, async () => {
    const gallery = await openGallery();
    try {
      await gallery.show({ theme: 'light', language, details: 'open' });
      expect(await outOfOrder(gallery.page)).toEqual([]);
    } finally {
      await gallery.close();
    }
  });
}

test('a text that is moved up is found', async () => {
  const gallery = await openGallery();
  try {
    await gallery.show({ theme: 'light', language: 'en', state: 'protected' });
    await gallery.page.getByRole('main').evaluate(({ style }) => {
      style.display = 'flex';
      style.flexDirection = 'column-reverse';
    });
    expect(await outOfOrder(gallery.page)).not.toEqual([]);
  } finally {
    await gallery.close();
  }
});

/** Texts and controls that stand above, or on the same line left of, what comes before them in the document. */
function outOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const isRead = (element: Element) => {
      const box = element.getBoundingClientRect();
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      );
      // What is spoken and not shown is a pixel wide. Drawings are one picture with a name.
      const isHidden = box.width <= 1 || element.closest('[aria-hidden="true"], option') !== null;
      return !isHidden && (hasText || element.matches('[role="img"], input, select, button'));
    };
    return [...document.querySelectorAll('figure[data-state]')].flatMap((figure) => {
      const read = [...figure.querySelectorAll('main *')].filter(isRead);
      const boxes = read.map((element) => ({ element, box: element.getBoundingClientRect() }));
      return boxes.slice(1).flatMap(({ element, box }, index) => {
        const before = boxes[index];
        if (before === undefined || before.element.contains(element)) return [];
        const isAbove = box.bottom <= before.box.top + 1;
        const isLeft = box.right <= before.box.left + 1 && box.top < before.box.bottom && box.bottom > before.box.top;
        const said = ({ textContent, nodeName }: Element) => `${nodeName} ${textContent?.slice(0, 30)}`;
        return isAbove || isLeft
          ? [`${figure.getAttribute('data-state')}: ${said(element)} comes after ${said(before.element)}`]
          : [];
      });
    });
  });
}
