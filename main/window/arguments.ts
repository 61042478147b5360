// What each call of the contract may carry: one tuple per call. Loaded with the first window.
import { z } from 'zod';
import { type CallName, type Calls, copyIds, snoozeIds } from '../../src/contract.ts';
import { paneIds } from '../../src/macos.ts';
import { settingsChangeSchema } from '../../src/settings.ts';

/** Most a page can reasonably be high, in CSS pixels. */
const tallestPage = 4000;

export const callArguments: { readonly [Name in CallName]: z.ZodType<Parameters<Calls[Name]>> } = {
  snapshot: z.tuple([]),
  lookNow: z.tuple([]),
  openPane: z.tuple([z.enum(paneIds)]),
  loadDriver: z.tuple([z.enum(['request', 'load'])]),
  copy: z.tuple([z.enum(copyIds)]),
  mailIt: z.tuple([]),
  saveProfile: z.tuple([]),
  snooze: z.tuple([z.enum(snoozeIds).nullable()]),
  changeSettings: z.tuple([settingsChangeSchema]),
  history: z.tuple([]),
  report: z.tuple([]),
  saveReport: z.tuple([]),
  resizePanel: z.tuple([z.number().min(1).max(tallestPage)]),
  hide: z.tuple([]),
};
