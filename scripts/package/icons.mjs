// `npm run icons`: draws the tray icons and the app's icons out of their SVG sources. What it writes is
// committed, so that a build needs no drawing; a test compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const assets = path.resolve(import.meta.dirname, '../../assets');

/**
 * Seen on light and on dark bars alike: each has a contrast of 3:1 or more to #f3f3f5 and to #2a2a2d.
 * @import { Level } from '../../src/finding.ts'
 * @type {Readonly<Record<Level, string>>}
 */
export const levelColours = {
  protected: '#219653',
  attention: '#c77700',
  unprotected: '#e5484d',
  starting: '#3b82f6',
  unknown: '#868b94',
};

const levels = /** @type {Level[]} */ (Object.keys(levelColours));

/** Pixels: a tray icon of macOS, and the margin around it that makes it one of Linux. */
const traySize = 18;
const linuxMargin = 2;
const linuxAppSize = 512;

/**
 * Types of an .icns by the width of their PNG: the ones without, then the ones with a second pixel per point. None for 16
 * points at one pixel: macOS reads `icp4` to `icp6` as raw pixels today, so that a PNG there is drawn as noise. It makes
 * that size out of `ic11`.
 */
const icnsTypes = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
];

/**
 * Every file that is made, by its name below `assets`.
 * @type {() => ReadonlyMap<string, Buffer>}
 */
export function drawIcons() {
  const tray = levels.flatMap(trayIcons);
  const app = (width) => drawn(source('icon.svg'), width).asPng();
  return new Map([...tray, ['icon.png', app(linuxAppSize)], ['icon.icns', icns(app)]]);
}

/**
 * The app's icon at a width in pixels: four bytes each, the last one is alpha.
 * @type {(width: number) => Buffer}
 */
export function appPixels(width) {
  return drawn(source('icon.svg'), width).pixels;
}

/**
 * The template image of a level, black on nothing, as its pixels: four bytes each, the last one is alpha.
 * @type {(level: Level, scale?: 1 | 2) => Buffer}
 */
export function templatePixels(level, scale = 1) {
  return drawn(inColour(level, '#000', 0), traySize * scale).pixels;
}

/**
 * macOS tints a template image itself; Linux shows icons as they are, so there they bring their colour.
 * @type {(level: Level) => [string, Buffer][]}
 */
function trayIcons(level) {
  const template = inColour(level, '#000', 0);
  const coloured = inColour(level, levelColours[level], linuxMargin);
  const linuxSize = traySize + 2 * linuxMargin;
  return [
    [`tray/${level}Template.png`, drawn(template, traySize).asPng()],
    [`tray/${level}Template@2x.png`, drawn(template, 2 * traySize).asPng()],
    [`tray/${level}.png`, drawn(coloured, linuxSize).asPng()],
    [`tray/${level}@2x.png`, drawn(coloured, 2 * linuxSize).asPng()],
  ];
}

/** A unit stays a pixel with a margin too, so that edges stay on whole pixels. */
function inColour(level, colour, margin) {
  const size = traySize + 2 * margin;
  return source(`tray-source/${level}.svg`).replace(
    /viewBox="[^"]*"/,
    `viewBox="${-margin} ${-margin} ${size} ${size}" color="${colour}"`,
  );
}

function drawn(svg, width) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
}

/** `icns`, the length of all, then each picture as its type, its length with these eight bytes, and its PNG. */
function icns(png) {
  const blocks = icnsTypes.map(([type, width]) => block(type, png(width)));
  return block('icns', Buffer.concat(blocks));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

function source(name) {
  return readFileSync(path.join(assets, name), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.join(assets, 'tray'), { recursive: true });
  const icons = drawIcons();
  for (const [name, content] of icons) writeFileSync(path.join(assets, name), content);
  console.log(`Wrote ${icons.size} files below ${path.relative(process.cwd(), assets) || '.'}.`);
}
