// `npm run tour [-- --language nl]`: plays the approval after 30 minutes on a virtual desktop as a person would do it,
// and writes one picture per step into assets/pictures, and all of them on one sheet. Linux.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { finish } from './children.mjs';
import { setUp } from './setup.mjs';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const display = { width: 1280, height: 900 };
const exitUsage = 64;
const usage = 'usage: npm run tour -- [--language en|nl]';

try {
  await main(languageOrExit());
  await finish(0);
} catch (error) {
  console.error(error.message);
  await finish(1);
}

async function main(language) {
  const started = performance.now();
  const { executable } = await setUp({ job: 'desktop', tell: console.log });
  const { build } = await import('./build.mjs');
  await build();
  // A tour told at night would look odd in a manual; the practice Mac and all programs go by this zone.
  process.env.TZ = zoneOfTheMorning(new Date());
  const { startDesktop } = await import('./desktop.mjs');
  const desktop = await startDesktop(display);
  const folder = path.join(root, 'assets/pictures', language);
  rmSync(folder, { recursive: true, force: true });
  const mac = await practiceMac();
  const { openStage } = await import('./tour-stage.mjs');
  const stage = await openStage({ desktop, executable, mac, language, folder });
  try {
    const { story } = await import('./tour-story.mjs');
    await story(stage);
  } finally {
    await stage.close();
    rmSync(path.dirname(mac), { recursive: true, force: true, maxRetries: 5 });
  }
  const sheet = await contactSheet(folder, path.join(root, '.practice', `tour-${language}.png`));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const here = (file) => path.relative(process.cwd(), file);
  console.log(`Took ${seconds} s. The pictures are in ${here(folder)}, all together in ${here(sheet)}.`);
}

function languageOrExit() {
  try {
    const { values } = parseArgs({ options: { language: { type: 'string', default: 'en' } } });
    if (['en', 'nl'].includes(values.language)) return values.language;
    throw new Error(`--language takes en or nl, not "${values.language}".`);
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(exitUsage);
  }
}

/** The zone in which it is past 11 now; every hour of the day has one. Its sign is the other way round than people say it. */
function zoneOfTheMorning(now) {
  const hours = 11 - now.getUTCHours();
  return `Etc/GMT${hours > 0 ? '' : '+'}${-hours}`;
}

async function practiceMac() {
  const { makePracticeMac } = await import('../practice/scenarios.mjs');
  const dir = path.join(mkdtempSync(path.join(tmpdir(), 'kextant-tour-')), 'mac');
  return makePracticeMac({ scenario: 'kext-expired', dir }).root;
}

/** All pictures at half their size, for whoever looks them over. */
async function contactSheet(folder, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const pictures = readdirSync(folder).map((name) => path.join(folder, name));
  const tiles = ['-label', '%t', ...pictures, '-geometry', '640x400>+8+8', '-tile', '2x', '-background', '#e8e8ea'];
  await run('montage', [...tiles, file]);
  return file;
}
