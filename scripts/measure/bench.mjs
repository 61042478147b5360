// `npm run bench`: what Kextant costs in time, memory and processor, beside a bare tray app of some twenty lines, both
// on a display and a bus of their own. Under 20 minutes in full; `--quick` takes one or two. Linux.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { finish, start, stop } from '../setup/children.mjs';
import { loadTests } from '../setup/load-tests.mjs';
import { flag, optionsOrExit, text, wholeNumber } from '../setup/options.mjs';
import { setUp } from '../setup/setup.mjs';

const usage = `usage: npm run bench -- [--runs N] [--quick] [--only PART ...] [--packaged] [--json FILE] [--check]
  --runs N       how often each figure is measured (default 5; 3 with --quick); starts go on until their ratios are sure
  --quick        short waits, to see that all works; what they are too short for is not judged
  --only PART    start, status, look, size, explain, click, tick,
                 idle or memory; may be given several times
  --packaged     the packaged Linux app in place of the checkout's, as far as it can be measured: nobody can drive its panel,
                 as its fuses refuse debuggers, so start, status, size, idle and memory
  --json FILE    also write the figures there
  --check        exit 1 when one is over its budget (tests/bench/budget.json)`;

const parts = ['start', 'status', 'look', 'size', 'explain', 'click', 'tick', 'idle', 'memory'];
const partsOfPackage = ['start', 'status', 'size', 'idle', 'memory'];

try {
  await main(optionsOrExit(readOptions, usage));
} catch (error) {
  console.error(error.stack);
  await finish(1);
}

async function main({ check, packaged: isPackaged, ...asked }) {
  if (process.platform !== 'linux')
    throw new Error('The bench reads /proc and stands in for a desktop over D-Bus: Linux only.');
  const electron = await setUp({ job: 'bus', tell: console.log });
  const { build } = await import('../build.mjs');
  await build();
  const { startBus } = await import('../desktop/desktop.mjs');
  const display = await startBus();
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-bench-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  const { bench } = await loadTests('bench/bench.ts');
  // A copy of its own: the pages of a program are shared by all who run the same file, and count in parts for each.
  const executable = copyOf(electron.executable, path.join(home, 'electron'));
  /** @type {Promise<string> | null} */
  let made = null;
  const makePackage = async () => {
    const { packageLinux } = await import('../package/package.mjs');
    made ??= packageLinux(path.join(home, 'packaged'));
    return await made;
  };
  const packaged = isPackaged ? path.join(await makePackage(), 'kextant') : null;
  const place = {
    electron: executable,
    packaged,
    env: display.env,
    home,
    start,
    stop,
    makePackage,
    copyOf: (program, name) => copyOf(program, path.join(home, name)),
  };
  const isWithin = await bench(place, {
    ...asked,
    electronVersion: electron.version,
    usualElectron: electron.executable,
  });
  await display.stop();
  await finish(check && !isWithin ? 1 : 0);
}

/** The whole folder of a program; answers the program in the copy. */
function copyOf(program, copy) {
  cpSync(path.dirname(program), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(program));
}

function readOptions(args) {
  const only = /** @type {const} */ ({ type: 'string', multiple: true });
  const options = { runs: text, quick: flag, only, json: text, packaged: flag, check: flag };
  const { values } = parseArgs({ args, options });
  const { quick, check, packaged } = values;
  const possible = packaged ? partsOfPackage : parts;
  const asked = values.only ?? (packaged ? partsOfPackage : []);
  const runs = wholeNumber('runs', values.runs ?? (quick ? '3' : '5'), 1);
  const unknown = asked.find((name) => !possible.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}"${packaged ? ' that can be measured of a package' : ''}.`);
  const json = values.json === undefined ? null : path.resolve(values.json);
  return { runs, quick, only: asked, check, packaged, json };
}
