// `npm run audit`: what we take from others, checked without a network: exact versions, hashes, no install script, and
// only packages that somebody looked at in what ships (scripts/package/shipped.json). Known holes: `npm audit`, where it is reachable.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/**
 * Have install scripts: for Windows's installer, for Electron's programs, and to ask for donations. None runs, as .npmrc
 * forbids all of them.
 */
const knownScripts = ['electron-winstaller', 'electron-legacy', 'core-js'];
const licences = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
const exactVersion = /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * @typedef {{ readonly packages: Readonly<Record<string, Readonly<Record<string, any>>>> }} Lock
 * @typedef {{ name: string, version: string, licence: string, integrity: string, resolved: string, hasInstallScript: boolean, isShipped: boolean }} Package
 * @typedef {{
 *   readonly manifest: Readonly<Record<string, any>>,
 *   readonly lock: Lock,
 *   readonly settings: string,
 *   readonly shipped: Readonly<Record<string, string>>,
 * }} Inputs
 */

/** @type {() => Inputs} */
export function inputs() {
  return {
    manifest: readJson('package.json'),
    lock: readJson('package-lock.json'),
    settings: readFileSync(path.join(root, '.npmrc'), 'utf8'),
    shipped: readJson('scripts/package/shipped.json'),
  };
}

/**
 * What is wrong, a sentence each.
 * @type {(given: Inputs) => string[]}
 */
export function problemsIn({ manifest, lock, settings, shipped }) {
  const packages = packagesIn(lock);
  return [
    ...(settings.split('\n').includes('ignore-scripts=true') ? [] : ['.npmrc lets install scripts run.']),
    ...inexact({ ...manifest.dependencies, ...manifest.devDependencies }),
    ...outOfStep(manifest, lock.packages['']),
    ...packages.flatMap(problemsOf),
    ...unknown(
      packages.filter(({ isShipped }) => isShipped),
      shipped,
    ),
  ];
}

/**
 * All packages of the lock file; those that ship are bundled into the app.
 * @type {(lock: Lock) => Package[]}
 */
export function packagesIn(lock) {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(
      ([
        place,
        { version, license = '', integrity = '', resolved = '', hasInstallScript = false, dev, devOptional },
      ]) => ({
        name: place.split('node_modules/').at(-1) ?? place,
        version,
        licence: license,
        integrity,
        resolved,
        hasInstallScript,
        isShipped: !(dev ?? devOptional ?? false),
      }),
    );
}

function inexact(wanted) {
  return Object.entries(wanted)
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => `package.json asks for ${name} "${version}": give one version exactly.`);
}

function outOfStep(manifest, locked) {
  const same = ['dependencies', 'devDependencies'].every(
    (kind) => JSON.stringify(manifest[kind] ?? {}) === JSON.stringify(locked[kind] ?? {}),
  );
  return same ? [] : ['package.json and package-lock.json differ: run npm install.'];
}

function problemsOf({ name, version, integrity, resolved, hasInstallScript }) {
  const problems = [
    [!exactVersion.test(version), 'is locked to no exact version'],
    [!integrity.startsWith('sha512-'), 'has no SHA-512 hash in the lock file'],
    [resolved !== '', 'comes from an address of its own, not from the registry in use'],
    [hasInstallScript && !knownScripts.includes(name), 'has an install script'],
  ];
  return problems.filter(([is]) => is).map(([, what]) => `${name} ${version} ${what}.`);
}

function unknown(packages, shipped) {
  const news = packages.flatMap(({ name, licence }) => {
    if (!licences.includes(licence)) return [`${name} ships under "${licence}", which nobody agreed to.`];
    if (shipped[name] === licence) return [];
    return [`${name} (${licence}) ships and is not in scripts/package/shipped.json: look at it, then write it there.`];
  });
  const names = new Set(packages.map(({ name }) => name));
  const gone = Object.keys(shipped).filter((name) => !names.has(name));
  return [
    ...news,
    ...gone.map((name) => `${name} is in scripts/package/shipped.json and no longer ships: take it out.`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = inputs();
  const problems = problemsIn(given);
  for (const problem of problems) console.error(problem);
  const all = packagesIn(given.lock);
  const ship = all.filter(({ isShipped }) => isShipped).length;
  if (problems.length === 0) console.log(`${all.length} packages, ${ship} of them in the app: nothing to object to.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
