// The icons: what is committed is what the script draws, and one colour is enough to tell the levels apart. Node.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawIcons, levelColours, templatePixels } from '../../scripts/package/icons.mjs';
import type { Level } from '../../src/finding.ts';

const assets = path.resolve(import.meta.dirname, '../../assets');
const levels: readonly Level[] = ['protected', 'attention', 'unprotected', 'starting', 'unknown'];
const icons = drawIcons();

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

  test('the .icns holds every size of macOS, each as a PNG of its own width', () => {
    const widths = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512 };
    const widthsAtTwo = { ic11: 32, ic12: 64, ic13: 256, ic14: 512, ic10: 1024 };
    expect(widthsByType(icons.get('icon.icns') ?? Buffer.alloc(0))).toEqual({ ...widths, ...widthsAtTwo });
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

function widthsByType(icns: Buffer): Readonly<Record<string, number>> {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const widths: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width = 0] = sizeOf(icns.subarray(at + 8));
    widths[icns.toString('latin1', at, at + 4)] = width;
  }
  return widths;
}
