// How long until the icon is there, and until it shows a verdict. Runs in the bench.
import type { Figure } from './figures.ts';
import { alternating, type Place, type Program, programs, startProgram } from './programs.ts';

type Times = Record<Program['name'], number[]>;

/**
 * One start of each is thrown away: it fills the page cache and leaves the user data of an app that ran before, which
 * is what every login after the first one meets.
 */
export async function measureStart(place: Place, runs: number): Promise<readonly Figure[]> {
  const registered: Times = { ours: [], bare: [] };
  const verdict: Times = { ours: [], bare: [] };
  for (const name of programs) await (await startProgram({ name, copy: 'start' }, place)).stop();
  for (let run = 0; run < runs; run += 1) {
    for (const name of alternating(run)) {
      const running = await startProgram({ name, copy: 'start' }, place);
      registered[name].push(running.registeredMs);
      verdict[name].push(running.verdictMs);
      await running.stop();
    }
  }
  return [
    { id: 'tray-registered', label: 'start → icon in the tray', unit: 'ms', ...registered, isFull: true },
    { id: 'first-verdict', label: 'start → first verdict on the icon', unit: 'ms', ...verdict, isFull: true },
  ];
}
