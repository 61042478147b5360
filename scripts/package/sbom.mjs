// `npm run sbom [-- current|legacy]`: the software bill of materials of an edition, CycloneDX 1.5 as JSON, on stdout.
// Made from the lock file, so that two who make it get the same bytes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputs, packagesIn } from './audit.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const exitUsage = 64;

/**
 * Everything in the app that is not ours: the bundled packages, and the Electron around them.
 * @param {string} electronVersion
 */
export function billOfMaterials(electronVersion) {
  const { manifest, lock } = inputs();
  const { name, version, description, license } = manifest;
  const shipped = packagesIn(lock).filter(({ isShipped }) => isShipped);
  const own = { type: 'application', name, version, licence: license };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { ...component(own), description } },
    components: [
      component({ type: 'framework', name: 'electron', version: electronVersion, licence: 'MIT' }),
      ...shipped.map((one) => component({ ...one, type: 'library' })),
    ],
  };
}

/** @param {{ type: string, name: string, version: string, licence: string, integrity?: string }} of */
function component({ type, name, version, licence, integrity = '' }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return {
    'bom-ref': purl,
    type,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
    ...(content === '' ? {} : { hashes: [{ alg: 'SHA-512', content }] }),
  };
}

/**
 * The two editions, with the Electron of each.
 * @type {(edition: 'current' | 'legacy') => string}
 */
export function electronOf(edition) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  if (edition === 'current') return inputs().manifest.devDependencies.electron;
  const legacy = /^electronVersion: (\S+)$/m.exec(read('electron-builder.legacy.yml'))?.[1];
  if (legacy === undefined) throw new Error('electron-builder.legacy.yml names no version of Electron.');
  return legacy;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const edition = process.argv[2] ?? 'current';
  if (edition === 'current' || edition === 'legacy') {
    console.log(JSON.stringify(billOfMaterials(electronOf(edition)), null, 2));
  } else {
    console.error('usage: npm run sbom -- current|legacy');
    process.exitCode = exitUsage;
  }
}
