// `npm run dist`: the packages. On a Mac all of them, for both editions, signed with a Developer ID, or by `-- --ad-hoc`
// for that Mac alone. Elsewhere what can be made there: Linux's folder, and macOS's zips with a stand-in for Electron's
// programs, to look at names and contents.
import path from 'node:path';
import { setUp } from '../setup/setup.mjs';
import { editionNames, packageLinux, packageMac, packageStandIn } from './package.mjs';
import { writeReleaseFiles } from './release-files.mjs';
import { packagesIn, whatItIs } from './signing.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const isMac = process.platform === 'darwin';
const exitUsage = 64;
const args = process.argv.slice(2);
const adHoc = args.includes('--ad-hoc');
if (args.some((arg) => arg !== '--ad-hoc') || (adHoc && !isMac)) {
  console.error('usage: npm run dist [-- --ad-hoc]   (--ad-hoc on a Mac only)');
  process.exit(exitUsage);
}

try {
  await setUp({ job: isMac ? 'check' : 'packaging', tell: console.log });
  if (isMac) await onMac();
  else await elsewhere();
  list(await writeReleaseFiles(path.join(root, 'dist')));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Ends with a failure where something that was made cannot be given away, or does not start here. */
async function onMac() {
  for (const edition of editionNames) {
    for (const file of packagesIn(await packageMac({ edition, adHoc, tell: console.warn }))) {
      const { line, isGood } = whatItIs(file, { adHoc });
      console.log(`${isGood ? ' ' : '!'} ${path.relative(root, file)}: ${line}`);
      if (!isGood) process.exitCode = 1;
    }
  }
  if (process.exitCode === 1) console.error('Packages marked with ! must not be given to anybody.');
}

async function elsewhere() {
  console.log('Linux, to be run:');
  list([await packageLinux()]);
  console.log('macOS, to be looked at; it does not run, and is not signed:');
  for (const edition of editionNames) {
    for (const arch of /** @type {const} */ (['arm64', 'x64'])) {
      const output = path.join(root, 'dist', `${edition}-stand-in-${arch}`);
      list(packagesIn(await packageStandIn({ edition, arch }, output)).filter((file) => file.endsWith('.zip')));
    }
  }
  console.log('Only a Mac can make dmg, pkg and universal, sign and notarise: run this there.');
}

function list(files) {
  for (const file of files) console.log(`  ${path.relative(root, file)}`);
}
