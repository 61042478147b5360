// A Defender that is missing, hung, flooding, down or starting: a finding by name, an app that stays quick, and no
// process left behind.
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { moveClock, writeState } from '../../practice/facts.mjs';
import { violationsOn } from './accessible.ts';
import { test, type World } from './app.ts';
import { isAlive, runningFrom } from './processes.ts';
import { panelOn } from './screens.ts';

const quickMs = 200;

const endings = [
  { scenario: 'not-installed', level: 'unprotected', finding: 'not-installed', says: 'Defender isn’t installed' },
  { scenario: 'hung', level: 'unknown', finding: 'not-answering', says: 'Defender isn’t responding' },
  { scenario: 'flood', level: 'unknown', finding: 'unreadable', says: 'Defender’s answer is unclear' },
  {
    scenario: 'daemon-down',
    level: 'unprotected',
    finding: 'service-not-started',
    says: 'Defender’s service isn’t running',
  },
] as const;

for (const { scenario, level, finding, says } of endings) {
  test(`${scenario}: ${finding}, and the panel answers at once`, async ({ start }) => {
    const world = await start({ scenario });
    const page = await world.openPanel();
    const slowest = await slowestAnswer(world, page, level, finding);
    expect(slowest).toBeLessThan(quickMs);
    await expect(panelOn(page).headline).toHaveText(says);
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => world.tray.tooltip()).toBe(says);
    expect(world.verdicts()).not.toContain('protected');
    await quitLeavesNothing(world);
  });
}

test('starting: no alarm, and green only once Defender says so', async ({ start }) => {
  const world = await start({ scenario: 'starting' });
  await world.verdict('starting');
  const panel = panelOn(await world.openPanel());
  await expect(panel.headline).toHaveText('Defender is starting');
  moveClock(world.root, 25);
  await world.verdict('protected');
  await expect(panel.headline).toHaveText('This Mac is protected');
  expect(world.desktop.notifications).toEqual([]);
});

test('installed while the app runs: noticed without a click', async ({ start }) => {
  const world = await start({ scenario: 'not-installed' });
  await world.verdict('unprotected', 'not-installed');
  const panel = panelOn(await world.openPanel());
  writeState(world.root, 'daemon', 'up');
  await expect(panel.headline).toHaveText('Defender can’t protect this Mac yet');
});

/** What a tool can do instead of answering; each as the whole of `mdatp`. */
const misbehaviours = {
  'prints nothing': 'exit 0',
  'prints half of its JSON': `printf '{"healthy":true,"licensed":true,"realTimeProtectionEn'`,
  'prints bytes that are not text': `printf 'healthy : \\377\\376\\200true\\n'; exit 0`,
  'exits 1 after a good answer': `printf 'healthy : true\\nreal_time_protection_enabled : true\\nreal_time_protection_available : true\\n'; exit 1`,
  'exits 255': 'exit 255',
  'leaves a child with its pipe': 'sleep 600 & exit 0',
  'prints 100 MB': 'head -c 100000000 /dev/zero',
} as const;

for (const [what, script] of Object.entries(misbehaviours)) {
  test(`mdatp ${what}: unknown, never protected`, async ({ start }) => {
    const world = await start({ scenario: 'healthy', prepare: (root) => replaceMdatp(root, script) });
    await expect
      .poll(() => world.verdicts().at(-1) ?? '', { timeout: 30_000 })
      .toMatch(/^unknown (not-answering|unreadable)$/);
    await quitLeavesNothing(world);
  });
}

test('an mdatp that is not executable: not answering', async ({ start }) => {
  const notExecutable = (root: string) => chmodSync(path.join(root, 'usr/local/bin/mdatp'), 0o644);
  const world = await start({ scenario: 'healthy', prepare: notExecutable });
  await world.verdict('unknown', 'not-answering');
});

function replaceMdatp(root: string, script: string): void {
  const file = path.join(root, 'usr/local/bin/mdatp');
  writeFileSync(file, `#!/bin/sh\n# ${root}\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Asks the panel's bridge for the snapshot, again and again until the verdict is there; the slowest answer in ms. */
async function slowestAnswer(world: World, page: Page, level: string, finding: string): Promise<number> {
  let slowest = 0;
  let verdict = false;
  const reached = world.verdict(level, finding).then(() => {
    verdict = true;
  });
  for (let asked = 0; !verdict || asked < 20; asked += 1) {
    const ms = await page.evaluate(async () => {
      const before = performance.now();
      await window.kextant.snapshot();
      return performance.now() - before;
    });
    slowest = Math.max(slowest, ms);
  }
  await reached;
  return slowest;
}

/** Quits from the tray's menu; afterwards nothing of the app and no tool of this practice Mac runs. */
async function quitLeavesNothing({ app, tray, desktop, root, processes }: World): Promise<void> {
  const ours = processes();
  const ended = app.waitForEvent('close');
  await tray.clickMenu('Quit Kextant');
  await ended;
  await desktop.until('the end of all processes', () => [...ours, ...runningFrom(root)].every((pid) => !isAlive(pid)));
}
