// `npm run mac-check` where something never comes to an end: a Kextant that never rests, a job that never answers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { electronScript, practiceMac, psScript } from './lying-mac.ts';
import { waits } from './mac.ts';
import { checkMac } from './mac-check.ts';

test('a Kextant that is never at rest differs', async () => {
  const practice = practiceMac();
  practice.program('usr/local/bin/electron', electronScript);
  practice.program('bin/ps', psScript({ works: true }));
  const [row] = await checkMac(practice.mac, () => {}, ['cost']);
  expect(row).toMatchObject({ verdict: 'differs', seen: expect.stringMatching(/^\d+\.\d+ % of a processor/) });
}, 30_000);

test('a job of launchd that never answers differs in time, and is taken away again', async () => {
  const practice = practiceMac('sysext-14', { waits: { ...waits, launchdMs: 1_000 } });
  practice.program('bin/launchctl', 'echo "$1" >>"$0.asked"');
  const [row] = await checkMac(practice.mac, () => {}, ['launchd']);
  expect(row).toMatchObject({ verdict: 'differs', seen: expect.stringMatching(/^no level within 1\.\d s$/) });
  expect(readFileSync(path.join(practice.root, 'bin/launchctl.asked'), 'utf8')).toBe('bootstrap\nbootout\n');
}, 30_000);
