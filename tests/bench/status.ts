// How long `kextant status` takes in the packaged app, beside the start of the bare tray app.
import { once } from 'node:events';
import path from 'node:path';
import type { Figure } from './figures.ts';
import {
  alternating,
  launchOf,
  type Place,
  type Program,
  repository,
  sandboxArguments,
  startProgram,
} from './programs.ts';

/** From just before the start to the end: the words are said, and the app is gone. One run of each is thrown away. */
export async function measureStatus(place: Place, runs: number): Promise<readonly Figure[]> {
  const packaged = path.join(await place.makePackage(), 'kextant');
  const times: Record<Program['name'], number[]> = { ours: [], bare: [] };
  const measure = { ours: () => statusMs(packaged, place), bare: () => bareStartMs(place) };
  for (let run = -1; run < runs; run += 1) {
    for (const name of alternating(run)) {
      const ms = await measure[name]();
      if (run >= 0) times[name].push(ms);
    }
  }
  return [
    {
      id: 'packaged-status',
      label: 'packaged `status` → exit',
      unit: 'ms',
      ours: times.ours,
      beside: { what: 'bare', values: times.bare },
      isFull: true,
    },
  ];
}

async function statusMs(packaged: string, place: Place): Promise<number> {
  const { root, env } = launchOf({ name: 'ours', copy: 'status' }, place);
  const words = ['status', '--format', 'json', '--tools-root', root];
  const startedAt = performance.now();
  const child = await place.start(packaged, [...sandboxArguments, ...words], { cwd: repository, env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`\`status\` of a Mac that is well ended with ${code}.`);
  return performance.now() - startedAt;
}

async function bareStartMs(place: Place): Promise<number> {
  const running = await startProgram({ name: 'bare', copy: 'status' }, place);
  await running.stop();
  return running.registeredMs;
}
