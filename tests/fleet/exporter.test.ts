// The flags that the kit's README gives node_exporter, as its launchd job takes them: from a file, which sh splits at blanks.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { monitoring } from '../../scripts/setup/monitoring.mjs';
import { kitFile, temporaryFolder } from './fixtures.ts';
import { serve } from './server.ts';

it('node_exporter takes its flags from a file, and serves what lies in the folder whose path has a blank', async () => {
  const root = temporaryFolder(onTestFinished);
  const folder = path.join(root, 'Library/Application Support/Kextant/metrics');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'kextant.prom'), 'kextant_level{level="protected"} 1\n');
  const flags = /^ {3}`(--collector[^`]+)`$/m.exec(kitFile('README.md'))?.[1] ?? expect.unreachable();
  const args = path.join(root, 'node_exporter.args');
  writeFileSync(args, `${flags.replace('=/Library', `=${root}/Library`)}\n`);
  const { address, stop } = await serve('bash', ['-c', 'exec "$0" $(< "$1") "$2"', monitoring().exporter, args]);
  onTestFinished(stop);
  const served = await (await fetch(`http://${address}/metrics`)).text();
  expect(served).toContain('kextant_level{level="protected"} 1\n');
  expect(served).toContain('node_textfile_scrape_error 0\n');
  expect(served.match(/^node_scrape_collector_success\{.*$/gm)).toEqual([
    'node_scrape_collector_success{collector="textfile"} 1',
  ]);
});
