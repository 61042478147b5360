// Texts with names, ids, hosts and serial numbers as reviewers made them up: none is in a report.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { masked } from '../../../src/evidence/masking.ts';

interface MaskingCase {
  readonly where: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

interface MaskingCases {
  readonly names: readonly string[];
  readonly cases: readonly MaskingCase[];
}

const casesIn = (file: string): MaskingCases =>
  JSON.parse(readFileSync(new URL(`../../recordings/masking/${file}`, import.meta.url), 'utf8'));

describe.each([
  ['what reviewers found left in reports', casesIn('cases.json')],
  ['names, ids and hosts as other programs write them', casesIn('more-cases.json')],
])('%s', (_name, { names, cases }) => {
  it.each(cases.map(({ where, text, secrets }) => [where, text, secrets] as const))('%s', (_where, text, secrets) => {
    const shown = masked(text, names).toLowerCase();
    for (const secret of secrets) expect(shown).not.toContain(secret.toLowerCase());
  });
});
