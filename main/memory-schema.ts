// What a remembered file must look like to be believed. Runs in main, loaded when there is such a file.
import { z } from 'zod';
import { type FindingCode, findingCodes } from '../src/finding.ts';
import type { LoadResult } from '../src/kextutil.ts';
import type { Remembered } from './memory.ts';

const moment = z.number().finite().nullable();

const loadResults = [
  'loaded',
  'not-approved',
  'not-root',
  'cancelled',
  'not-authorised',
  'not-ours',
  'faulty',
  'no-answer',
] as const satisfies readonly LoadResult[];

const result = z.enum(loadResults);
const code = z.enum(findingCodes);

/** What macOS judged has exited. */
const exited = z.object({ kind: z.literal('exited'), code: z.number(), stdout: z.string(), stderr: z.string() });

export const rememberedSchema = z
  .object({
    acts: z.object({
      lastLoad: z.object({ at: z.number(), reading: z.object({ result, line: z.string() }) }).nullable(),
      lastTry: result.nullable(),
      paneOpenedAt: moment,
      // Not yet written by earlier versions.
      tries: z.array(z.object({ at: z.number(), code })).default([]),
    }),
    alerts: z.object({
      raised: z.record(z.string(), z.number()).transform(onlyKnown),
      level: z.enum(['protected', 'attention', 'unprotected', 'starting', 'unknown']).nullable(),
      shown: code.nullable(),
    }),
    snoozedUntil: moment,
    // Not yet written by earlier versions.
    loadOutcomes: z.object({ kextutil: exited.optional(), codesign: exited.optional() }).default({}),
  })
  // A notification does not outlive the app that raised it.
  .transform(
    ({ loadOutcomes: { kextutil, codesign }, ...remembered }): Remembered => ({
      ...remembered,
      alerts: { ...remembered.alerts, shown: null },
      loadOutcomes: {
        ...(kextutil === undefined ? {} : { kextutil }),
        ...(codesign === undefined ? {} : { codesign }),
      },
    }),
  );

function onlyKnown(raised: Record<string, number>): Partial<Record<FindingCode, number>> {
  return Object.fromEntries(
    findingCodes.flatMap((known) => (raised[known] === undefined ? [] : [[known, raised[known]]])),
  );
}
