// How long a person waits for the panel: from the click on the icon to its painted page, and from Allow to the tick.
// Kextant runs under Playwright here, which slows it a little.
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { betweenSeconds } from '../../main/mac/load-script.ts';
import { writeState } from '../../practice/facts.mjs';
import { allow, unlock } from '../../practice/person.mjs';
import type { TrayItem } from '../e2e/desktop-bus.ts';
import type { Beside, Figure } from './figures.ts';
import { later, launchOf, type Place, type Program, repository } from './programs.ts';
import { msOfNodeStart } from './verdict.ts';

interface Driven {
  readonly app: ElectronApplication;
  readonly tray: TrayItem;
  readonly root: string;
}

/** Between two clicks, so that nothing of the last one is still going on. */
const restMs = 500;
/** Looks come once a second while a guide is open: Allow is clicked at moments spread over that second. */
const lookEveryMs = 1_000;
const waitMs = 20_000;

/**
 * Cold: the first click after the start, which makes the window. Warm: the window is there, hidden. Each beside an empty
 * window of the bare app, shown for the first time and once more.
 */
export async function measureClick(place: Place, runs: number): Promise<readonly Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  const blank: BlankShown[] = [];
  for (let run = 0; run < runs; run += 1) {
    blank.push(await showBlank(place));
    const driven = await drive(place, 'healthy', 'click');
    await later(restMs);
    cold.push(await clickToPaint(driven));
    await later(restMs);
    await driven.tray.activate(); // hides it
    await later(restMs);
    warm.push(await clickToPaint(driven));
    await driven.app.close();
  }
  const beside = (values: readonly number[]): Beside => ({ what: 'bare window', values });
  return [
    {
      id: 'click-warm',
      label: 'click → panel painted, opened before',
      unit: 'ms',
      ours: warm,
      beside: beside(blank.map(({ againMs }) => againMs)),
      isFull: true,
    },
    {
      id: 'click-cold',
      label: 'click → panel painted, first time',
      unit: 'ms',
      ours: cold,
      beside: beside(blank.map(({ firstMs }) => firstMs)),
      isFull: true,
    },
  ];
}

interface BlankShown {
  readonly firstMs: number;
  readonly againMs: number;
}

/** What an empty page takes to be painted, its window made again and shown once more. */
async function showBlank(place: Place): Promise<BlankShown> {
  const { app } = await launch({ name: 'bare', copy: 'click' }, place);
  const shown = await app.evaluate(async ({ BrowserWindow }, twoFrames) => {
    const askedAt = Date.now();
    const window = new BrowserWindow({ width: 340, height: 480, show: false });
    await window.loadURL('data:text/html,<title>Blank</title>');
    const paintedMs = async (since: number): Promise<number> => {
      window.show();
      return (await window.webContents.executeJavaScript(twoFrames)) - since;
    };
    const firstMs = await paintedMs(askedAt);
    window.hide();
    await new Promise((done) => setTimeout(done, 500));
    return { firstMs, againMs: await paintedMs(Date.now()) };
  }, twoFrames);
  await app.close();
  return shown;
}

/** Begun its second frame: the first one was handed to the compositor. Answers with the moment, epoch ms. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now()))))';

/**
 * Allow is what the practice pane's button calls, without a window around it. Inside the 30 minutes Defender then loads
 * its driver by itself; later the waiter of the load attempt does, and the pane has opened by itself.
 */
