// The dashboard against Grafana's own types, by the compiler: what it does not know would be dropped at the import.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dashboard } from '../../src/fleet/dashboard.ts';
import { ran } from '../src/ran.ts';
import { temporaryFolder } from './fixtures.ts';

/** What the compiler says of a value as a dashboard of Grafana's. */
async function complaints(json: string): Promise<string> {
  const dir = temporaryFolder(onTestFinished);
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'));
  mkdirSync(path.join(dir, 'src'));
  const text = `import type { Dashboard } from '@grafana/schema';\nexport const value: Dashboard = ${json};\n`;
  writeFileSync(path.join(dir, 'src/value.ts'), text);
  const options = { strict: true, noEmit: true, module: 'nodenext', skipLibCheck: true, types: [] };
  writeFileSync(path.join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }));
  const { stdout } = await ran(path.resolve('node_modules/.bin/tsc'), ['-p', dir, '--pretty', 'false']);
  return stdout;
}

describe('the dashboard', () => {
  it('is one for Grafana’s own types', async () => {
    expect(await complaints(dashboard())).toBe('');
  });

  it.each([
    ['"editable": true', '"editable": "yes"', "Type 'string' is not assignable to type 'boolean"],
    ['"schemaVersion": 38', '"schemaVersions": 38', '\'"schemaVersions"\' does not exist'],
  ])('with %s as %s is refused', async (right, wrong, words) => {
    const changed = dashboard().replace(right, wrong);
    expect(changed).not.toBe(dashboard());
    expect(await complaints(changed)).toContain(words);
  });
});
