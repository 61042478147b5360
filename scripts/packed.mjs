// Writes what the build brings along for a fleet kit: packed, to a quarter of its size.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** `name.br` in the folder, which is made. */
export function writePacked(folder, name, text) {
  mkdirSync(folder, { recursive: true });
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(path.join(folder, `${name}.br`), packed);
}
