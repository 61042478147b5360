// Makes the standalone verdict: one text of sh and of the JavaScript that macOS's own engine runs. Plain Node.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const from = (...parts) => path.join(root, ...parts);

/** macOS 10.15's own JavaScriptCore is that of Safari 13. */
const target = 'safari13';

/**
 * The functions that the scripts of the fleet kit begin with, and the words of the script that stands alone. `bash` and
 * `osascript` read neither `#` lines nor blanks, but people do: the text stays readable but for the judge.
 */
export async function standaloneParts() {
  const { shTables } = await importOwn('standalone/tables.ts');
  const judge = asciiOnly((await judgeProgram()).trim());
  const functions = readFileSync(from('standalone/verdict.sh'), 'utf8');
  const [before, after] = functions.split('#TOOLS#\n');
  return {
    library: `${before}${shTables()}\n${after}\n# The judge, for osascript.\nprogram='${judge.replaceAll("'", "'\\''")}'\n`,
    main: readFileSync(from('standalone/main.sh'), 'utf8'),
  };
}

/** Beside the code that writes it into a fleet kit. */
export async function writeStandalone(folder) {
  const text = JSON.stringify(await standaloneParts());
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'standalone.json'), text);
}

/** `var kextant = …`, minified, in the syntax of Safari 13. */
export async function judgeProgram() {
  // Loaded only here: what is built already waits for nothing.
  const { build } = await import('vite');
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
      rolldownOptions: { treeshake: { moduleSideEffects: false } },
    },
  });
  return built[0].output[0].code;
}

/** What stands outside ASCII is in strings, templates and patterns only, where an escape means the same. */
function asciiOnly(program) {
  return program.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function importOwn(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(from(file), { configFile: false, logLevel: 'error' });
  return module;
}
