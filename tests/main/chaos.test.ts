// Whatever fails, in any order: every story that once broke a rule, then a few drawn ones. `npm run chaos` plays many.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptEvidence, storiesOfEvidence } from '../chaos/evidence.ts';
import { type Failure, findFailure } from '../chaos/find.ts';
import { type Played, play } from '../chaos/play.ts';
import type { Story } from '../chaos/steps.ts';

const recordings = path.join(import.meta.dirname, '../chaos/recordings');
const patience = 60_000;

describe('chaos', () => {
  it.each(readdirSync(recordings))(
    'that once broke a rule breaks none now: %s',
    async (name) => {
      const { story }: Failure = JSON.parse(readFileSync(path.join(recordings, name), 'utf8'));
      expect((await play(story)).looks).toBeGreaterThan(1);
    },
    patience,
  );

  it.each<[string, Story['era'], Story['steps'], Partial<Played>]>([
    [
      'a Mac is restarted in vain',
      'system',
      [{ do: 'become', truth: 'stuck' }, { do: 'settle' }, { do: 'reboot' }],
      { inVain: 1, settled: { 'extension-not-running': 2 } },
    ],
    [
      'an update waits for a restart that does not help',
      'system',
      [{ do: 'become', truth: 'upgrading' }, { do: 'settle' }, { do: 'reboot' }],
      { inVain: 0, settled: { 'restart-needed': 1, 'extension-not-running': 1 } },
    ],
    [
      'the service crashes before and after the app ends',
      'kernel',
      [{ do: 'become', truth: 'crash-loop' }, { do: 'settle' }, { do: 'restart', how: 'ended' }],
      { inVain: 0, settled: { 'service-keeps-restarting': 2 } },
    ],
  ])(
    'breaks no rule where %s',
    async (_name, era, steps, counted) => {
      expect(await play({ era, steps, syntax: 'json', notificationsFail: false })).toMatchObject(counted);
    },
    patience,
  );

  it(
    'breaks no rule in stories drawn at random, always the same ones',
    async () => {
      const looks: number[] = [];
      const search = { seed: 20261125, runs: 7, mostSteps: 25, limitMs: 40_000 };
      const found = await findFailure({ ...search, onPlayed: (played) => looks.push(played.looks) });
      expect(found).toBeNull();
      expect(looks).toHaveLength(search.runs);
      expect(Math.max(...looks)).toBeGreaterThan(5);
    },
    patience,
  );

  it('has kept what looks were told in each of these stories, and in those where one tool fails in one way', () => {
    const told = new Set(keptEvidence().flatMap(({ stories }) => stories));
    expect([...told].sort()).toEqual([...storiesOfEvidence().keys()].sort());
  });
});
