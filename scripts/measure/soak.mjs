// `npm run soak`: a year of looks in some minutes, with all that happens to a Mac; what must not grow, and does it? Linux.
import { parseArgs } from 'node:util';
import { loadTests } from '../setup/load-tests.mjs';
import { optionsOrExit, text, wholeNumber } from '../setup/options.mjs';
import { setUp } from '../setup/setup.mjs';

const usage = `usage: npm run soak -- [--looks N] [--seed S]
  --looks N   how many looks (default 100000, which is a year; fewer are fewer days)
  --seed S    what is drawn for them (default 1)`;

const options = optionsOrExit(readOptions, usage);
if (process.platform !== 'linux') {
  console.error('The soak counts what it holds in /proc: Linux only.');
  process.exit(1);
}
await setUp({ job: 'check', tell: console.error });
const { soak } = await loadTests('soak/soak.ts');
const { broken, rows } = await soak({ ...options, tell: console.log });
console.log(['| what | how much |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'));
process.exit(broken.length === 0 ? 0 : 1);

function readOptions(args) {
  const { values } = parseArgs({ args, options: { looks: text, seed: text } });
  return {
    looks: wholeNumber('looks', values.looks ?? '100000', 1),
    seed: wholeNumber('seed', values.seed ?? '1', 1),
  };
}
