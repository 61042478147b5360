// Whether colours are told apart by everybody: text from what it stands on by 4.5 to 1, marks and edges by 3 to 1.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/tokens.css'), 'utf8');
const [plain = '', more = ''] = css.split('@media (prefers-contrast: more)').map((part) => part.split('@media')[0]);

type Scheme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** What a token says in the newest of the rules that name it. */
function ruleFor(token: string, rules: readonly string[]): string {
  const found = rules
    .map((rule) => new RegExp(`--${token}: ([^;]+);`).exec(rule)?.[1])
    .filter((value) => value !== undefined);
  const value = found.at(-1);
  if (value === undefined) throw new Error(`there is no token --${token}`);
  return value;
}

function colour(token: string, scheme: Scheme, rules: readonly string[]): Colour {
  const value = ruleFor(token, rules);
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return colour(alias, scheme, rules);
  const sides = /^light-dark\((#\w+|rgb\([^)]*\)), (#\w+|rgb\([^)]*\))\)$/.exec(value);
  return parsed((scheme === 'light' ? sides?.[1] : sides?.[2]) ?? value);
}

function parsed(text: string): Colour {
  const hex = /^#(\w\w)(\w\w)(\w\w)$/
    .exec(text)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text)?.slice(1).map(Number);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, percent = 100] = hex ?? rgb ?? [];
  return [red, green, blue, percent / 100];
}

/** As it looks on a ground, which shows through. */
function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (part: number, below: number) => part * alpha + below * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(front: Colour, ground: Colour): number {
  const [low = 0, high = 0] = [luminance(over(front, ground)), luminance(ground)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const levels = ['protected', 'attention', 'unprotected', 'starting', 'unknown'] as const;
const tints = levels.map((level) => `${level}-tint`);

const texts: readonly (readonly [front: string, ground: string])[] = [
  ...['panel', 'card', 'menu', 'button', ...tints].map((ground) => ['text', ground] as const),
  ...['panel', 'card', ...tints].map((ground) => ['second', ground] as const),
  ...['panel', 'card'].map((ground) => ['accent', ground] as const),
  ['on-accent', 'accent'],
  ['on-practice', 'practice'],
];
const marks: readonly (readonly [front: string, ground: string])[] = [
  ...levels.map((level) => [level, `${level}-tint`] as const),
  // The levels of the strip of days stand on the panel itself.
  ...levels.map((level) => [level, 'panel'] as const),
  ['panel', 'protected'],
  ['accent', 'panel'],
  ['accent', 'card'],
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  describe.each([
    ['as usual', [plain]],
    ['with more contrast', [plain, more]],
  ])('%s', (_name, rules) => {
    const between = (front: string, ground: string) =>
      contrast(colour(front, scheme, rules), colour(ground, scheme, rules));

    it.each(texts)('text: %s on %s', (front, ground) => {
      expect(between(front, ground)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(marks)('marks: %s on %s', (front, ground) => {
      expect(between(front, ground)).toBeGreaterThanOrEqual(3);
    });

    it.each(['panel', 'card', ...tints])('the focus: its ring on %s', (ground) => {
      const [red, green, blue] = colour('accent', scheme, rules);
      expect(contrast([red, green, blue, ringAlpha()], colour(ground, scheme, rules))).toBeGreaterThanOrEqual(3);
    });
  });

  it.each(['line-strong', 'button-line'])('with more contrast, edges: %s', (line) => {
    const rules = [plain, more];
    for (const ground of ['panel', 'card', 'menu'])
      expect(contrast(colour(line, scheme, rules), colour(ground, scheme, rules)), ground).toBeGreaterThanOrEqual(3);
  });
});

/** The ring is the accent, thinned (renderer/Panel.module.css). */
function ringAlpha(): number {
  const panel = readFileSync(path.resolve(import.meta.dirname, '../../renderer/Panel.module.css'), 'utf8');
  return Number(/outline: 3px solid color-mix\(in srgb, var\(--accent\) (\d+)%, transparent\)/.exec(panel)?.[1]) / 100;
}
