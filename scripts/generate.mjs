// `npm run generate`: writes what is made out of the schema of settings and the table of findings, for admins' consoles
// and for the documentation.
// With --check it only says what is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = 'docs/managed-settings';
/** Where the tables stand, each between two marks. */
const document = 'docs/fleet.md';

async function modules() {
  const [settings, findings] = await Promise.all(
    ['managed-settings', 'findings-table'].map((name) =>
      runnerImport(path.join(root, `src/fleet/${name}.ts`), { configFile: false, logLevel: 'error' }),
    ),
  );
  return { settings: settings.module, findings: findings.module };
}

/** Every generated file as it should be: its path below the project, and its text. */
function generated({ settings, findings }) {
  const withSettings = withTable(readFileSync(path.join(root, document), 'utf8'), 'settings', settings.settingsTable());
  return {
    [`${folder}/jamf-schema.json`]: settings.jamfSchema(),
    [`${folder}/dev.kextant.Kextant.plist`]: settings.profileManifest(),
    [`${folder}/example.mobileconfig`]: settings.exampleProfile(),
    [document]: withTable(withSettings, 'findings', findings.findingsTable()),
  };
}

function withTable(text, name, table) {
  const marks = [`<!-- ${name}: made by npm run generate -->`, `<!-- end of ${name} -->`];
  const [before, after] = marks.map((mark) => text.indexOf(mark));
  if (before < 0 || after < before) throw new Error(`${document} has no marks for its table of ${name}.`);
  return `${text.slice(0, before)}${marks[0]}\n\n${table}\n\n${text.slice(after)}`;
}

/**
 * Names of the files that are missing or say something else than the modules of `src/fleet`, which the caller loads.
 * @type {(modules: {
 *   settings: typeof import('../src/fleet/managed-settings.ts'),
 *   findings: typeof import('../src/fleet/findings-table.ts'),
 * }) => string[]}
 */
export function staleFiles(modules) {
  const files = Object.entries(generated(modules));
  return files.filter(([name, text]) => !isSame(path.join(root, name), text)).map(([name]) => name);
}

function isSame(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const loaded = await modules();
  const stale = staleFiles(loaded);
  if (process.argv.includes('--check')) {
    console.log(stale.length === 0 ? 'Nothing is stale.' : `Stale, "npm run generate" mends it: ${stale.join(', ')}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    const files = generated(loaded);
    for (const name of stale) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), files[name]);
      console.log(`written ${name}`);
    }
  }
}
