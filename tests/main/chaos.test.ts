// What may happen in any order to the looks: a few stories of chaos, and every one that ever found something, again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFailure } from '../chaos/find.ts';

it('a few stories', async () => {
  const found = await findFailure({ seed: 1, runs: 3, mostSteps: 12, limitMs: 20_000 });
  expect(found).toBeNull();
}, 60_000);
