// The guide's language and the Mac's: each on its own, while the app runs, with the words this very Mac has.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { managedPath } from '../../main/mac/tools.ts';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

const loginItems = 'System/Library/ExtensionKit/Extensions/LoginItems.appex/Contents/Resources/Localizable.loctable';

function speak(root: string, language: string): void {
  const inner = `<key>language</key><string>${language}</string>`;
  writeFileSync(path.join(root, managedPath), `<?xml version="1.0"?>\n<plist><dict>${inner}</dict></plist>\n`);
}

test('the guide changes its language while it is open; panes keep the name that this Mac gives them', async ({
  start,
}) => {
  const world = await start({
    scenario: 'sysext-26',
    language: 'nl',
    prepare: (root) => {
      mkdirSync(path.dirname(path.join(root, managedPath)), { recursive: true });
      // What some Dutch Macs are said to show, and not what we brought.
      const table = { nl: { 'Login Items & Extensions': 'Inloggen en extensies' } };
      writeFileSync(path.join(root, loginItems), JSON.stringify(table));
    },
  });
  const page = await world.openPanel();
  await expect(panelOn(page).button('Open Inloggen en extensies')).toBeVisible();
  speak(world.root, 'de');
  await expect(panelOn(page).headline).toHaveText('Defender kann diesen Mac noch nicht schützen');
  await expect(panelOn(page).button('„Inloggen en extensies“ öffnen')).toBeVisible();
  await expect.poll(() => world.tray.tooltip()).toBe('Defender kann diesen Mac noch nicht schützen');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de');
  speak(world.root, 'ja');
  await expect(panelOn(page).button('“Inloggen en extensies”を開く')).toBeVisible();
});
