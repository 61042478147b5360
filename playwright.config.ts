// Stories against the real app. Each worker has a display of its own: on a shared one two apps would take the focus
// from each other, and a panel that loses it hides. `npm test -- e2e`, or `npx playwright test` after `npm run build`.
import { defineConfig } from 'playwright/test';

const displays = process.env['KEXTANT_DISPLAYS']?.split(' ') ?? [];
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (display !== undefined) process.env['DISPLAY'] = display;

const report = process.env['KEXTANT_E2E_REPORT'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './scripts/desktop/e2e-displays.mjs',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/e2e/baselines/{arg}{ext}',
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
