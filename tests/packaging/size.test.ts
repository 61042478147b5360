// What the panel's page reads before it is there: all script of the packaged page that the browser fetches and runs before
// the first paint, as bytes on disk, English included. The budget is 300 kB. Only where a guide shows drawings of Apple's
// windows does it read them too, at most 16 kB. Later come what only a click shows, other languages, and the other drawings.
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test, vi } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const mostBytes = 300_000;
const mostBytesOfDrawings = 16_000;

test('the script of the panel is at most 300 kB', async () => {
  const chunks = await chunksOf();
  const started = readWith(entryOf(chunks), chunks);
  const modules = started.flatMap(({ moduleIds }) => moduleIds.map((id) => path.relative(renderer, id)));
  expect(modules).toEqual(expect.arrayContaining(['Panel.tsx', '../src/text/languages/en/index.ts']));
  const bytes = bytesOf(started);
  expect(bytes).toBeGreaterThan(200_000);
  expect(bytes, sizesOf(started)).toBeLessThanOrEqual(mostBytes);
});

test.each(['kernel', 'system'])('the drawings of a guide (%s) are at most 16 kB more', async (kind) => {
  const chunks = await chunksOf();
  const started = readWith(entryOf(chunks), chunks);
  const drawn = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/panes/${kind}-drawings.tsx`)));
  expect(drawn).toHaveLength(1);
  const more = readWith(drawn, chunks).filter((chunk) => !started.includes(chunk));
  expect(bytesOf(more)).toBeGreaterThan(2_000);
  expect(bytesOf(more), sizesOf(more)).toBeLessThanOrEqual(mostBytesOfDrawings);
});

function bytesOf(chunks: readonly Rollup.OutputChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + Buffer.byteLength(chunk.code), 0);
}

test('what only a click shows, drawings and other languages are read later', async () => {
  const chunks = await chunksOf();
  const started = readWith(entryOf(chunks), chunks);
  const late = chunks.filter((chunk) => !started.includes(chunk)).flatMap(({ moduleIds }) => moduleIds);
  const modules = late.map((id) => path.relative(renderer, id));
  const later = ['Settings.tsx', 'History.tsx', 'Disclosure.tsx', 'Report.tsx', 'Evidence.tsx', 'HistoryStrip.tsx'];
  expect(modules).toEqual(
    expect.arrayContaining([
      ...later,
      'panes/kernel-drawings.tsx',
      'panes/system-drawings.tsx',
      '../src/text/languages/nl/index.ts',
      '../src/text/languages/ja/index.ts',
    ]),
  );
});

/** As `scripts/build.mjs` builds it for a package. */
async function chunksOf(): Promise<readonly Rollup.OutputChunk[]> {
  vi.stubEnv('NODE_ENV', 'production'); // else React's own checks would be weighed
  const built = await build({
    configFile: false,
    root: renderer,
    logLevel: 'error',
    mode: 'production',
    base: './',
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

function entryOf(chunks: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
  return chunks.filter(({ isEntry, name }) => isEntry && name === 'index');
}

/** The files that are read before the last of these can run. */
function readWith(
  first: readonly Rollup.OutputChunk[],
  chunks: readonly Rollup.OutputChunk[],
): readonly Rollup.OutputChunk[] {
  const seen = new Set(first);
  for (const { imports } of seen)
    for (const chunk of chunks.filter(({ fileName }) => imports.includes(fileName))) seen.add(chunk);
  return [...seen];
}

function sizesOf(chunks: readonly Rollup.OutputChunk[]): string {
  return chunks.map(({ fileName, code }) => `${fileName} ${Buffer.byteLength(code)}`).join(', ');
}