export async function measureTick(place: Place, runs: number): Promise<readonly Figure[]> {
  const ways = { 'kext-fresh': [] as number[], 'kext-expired': [] as number[] };
  const node: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    node.push(await msOfNodeStart(place));
    ways['kext-fresh'].push(await allowToTick(place, 'kext-fresh', run / runs));
    ways['kext-expired'].push(await allowToTick(place, 'kext-expired', run / runs));
  }
  return [
    {
      id: 'allow-to-tick',
      label: 'Allow → step ticked',
      unit: 'ms',
      ours: ways['kext-fresh'],
      beside: { what: 'Node’s start', values: node },
      isFull: true,
    },
    {
      id: 'continue-to-tick',
      label: 'Allow after 30 minutes → steps ticked',
      unit: 'ms',
      ours: ways['kext-expired'],
      beside: { what: 'waiter’s rest', values: ways['kext-expired'].map(() => betweenSeconds * 1000) },
      isFull: true,
    },
  ];
}

/** `phase`: how far into the second between two looks Allow is clicked, 0 to 1. */
async function allowToTick(place: Place, scenario: 'kext-fresh' | 'kext-expired', phase: number): Promise<number> {
  const { app, tray, root } = await drive(place, scenario, `${scenario}-${phase}`);
  writeState(root, 'password-answer', 'allow');
  const [page] = await Promise.all([app.waitForEvent('window'), tray.activate()]);
  // The main button comes last, as macOS has it.
  const button = (number: number) =>
    page.locator(`ol > li:nth-child(${number})[aria-current="step"]`).getByRole('button').last();
  await button(1).click();
  const allowStep = scenario === 'kext-fresh' ? 2 : 3;
  await page.locator(`ol > li:nth-child(${allowStep})[aria-current="step"]`).waitFor();
  unlock(root);
  await later(restMs + lookEveryMs * phase);
  const ticked = await expectTick(page);
  const allowedAt = Date.now();
  allow(root);
  const tickedAt = await ticked.evaluate(({ at }) => at);
  await app.close();
  return tickedAt - allowedAt;
}

async function drive(place: Place, scenario: string, copy: string): Promise<Driven> {
  const driven = await launch({ name: 'ours', copy }, place, scenario);
  await watchPaints(driven.app);
  return driven;
}

async function launch(program: Program, place: Place, scenario?: string): Promise<Driven> {
  const { args, env, root } = launchOf(program, place, scenario);
  const registered = once(place.desktop, 'tray', { signal: AbortSignal.timeout(waitMs) });
  const app = await _electron.launch({ executablePath: place.electron, args: [...args], cwd: repository, env });
  const [tray] = (await registered) as [TrayItem];
  return { app, tray, root };
}

declare global {
  /** In Kextant's main process, put there by `watchPaints`: what the newest showing of a window came to, epoch ms. */
  var paintedAt: Promise<number> | undefined;
}

/**
 * Painted means: the page has begun its second frame after the window was shown, so its first one was handed to the
 * compositor. Chromium tells nobody when a frame reached the glass.
 */
async function watchPaints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }, twoFrames) => {
    const expectPaint = (window: Electron.BrowserWindow) => {
      globalThis.paintedAt = new Promise((resolve, reject) => {
        window.once('show', () => window.webContents.executeJavaScript(twoFrames).then(resolve, reject));
      });
    };
    electron.on('browser-window-created', (_event, window) => {
      expectPaint(window);
      window.on('hide', () => expectPaint(window));
    });
  }, twoFrames);
}

async function clickToPaint({ app, tray }: Driven): Promise<number> {
  const clickedAt = Date.now();
  await tray.activate();
  const paintedAt = await app.evaluate(() => globalThis.paintedAt);
  if (paintedAt === undefined) throw new Error('A click on the icon made no window.');
  return paintedAt - clickedAt;
}

/** When the step that is current now no longer is: ticked, or the whole guide done and gone. Epoch ms. */
async function expectTick(page: Page) {
  return page.evaluateHandle(() => {
    const current = () => [...document.querySelectorAll('ol > li')].findIndex((step) => step.ariaCurrent === 'step');
    const before = current();
    // In an object, as a handle to a promise would wait for it.
    const at = new Promise<number>((resolve) => {
      new MutationObserver(() => {
        if (current() !== before) resolve(Date.now());
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    return { at };
  });
}
