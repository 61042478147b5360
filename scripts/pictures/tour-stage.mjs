// The stage of the tour: the app and the practice Mac's windows on a virtual desktop, and a person's eyes and hands there.
// What is on screen is found through Playwright; pointer and keys are the desktop's own.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { readState } from '../../practice/facts.mjs';
import { later, linesOf, start, stop } from '../setup/children.mjs';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const patienceMs = 60_000;
const pollMs = 50;
/** Two pictures this far apart that are equal: nothing moves any more. Shorter than a caret's blink. */
const stillMs = 200;
/** Pixels around what a picture shows, and how wide it is at least. */
const room = 40;
const leastWidth = 640;
/** Rows of one colour and of large areas compress best so. */
const small = ['-strip', '-define', 'png:compression-level=9', '-define', 'png:compression-filter=2'];

/** `folder` gets the pictures, `frames` the whole screen at the same moments; `mac` is the root of the practice Mac. Ends what it started with `close`. */
export async function openStage({ desktop, executable, mac, language, folder, frames }) {
  for (const one of [folder, frames]) mkdirSync(one, { recursive: true });
  const lines = [];
  const open = (main) =>
    startWatched({ executable, main, args: ['--tools-root', mac, '--language', language], desktop });
  const practice = await open(path.join(root, 'out/practice/main.js'));
  const app = await open(root);
  linesOf(app.child.stdout).on('line', (line) => lines.push(line));
  return {
    /** What the app printed. */
    lines,
    until,
    fact: (name) => readState(mac, name),
    panel: () => shownPage(desktop, app, 'index.html'),
    settings: () => shownPage(desktop, practice, 'window.html?settings'),
    passwordDialog: () => shownPage(desktop, practice, 'window.html?password'),
    trayIcon: () => desktop.trayIcon(),
    notification: async () => (await windowsOnScreen(desktop, 'Dunst')).map(handleOf).at(0),
    point: ({ x, y }) => desktop.xdotool('mousemove', x, y),
    click: ({ x, y }, button = 1) => desktop.xdotool('mousemove', x, y, 'click', button),
    press: (key) => desktop.xdotool('key', key),
    type: (text) => desktop.xdotool('type', text),
    placeOf: (page, element) => placeOf(desktop, page, element),
    picture: (name) => picture(desktop, path.join(folder, `${name}.png`), path.join(frames, `${name}.png`)),
    async close() {
      for (const { child } of [app, practice]) await stop(child);
    },
  };
}

/**
 * Starts Electron with a debugger, by which Playwright sees its pages. Its output is there from the first line, which Playwright's own way of
 * starting Electron misses.
 */
async function startWatched({ executable, main, args, desktop }) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses its sandbox to root
  const child = await start(executable, [...sandbox, '--remote-debugging-port=0', main, ...args], {
    cwd: root,
    env: desktop.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = linesOf(child.stderr);
  const address = await new Promise((resolve, reject) => {
    said.on('line', (line) => line.startsWith('DevTools listening on ') && resolve(line.split(' ').at(-1)));
    child.once('exit', () => reject(new Error(`${main} ended before it was ready.`)));
  });
  const [context] = (await chromium.connectOverCDP(address)).contexts();
  // What turns without end would never be still.
  context.on('page', (page) => page.emulateMedia({ reducedMotion: 'reduce' }));
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

/** Where to put the pointer for an element on the desktop, once it can be clicked and no longer moves. */
async function placeOf(desktop, page, element) {
  await element.click({ trial: true, timeout: patienceMs });
  const { x, y, width, height } = await element.boundingBox();
  const window = await until('the window of what is to be clicked', () => windowOf(desktop, page));
  return handleOf({ x: window.x + x, y: window.y + y, width, height });
}

/** Where people's pointers are on a button in good pictures: beside its words. */
function handleOf({ x, y, width, height }) {
  return { x: Math.round(x + width * 0.86), y: Math.round(y + height * 0.66) };
}

/**
 * The window on screen that has the page's size; none while it is hidden. Chromium itself cannot be trusted here: it tells its
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

/** Taken when the screen no longer changes, and cut down to what there is to see. */
async function picture(desktop, file, frame) {
  const shot = `${file}.shot.png`;
  /** @type {Buffer | null} */
  let before = null;
  await until('the screen to be still', async () => {
    await desktop.screenshot(shot);
    const now = readFileSync(shot);
    const still = before?.equals(now) ?? false;
    before = now;
    if (!still) await later(stillMs);
    return still;
  });
  const [, x, y] = /x:(\d+) y:(\d+)/.exec(await desktop.xdotool('getmouselocation')) ?? [];
  const cut = ['-crop', cutAround(await windowsOnScreen(desktop, '.')), '+repage'];
  await run('convert', [shot, ...pointerAt(x, y), `png24:${frame}`]);
  await run('convert', [frame, ...cut, ...small, `png24:${file}`]);
  rmSync(shot);
}

/** From the left and the lower end of the windows, with room around them, to the upper right corner of the screen. */
function cutAround(windows) {
  const bar = windows.reduce((widest, one) => (one.width > widest.width ? one : widest));
  const others = windows.filter(({ y }) => y >= bar.height);
  const left = Math.max(0, Math.min(...others.map(({ x }) => x - room), bar.width - leastWidth));
  const bottom = Math.max(...others.map(({ y, height }) => y + height + room));
  return `${bar.width - left}x${bottom}+${left}+0`;
}

/** A picture of the screen lacks the pointer: an arrow is drawn where it is. */
function pointerAt(x, y) {
  const arrow = 'M 0,0 L 0,17 L 4,13.2 L 6.8,19.4 L 9.5,18.2 L 6.8,12.2 L 12,12 Z';
  return ['-fill', '#111', '-stroke', '#fff', '-strokewidth', '1.3', '-draw', `translate ${x},${y} path '${arrow}'`];
}
