// Whether pictures of the panel come out here as on the machine the baselines were made on, to the pixel. Other fonts or
// another Chromium draw other pixels, and nobody could tell such a difference from a mistake of ours.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';

const electron = '33.2.1';
const fonts = '/usr/share/fonts/opentype/inter';
/** fonts-inter 4.0~beta7 of Debian 12, the weights that the panel uses most. */
const digests: Readonly<Record<string, string>> = {
  'Inter-Regular.otf': 'a7e791e8f5a0fb02',
  'Inter-Medium.otf': '99dab2bdcb613c4c',
  'Inter-SemiBold.otf': '8c1990b6012254ea',
};

/** null: pinned; else in what this machine differs. */
export function differenceHere(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `this is ${process.platform} ${process.arch}`;
  const version = path.join(path.dirname(electronPath()), 'version');
  const here = existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/, '') : 'unknown';
  if (here !== electron) return `Electron is ${here}`;
  const other = Object.entries(digests).find(([name, digest]) => digestOf(path.join(fonts, name)) !== digest);
  return other === undefined ? null : `${other[0]} is missing or of another version`;
}

function digestOf(file: string): string | null {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16) : null;
}
