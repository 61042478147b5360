// The tests that judge a mutant of src: quick ones, the same each time. `npm run mutate`.
import { defineConfig } from 'vitest/config';

// Tests run in worker threads here, which cannot change it; those that ask the clock on the wall want this one.
process.env['TZ'] = 'Europe/Amsterdam';

export default defineConfig({
  test: {
    include: ['tests/src/**/*.test.ts', 'tests/fleet/{managed-settings,profiles,osquery}.test.ts'],
    // Seconds of random inputs for each of thousands of mutants would take a day; leaving them out can only lower the score.
    exclude: ['tests/src/totality.test.ts', 'tests/src/any-mac.test.ts'],
    setupFiles: ['tests/seed.ts', 'tests/every-language.ts'],
    environment: 'node',
    isolate: false,
  },
});
