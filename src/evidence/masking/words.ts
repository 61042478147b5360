// One piece of a tool's output without labels: every word is shown only if it is known to name nobody.
import { microsoftTeam } from '../../ids.ts';
import { detailFields } from '../../readers/health-fields.ts';
import { hidden } from './marks.ts';
import { maskedColons, maskedDotted, maskedHomes, maskedPath, maskedSigners, maskedUrls } from './places.ts';
import { vocabulary } from './vocabulary.ts';

/** No word of a tool is longer; what is names something. */
const longestChunk = 300;

/** No line is longer that anything is read of. */
const longestLine = 20_000;

/** Between blanks, quotes and brackets. */
const chunks = /[^\s"“”„‟«»<>(){}[\],;|]+/gu;

/** Every word of the text that is not known becomes a mark. Goes through it once. */
export function maskedWords(text: string): string {
  if (text.length > longestLine) return hidden;
  const short = maskedHomes(maskedUrls(maskedSigners(text), maskedFilePath)).replace(/0x[0-9a-f]+/gi, '0x0');
  return maskedNumbers(short).replace(chunks, (chunk, at: number) =>
    months.test(chunk) && isDate(short, at, chunk) ? chunk : maskedChunk(chunk),
  );
}

const months = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;
const dateAfter = /^,?[ \u00a0\u202f]{1,2}(\d{1,2}(?!\d)|[A-Z][a-z]{2}[ \u00a0\u202f]{1,2}\d)/;

/** `Dec 29, 2022`, `Sun Aug 17`: a month is also a first name. */
function isDate(text: string, at: number, chunk: string): boolean {
  return dateAfter.test(text.slice(at + chunk.length, at + chunk.length + 12));
}

/** Digits in groups, as telephones are written; versions have dots between them and dates come first. */
function maskedNumbers(text: string): string {
  return text.replace(/(?<![\w.])\+?\(?\d[\d ()-]{7,20}\d(?![\w.])/g, (number) => {
    const digits = number.replace(/\D/g, '').length;
    const isSpaced = /\d[ ()-]+\d/.test(number);
    return digits < 9 || !isSpaced || /^\d{4}-\d\d-\d\d/.test(number) ? number : '(number)';
  });
}

function maskedFilePath(path: string): string {
  return path === '' ? '' : maskedPath(path.slice(0, longestChunk), maskedChunk);
}

const punctuation = /^[!-/:-@[-`{-~…–—•·×→✓]*$/;
const inner = /[\p{L}\p{M}\p{N}]/u;

function maskedChunk(chunk: string): string {
  if (!inner.test(chunk)) return punctuation.test(chunk) ? chunk : hidden;
  if (chunk.length > longestChunk) return hidden;
  const plain = chunk.replaceAll('\\/', '/');
  if (/@|%40/.test(plain) || (plain.includes('::') && /\d/.test(plain))) return '(address)';
  if (/(\d{1,3}\.){3}\*/.test(plain)) return '(host)';
  if (spelt.test(plain) || windows.test(plain)) return hidden;
  if (plain.includes('/')) return maskedPath(plain, maskedPart);
  return maskedPart(plain);
}

/** Letters spelt by their numbers, as addresses, mail, C and HTML do: digits that say a name. One alone is a count. */
const spelt = /([%=][0-9a-f]{2}){2}|(\\[0-7]{3}){2}|(\\x[0-9a-f]{2}){2}|&#x?[0-9a-f]/i;

/** Of Windows: who, below which domain, or on which server. */
const windows = /^\\\\|[\w$]\\+[\p{L}_]/u;

/** Without slashes: punctuation around it stays. */
function maskedPart(part: string): string {
  let [from, to] = [0, part.length];
  while (from < to && /[!-,./:-@[-^`{-~-]/.test(part.charAt(from))) from += 1;
  while (to > from && /[!-/:-@[-^`{-~…]/.test(part.charAt(to - 1))) to -= 1;
  if (from === to) return punctuation.test(part) ? part : hidden;
  return part.slice(0, from) + maskedCore(part.slice(from, to)) + part.slice(to);
}

const moment = /^\d{4}-\d\d-\d\d([T_]\d\d[:.]?\d\d([:.]?\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

function maskedCore(core: string): string {
  if (moment.test(core)) return core;
  if (/4A414D46/i.test(core)) return '(4A414D46)'; // "JAMF" in hex: who manages is known by it
  if (core.includes(':')) return maskedColons(core, maskedPart);
  if (core.includes('.') && /^[\p{L}\p{M}\p{N}._-]+$/u.test(core)) return maskedDotted(core, maskedWord);
  if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(core)) return maskedWord(core);
  const apostrophe = /^([\p{L}]{1,40})['’](s|t|re|ve|ll|d|m)$/iu.exec(core);
  if (apostrophe !== null && isKnown(String(apostrophe[1]))) return core;
  return core
    .split(/([^\p{L}\p{M}\p{N}_.-]+)/u)
    .map((part, index) => (index % 2 === 1 || part === '' ? part : maskedPart(part)))
    .join('');
}

const uuid = /^[0-9a-f]{6,8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Letters, digits, `_` and `-`. Words glued together are shown only if each is known. */
function maskedWord(word: string): string {
  if (isShown(word)) return word;
  if (/^\d+$/.test(word)) return '(number)';
  if (uuid.test(word) || /^[0-9a-f]{24,}$/i.test(word)) return '(id)';
  return /^(?=.*\d)[A-Z0-9]{10,12}$/i.test(word) ? '(serial)' : hidden;
}

const measure = /^\d{1,6}(\.\d+)?(ms|s|sec|m|min|h|d|b|kb|mb|gb|kib|mib|gib|x|st|nd|rd|th|am|pm)$/i;

function isShown(word: string): boolean {
  if (isKnown(word) || word === microsoftTeam) return true;
  if (/^\d+$/.test(word)) return word.length <= 6;
  if (measure.test(word)) return true;
  const parts = word.split(/[_-]+/).flatMap((part) => (isKnown(part) ? [part] : camelParts(part)));
  const digits = parts.filter((part) => /^\d/.test(part));
  return (
    digits.length <= 1 &&
    digits.every((part) => part.length <= 4) &&
    parts.every((part) => part === '' || isKnown(part) || /^\d+$/.test(part))
  );
}

function camelParts(text: string): readonly string[] {
  return text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\d+|[^\p{Lu}\p{Ll}\p{M}\d]+/gu) ?? [];
}

const fieldWords: ReadonlySet<string> = new Set([...detailFields].flatMap((field) => field.split('_')));

export function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return vocabulary.has(lower) || fieldWords.has(lower);
}
