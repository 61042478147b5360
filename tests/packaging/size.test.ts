// What the panel's page reads before it is there: code in one language. Built once more for this alone, with the drawings
// of Apple's windows apart, as they are pictures. Runs in Node.
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test, vi } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const mostBytes = 300_000;
const drawings = { name: 'drawings', test: /renderer\/panes\//, includeDependenciesRecursively: false };

test('the code of the panel is at most 300 kB, drawings aside', async () => {
  const chunks = await chunksOf();
  const names = startedWith('index', chunks);
  expect(names.some((name) => name.includes('drawings'))).toBe(true);
  const code = chunks.filter(({ fileName, name }) => names.includes(fileName) && name !== drawings.name);
  const bytes = code.reduce((sum, chunk) => sum + Buffer.byteLength(chunk.code), 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});

/** Never run: drawings and panel import each other, which files of their own could not. */
async function chunksOf(): Promise<readonly Rollup.OutputChunk[]> {
  vi.stubEnv('NODE_ENV', 'production'); // else React's own checks would be weighed
  const built = await build({
    ...{ configFile: false, root: renderer, logLevel: 'error', mode: 'production', base: './' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      ...{ write: false, target: 'chrome128', reportCompressedSize: false, modulePreload: { polyfill: false } },
      rolldownOptions: {
        input: { index: path.join(renderer, 'index.html') },
        output: { codeSplitting: { groups: [drawings] } },
      },
    },
  });
  vi.unstubAllEnvs();
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk');
}

/** The files that are read before the first of them runs; languages come when they are spoken. */
function startedWith(entry: string, chunks: readonly Rollup.OutputChunk[]): readonly string[] {
  const seen = new Set(chunks.filter(({ isEntry, name }) => isEntry && name === entry).map(({ fileName }) => fileName));
  for (const fileName of seen)
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) seen.add(imported);
  return [...seen];
}
