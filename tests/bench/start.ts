// How long until the icon is there, and until it shows a verdict.
import { type Figure, ratioOf } from './figures.ts';
import { alternating, type Place, type Program, programs, startProgram } from './programs.ts';

type Times = Record<Program['name'], number[]>;

/** A ratio that is known so closely says which of two states is the faster one. */
const sureTo = 0.03;
/** As many as a slow machine makes in some six minutes. */
const mostPairs = 80;

/**
 * Pairs of starts, one of each, until both ratios are sure or `mostPairs` were made; `leastPairs` at least. One start of
 * each is thrown away: it fills the page cache and leaves the user data of an app that ran before, which is what every
 * login after the first one meets.
 */
export async function measureStart(place: Place, leastPairs: number): Promise<readonly Figure[]> {
  const registered: Times = { ours: [], bare: [] };
  const verdict: Times = { ours: [], bare: [] };
  for (const name of programs) await (await startProgram({ name, copy: 'start' }, place)).stop();
  for (let pair = 0; pair < mostPairs; pair += 1) {
    if (pair >= leastPairs && isSure(registered) && isSure(verdict)) break;
    for (const name of alternating(pair)) {
      const running = await startProgram({ name, copy: 'start' }, place);
      registered[name].push(running.registeredMs);
      verdict[name].push(running.verdictMs);
      await running.stop();
    }
  }
  return [
    figure('tray-registered', 'start → icon in the tray', registered),
    figure('first-verdict', 'start → first verdict on the icon', verdict),
  ];
}

function isSure({ ours, bare }: Times): boolean {
  return ratioOf(ours, bare).halfWidth <= sureTo;
}

function figure(id: Figure['id'], label: string, { ours, bare }: Times): Figure {
  return { id, label, unit: 'ms', ours, beside: { what: 'bare', values: bare }, isFull: true };
}
