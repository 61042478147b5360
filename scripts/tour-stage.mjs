// The stage of the tour: the app and the practice Mac's windows on a virtual desktop, and a person's eyes and hands there.
// What is on screen is found through Playwright; pointer and keys are the desktop's own. Plain Node.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { readState } from '../practice/facts.mjs';
import { later, start, stop } from './children.mjs';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const patienceMs = 60_000;
const pollMs = 50;
/** Two pictures this far apart that are equal: nothing moves any more. Shorter than a caret's blink. */
const stillMs = 200;

/** `folder` gets the pictures; `mac` is the root of the practice Mac. Ends what it started with `close`. */
export async function openStage({ desktop, executable, mac, language, folder }) {
  mkdirSync(folder, { recursive: true });
  const lines = [];
  const open = (main) => startWatched({ executable, main, args: ['--tools-root', mac, '--language', language], desktop });
  const practice = await open(path.join(root, 'out/practice/main.js'));
  const app = await open(root);
  createInterface(app.child.stdout).on('line', (line) => lines.push(line));
  return {
    /** What the app printed. */
    lines,
    until,
    fact: (name) => readState(mac, name),
    panel: () => shownPage(desktop, app, 'index.html'),
    settings: () => shownPage(desktop, practice, 'settings.html'),
    passwordDialog: () => shownPage(desktop, practice, 'password.html'),
    trayIcon: () => desktop.trayIcon(),
    notification: async () => (await windowsOnScreen(desktop, 'Dunst')).map(middleOfBox).at(0),
    point: ({ x, y }) => desktop.xdotool('mousemove', x, y),
    click: ({ x, y }, button = 1) => desktop.xdotool('mousemove', x, y, 'click', button),
    type: (text) => desktop.xdotool('type', text),
    middleOf: (page, element) => middleOf(desktop, page, element),
    picture: (name) => picture(desktop, path.join(folder, `${name}.png`)),
    async close() {
      for (const { child } of [app, practice]) await stop(child);
    },
  };
}

/** Starts Electron with Chromium's debugger, by which Playwright sees its pages. Its output is there from the first line. */
async function startWatched({ executable, main, args, desktop }) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses its sandbox to root
  const child = await start(executable, [...sandbox, '--remote-debugging-port=0', main, ...args], {
    cwd: root,
    env: desktop.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = createInterface(child.stderr);
  const address = await new Promise((resolve, reject) => {
    said.on('line', (line) => line.startsWith('DevTools listening on ') && resolve(line.split(' ').at(-1)));
    child.once('exit', () => reject(new Error(`${main} ended before it was ready.`)));
  });
  const [context] = (await chromium.connectOverCDP(address)).contexts();
  return { child, context };
}

/** Waits until `get` gives something; what it was in vain for is told. */
async function until(what, get) {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const value = await get();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}.`);
    await later(pollMs);
  }
}

/** The page if it is on screen: windows are made when they are first needed and may be hidden. */
async function shownPage(desktop, { context }, name) {
  const page = context.pages().find((one) => one.url().endsWith(`/${name}`));
  return page && (await windowOf(desktop, page)) && page;
}

/** Where the middle of an element is on the desktop, once it can be clicked and no longer moves. */
async function middleOf(desktop, page, element) {
  await element.click({ trial: true, timeout: patienceMs });
  const { x, y, width, height } = await element.boundingBox();
  const window = await until('the window of what is to be clicked', () => windowOf(desktop, page));
  return middleOfBox({ x: window.x + x, y: window.y + y, width, height });
}

function middleOfBox({ x, y, width, height }) {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/**
 * The window on screen that has the page's size; none while it is hidden. Chromium itself is no witness: it tells its
 * page of a move late, and while Playwright watches, a hidden page too believes to be visible.
 */
async function windowOf(desktop, page) {
  // A page that goes away while it is asked has no window.
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight })).catch(() => null);
  const windows = await windowsOnScreen(desktop, '.');
  return windows.find(({ width, height }) => width === size?.width && height === size.height);
}

/** By a pattern of their class. */
async function windowsOnScreen(desktop, classes) {
  const search = ['search', '--onlyvisible', '--class', classes, 'getwindowgeometry', '--shell', '%@'];
  const told = await desktop.xdotool(...search).catch(() => ''); // it exits with 1 when it finds none
  return [...told.matchAll(/X=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)/g)].map((match) => {
    const [x, y, width, height] = match.slice(1).map(Number);
    return { x, y, width, height };
  });
}

/** Taken when the screen no longer changes; 256 colours are enough for what is mostly flat. */
async function picture(desktop, file) {
  const shot = `${file}.shot.png`;
  let before = null;
  await until('the screen to be still', async () => {
    await desktop.screenshot(shot);
    const now = readFileSync(shot);
    const still = before?.equals(now) ?? false;
    before = now;
    if (!still) await later(stillMs);
    return still;
  });
  const [, x, y] = /x:(\d+) y:(\d+)/.exec(await desktop.xdotool('getmouselocation'));
  await run('convert', [shot, ...pointerAt(x, y), '+dither', '-colors', '256', '-strip', `png8:${file}`]);
  rmSync(shot);
}

/** A picture of the screen lacks the pointer: an arrow is drawn where it is. */
function pointerAt(x, y) {
  const arrow = 'M 0,0 L 0,17 L 4,13.2 L 6.8,19.4 L 9.5,18.2 L 6.8,12.2 L 12,12 Z';
  return ['-fill', '#111', '-stroke', '#fff', '-strokewidth', '1.3', '-draw', `translate ${x},${y} path '${arrow}'`];
}
