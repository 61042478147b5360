// Unit tests: everything but the panel runs in Node; the panel in a document of happy-dom. `npx vitest run`.
import { defineConfig } from 'vitest/config';

/** Property tests draw thousands of cases: on a busy machine that takes longer than vitest's five seconds. */
const patience = { testTimeout: 30_000 };

const everyLanguage = 'tests/every-language.ts';

const node = (name: string) => ({
  test: {
    ...patience,
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: ['tests/seed.ts', everyLanguage],
  },
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      ...['src', 'main', 'standalone', 'practice', 'bench', 'mac-check'].map(node),
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: everyLanguage,
        },
      },
      {
        test: {
          name: 'fleet',
          include: ['tests/fleet/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/seed.ts', everyLanguage],
          // Fifty Macs and their exporters, or 300 looks, in one; a busy machine takes its time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/packaging/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
