// Makes the standalone verdict: one text of sh and of the JavaScript that macOS's own engine runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writePacked } from './packed.mjs';

const root = path.resolve(import.meta.dirname, '..');
const from = (...parts) => path.join(root, ...parts);

/** macOS 10.15's own JavaScriptCore is that of Safari 13. */
const target = 'safari13';

const namesFile = 'src/evidence-names.ts';

/**
 * How the scripts of the fleet kit begin, that with the verdict's functions, and the words of the script that stands alone.
 * The judge is minified and what explains the sh stays here, so that both fit into 100 kB.
 * @type {() => Promise<{ start: string, library: string, main: string }>}
 */
export async function standaloneParts() {
  const { shTables } = await importOwn('standalone/tables.ts');
  const judge = asciiOnly((await judgeProgram()).trim());
  const start = `${withoutRemarks(readFileSync(from('standalone/start.sh'), 'utf8'))}\n`;
  const functions = withoutRemarks(readFileSync(from('standalone/verdict.sh'), 'utf8'));
  const [before, after] = functions.split('#TOOLS#\n');
  return {
    start,
    library: `${start}${before}${shTables()}\n${after}\n# The judge, for osascript.\nprogram='${judge.replaceAll("'", "'\\''")}'\n`,
    main: readFileSync(from('standalone/main.sh'), 'utf8'),
  };
}

/**
 * The script that stands alone, as `kextant-verdict.sh`. `root`: a practice Mac's; this Mac without one.
 * @type {(root?: string) => Promise<string>}
 */
export async function standaloneScript(root = '') {
  const { library, main } = await standaloneParts();
  return `#!/bin/sh\n${library.replace("root=''", () => `root='${root.replaceAll("'", "'\\''")}'`)}\n${main}`;
}

/** No line of a text in quotes begins like a remark there; the first lines say what the script is. */
function withoutRemarks(script) {
  const [head = '', ...paragraphs] = script.split('\n\n');
  const lines = paragraphs.join('\n\n').split('\n');
  return [head, '', ...lines.filter((line) => line === '#TOOLS#' || !/^ *#/.test(line))].join('\n');
}

/** Beside the code that writes it into a fleet kit. */
export async function writeStandalone(folder) {
  writePacked(folder, 'standalone.json', JSON.stringify(await standaloneParts()));
}

/**
 * `var kextant = …`, minified, in the syntax of Safari 13.
 * @type {() => Promise<string>}
 */
export async function judgeProgram() {
  // Loaded only here: what is built already waits for nothing.
  const { build } = await import('vite');
  const { toolIds } = await importOwn(namesFile);
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    build: {
      write: false,
      target,
      minify: true,
      lib: { entry: from('standalone/answer.ts'), formats: ['iife'], name: 'kextant', fileName: () => 'judge.js' },
      // What a module of ours only brings along, such as the other languages, is left out.
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: false,
          manualPureFunctions: ['approvalPaneOf', 'notesOf', 'hasNothingToAllow'],
        },
        output: { generatedCode: { symbols: false } },
      },
    },
    plugins: [namesAlone(toolIds), saidAlone, brokenAlone, englishAlone],
  });
  return built[0].output[0].code;
}

/** Of the table of tools the judge needs the names only: sh has asked already. */
function namesAlone(toolIds) {
  const text = `export const toolIds = ${JSON.stringify(toolIds)};`;
  return { name: 'names-alone', enforce: 'pre', load: (id) => (id === from(namesFile) ? text : null) };
}

const inNoTitle = [
  ...['systemPreferences', 'tabGeneral', 'tabFirewall', 'tabPrivacy', 'clickTheLock', 'blockedDeveloper', 'profiles'],
  ...['blockedApp', 'systemSettings', 'securitySection', 'general', 'loginItems', 'allowInTheBackground', 'extensions'],
  ...['appBackgroundActivity', 'endpointExtensions', 'networkExtensions', 'deviceManagement', 'details', 'filterTitle'],
  ...[
    'filterDontAllow',
    'restart',
    'terminal',
    'ok',
    'systemSoftwareBlocked',
    'systemSoftwareOfAppBlocked',
    'generation',
  ],
  ...[
    'loginItemsPane',
    'backgroundList',
    'settingsApp',
    'approvalPath',
    'approvalTabs',
    'fullDiskPath',
    'backgroundPath',
  ],
  'profilesPath',
];

/**
 * What no format says, by file: the words below a step's title, headlines of no finding, Apple's words that no title names,
 * and all of a guide but its path and the states of its steps.
 * @type {readonly (readonly [RegExp, readonly string[]])[]}
 */
const unsaid = [
  [/src\/text\/languages\/en\/steps\.ts$/, ['body']],
  [/src\/text\/languages\/en\/banner\.ts$/, ['protected', 'starting', 'looking', 'stale']],
  [/src\/text\/(apple-shown|languages\/en\/apple)\.ts$/, inNoTitle],
  [/src\/guides?(\/[\w-]+)?\.ts$/, ['actions', 'allowUntil', 'alternative', 'doneAt', 'hint', 'notes', 'pane']],
];

const saidAlone = {
  name: 'said-alone',
  enforce: 'post',
  transform(code, id) {
    const [, names] = unsaid.find(([file]) => file.test(id)) ?? [];
    if (names === undefined) return null;
    const left = madeIn(this.parse(code)).filter(({ key }) => names.includes(key.name));
    // One may stand in another that goes.
    const outer = left.filter((one) => left.every((other) => other === one || !isWithin(one, other)));
    return outer.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''),
      code,
    );
  },
};

/** The properties of all objects that a piece of a syntax tree makes; those that it takes apart are others. */
function madeIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const own = node.type === 'ObjectExpression' ? node.properties.filter(({ type }) => type === 'Property') : [];
  return [...own, ...Object.values(node).flatMap(madeIn)].sort((one, other) => one.start - other.start);
}

function isWithin(one, other) {
  return other.start <= one.start && one.end <= other.end;
}

/** Where a build is known from is for people who read the table. */
const brokenAlone = {
  name: 'broken-alone',
  enforce: 'pre',
  load: (id) => {
    const file = from('docs/facts/known-broken.json');
    if (id !== file) return null;
    const unsaid = ['checked', 'identified', 'source'];
    return JSON.stringify(
      JSON.parse(readFileSync(file, 'utf8'), (name, value) => (unsaid.includes(name) ? undefined : value)),
    );
  },
};

/** English is in it, and no other language is ever loaded: the loader would keep each file of words apart. */
const englishAlone = {
  name: 'english-alone',
  enforce: 'pre',
  load: (id) => (id === from('src/text/spoken.ts') ? 'export const spokenFor = undefined;' : null),
};

/** What stands outside ASCII is in strings, templates and patterns only, where an escape means the same. */
function asciiOnly(program) {
  return program.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function importOwn(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(from(file), { configFile: false, logLevel: 'error' });
  return module;
}
