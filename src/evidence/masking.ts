// A tool's output -> what a report may show of it: what a rule lets through, and all that a verdict needs.

import { assertNever } from '../assert-never.ts';
import { type Outcome, plainText } from '../outcome.ts';
import { type Piece, piecesOf } from '../readers/json.ts';
import { labelKind } from './masking/labels.ts';
import { maskedLines, maskedValueOf, startsHealthField } from './masking/lines.ts';
import { maskedFragment, maskedObject } from './masking/objects.ts';
import { verdictWords } from './masking/verdict-words.ts';
import { maskedWords } from './masking/words.ts';

/**
 * Shows words that tools are known to use, numbers, versions and dates, and hides everything else: fields that nobody
 * knows, names, ids, hosts, addresses, serial numbers. `names` are this Mac's and its person's: also hidden where they
 * are such words themselves, unless a verdict rests on the word. JSON stays JSON, a field keeps its `[managed]`.
 */
export function masked(text: string, names: readonly string[]): string {
  const named = nameHider(names);
  const mask = (part: string) => maskedWords(named(part));
  const pieces = piecesOf(plainText(text).replace(/\r\n?/g, '\n'));
  return pieces.map((piece, index) => maskedPiece(piece, pieces[index - 1]?.text ?? '', { named, mask })).join('');
}

interface Masks {
  readonly named: (text: string) => string;
  readonly mask: (text: string) => string;
}

/** `before`: what stands in front of the piece, perhaps the label that it is the value of. */
function maskedPiece(piece: Piece, before: string, { named, mask }: Masks): string {
  switch (piece.kind) {
    case 'around':
      return maskedLines(named(piece.text));
    case 'object': {
      const label = labelBefore.exec(before.slice(-200))?.[1];
      return maskedObject(piece.object, label !== undefined && labelKind(label) === 'private', mask);
    }
    case 'broken':
      return maskedBroken(piece.text, named, mask);
    default:
      return assertNever(piece);
  }
}

/** The same run with both its streams masked. */
export function maskedOutcome(outcome: Outcome, names: readonly string[]): Outcome {
  if (outcome.kind === 'missing') return outcome;
  if (outcome.kind === 'refused') return { ...outcome, reason: masked(outcome.reason, names) };
  return { ...outcome, stdout: masked(outcome.stdout, names), stderr: masked(outcome.stderr, names) };
}

/** The value that stands behind a label, as details list it. */
export function maskedField(label: string, value: string, names: readonly string[]): string {
  return value.includes('{')
    ? masked(`${label}: ${value}`, names).slice(masked(`${label}: `, names).length)
    : maskedValueOf(label, nameHider(names)(plainText(value)));
}

/** A label just before an object. */
const labelBefore = /([A-Za-z][\w -]{0,60})["”]?\s*[:=]\s*$/;

/** Lines of an object that never ends, up to a line of Defender's text form; from there on they are lines again. */
function maskedBroken(text: string, named: (text: string) => string, mask: (text: string) => string): string {
  const shown: string[] = [];
  let [run, isFragment]: [string[], boolean] = [[], true];
  const flush = () => {
    if (run.length > 0)
      shown.push(isFragment ? maskedFragment(run.join('\n'), mask) : maskedLines(named(run.join('\n'))));
    run = [];
  };
  for (const line of text.split('\n', mostLines)) {
    const next: boolean = startsObject.test(line) ? true : startsHealthField(line) ? false : isFragment;
    if (next !== isFragment) flush();
    isFragment = next;
    run.push(line);
  }
  flush();
  return shown.join('\n');
}

/** More than any answer of Defender's has; of a longer one nothing is read. */
const mostLines = 10_000;

const startsObject = /\{\s*["“”]/;

/**
 * Hides the given names. One that is a word of the tools is hidden where it is used as a name: a verdict may rest on the
 * word elsewhere, and there it tells nothing of anybody.
 */
function nameHider(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names.map((name) => plainText(name).trim()).filter((name) => name.length > 2))];
  const patterns = [
    patternOf(
      known.filter((name) => maskedWords(name) !== name || /\s/.test(name)),
      '',
    ),
    patternOf(
      known.filter((name) => !verdictWords.has(name.toLowerCase())),
      '(?:[\\p{L}_]{0,30}(?:user|name)|account|login|owner|sudo|for|by)[\\s:=(>-]{1,5}[\'"‘“]?',
    ),
  ].filter((pattern) => pattern !== null);
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, '$1(name)'), text);
}

/** Not inside an id or a longer word: such a word is not known, and hidden whole. */
function patternOf(names: readonly string[], before: string): RegExp | null {
  if (names.length === 0) return null;
  // The longest first: a host's whole name before its first part.
  const longest = [...names].sort((one, other) => other.length - one.length);
  const escaped = longest.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])(${before})(?:${escaped})(?![\\p{L}\\p{N}_-]|\\.\\w)`, 'giu');
}
