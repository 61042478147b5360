// `npm run guards [-- WORD ...]`: undoes each guard of tests/guards/guards.ts in a copy of the project and runs the tests that
// should notice. Ends with 1 when one goes unnoticed. With words: only guards whose rule or file holds them all.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setUp } from '../setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const notCopied = new Set(['node_modules', '.git', 'dist', 'test-results', '.practice', '.stryker', 'gallery-sheets']);
const mostMs = 10 * 60_000;
const exitUsage = 64;

const electron = await setUp({ job: 'bus' });
const { loadTests } = await import('../setup/load-tests.mjs');
const { guards } = await loadTests('guards/guards.ts');
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = guards.filter(({ rule, file }) => words.every((word) => `${rule} ${file}`.toLowerCase().includes(word)));
if (chosen.length === 0) {
  console.error(`No guard holds "${words.join(' ')}". usage: npm run guards [-- WORD ...]`);
  process.exit(exitUsage);
}

const copy = mkdtempSync(path.join(tmpdir(), 'kextant-guards-'));
const report = path.join(copy, 'guards-report.json');
try {
  cpSync(root, copy, { recursive: true, filter: (place) => !notCopied.has(path.relative(root, place)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const broken = await brokenBefore();
  const unnoticed = [];
  for (const guard of chosen) {
    const verdict = broken.has(guard.tests) ? 'its tests fail anyway' : await undone(guard);
    if (verdict !== 'noticed') unnoticed.push(guard);
    console.log(`${verdict}: ${guard.rule} (${guard.file}, by ${guard.tests})`);
  }
  console.log(`\n${chosen.length - unnoticed.length} of ${chosen.length} guards noticed when undone`);
  process.exitCode = unnoticed.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Files of tests that do not pass with every guard in place: they say nothing about a guard. */
async function brokenBefore() {
  const broken = new Set();
  for (const tests of new Set(chosen.map((guard) => guard.tests))) {
    const { passed, failed } = await counted(tests);
    if (passed === 0 || failed > 0) broken.add(tests);
  }
  return broken;
}

/** Noticed is a test that ran and failed; a file that could not be loaded has noticed nothing. */
async function undone({ file, find, undone, tests }) {
  const place = path.join(copy, file);
  const text = readFileSync(place, 'utf8');
  if (text.split(find).length !== 2) return 'NOT FOUND ONCE';
  writeFileSync(
    place,
    text.replace(find, () => undone),
  );
  try {
    const { passed, failed } = await counted(tests);
    if (passed + failed === 0) return 'NOTHING RAN';
    return failed > 0 ? 'noticed' : 'UNNOTICED';
  } finally {
    writeFileSync(place, text);
  }
}

async function counted(tests) {
  rmSync(report, { force: true });
  if (tests.startsWith('e2e/')) {
    if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) return { passed: 0, failed: 0 };
    await run(bin('playwright'), ['test', `${path.basename(tests)}.spec`]);
    const { stats } = read({ stats: { expected: 0, unexpected: 0 } });
    return { passed: stats.expected, failed: stats.unexpected };
  }
  // What the command line and the kit are made of is built: a changed source is only tried in a new build.
  if (/^(fleet|practice|packaging)\//.test(tests)) await run(process.execPath, ['scripts/build.mjs']);
  const project = tests.split('/')[0];
  await run(bin('vitest'), [
    'run',
    '--project',
    project,
    `tests/${tests}.test.`,
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const { numPassedTests, numFailedTests } = read({ numPassedTests: 0, numFailedTests: 0 });
  return { passed: numPassedTests, failed: numFailedTests };
}

function read(nothing) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return nothing; // it ended without a report, so no test of it counts
  }
}

function bin(name) {
  return path.join(copy, 'node_modules/.bin', name);
}

function run(command, args) {
  const env = {
    ...process.env,
    KEXTANT_E2E_REPORT: report,
    ...(electron === null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron.folder }),
  };
  const child = spawn(command, args, { cwd: copy, env, stdio: 'ignore', timeout: mostMs, killSignal: 'SIGKILL' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
