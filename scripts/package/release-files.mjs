// What a release has beside the packages, each one file that needs no Kextant: the standalone verdict and the reader.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readerPage } from '../reader.mjs';
import { standaloneScript } from '../standalone.mjs';

/**
 * Writes them into a folder, which is made, and answers their places.
 * @param {string} folder
 */
export async function writeReleaseFiles(folder) {
  const verdict = path.join(folder, 'kextant-verdict.sh');
  const reader = path.join(folder, 'kextant-reader.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(verdict, await standaloneScript(), { mode: 0o755 });
  writeFileSync(reader, await readerPage());
  return [verdict, reader];
}
