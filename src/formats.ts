// A verdict in the forms that people and programs read: text, JSON, Jamf, Intune, Prometheus.
import type { Diagnosis, Finding, FindingCode, FindingName, Level } from './finding.ts';
import { findingCodes, levels, nameOf } from './finding.ts';
import type { Helpers } from './guide.ts';
import { plainText } from './outcome.ts';
import { textOf } from './readers/health.ts';
import type { Readings } from './readings.ts';
import type { Guide, Helper, PathId, StepId, StepState } from './step.ts';

export const formats = ['text', 'json', 'jamf', 'intune', 'prometheus'] as const;

export type Format = (typeof formats)[number];

/** What there is to say of a Mac. */
export interface Verdict {
  readonly diagnosis: Diagnosis;
  readonly guide: Guide | null;
  readonly helpers: Helpers;
  readonly readings: Readings;
  /** When it was looked at, epoch ms; null where evidence does not tell. */
  readonly at: number | null;
  /** What in evidence could not be read. */
  readonly remarks: readonly string[];
}

/** What the text for people is made of, in their language. */
export interface VerdictWords {
  readonly level: (level: Level) => string;
  readonly finding: (name: FindingName, helper: Helper) => { readonly title: string; readonly why: string };
  readonly step: (id: StepId, finding: FindingCode | null) => { readonly title: string };
  /** The guide's name. */
  readonly path: (id: PathId) => string;
}

/** Grows when a key changes its meaning or goes; a new key does not. */
const schemaVersion = 1;

/** Lines without the last line's end. The forms for programs are the same in every language. */
export function formatted(verdict: Verdict, format: Exclude<Format, 'text'>): string {
  switch (format) {
    case 'json':
      return jsonOf({ ...summaryOf(verdict), readings: verdict.readings, remarks: verdict.remarks }, 2);
    case 'jamf':
      // Levels and codes hold nothing that XML would take for a mark.
      return `<result>${shortly(verdict)}</result>`;
    case 'intune':
      return intune(verdict);
    case 'prometheus':
      return prometheus(verdict);
  }
}

/** `summaryOf` in one line of JSON. */
export function summaryLine(verdict: Verdict): string {
  return jsonOf(summaryOf(verdict), 0);
}

/**
 * JSON leaves U+009B and marks of writing direction as they are, and somebody prints it on a terminal. It leaves U+2028 and
 * U+2029 too, which end a line for some who read it line by line.
 */
function jsonOf(value: unknown, indent: number): string {
  return JSON.stringify(
    value,
    (_key, member: unknown) =>
      typeof member === 'string' ? plainText(member).replace(/[\u2028\u2029]/g, ' ') : member,
    indent,
  );
}

/** The verdict without its readings, as `watch` prints it in one line. */
export function summaryOf({ diagnosis, guide, at }: Verdict) {
  return {
    schema: schemaVersion,
    ...(at === null ? {} : { at }),
    level: diagnosis.level,
    findings: diagnosis.findings.map(({ code, level, fixableBy, evidence }) => ({ code, level, fixableBy, evidence })),
    path: guide?.path ?? null,
    steps: guide?.steps.map(({ id, state }) => ({ id, state })) ?? [],
  };
}

/** For people: the level, each finding with what it rests on, and the way to "protected" with where they stand on it. */
export function textFor({ diagnosis, guide, helpers }: Verdict, words: VerdictWords): string {
  const findings = diagnosis.findings.flatMap((finding) => findingLines(finding, helpers, words));
  const way = guide === null ? [] : wayLines(guide, words);
  return [words.level(diagnosis.level), ...findings, ...way].join('\n');
}

function wayLines({ path, steps, finding }: Guide, words: VerdictWords): readonly string[] {
  const way = steps.map(({ id, state }) => `  ${marks[state]} ${words.step(id, finding).title}`);
  return ['', `${words.path(path)} (${path})`, ...way];
}

const marks: Readonly<Record<StepState, string>> = { done: '[x]', current: '[>]', waiting: '[ ]' };

function findingLines(finding: Finding, helpers: Helpers, words: VerdictWords): readonly string[] {
  const { code, evidence } = finding;
  const { title, why } = words.finding(nameOf(finding), helpers[code] ?? 'nobody');
  return ['', `${title} (${code})`, `  ${why}`, ...evidence.map(({ tool, line }) => `  ${tool}: ${oneLine(line)}`)];
}

/** `unprotected: switched-off, kernel-extension-not-approved`; the level alone when there is no finding. */
function shortly({ diagnosis: { level, findings } }: Verdict): string {
  return findings.length === 0 ? level : `${level}: ${findings.map(({ code }) => code).join(', ')}`;
}

/** One line of words without blanks in them, so that it can be split at blanks and at the first `=`. */
function intune({ diagnosis: { level, findings }, guide, readings }: Verdict): string {
  const values = {
    level,
    findings: findings.map(({ code }) => code).join(','),
    path: guide?.path ?? '',
    macos: readings.macos?.text ?? '',
    defender: textOf(readings.health, 'app_version') ?? '',
  };
  return Object.entries(values)
    .map(([key, value]) => `${key}=${plainWord(value) || 'none'}`)
    .join(' ');
}

/** Letters, digits and `_.,+-`: nothing that a line, a label or a shell could take for more than a word. */
function plainWord(text: string): string {
  return text.replace(/[^\w.,+-]/g, '_');
}

/** For node_exporter's textfile collector. Every level and finding is always there, so that an alert can wait for 0. */
function prometheus({ diagnosis: { level, findings }, readings, at }: Verdict): string {
  const found = new Set(findings.map(({ code }) => code));
  // Defender's version is whatever answered as mdatp printed.
  const info = {
    macos: plainWord(readings.macos?.text ?? ''),
    defender: plainWord(textOf(readings.health, 'app_version') ?? ''),
  };
  return [
    ...metric('kextant_level', 'Level of this Mac: 1 for the current level, 0 for the others.', [
      ...levels.map((name) => [{ level: name }, name === level] as const),
    ]),
    ...metric('kextant_finding', 'What is wrong on this Mac: 1 for what was found.', [
      ...findingCodes.map((code) => [{ code }, found.has(code)] as const),
    ]),
    ...metric('kextant_info', 'The versions on this Mac; empty where not known.', [[info, true]]),
    ...(at === null
      ? []
      : metric('kextant_looked_at_seconds', 'When this Mac was last checked (Unix time).', [[{}, at / 1000]])),
  ].join('\n');
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: boolean | number];

/** Labels are levels, codes and plain words, in which nothing has to be escaped. */
function metric(name: string, help: string, samples: readonly Sample[]): readonly string[] {
  const lines = samples.map(([labels, value]) => {
    const printed = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
    return `${name}${printed.length === 0 ? '' : `{${printed.join(',')}}`} ${Number(value)}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}

/** No control characters and no marks of direction: what a tool printed must not steer a terminal, nor turn a line round. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
