// The story of the tour, step by step: Defender was installed three hours ago and nobody clicked Allow.

/** Found by what they are, not by their words, which differ by language. */
const currentStep = (panel) => panel.locator('[aria-current="step"]');
const mainButton = (panel) => currentStep(panel).locator('button:not([aria-disabled="true"])').last();
const okButton = (dialog) => dialog.locator('button[type="submit"]');
const lockButton = (settings) => settings.locator('button[aria-pressed]');
const allowButton = (settings) => settings.locator('section p + button');
const closeButton = (settings) => settings.locator('main button[aria-label]');
/** dunst closes a notification that is clicked so. */
const dismissingButton = 3;
/** Where the pointer is out of the way. */
const aside = { x: 700, y: 600 };

/** Plays the story; each picture is taken when what it shows is proven, and the screen is still. */
export async function story(stage) {
  await beWarned(stage);
  await openPanel(stage);
  await askForTheButton(stage);
  await seeSettings(stage);
  await allow(stage);
  await hearGoodNews(stage);
}

async function beWarned({ until, lines, trayIcon, notification, point, picture }) {
  await point(aside);
  await until('the verdict', () => lines.some((line) => /unprotected +kernel-extension-not-approved/.test(line)));
  await until('the tray icon', trayIcon);
  await until('the notification', notification);
  await picture('01-alert');
}

async function openPanel(stage) {
  await stage.click(await stage.notification(), dismissingButton);
  await stage.until('the notification to go', async () => !(await stage.notification()));
  await stage.click(await stage.trayIcon());
  await pointAtMainButton(stage);
  await stage.picture('02-guide');
}

/** The load attempt that is meant to be refused: it brings the Allow button back for 30 minutes, and asks again from then on. */
async function askForTheButton(stage) {
  const before = stage.fact('last-attempt-at');
  await clickMainButton(stage);
  await enterPassword(stage, '03-password');
  await stage.until('the load attempt', () => stage.fact('last-attempt-at') !== before);
}

/** They open by themselves, and the guide says until when the button is there. */
async function seeSettings({ until, settings, point, picture }) {
  await until('the settings pane', settings);
  await point(aside);
  await picture('04-button-is-back');
}

async function allow({ until, settings, click, point, placeOf, picture, fact }) {
  const page = await until('the settings pane', settings);
  await click(await placeOf(page, lockButton(page)));
  await until('the lock to open', () => fact('locked') === '0');
  await point(await placeOf(page, allowButton(page)));
  await picture('05-allow');
  await click(await placeOf(page, allowButton(page)));
  await until('the approval', () => fact('approved') === '1');
  await until('the driver, which loads by itself', () => fact('kext-loaded') === '1');
}

/** The person puts away what is still there, and a click on the notification brings the panel back. */
async function hearGoodNews(stage) {
  const { until, lines, panel, settings, notification, placeOf, click, point, picture } = stage;
  await until('the good verdict', () => /^\S+ +protected$/.test(lines.at(-1)));
  await until('the panel to hide', async () => {
    const page = await panel();
    if (!page) return true;
    await click(await placeOf(page, page.locator('h1')));
    await stage.press('Escape');
    return false;
  });
  const pane = await settings();
  await click(await placeOf(pane, closeButton(pane)));
  await until('the settings pane to close', async () => !(await settings()));
  await point(await until('the notification', notification));
  await picture('06-good-news');
  await click(await notification());
  await until('the panel', panel);
  await point(aside);
  await picture('07-protected');
}

async function enterPassword({ until, passwordDialog, point, click, type, placeOf, picture }, name) {
  const dialog = await until('the password dialog', passwordDialog);
  const button = await placeOf(dialog, okButton(dialog));
  await type('practice');
  await point(button);
  await picture(name);
  await click(button);
  await until('the dialog to close', async () => !(await passwordDialog()));
}

async function pointAtMainButton(stage) {
  await stage.point(await mainButtonOf(stage));
}

async function clickMainButton(stage) {
  await stage.click(await mainButtonOf(stage));
}

async function mainButtonOf({ until, panel, placeOf }) {
  const page = await until('the panel', panel);
  return await placeOf(page, mainButton(page));
}
