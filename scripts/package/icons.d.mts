// Types of icons.mjs for its test.
import type { Level } from '../../src/finding.ts';

export const levelColours: Readonly<Record<Level, string>>;
export function drawIcons(): ReadonlyMap<string, Buffer>;
export function appPixels(width: number): Buffer;
export function templatePixels(level: Level, scale?: 1 | 2): Buffer;
