// Stories against the real app. Each worker has a display of its own: on a shared one two apps would take the focus
// from each other, and a panel that loses it hides. `npm test -- e2e`, or `npx playwright test` after `npm run build`.
import { defineConfig } from 'playwright/test';

/** Of this worker, among those that the displays' script has listed. */
function own(list: string): string | undefined {
  return process.env[list]?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])];
}

const display = own('KEXTANT_DISPLAYS');
const cookie = own('KEXTANT_COOKIES');
if (display !== undefined) process.env['DISPLAY'] = display;
if (cookie !== undefined) process.env['XAUTHORITY'] = cookie;

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
