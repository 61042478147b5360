// What is made out of the schema of settings and kept in the repository: never older than the schema.
import { expect, it } from 'vitest';
import { staleFiles } from '../../scripts/generate.mjs';

it('the generated files are what the schema gives now; else run npm run generate', async () => {
  expect(await staleFiles()).toEqual([]);
});
