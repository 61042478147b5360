// What we take from others: the repository's own state passes, each kind of fault is found, the bill names all. In Node.
import { describe, expect, test } from 'vitest';
import { type Inputs, inputs, packagesIn, problemsIn } from '../../scripts/package/audit.mjs';
import { billOfMaterials, electronOf } from '../../scripts/package/sbom.mjs';

const given = inputs();

/** The repository, but for one package of the lock file, or a new one. */
function locked(place: string, change: Readonly<Record<string, unknown>>): Inputs {
  const packages = { ...given.lock.packages, [place]: { ...given.lock.packages[place], ...change } };
  return { ...given, lock: { ...given.lock, packages } };
}

describe('the audit', () => {
  test('has nothing to object to', () => {
    expect(problemsIn(given)).toEqual([]);
  });

  const added = { version: '1.0.0', integrity: 'sha512-AA==' };
  const dependencies = { ...Object(given.manifest['dependencies']), zod: '^4.6.7' };
  test.each<[string, Inputs, string]>([
    ['an install script', locked('node_modules/vite', { hasInstallScript: true }), 'has an install script'],
    ['no hash', locked('node_modules/vite', { integrity: undefined }), 'has no SHA-512 hash'],
    ['a weak hash', locked('node_modules/vite', { integrity: 'sha1-AA==' }), 'has no SHA-512 hash'],
    [
      'a source of its own',
      locked('node_modules/zod', { resolved: 'git+ssh://x/y' }),
      'comes from an address of its own',
    ],
    ['an inexact version', locked('node_modules/zod', { version: 'latest' }), 'no exact version'],
    ['another licence', locked('node_modules/zod', { license: 'GPL-3.0' }), 'zod ships under "GPL-3.0"'],
    ['one more in the app', locked('node_modules/left', { ...added, license: 'MIT' }), 'left (MIT) ships and is not'],
    [
      'one less in the app',
      locked('node_modules/zod', { dev: true }),
      'zod is in scripts/package/shipped.json and no longer',
    ],
    ['a range', { ...given, manifest: { ...given.manifest, dependencies } }, 'zod "^4.6.7"'],
    ['a lock that is behind', { ...given, manifest: { ...given.manifest, dependencies } }, 'run npm install'],
    ['install scripts let run', { ...given, settings: 'save-exact=true\n' }, '.npmrc lets install scripts run'],
  ])('finds %s', (_what, changed, problem) => {
    expect(problemsIn(changed).join('\n')).toContain(problem);
  });
});

describe('the bill of materials', () => {
  const { components, metadata, ...head } = billOfMaterials(electronOf('current'));

  test('names the app, Electron and every package in the app, with licence and hash', () => {
    expect(head).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(metadata.component).toMatchObject({ name: 'kextant', version: given.manifest['version'] });
    const shipped = packagesIn(given.lock).filter(({ isShipped }) => isShipped);
    expect(components.map(({ name }) => name)).toEqual(['electron', ...shipped.map(({ name }) => name)]);
    for (const { name, licenses, hashes } of components.slice(1)) {
      expect(licenses[0]?.license.id, name).toMatch(/^[\w.-]+$/);
      expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    }
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
  });

  test('has the Electron of each edition', () => {
    expect(components[0]?.version).toMatch(/^45\./);
    expect(billOfMaterials(electronOf('legacy')).components[0]?.version).toMatch(/^32\./);
  });
});
