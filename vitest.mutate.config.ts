// The tests that judge a mutant of src: quick ones, the same each time. `npm run mutate`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Not tests/fleet/generated.test.ts: it loads a copy of src while it runs. Every constant of a module then counts as
    // code that this one test reaches, and its mutants as survivors, though no other test was ever run against them.
    include: ['tests/src/**/*.test.ts', 'tests/fleet/{kit,managed-settings,profiles,osquery}.test.ts'],
    // Seconds of random inputs for each of thousands of mutants would take a day; leaving them out can only lower the score.
    exclude: ['tests/src/totality.test.ts', 'tests/src/any-mac.test.ts'],
    setupFiles: ['tests/seed.ts', 'tests/every-language.ts'],
    environment: 'node',
    isolate: false,
  },
});
