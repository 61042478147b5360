// Tools whose words are markup, and a memory full of rubbish: shown as text, or left alone. Against the real app.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { test } from './app.ts';
import { panelOn } from './screens.ts';

const markup = `<img src=x onerror="document.documentElement.dataset.mark='ran'">`;
const script = `</script><script>document.documentElement.dataset.mark='ran'</script>`;
/** Reverses what follows it in sight, and ends nothing: a trick with names of files. */
const reversed = '\u202Egpj.exe\u0000\u001B[2J';

const health = {
  healthy: false,
  healthIssues: [markup, script, reversed, 'javascript:alert(1)'],
  licensed: true,
  appVersion: markup,
  orgId: script,
  realTimeProtectionEnabled: { value: true, managedByOrg: markup },
  realTimeProtectionAvailable: true,
  realTimeProtectionSubsystem: 'endpoint_security_extension',
  definitionsStatus: markup,
  conflictingApplications: [`/Applications/${markup}.app`, script],
  fullDiskAccessEnabled: true,
};

test('markup in the answers of Defender and of macOS is text', async ({ start }) => {
  const world = await start({ scenario: 'sysext-26', prepare: plant });
  await world.desktop.until('a verdict', () => world.verdicts().length > 0);
  expect(world.verdicts().at(-1)).not.toBe('protected');
  const page = await world.openPanel();
  await page.getByText('Details', { exact: true }).click();
  const foot = page.locator('footer');
  await expect(foot).toContainText('<img src=x onerror=');
  await expect(foot).toContainText('</script><script>');
  await expectNothingRan(page);
  await world.tray.clickMenu('Report…');
  // A report shows what a rule lets through, and markup is not among it.
  await expect(page.getByRole('main')).toContainText('(masked)');
  await expect(page.getByRole('main')).not.toContainText('<img');
  await expectNothingRan(page);
  await page.evaluate(() => window.kextant.copy('report'));
  await expect.poll(() => world.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('(masked)');
  for (const { summary, body } of world.desktop.notifications) expect(summary + body).not.toMatch(/<img|<script/);
  expect(await world.tray.tooltip()).not.toMatch(/<img|<script/);
});

/** Every tool that is asked about this Mac answers with markup where names, versions and paths are due. */
function plant(root: string): void {
  answerWith(root, 'usr/local/bin/mdatp', JSON.stringify(health));
  const row = `*\t*\tUBF8T346G9\tcom.microsoft.wdav.epsext (${markup})\t${script}\t[activated waiting for user]`;
  answerWith(root, 'usr/bin/systemextensionsctl', `1 extension(s)\n--- ${markup}\n${row}`);
  answerWith(
    root,
    'usr/bin/profiles',
    `Enrolled via DEP: ${markup}\nMDM enrollment: Yes ${script}\nMDM server: ${markup}`,
  );
}

/** Puts a tool in the place of another one, which prints this text. */
function answerWith(root: string, tool: string, text: string): void {
  const words = path.join(root, 'private/var', `${path.basename(tool)}.txt`);
  writeFileSync(words, `${text}\n`);
  writeFileSync(path.join(root, tool), `#!/bin/sh\nexec cat '${words}'\n`);
  chmodSync(path.join(root, tool), 0o755);
}

const rubbish = {
  'no JSON': '\u0000\uFFFDnot json',
  'other types': '{"acts":"x","alerts":[],"snoozedUntil":"for ever","loadOutcomes":7}',
  'a poisoned prototype':
    '{"__proto__":{"snoozedUntil":1e15},"constructor":{"prototype":{}},"acts":{"__proto__":null}}',
};

for (const [what, content] of Object.entries(rubbish)) {
  test(`a memory that is ${what}: the app starts, judges and alerts as on the first day`, async ({ start }) => {
    let file = '';
    const world = await start({
      scenario: 'switched-off',
      prepare(root) {
        file = path.join(root, '../config/Kextant/memory.json');
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      },
    });
    await world.verdict('unprotected', 'switched-off');
    expect((await world.desktop.notification()).summary).toBe('Real-time protection is off');
    await expect(panelOn(await world.openPanel()).headline).toHaveText('Real-time protection is off');
    await world.desktop.until('a memory that is whole again', () => readFileSync(file, 'utf8').includes('"raised"'));
  });
}

test('pipes in place of every file of ours: the app starts, judges, alerts and quits', async ({ start }) => {
  let folder = '';
  const world = await start({
    scenario: 'switched-off',
    prepare(root) {
      folder = path.join(root, '../config/Kextant');
      mkdirSync(folder, { recursive: true });
      const files = ['memory.json', 'history-practice.jsonl', 'settings.json', 'mac-words.json'];
      execFileSync('mkfifo', [...files, ...files.map((file) => `${file}.next`)], { cwd: folder });
    },
  });
  await world.verdict('unprotected', 'switched-off');
  expect((await world.desktop.notification()).summary).toBe('Real-time protection is off');
  await world.desktop.until('a memory that is a file', () => statSync(path.join(folder, 'memory.json')).isFile());
  await Promise.all([world.app.waitForEvent('close', { timeout: 10_000 }), world.tray.clickMenu('Quit Kextant')]);
});

if (process.geteuid?.() === 0)
  test('as root in another account’s home: it judges and alerts, and writes nothing there nor where a link leads', async ({
    start,
  }) => {
    let [config, elsewhere] = ['', ''];
    const world = await start({
      scenario: 'switched-off',
      prepare(root) {
        [config, elsewhere] = [path.join(root, '../config'), path.join(root, '../elsewhere')];
        mkdirSync(elsewhere);
        mkdirSync(config, { recursive: true });
        symlinkSync(elsewhere, path.join(config, 'Kextant'));
        chownSync(config, 1234, 1234);
      },
    });
    expect((await world.desktop.notification()).summary).toBe('Real-time protection is off');
    await expect(panelOn(await world.openPanel()).headline).toHaveText('Real-time protection is off');
    await Promise.all([world.app.waitForEvent('close', { timeout: 10_000 }), world.tray.clickMenu('Quit Kextant')]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.locator('html').getAttribute('data-mark')).toBe(null);
  expect(await page.locator('body script').count()).toBe(0);
}
