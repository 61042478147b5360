// Every guard. `npm run guards` undoes them one by one (scripts/measure/guards.mjs).
import { files } from './files.ts';
import type { Guard } from './guard.ts';
import { kit } from './kit.ts';
import { panel } from './panel.ts';
import { driver, genuineness, starting } from './programs.ts';
import { verdict } from './verdict.ts';

export const guards: readonly Guard[] = [
  ...starting,
  ...genuineness,
  ...driver,
  ...verdict,
  ...panel,
  ...files,
  ...kit,
];
