// Every script of the kit as shellcheck sees it by default, as pre-commit hooks of admins do.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ran } from '../src/ran.ts';
import { kit, temporaryFolder } from './fixtures.ts';

it('shellcheck has nothing to say to any script', async () => {
  const dir = temporaryFolder(onTestFinished);
  const scripts = kit.filter(({ text }) => text.startsWith('#!'));
  expect(scripts.map(({ isProgram }) => isProgram)).toEqual(scripts.map(() => true));
  for (const { path: name, text } of scripts) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  const { code, stdout } = await ran('shellcheck', [
    '-f',
    'gcc',
    ...scripts.map(({ path: name }) => path.join(dir, name)),
  ]);
  expect({ code, stdout: stdout.slice(0, 2000) }).toEqual({ code: 0, stdout: '' });
});
