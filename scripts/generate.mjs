// `npm run generate`: writes what is made out of the one schema of settings, for admins' consoles and for the documentation.
// With --check it only says what is stale. Plain Node.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = 'docs/managed-settings';
/** Where the table stands between two marks. */
const documents = ['docs/fleet.md'];
const marks = ['<!-- settings: made by npm run generate -->', '<!-- end of settings -->'];

async function managedSettings() {
  const { module } = await runnerImport(path.join(root, 'src/fleet/managed-settings.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

/** Every generated file as it should be: its path below the project, and its text. */
function generated(module) {
  const files = {
    [`${folder}/jamf-schema.json`]: module.jamfSchema(),
    [`${folder}/dev.kextant.Kextant.plist`]: module.profileManifest(),
    [`${folder}/example.mobileconfig`]: module.exampleProfile(),
  };
  for (const name of documents) {
    const text = existsSync(path.join(root, name)) ? readFileSync(path.join(root, name), 'utf8') : '';
    const [before, after] = marks.map((mark) => text.indexOf(mark));
    if (before < 0 || after < before) continue;
    files[name] = `${text.slice(0, before)}${marks[0]}\n\n${module.settingsTable()}\n\n${text.slice(after)}`;
  }
  return files;
}

/**
 * Names of the files that are missing or say something else than `src/fleet/managed-settings.ts`, which the caller loads.
 * @type {(module: typeof import('../src/fleet/managed-settings.ts')) => string[]}
 */
export function staleFiles(module) {
  const files = Object.entries(generated(module));
  return files.filter(([name, text]) => !isSame(path.join(root, name), text)).map(([name]) => name);
}

function isSame(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const module = await managedSettings();
  const stale = staleFiles(module);
  if (process.argv.includes('--check')) {
    console.log(stale.length === 0 ? 'Nothing is stale.' : `Stale, "npm run generate" mends it: ${stale.join(', ')}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    const files = generated(module);
    for (const name of stale) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), files[name]);
      console.log(`written ${name}`);
    }
  }
}
