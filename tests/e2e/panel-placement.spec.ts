// The panel beside the practice Mac's settings window: it hides nothing of what a person is sent to, and stays to be seen.
import { expect } from 'playwright/test';
import { test } from './app.ts';
import { panelOn, practiceWindow } from './screens.ts';

test('the panel never covers the settings window it opened, and is there while a person works in it', async ({
  start,
}) => {
  const world = await start({ scenario: 'kext-fresh' });
  const practice = await world.startPractice();
  const page = await world.openPanel();
  await panelOn(page).button('Open Security & Privacy').click();
  await world.desktop.until('the settings window', () => practiceWindow(practice.windows(), 'settings'));
  const boundsOf = (app: typeof practice) =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.isVisible())
        ?.getBounds(),
    );
  await expect.poll(() => boundsOf(practice)).toBeDefined();
  await expect(panelOn(page).current).toContainText('Click “Allow”');
  expect(await world.isPanelOpen()).toBe(true);
  const [panel, settings] = await Promise.all([boundsOf(world.app), boundsOf(practice)]);
  expect((settings?.x ?? Number.NaN) + (settings?.width ?? Number.NaN)).toBeLessThanOrEqual(panel?.x ?? Number.NaN);
});
