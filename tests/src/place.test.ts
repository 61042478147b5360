// Where the panel goes: at the icon, inside the work area, whatever the desktop says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInMenuBar, placePanel } from '../../src/place.ts';

const screen = { x: 0, y: 25, width: 1440, height: 875 };
const size = { width: 360, height: 480 };

describe('an icon in the menu bar', () => {
  const first = { bounds: { x: 0, y: 0, width: 1440, height: 900 }, workArea: screen };
  const left = {
    bounds: { x: -1920, y: 100, width: 1920, height: 1080 },
    workArea: { x: -1920, y: 125, width: 1920, height: 1055 },
  };

  it.each([
    ['lies in it', { x: 700, y: 0, width: 24, height: 24 }, first, true],
    ['lies in that of a display to the left', { x: -600, y: 100, width: 24, height: 24 }, left, true],
    ['is not laid out yet', { x: 0, y: 900, width: 0, height: 0 }, first, false],
    ['was tidied away to the left of everything', { x: -4_000, y: 0, width: 24, height: 24 }, first, false],
    ['was tidied away to the right', { x: 5_000, y: 0, width: 24, height: 24 }, first, false],
    ['is told below the bar', { x: 700, y: 876, width: 24, height: 24 }, first, false],
    ['is that of another display', { x: 700, y: 0, width: 24, height: 24 }, left, false],
  ])('%s', (_name, icon, display, isThere) => {
    expect(isInMenuBar(icon, display)).toBe(isThere);
  });
});

describe('the panel', () => {
  it.each([
    ['hangs centred below an icon in the menu bar', { x: 700, y: 0, width: 24, height: 24 }, { x: 532, y: 33 }],
    ['stays on screen at the right', { x: 1410, y: 0, width: 24, height: 24 }, { x: 1072, y: 33 }],
    ['stays on screen at the left', { x: 0, y: 0, width: 24, height: 24 }, { x: 8, y: 33 }],
    ['stands above an icon at the bottom', { x: 700, y: 876, width: 24, height: 24 }, { x: 532, y: 412 }],
    ['hangs below an icon just above the middle', { x: 700, y: 440, width: 24, height: 24 }, { x: 532, y: 33 }],
    ['stands above an icon in the very middle', { x: 700, y: 450.5, width: 24, height: 24 }, { x: 532, y: 412 }],
    [
      'stands above an icon that begins above the middle',
      { x: 700, y: 455, width: 24, height: 24 },
      { x: 532, y: 412 },
    ],
    ['knows the place of an icon of no width', { x: 700, y: 0, width: 0, height: 24 }, { x: 520, y: 33 }],
    ['knows the place of an icon of no height', { x: 700, y: 0, width: 24, height: 0 }, { x: 532, y: 33 }],
    ['goes to the top right when no icon is told', { x: 0, y: 0, width: 0, height: 0 }, { x: 1072, y: 33 }],
  ])('%s', (_name, icon, corner) => {
    expect(placePanel(icon, screen, size)).toEqual({ ...corner, ...size });
  });

  it('shrinks to a small screen', () => {
    expect(placePanel({ x: 10, y: 0, width: 20, height: 20 }, { x: 0, y: 0, width: 300, height: 200 }, size)).toEqual({
      x: 8,
      y: 8,
      width: 284,
      height: 184,
    });
  });

  it('is inside the work area of any screen, also left of or above the first', () => {
    const at = fc.integer({ min: -4_000, max: 4_000 });
    const rectangle = fc.record({ x: at, y: at, width: fc.nat(200), height: fc.nat(200) });
    const area = fc.record({
      x: at,
      y: at,
      width: fc.integer({ min: 100, max: 4_000 }),
      height: fc.integer({ min: 100, max: 4_000 }),
    });
    const wanted = fc.record({ width: fc.integer({ min: 1, max: 2_000 }), height: fc.integer({ min: 1, max: 5_000 }) });
    fc.assert(
      fc.property(rectangle, area, wanted, (icon, work, panel) => {
        const { x, y, width, height } = placePanel(icon, work, panel);
        expect(x).toBeGreaterThanOrEqual(work.x);
        expect(y).toBeGreaterThanOrEqual(work.y);
        expect(x + width).toBeLessThanOrEqual(work.x + work.width);
        expect(y + height).toBeLessThanOrEqual(work.y + work.height);
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }),
    );
  });
});
