// What the panel's page reads before it is there: all script of the packaged page that the browser fetches and runs before
// the first paint, as bytes on disk, English included. The budget is 300 kB, also with the drawings of the way to an approved
// driver; those of the other ways, of which a Mac that is well needs none, may take 10 kB more. Later come what only a click
// shows, other languages, and drawings that this guide does not show.
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test, vi } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const budgets: readonly (readonly [shown: string, drawings: string | null, mostBytes: number])[] = [
  ['where nothing is wrong', null, 300_000],
  ['with the drawings of the driver’s guide', 'kernel', 300_000],
  ['with the drawings of all other guides', 'system', 310_000],
];

test.each(budgets)('the script of the panel %s is within its budget', async (_shown, drawings, mostBytes) => {
  const chunks = await chunksOf();
  const drawn = chunks.filter(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith(`/panes/${drawings}-drawings.tsx`)),
  );
  expect(drawn).toHaveLength(drawings === null ? 0 : 1);
  const names = readWith([...entryOf(chunks), ...drawn], chunks);
  const started = chunks.filter(({ fileName }) => names.includes(fileName));
  const modules = started.flatMap(({ moduleIds }) => moduleIds.map((id) => path.relative(renderer, id)));
  expect(modules).toEqual(expect.arrayContaining(['Panel.tsx', '../src/text/languages/en/index.ts']));
  const bytes = bytesOf(started);
  expect(bytes).toBeGreaterThan(200_000);
  expect(bytes, sizesOf(started)).toBeLessThanOrEqual(mostBytes);
});

function bytesOf(chunks: readonly Rollup.OutputChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + Buffer.byteLength(chunk.code), 0);
}

test('what only a click shows, drawings and other languages are read later', async () => {
  const chunks = await chunksOf();
  const names = readWith(entryOf(chunks), chunks);
  const late = chunks.filter(({ fileName }) => !names.includes(fileName)).flatMap(({ moduleIds }) => moduleIds);
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
function readWith(first: readonly Rollup.OutputChunk[], chunks: readonly Rollup.OutputChunk[]): readonly string[] {
  const seen = new Set(first.map(({ fileName }) => fileName));
  for (const fileName of seen)
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) seen.add(imported);
  return [...seen];
}

function sizesOf(chunks: readonly Rollup.OutputChunk[]): string {
  return chunks.map(({ fileName, code }) => `${fileName} ${Buffer.byteLength(code)}`).join(', ');
}
