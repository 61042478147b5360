// `npm start` that is told to end: npm passes it on to what the line in package.json starts, and to nothing below it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { isAlive } from '../e2e/processes.ts';

/** Says its id, and ends when it is told to, as ours does. */
const standIn = `console.log('started ' + process.pid);
setInterval(() => {}, 1_000);`;

it('npm start hands the wish to end to our script, and leaves nothing behind', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-npm-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const ours: unknown = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(ours).toMatchObject({ scripts: { start: expect.stringContaining('node scripts/start.mjs') } });
  writeFileSync(path.join(home, 'package.json'), JSON.stringify(ours));
  mkdirSync(path.join(home, 'scripts'));
  writeFileSync(path.join(home, 'scripts/start.mjs'), standIn);
  const npm = spawn('npm', ['start'], { cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  npm.stdout.on('data', (bytes: Buffer) => {
    printed += bytes.toString();
  });
  const idOf = () => Number(/started (\d+)/.exec(printed)?.[1] ?? 0);
  while (idOf() === 0) await pause(20);
  onTestFinished(() => void (isAlive(idOf()) && process.kill(idOf(), 'SIGKILL')));
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect.poll(() => isAlive(idOf()), { timeout: 3_000 }).toBe(false);
}, 20_000);
