// What a Linux machine must have besides Node, and getting it where that is allowed. `node scripts/setup/system-packages.mjs`
// lists what is missing. Plain Node, as it runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Libraries that Electron loads, by the file it asks for. Later Debian and Ubuntu call some packages `…t64`. */
const libraries = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcups.so.2', 'libcups2'],
  ['libdrm.so.2', 'libdrm2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libnotify.so.4', 'libnotify4'],
  ['libudev.so.1', 'libudev1'],
];

/** Programs by the job that needs them, one of `a|b`: a display and a bus of our own, a small desktop on it, making packages. */
const programs = {
  bus: [
    ['Xvfb', 'xvfb'],
    ['dbus-daemon', 'dbus'],
    ['xdg-open', 'xdg-utils'],
  ],
  // The page that reads reports is tried in these too.
  browsers: [
    ['firefox-esr|firefox', 'firefox-esr'],
    ['WebKitWebDriver', 'webkit2gtk-driver'],
  ],
  desktop: [
    ['openbox', 'openbox'],
    ['hsetroot', 'hsetroot'],
    ['xfce4-panel', 'xfce4-panel'],
    ['dunst', 'dunst'],
    ['xdotool', 'xdotool'],
    ['import', 'imagemagick'],
    ['xwininfo', 'x11-utils'],
    ['gdbus', 'libglib2.0-bin'],
  ],
  fleet: [
    ['sqlite3', 'sqlite3'],
    ['dash', 'dash'],
    ['bash', 'bash'],
    ['zsh', 'zsh'],
    ['shellcheck', 'shellcheck'],
    // JavaScriptCore, the engine of macOS's osascript.
    ['jsc', 'libjavascriptcoregtk-4.0-bin'],
  ],
  packaging: [['7za', 'p7zip-full']],
};

/** @typedef {keyof typeof jobs} Job */

/** What each job needs of these; Electron's libraries are a need of their own. */
const jobs = {
  run: ['electron'],
  bus: ['electron', 'bus'],
  e2e: ['electron', 'bus', 'browsers'],
  packaging: ['electron', 'bus', 'packaging'],
  desktop: ['electron', 'bus', 'desktop'],
  fleet: ['fleet'],
};

/** Words look as in the pictures of the documentation only with the font we ask for. */
const font = {
  folders: [
    '/usr/share/fonts/opentype/inter',
    '/usr/share/fonts/truetype/inter',
    '/usr/share/fonts/opentype/inter-roman',
  ],
  package: 'fonts-inter',
};

/**
 * Names of the packages that a job still needs: `run` (the app on a desktop that is there), `bus` (the app on a bus of
 * its own), `e2e` (the end-to-end tests, with browsers), `packaging` (making packages, and trying them), `desktop` (the
 * app on a virtual desktop) or `fleet` (trying the fleet kit, without Electron). Takes some ten milliseconds.
 */
export function missingPackages(job) {
  if (process.platform !== 'linux') return [];
  const needs = jobs[job];
  const missing = needs.includes('electron') ? missingLibraries() : [];
  const wanted = needs.flatMap((name) => programs[name] ?? []);
  missing.push(...wanted.filter(([either]) => !either.split('|').some(isOnPath)).map(([, name]) => name));
  if (needs.includes('bus') && !font.folders.some((folder) => existsSync(folder))) missing.push(font.package);
  return missing;
}

/** Installs what is missing on Debian and Ubuntu as root; elsewhere says what is missing and how to get it. */
export function ensurePackages(job, { tell = console.error } = {}) {
  const missing = missingPackages(job);
  if (missing.length === 0) return;
  if (!isOnPath('apt-get')) {
    throw new Error(
      `These are missing (named as Debian's packages): ${missing.join(' ')}\nInstall them with your system's package manager, then run this again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Error(
      `These packages are missing: ${missing.join(' ')}\nInstall them, then run this again:\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  tell(`Installing with apt-get: ${missing.join(' ')}.`);
  if (!install(missing)) {
    apt(['update'], tell);
    if (!install(missing))
      throw new Error(
        `apt-get could not install these packages: ${missing.join(' ')}\nRun this to see why:\n  apt-get install ${missing.join(' ')}`,
      );
  }
  const still = missingPackages(job);
  if (still.length > 0) throw new Error(`apt-get ended well, yet this is still missing: ${still.join(' ')}`);
}

/** False when apt does not know a package, as on a machine that never fetched its lists. */
function install(names) {
  const known = names.map(nameHere);
  return apt(['install', '-y', '-q', '--no-install-recommends', ...known], () => {});
}

/** The name as this release has it. Asked by name: what `libasound2` alone gives is ambiguous on newer Ubuntus. */
function nameHere(name) {
  const newer = `${name}t64`;
  const { status, stdout } = spawnSync('apt-cache', ['policy', newer], { encoding: 'utf8' });
  return status === 0 && /Candidate: (?!\(none\))/.test(stdout) ? newer : name;
}

function apt(args, tell) {
  const { status, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) tell(stderr.trim());
  return status === 0;
}

function missingLibraries() {
  const known = librariesKnown();
  return libraries.filter(([file]) => !known.includes(`\t${file} `)).map(([, name]) => name);
}

function librariesKnown() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file)) ?? 'ldconfig';
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * Where a program lies, or null.
 * @type {(program: string) => string | null}
 */
export function findProgram(program) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, program)).find(isExecutable) ?? null;
}

export function isOnPath(program) {
  return findProgram(program) !== null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not ours to run: the same to us
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(missingPackages('desktop').join('\n') || 'Nothing is missing.');
}
