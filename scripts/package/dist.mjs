// `npm run dist`: the packages. On a Mac all of them, for both editions, signed with a Developer ID, or by `-- --ad-hoc`
// for that Mac alone. Elsewhere what can be made there: Linux's folder, and macOS's zips with a stand-in for Electron's
// programs, to look at names and contents.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setUp } from '../setup/setup.mjs';
import { editions, packageLinux, packageMac, packageStandIn } from './package.mjs';

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
  if (isMac) for (const edition of Object.keys(editions)) list(await packageMac({ edition, adHoc }));
  else await elsewhere();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function elsewhere() {
  console.log('Linux, to be run:');
  list(await packageLinux(), false);
  console.log('macOS, to be looked at; it does not run, and is not signed:');
  for (const edition of Object.keys(editions)) {
    for (const arch of ['arm64', 'x64']) {
      const output = path.join(root, 'dist', `${edition}-stand-in-${arch}`);
      list(await packageStandIn({ edition, arch }, output));
    }
  }
  console.log('Only a Mac can make dmg, pkg and universal, sign and notarise: run this there.');
}

/** The packages in a folder, or the folder itself. */
function list(folder, isOfPackages = true) {
  const names = isOfPackages ? readdirSync(folder).filter((name) => /\.(dmg|zip|pkg)$/.test(name)) : [''];
  for (const name of names) console.log(`  ${path.relative(root, path.join(folder, name))}`);
}
