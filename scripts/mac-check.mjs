// `npm run mac-check`: goes through what only a real Mac shows ("To try on a Mac" in CONTRIBUTING), prints a table and
// writes one masked zip. Reads only, but for what its items announce.
import './setup/check-node.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadTests } from './setup/load-tests.mjs';
import { flag, optionsOrExit, text } from './setup/options.mjs';
import { setUp } from './setup/setup.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const usage = `usage: npm run mac-check [-- --root] [-- --ci] [-- --only ITEM,ITEM] [-- --list]
  --root   also what needs an administrator: sudo npm run mac-check -- --root
  --ci     asks nobody
  --only   these items alone
  --list   the items, as CONTRIBUTING lists them`;

const options = optionsOrExit(readOptions, usage);
await setUp({ job: 'check', tell: console.error });
process.exit(await main());

function readOptions(args) {
  const options = { root: flag, ci: flag, list: flag, only: text, 'tools-root': text };
  return parseArgs({ args, options }).values;
}

async function main() {
  const { itemIds, itemList } = await loadTests('mac-check/items.ts');
  if (options.list) {
    console.log(itemList());
    return 0;
  }
  const ids = options.only?.split(',') ?? itemIds;
  const unknown = ids.filter((id) => !itemIds.includes(id));
  if (unknown.length > 0) {
    console.error(`There is no item ${unknown.join(', ')}.\n${usage}`);
    return 64;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-mac-check-'));
  const { thisMac } = await loadTests('mac-check/this-mac.ts');
  const { checkMac, rowText, summary, zipFor } = await loadTests('mac-check/mac-check.ts');
  const { names, ...mac } = await thisMac({ options, checkout, folder, ask });
  const rows = await checkMac(mac, (row) => console.log(rowText(row)), ids);
  console.log(`\n${summary(rows)}`);
  const zip = path.join(process.env.INIT_CWD ?? process.cwd(), 'mac-check.zip');
  try {
    writeFileSync(
      zip,
      zipFor(rows, names, (text) => Buffer.from(text)),
      { mode: 0o600 },
    );
    console.log(`Names are masked in ${zip}: attach it to an issue.`);
  } catch (error) {
    console.error(`The zip could not be written: ${error.message}`);
  }
  // Pictures are looked at until the question about them is answered.
  rmSync(folder, { recursive: true, force: true });
  return rows.some(({ verdict }) => verdict === 'differs') ? 1 : 0;
}

/** null: no answer, as where there is no terminal. */
function ask(question) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.question(`${question} [y/n/enter to leave out] `, (answer) => {
      resolve(/^y/i.test(answer) ? true : /^n/i.test(answer) ? false : null);
      lines.close();
    });
  });
}
