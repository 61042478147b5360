// What the panel's page reads before it is there: all script of the packaged page that the browser fetches and runs before
// the first paint, as bytes on disk, English included. The budget is 300 kB without pictures, and 310 kB with the drawings
// of Apple's windows. Later come what only a click shows, and other languages.
import path from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { expect, test, vi } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const mostBytes = 300_000;
const mostBytesWithDrawings = 310_000;

test('the script of the panel is at most 310 kB, drawings and all', async () => {
  const chunks = await chunksOf();
  const names = startedWith('index', chunks);
  const started = chunks.filter(({ fileName }) => names.includes(fileName));
  const modules = started.flatMap(({ moduleIds }) => moduleIds.map((id) => path.relative(renderer, id)));
  expect(modules).toEqual(
    expect.arrayContaining(['Panel.tsx', 'panes/Picture.tsx', '../src/text/languages/en/index.ts']),
  );
  const bytes = bytesOf(started);
  expect(bytes).toBeGreaterThan(200_000);
  expect(bytes, sizesOf(started)).toBeLessThanOrEqual(mostBytesWithDrawings);
});

test('the script of the panel is at most 300 kB without the drawings', async () => {
  const chunks = await chunksOf([withoutDrawings]);
  const started = chunks.filter(({ fileName }) => startedWith('index', chunks).includes(fileName));
  const bytes = bytesOf(started);
  expect(bytes).toBeGreaterThan(200_000);
  expect(bytes, sizesOf(started)).toBeLessThanOrEqual(mostBytes);
});

const withoutDrawings: Plugin = {
  name: 'without-drawings',
  load: (id) => (id.endsWith('/panes/Picture.tsx') ? 'export function Picture() { return null; }' : null),
};

function bytesOf(chunks: readonly Rollup.OutputChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + Buffer.byteLength(chunk.code), 0);
}

test('what only a click shows, and other languages, are read later', async () => {
  const chunks = await chunksOf();
  const names = startedWith('index', chunks);
  const late = chunks.filter(({ fileName }) => !names.includes(fileName)).flatMap(({ moduleIds }) => moduleIds);
  const modules = late.map((id) => path.relative(renderer, id));
  const clicked = ['Settings.tsx', 'History.tsx', 'Disclosure.tsx', 'Report.tsx', 'Evidence.tsx'];
  expect(modules).toEqual(
    expect.arrayContaining([...clicked, '../src/text/languages/nl/index.ts', '../src/text/languages/ja/index.ts']),
  );
});

/** As `scripts/build.mjs` builds it for a package. */
async function chunksOf(plugins: readonly Plugin[] = []): Promise<readonly Rollup.OutputChunk[]> {
  vi.stubEnv('NODE_ENV', 'production'); // else React's own checks would be weighed
  const built = await build({
    configFile: false,
    root: renderer,
    logLevel: 'error',
    mode: 'production',
    base: './',
    plugins: [...plugins],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      target: 'chrome128',
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: path.join(renderer, 'index.html') } },
    },
  });
  vi.unstubAllEnvs();
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk');
}

/** The files that are read before the first of them runs. */
function startedWith(entry: string, chunks: readonly Rollup.OutputChunk[]): readonly string[] {
  const seen = new Set(chunks.filter(({ isEntry, name }) => isEntry && name === entry).map(({ fileName }) => fileName));
  for (const fileName of seen)
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) seen.add(imported);
  return [...seen];
}

function sizesOf(chunks: readonly Rollup.OutputChunk[]): string {
  return chunks.map(({ fileName, code }) => `${fileName} ${Buffer.byteLength(code)}`).join(', ');
}
