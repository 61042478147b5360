// The packaged app in hostile surroundings: a poisoned environment, hostile arguments, a second start.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { inject, test } from 'vitest';
import { readState } from '../../practice/facts.mjs';
import { answerPassword, isAsking } from '../../practice/person.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { panelOn } from '../e2e/screens.ts';
import { startPackaged } from './packaged.ts';

/** Everything we run, and what runs those. */
const programs = 'mdatp open osascript kextutil codesign killall sw_vers profiles pkgutil ps id sysctl sh env'.split(
  ' ',
);

test('neither the environment nor what lies in PATH or the current folder changes what it does', async () => {
  const marks = new Map<string, string>();
  const world = await startPackaged(inject('packages'), {
    scenario: 'kext-expired',
    ...poison(marks),
    args: ['--inspect=0', '--inspect-brk=0', '-r', './evil.cjs', '--app=./evil.cjs'],
  });
  await world.verdict('unprotected', 'kernel-extension-not-approved');
  const panel = panelOn(await world.openPanel());
  await panel.button('Ask macOS again').click();
  await world.desktop.until('the password dialog', () => isAsking(world.root));
  answerPassword(world.root, 'allow');
  await expect(panel.done).toHaveCount(2);
  expect(readState(world.root, 'kext-loaded')).toBe('0');
  expect(marks.size).toBe(programs.length + 3);
  expect([...marks].filter(([, mark]) => existsSync(mark)).map(([name]) => name)).toEqual([]);
  expect(world.printed()).not.toMatch(/Debugger listening|For help, see/);
});

test('a second start with hostile arguments shows the panel, and changes nothing else', async () => {
  const packages = inject('packages');
  const world = await startPackaged(packages, { scenario: 'switched-off' });
  await world.verdict('unprotected', 'switched-off');
  const other = makePracticeMac({ scenario: 'healthy', dir: path.join(world.home, 'other') });
  const hostile = ['file:///etc/passwd', 'javascript:alert(1)', 'kextant://run?command=id', '--', '../../etc/passwd'];
  expect(await world.startAgain('--tools-root', other.root, '--language', 'nl', ...hostile)).toBe(0);
  // Nobody clicked the icon: it is there because of the second start.
  const page = await world.panel();
  expect(await world.startAgain('--tools-root', '/nowhere')).toBe(64);
  expect(await world.startAgain('--language', '../../en')).toBe(64);
  await world.tray.clickMenu('Check now');
  await expect(panelOn(page).headline).toHaveText('Real-time protection is off');
  expect(page.url()).toBe('app://kextant/index.html');
  await world.verdict('unprotected', 'switched-off');
});

/** What would run if it were believed leaves a mark each; `marks` has where, by name. */
function poison(marks: Map<string, string>) {
  const env: Record<string, string> = {};
  return {
    env,
    prepare(home: string) {
      const mark = (name: string) => {
        const file = path.join(home, `ran-${name}`);
        marks.set(name, file);
        return file;
      };
      const folder = path.join(home, 'bin');
      mkdirSync(folder);
      for (const name of programs) {
        const file = path.join(folder, name);
        writeFileSync(file, `#!/bin/dash\n: > '${mark(name)}'\n`);
        chmodSync(file, 0o755);
      }
      writeFileSync(path.join(home, 'evil.cjs'), `require('node:fs').writeFileSync('${mark('evil.cjs')}', '');\n`);
      writeFileSync(path.join(home, 'env.sh'), `: > '${mark('env.sh')}'\n`);
      mkdirSync(path.join(home, 'resources/app'), { recursive: true });
      const app = `require('node:fs').writeFileSync('${mark('resources/app'.replace('/', '-'))}', '');\n`;
      writeFileSync(path.join(home, 'resources/app/index.js'), app);
      Object.assign(env, {
        PATH: folder,
        ENV: path.join(home, 'env.sh'),
        BASH_ENV: path.join(home, 'env.sh'),
        NODE_OPTIONS: `--require ${path.join(home, 'evil.cjs')} --inspect`,
        ELECTRON_RUN_AS_NODE: '1',
        ELECTRON_NO_ASAR: '1',
        ELECTRON_FORCE_IS_PACKAGED: '0',
        KEXTANT_CACHE: home,
        ELECTRON_OVERRIDE_DIST_PATH: home,
        NODE_PATH: home,
        IFS: '/',
      });
    },
  };
}
