// `npm run chaos`: tools that fail in every way, at random, under the app's own looks; which rules hold. About three
// seconds a story. A story that breaks a rule is kept below tests/chaos/recordings, and `npm test` plays it first.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTests } from '../setup/load-tests.mjs';
import { flag, optionsOrExit, text, wholeNumber } from '../setup/options.mjs';
import { setUp } from '../setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const usage = `usage: npm run chaos -- [--runs N] [--seed S] [--steps N]
       npm run chaos -- --evidence
  --runs N    how many stories (default 50)
  --seed S    where the drawing begins (default: another one each time)
  --steps N   the longest story (default 25)
  --evidence  record anew what every fault of every tool made a look see (root on Linux, some minutes)`;

const options = optionsOrExit(readOptions, usage);
await setUp({ job: 'check', tell: console.error });
if (options.evidence) {
  const { recordEvidence } = await loadTests('chaos/record.ts');
  await recordEvidence(console.log);
  process.exit(0);
}
const { chaos } = await loadTests('chaos/chaos.ts');
const folder = path.join(root, 'tests/chaos/recordings');
const allHeld = await chaos({ ...options, folder, tell: console.log });
process.exit(allHeld ? 0 : 1);

function readOptions(args) {
  const { values } = parseArgs({ args, options: { runs: text, seed: text, steps: text, evidence: flag } });
  return {
    evidence: values.evidence,
    runs: wholeNumber('runs', values.runs ?? '50', 1),
    seed: wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000), 0),
    steps: wholeNumber('steps', values.steps ?? '25', 1),
  };
}
