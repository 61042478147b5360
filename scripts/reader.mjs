// `npm run reader`: makes kextant-reader.html, the page that reads reports: one file with all it needs.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePacked } from './packed.mjs';
import { packedWords, unpackedWords } from './packed-words.mjs';
import { setUp } from './setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '..');
const from = (...parts) => path.join(root, ...parts);
export const readerFile = from('kextant-reader.html');

/** Where a page is a file, light-dark() is known, and a worker may come from a blob. */
const target = ['chrome123', 'firefox128', 'safari17.5'];

/** The page as a text. */
export async function readerPage() {
  const [script, style] = await built('renderer/reader/index.tsx');
  const code = withoutEnds(script);
  const icon = `data:image/svg+xml,${encodeURIComponent(iconOf('#0a63d1'))}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(code, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Kextant Reader</title>',
    `<link rel="icon" href="${icon}">`,
    `<style>${style}</style>`,
    '<div id="root"></div>',
    `<script>${code}</script>`,
    '</html>',
    '',
  ].join('\n');
}

/** Beside the code that writes it into a fleet kit. */
export async function writeReader(folder) {
  writePacked(folder, 'kextant-reader.html', await readerPage());
}

/** Nothing may be fetched, run or drawn except what is in the file; its icon does not need a request either. */
function policyOf(script, style) {
  return [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(style)}'`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digestOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** One script of one entry, and the styles it brings. */
async function built(entry) {
  const vite = await import('vite');
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    await vite.build({
      configFile: false,
      root,
      logLevel: 'error',
      mode: 'production',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      oxc: { jsx: { runtime: 'automatic' } },
      css: { modules: { generateScopedName: shortNames() } },
      plugins: [spokenAlone, withoutMenu, packedVocabulary],
      build: {
        write: false,
        target,
        cssCodeSplit: false,
        reportCompressedSize: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: from(entry), output: { format: 'iife', codeSplitting: false } },
      },
    })
  );
  const texts = (type, ending) =>
    output
      .filter((file) => file.type === type && file.fileName.endsWith(ending))
      .map((file) => String(file.type === 'chunk' ? file.code : file.source));
  const scripts = texts('chunk', '.js');
  if (scripts.length !== 1) throw new Error(`${entry} became ${scripts.length} scripts, and one file holds one`);
  return [scripts[0].trim(), texts('asset', '.css').join('\n').trim()];
}

/**
 * Nobody reads the classes of this page: the long names that tell a class's file would be a hundredth of it. The same in
 * every build, in whatever order the files come.
 */
function shortNames() {
  const known = new Map();
  /** @type {(name: string, file: string) => string} */
  return (name, file) => {
    const key = `${path.relative(root, file)} ${name}`;
    const short = `k${createHash('sha256').update(key).digest('base64url').slice(0, 4)}`;
    if (known.has(short) && known.get(short) !== key) throw new Error(`${key} and ${known.get(short)} are one class`);
    known.set(short, key);
    return short;
  };
}

/**
 * Words that the reader never says, by the file of a language: of other pages, of the menus, of notifications, and of what
 * can be done at the Mac only. One that others of the file are called like is named by what holds it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const unspoken = {
  banner: ['looking', 'stale'],
  pages: [
    ...['settings', 'reads', 'snooze', 'report', 'empty', 'lengthNotKnown', 'since', 'support'],
    ...['notKept', 'notificationsFailed', 'notificationsAsked', 'levels.not-running'],
  ],
  index: ['checked', 'greetingTo', 'menu', 'practice', 'recovered', 'snoozedUntil', 'snoozedUntilTomorrow', 'tray'],
  steps: ['busy', 'mail', 'save', 'failed.open-pane', 'failed.load-driver'],
};

/** A value's place is kept: it may be taken by its name. */
const spokenAlone = {
  name: 'spoken-alone',
  enforce: 'post',
  transform(code, id) {
    // British English is made of English, of all of it.
    const [, file] = /src\/text\/languages\/(?!en\/)[^/]+\/(banner|index|pages|steps)\.ts$/.exec(id) ?? [];
    if (file === undefined) return null;
    const words = namedIn(this.parse(code)).filter(({ names }) => names.some((name) => unspoken[file].includes(name)));
    const outer = words.filter((one) => !words.some((other) => other.start < one.start && one.end < other.end));
    return outer.reduceRight((text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`, code);
  },
};

/**
 * Where the values of properties and constants stand in a syntax tree, by their name alone and behind what holds them;
 * what is only mentioned by its name is none.
 */
function namedIn(node, holder = '') {
  if (typeof node !== 'object' || node === null) return [];
  // In what a function takes, a property is no value but a pattern.
  const property = node.type === 'Property' && !node.shorthand && !/^Identifier$|Pattern$/.test(node.value.type);
  const constant = node.type === 'VariableDeclarator' && node.init !== null;
  const name = property ? (node.key.name ?? node.key.value) : constant ? node.id.name : null;
  if (name === null) return Object.values(node).flatMap((part) => namedIn(part, holder));
  const { start, end } = property ? node.value : node.init;
  const inner = Object.values(node).flatMap((part) => namedIn(part, name));
  return [{ names: [name, `${holder}.${name}`], start, end }, ...inner];
}

/** The panel's menu brings the pages beside the guide, and a report of another Mac has none of them. */
const withoutMenu = {
  name: 'without-menu',
  enforce: 'pre',
  load: (id) => (id === from('renderer/Menu.tsx') ? 'export function Menu() { return null; }' : null),
};

/** The words that may stand in a report would be a fortieth of the page. */
const packedVocabulary = {
  name: 'packed-vocabulary',
  enforce: 'pre',
  transform(code, id) {
    if (id !== from('src/evidence/masking/vocabulary.ts')) return null;
    const [, words] = /`([^`]*)`/.exec(code) ?? [];
    if (words === undefined) throw new Error(`No list of words in ${id}`);
    const packed = JSON.stringify(packedWords(words.trim().split(/\s+/)));
    return `${unpackedWords}\nexport const vocabulary = new Set(unpackedWords(${packed}));`;
  },
};

/** In a script element, these would end it or begin a comment. */
function withoutEnds(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** The shield of the app. */
function iconOf(colour) {
  const outline =
    'M20 3.5c4.6 3.2 9 4.6 13.500 5v10.700c0 8.600-5.700 14.200-13.500 17.300C12.200 33.400 6.500 27.800 6.500 19.200V8.500c4.500-.4 8.900-1.800 13.500-5z';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="${outline}" fill="${colour}"/><path d="M13.500 20.500l4.600 4.600 8.800-10" fill="none" stroke="#fff" stroke-width="3.500" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setUp({ job: 'check', tell: console.log });
    const page = await readerPage();
    writeFileSync(readerFile, page);
    const size = Math.round(Buffer.byteLength(page) / 1000);
    console.log(`${path.basename(readerFile)} is made (${size} kB). Open it in any browser; it needs nothing else.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
