// The icons: what is committed is what the script draws, and one colour is enough to tell the levels apart. Node.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { appPixels, drawIcons, levelColours, templatePixels } from '../../scripts/package/icons.mjs';
import type { Level } from '../../src/finding.ts';
import { decodePng, type Picture } from './png.ts';

const assets = path.resolve(import.meta.dirname, '../../assets');
const levels: readonly Level[] = ['protected', 'attention', 'unprotected', 'starting', 'unknown'];
const icons = drawIcons();
/** What is committed, not what would be drawn: this file is what macOS gets. */
const icns = blocksOf(readFileSync(path.join(assets, 'icon.icns')));

describe('files', () => {
  test.each([...icons.keys()])('%s is what `npm run icons` makes', (name) => {
    expect(readFileSync(path.join(assets, name)).equals(icons.get(name) ?? Buffer.alloc(0))).toBe(true);
  });

  test('no tray icon lies there that nobody draws', () => {
    const made = [...icons.keys()].filter((name) => name.startsWith('tray/')).map((name) => path.basename(name));
    expect(readdirSync(path.join(assets, 'tray')).toSorted()).toEqual(made.toSorted());
  });

  test.each(levels)('%s has both sizes for macOS and for Linux', (level) => {
    const sizes = [`${level}Template.png`, `${level}Template@2x.png`, `${level}.png`, `${level}@2x.png`];
    expect(sizes.map((name) => sizeOf(icons.get(`tray/${name}`)))).toEqual(
      [18, 36, 22, 44].map((side) => [side, side]),
    );
  });

  test.each([
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
    ['ic13', 256],
    ['ic14', 512],
  ] as const)('%s of the .icns, read as macOS reads that type, is the icon drawn at %i pixels', (type, width) => {
    const read = pixelsOf(type, icns.get(type) ?? Buffer.alloc(0));
    expect({ width: read.width, height: read.height }).toEqual({ width, height: width });
    expect(read.pixels.equals(Buffer.from(appPixels(width)))).toBe(true);
  });

  test('the .icns has no type that macOS reads as raw pixels, and none that is not judged above', () => {
    expect([...icns.keys()].toSorted()).toEqual(['ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14']);
  });
});

describe('in one colour, at 18 pixels', () => {
  const pairs = levels.flatMap((one, index) => levels.slice(index + 1).map((other) => [one, other] as const));

  test.each(pairs)('%s and %s differ in a tenth of what is drawn or more', (one, other) => {
    const [first, second] = [solid(one), solid(other)];
    const different = first.filter((drawn, index) => drawn !== second[index]).length;
    const drawn = first.filter((isDrawn, index) => isDrawn || second[index]).length;
    expect(different / drawn).toBeGreaterThan(0.1);
    expect(different).toBeGreaterThanOrEqual(12);
  });

  test.each(levels)('%s is black and nothing else, and leaves the corners free', (level) => {
    const pixels = templatePixels(level);
    expect(pixels.filter((_, index) => index % 4 !== 3).every((channel) => channel === 0)).toBe(true);
    expect([0, 17, 17 * 18, 17 * 18 + 17].map((index) => pixels[index * 4 + 3])).toEqual([0, 0, 0, 0]);
  });

  /** Whether each pixel is seen: more than half covered. */
  function solid(level: Level): readonly boolean[] {
    const pixels = templatePixels(level);
    return Array.from({ length: 18 * 18 }, (_, index) => (pixels[index * 4 + 3] ?? 0) > 127);
  }
});

describe('in colour', () => {
  const light = '#f3f3f5';
  const dark = '#2a2a2d';

  test.each(levels)('%s stands out 3:1 on a light and on a dark bar', (level) => {
    for (const bar of [light, dark]) expect(contrast(levelColours[level], bar)).toBeGreaterThanOrEqual(3);
  });

  /** As WCAG 2 defines it. */
  function contrast(one: string, other: string): number {
    const [brighter = 0, darker = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
    return (brighter + 0.05) / (darker + 0.05);
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
});

/** Width and height, from a PNG's first block. */
function sizeOf(png: Buffer | undefined): readonly number[] {
  if (png?.toString('latin1', 1, 4) !== 'PNG') return [];
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The pictures of an .icns by their type; a type that comes twice is an error. */
function blocksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length) throw new Error('not an .icns');
  const blocks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const type = file.toString('latin1', at, at + 4);
    if (blocks.has(type)) throw new Error(`${type} is there twice`);
    blocks.set(type, file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
  }
  return blocks;
}

/** `ic07` to `ic14` are read as PNG; the small types of before are read as runs of raw ARGB. */
function pixelsOf(type: string, content: Buffer): Picture {
  if (!/^ic(0[7-9]|1[0-4])$/.test(type)) throw new Error(`macOS reads ${type} as raw pixels`);
  return decodePng(content);
}
