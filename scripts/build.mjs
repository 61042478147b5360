// Builds the app: main, preload, renderer and the practice Mac's windows. `npm run build [-- --production | --old]`.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { writeReader } from './reader.mjs';
import { writeStandalone } from './standalone.mjs';

const root = path.resolve(import.meta.dirname, '..');
const from = (...parts) => path.join(root, ...parts);

/** Oldest Electron that gets our code: 32 (legacy macOS) and 33 (tests) share Node 20 and Chromium 128. */
const targets = { node: 'node20.16', chrome: 'chrome128' };
/** What Electron 27 has; before 28 no Electron takes an ES module for its main process. */
const oldTargets = { node: 'node18.17', chrome: 'chrome118' };
const external = ['electron', /^node:/, ...builtinModules];

/** @type {import('vite').InlineConfig} */
const common = { configFile: false, root, logLevel: 'error', mode: 'production', publicDir: false };

/** Everything that can change what is built. */
const inputs = [
  'src',
  'main',
  'renderer',
  'practice',
  'standalone',
  'assets/tray',
  'scripts/build.mjs',
  'scripts/standalone.mjs',
  'scripts/packed.mjs',
  'scripts/reader.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * Builds into `out`, or for `production` into `dist/app/out` without source maps, test pages and the practice Mac:
 * packages are made from a folder in which nothing else ever lay. `old` is for tests on Electrons before 28 alone, and
 * makes an app of its own of `dist/old`. A finished build replaces the one before by renaming, so that a running app or
 * another build never meets half of one. Answers whether anything had to be built.
 */
export async function build({ production = false, old = false } = {}) {
  const target = from(old ? 'dist/old/out' : production ? 'dist/app/out' : 'out');
  const stampFile = path.join(target, '.inputs');
  const stamp = stampOf(inputs, `${production} ${old}`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  mkdirSync(from('node_modules/.cache'), { recursive: true });
  const next = mkdtempSync(from('node_modules/.cache/build-'));
  try {
    const parts = partsOf(next, { production, old }).filter(({ entry }) => existsSync(entry));
    const vite = await import('vite');
    await asProduction(() =>
      Promise.all([
        ...parts.map(({ config }) => vite.build(config)),
        writeStandalone(path.join(next, 'main')),
        writeReader(path.join(next, 'main')),
      ]),
    );
    if (existsSync(from('assets/tray')))
      cpSync(from('assets/tray'), path.join(next, 'assets/tray'), { recursive: true });
    writeFileSync(path.join(next, '.inputs'), stamp);
    replace(target, next);
    if (old) writeOldManifest(path.dirname(target));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}

/** Without a type: there `.js` is CommonJS. */
function writeOldManifest(folder) {
  const { name, productName, version, main } = JSON.parse(readFileSync(from('package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, productName, version, main }));
}

/** Vite believes this variable more than its mode: a test runner that sets it would get React's development build. */
async function asProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** All that the command line is made of. */
const commandInputs = inputs.filter((input) => !['practice', 'assets/tray'].includes(input));

/**
 * Builds the command line alone, into a folder of its own for each state of its inputs, and answers the file to import.
 * Two that build at once both finish, and the second finds the first one's.
 */
export async function buildCommand() {
  const cache = from('node_modules/.cache');
  const target = path.join(cache, `command-${stampOf(commandInputs, 'command').slice(0, 16)}`);
  const file = path.join(target, 'cli.js');
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const outdated = readdirSync(cache).filter((name) => name.startsWith('command-'));
  const next = mkdtempSync(path.join(cache, 'build-'));
  try {
    const vite = await import('vite');
    const how = { production: true, old: false };
    const parts = [
      node({ entry: from('main/cli/cli.ts'), outDir: next, file: 'cli.js', how }),
      node({ entry: from('main/mac/tool-worker.mjs'), outDir: next, file: 'tool-worker.mjs', how }),
    ];
    await Promise.all(parts.map(({ config }) => vite.build(config)));
    await Promise.all([writeStandalone(next), asProduction(() => writeReader(next))]);
    renameSync(next, target);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  for (const name of outdated) rmSync(path.join(cache, name), { recursive: true, force: true });
  return file;
}

/** What is built, each with the file that must exist for it. */
function partsOf(out, how) {
  const parts = [
    node({ entry: from('main/index.ts'), outDir: path.join(out, 'main'), file: 'index.js', how }),
    node({ entry: from('main/mac/tool-worker.mjs'), outDir: path.join(out, 'main'), file: 'tool-worker.mjs', how }),
    node({ entry: from('main/window/preload.ts'), outDir: path.join(out, 'main'), file: 'preload.cjs', how }),
    pages({ folder: from('renderer'), outDir: path.join(out, 'renderer'), how }),
  ];
  if (how.production) return parts;
  const practice = path.join(out, 'practice');
  return [
    ...parts,
    node({ entry: from('practice/desktop/main.ts'), outDir: practice, file: 'main.js', how }),
    node({ entry: from('practice/desktop/preload.ts'), outDir: practice, file: 'preload.cjs', how }),
    pages({ folder: from('practice/desktop'), outDir: path.join(practice, 'pages'), how }),
  ];
}

/**
 * Code that runs in Node. `.cjs` becomes one file, as a sandboxed preload must be; else what is imported lazily stays
 * a file of its own and is read only when needed. Packages are bundled, so that the app ships no node_modules.
 * In a package without comments and white space, but with all names: a stack in a log then names our functions.
 */
function node({ entry, outDir, file, how: { production, old } }) {
  /** @type {'es' | 'cjs'} */
  const format = file.endsWith('.mjs') || !(old || file.endsWith('.cjs')) ? 'es' : 'cjs';
  const output = {
    format,
    entryFileNames: file,
    chunkFileNames: '[name].js',
    codeSplitting: format === 'es',
    minify: production && { compress: false, mangle: false, codegen: true },
  };
  const config = {
    ...common,
    plugins: [withoutRemoteLog],
    build: {
      ...commonBuild(production),
      ssr: entry,
      outDir,
      target: (old ? oldTargets : targets).node,
      minify: false,
      rolldownOptions: { external, output },
    },
    ssr: { noExternal: /** @type {const} */ (true), external: ['electron'] },
  };
  return { entry, config };
}

/** A log goes nowhere but into its file: what of electron-log could send it to a server is not even in what is built. */
const withoutRemoteLog = {
  name: 'without-remote-log',
  load: (id) => (/electron-log\/src\/node\/transports\/remote\.js$/.test(id) ? 'module.exports = () => null;' : null),
};

/** The pages in a folder, with everything in files of their own: the content policy allows neither inline code nor data URLs. */
function pages({ folder, outDir, how: { production, old } }) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const input = (production ? ['index.html'] : names).map((name) => path.join(folder, name));
  const config = {
    ...common,
    root: folder,
    base: './',
    oxc: { jsx: { runtime: /** @type {const} */ ('automatic') } },
    plugins: [{ name: 'content-policy', transformIndexHtml: policyTag }],
    build: {
      ...commonBuild(production),
      outDir,
      target: (old ? oldTargets : targets).chrome,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input },
    },
  };
  return { entry: input[0] ?? path.join(folder, 'index.html'), config };
}

/**
 * Every built page carries the policy of src/content-policy.json, before anything that it governs.
 * @type {() => import('vite').HtmlTagDescriptor[]}
 */
function policyTag() {
  const policy = JSON.parse(readFileSync(from('src/content-policy.json'), 'utf8'));
  const content = Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
  return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }];
}

function commonBuild(production) {
  return { emptyOutDir: false, sourcemap: !production, reportCompressedSize: false };
}

/** Names, sizes and times of all inputs: a few milliseconds, where reading the files would take a hundred. */
function stampOf(files, kind) {
  const hash = createHash('sha256').update(kind);
  for (const input of files) if (existsSync(from(input))) describe(from(input), hash);
  return hash.digest('hex');
}

function describe(file, hash) {
  const { mtimeMs, size } = statSync(file);
  const isFolder = statSync(file).isDirectory();
  hash.update(isFolder ? `${file}\n` : `${file} ${mtimeMs} ${size}\n`);
  if (isFolder) for (const name of readdirSync(file).sort()) describe(path.join(file, name), hash);
}

function replace(target, next) {
  mkdirSync(path.dirname(target), { recursive: true });
  const old = `${next}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const built = await build({
      production: process.argv.includes('--production'),
      old: process.argv.includes('--old'),
    });
    const ms = Math.round(performance.now() - started);
    console.log(built ? `Built in ${ms} ms.` : `Nothing changed since the last build (${ms} ms).`);
  } catch (error) {
    console.error(stripVTControlCharacters(error.message));
    process.exitCode = 1;
  }
}
