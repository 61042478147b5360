// `npm test [-- checks|unit|fleet|e2e|packaging ...]`: everything, or the parts named. Goes on after a part that fails; the
// last line counts over all of them. Each check counts as one test.
import './setup/check-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitoring } from './setup/monitoring.mjs';
import { setUp } from './setup/setup.mjs';
import { ensurePackages } from './setup/system-packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const unit = ['src', 'main', 'standalone', 'practice', 'renderer', 'bench', 'mac-check'];
const parts = { checks, unit: unitTests, fleet, e2e, packaging };
const exitUsage = 64;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}". usage: npm test [-- ${Object.keys(parts).join('|')} ...]`);
  process.exit(exitUsage);
}

const reports = mkdtempSync(path.join(tmpdir(), 'kextant-test-'));
const counts = [];
for (const name of Object.keys(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  counts.push(await parts[name]().catch(failedPart));
}
rmSync(reports, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function checks() {
  await setUp({ job: 'check', tell: console.log });
  const all = [
    ['biome', ['ci', '--colors=off', '.']],
    ['tsc', ['-b', '--pretty', 'false']],
    // What the judge of the standalone verdict uses, with no more library than Safari 13 has.
    ['tsc', ['-p', 'standalone/tsconfig.library.json', '--pretty', 'false']],
    // The same sources go to both Electrons that it is shipped with.
    ['tsc', ['-p', 'main/tsconfig.legacy.json', '--pretty', 'false']],
    ['knip', ['--no-progress']],
    // What only tests use is not used.
    ['knip', ['--no-progress', '--production']],
    ['node', ['scripts/lint/page.mjs']],
    ['node', ['scripts/lint/workflows.mjs']],
  ];
  let failures = 0;
  for (const [program, args] of all) failures += (await check(program, args)) ? 0 : 1;
  return { passed: all.length - failures, failed: failures };
}

/** What a check says matters only when it fails. */
async function check(program, args) {
  const started = performance.now();
  const { code, output } = await run(program === 'node' ? process.execPath : bin(program), args, { quiet: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${program} ${args.join(' ')} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

async function unitTests() {
  await setUp({ job: 'check', tell: console.log });
  // Much of it waits for real processes: two files at once, also where there are two processors.
  return await vitest('unit', unit, ['--maxWorkers=2']);
}

async function fleet() {
  await setUp({ job: 'check', tell: console.log });
  ensurePackages('fleet', { tell: console.log });
  monitoring({ tell: console.log });
  // Most of it waits for Macs that hang or are looked at twice: three files at once, whatever the processors.
  return await vitest('fleet', ['fleet'], ['--maxWorkers=3']);
}

async function packaging() {
  if (process.platform === 'darwin') {
    console.log('Packages are looked at and run on Linux; `npm run dist` makes the real ones here. Nothing is run.');
    return { passed: 0, failed: 0 };
  }
  await setUp({ job: 'packaging', tell: console.log });
  return await vitest('packaging', ['packaging']);
}

async function vitest(name, projects, more = []) {
  const report = path.join(reports, `${name}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
  ];
  const { code } = await run(bin('vitest'), [...args, ...more, `--outputFile.json=${report}`]);
  const { testResults } = read(report, 'vitest');
  const tests = testResults.flatMap((file) => file.assertionResults);
  // A file that cannot be loaded has no test to fail, and counts as one that did.
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed));
  return counted({
    passed: tests.filter((test) => test.status === 'passed').length,
    total: tests.length + broken.length,
    code,
  });
}

function hasFailed(test) {
  return test.status === 'failed';
}

async function e2e() {
  if (process.platform === 'darwin') {
    console.log('The end-to-end tests stand in for a desktop over D-Bus and need Linux; nothing is run here.');
    return { passed: 0, failed: 0 };
  }
  await setUp({ job: 'e2e', tell: console.log });
  const { build } = await import('./build.mjs');
  await build();
  const report = path.join(reports, 'e2e.json');
  const { code } = await run(bin('playwright'), ['test'], { env: { KEXTANT_E2E_REPORT: report } });
  const { stats, errors } = read(report, 'playwright');
  const total = stats.expected + stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return counted({ passed: stats.expected, total, code });
}

/** Whatever did not pass failed, a skipped test too; and so has a runner that ran nothing or ended badly. */
function counted({ passed, total, code }) {
  const failures = total - passed;
  return { passed, failed: failures === 0 && (code !== 0 || passed === 0) ? 1 : failures };
}

function read(report, runner) {
  if (!existsSync(report)) throw new Error(`${runner} ended without a report; what it said is above.`);
  return JSON.parse(readFileSync(report, 'utf8'));
}

function failedPart(error) {
  console.log(`FAILED ${error.message}`);
  return { passed: 0, failed: 1 };
}

function run(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
