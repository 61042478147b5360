// `npm run tour [-- --language nl]`: plays the approval after 30 minutes on a virtual desktop as a person would do it,
// and writes one picture per step into assets/pictures, and all of them on one sheet. Linux.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { finish } from '../setup/children.mjs';
import { setUp } from '../setup/setup.mjs';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const practiceFolder = path.join(root, '.practice');
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
  if (process.platform !== 'linux') throw new Error('The tour needs a virtual desktop, which only Linux has.');
  const started = performance.now();
  const { executable } = await setUp({ job: 'desktop', tell: console.log });
  const { build } = await import('../build.mjs');
  await build();
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-tour-'));
  const taken = path.join(home, 'pictures');
  const folder = path.join(root, 'assets/pictures', language);
  try {
    await play({ executable, language, home, taken });
    await animation(path.join(home, 'frames'), path.join(taken, 'story.gif'));
    // Only a whole tour replaces the one before.
    rmSync(folder, { recursive: true, force: true });
    cpSync(taken, folder, { recursive: true });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  const sheet = await contactSheet(folder, path.join(practiceFolder, `tour-${language}.png`));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`Took ${seconds} s. The pictures are in ${here(folder)}, all together in ${here(sheet)}.`);
}

async function play({ executable, language, home, taken }) {
  const [{ startDesktop }, { openStage }, { story }, { makePracticeMac }] = await Promise.all([
    import('../desktop/desktop.mjs'),
    import('./tour-stage.mjs'),
    import('./tour-story.mjs'),
    import('../../practice/scenarios.mjs'),
  ]);
  // Pictures of a night would look odd in a manual; every program of the tour goes by this zone.
  process.env.TZ = zoneOfTheMorning(new Date());
  const desktop = await startDesktop(display);
  const { root: mac } = makePracticeMac({ scenario: 'kext-expired', dir: path.join(home, 'mac') });
  const frames = path.join(home, 'frames');
  const stage = await openStage({ desktop, executable, mac, language, folder: taken, frames });
  try {
    await story(stage);
  } catch (error) {
    const failed = path.join(practiceFolder, 'tour-failed.png');
    await desktop.screenshot(failed);
    throw new Error(`${error.message}\nThis was on screen: ${here(failed)}`);
  } finally {
    await stage.close();
    await desktop.stop();
  }
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

function here(file) {
  return path.relative(process.cwd(), file);
}

/** The story as one moving picture: the whole screen, two and a half seconds for each step. */
async function animation(frames, file) {
  const pictures = readdirSync(frames)
    .sort()
    .map((name) => path.join(frames, name));
  const small = ['-resize', '800x', '+dither', '-colors', '64', '-layers', 'optimize'];
  await run('convert', ['-delay', '250', '-loop', '0', ...pictures, ...small, file]);
}

/** All pictures at half their size, for whoever looks them over. */
async function contactSheet(folder, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const pictures = names.map((name) => path.join(folder, name));
  const tiles = ['-label', '%t', ...pictures, '-geometry', '640x400>+8+8', '-tile', '2x', '-background', '#e8e8ea'];
  await run('montage', [...tiles, file]);
  return file;
}
