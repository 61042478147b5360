// JSON in a tool's output: whole objects member by member, of a cut one the known fields only.
import { isObject, type JsonObject } from '../../readers/json.ts';
import { isMoment, labelKind } from './labels.ts';
import { hidden, isEmptyWord } from './marks.ts';

type Mask = (text: string) => string;

/** What the value above says of those below it. */
type Above = 'open' | 'plain' | 'secret';

/** Members that only wrap a field's value. */
const wrapping: ReadonlySet<string> = new Set(['value', 'isManaged', 'displayValue', '$type', 'key', 'type', 'state']);

/** The object with every name in it masked; `isSecret`: it is the value of a field that names somebody. */
export function maskedObject(object: JsonObject, isSecret: boolean, mask: Mask): string {
  return JSON.stringify(maskedMembers(object, isSecret ? 'secret' : 'open', '', mask));
}

/** `field`: the name that wrapped values belong to. */
function maskedMembers(object: JsonObject, above: Above, field: string, mask: Mask): JsonObject {
  const entries = Object.entries(object).map(([key, value], index) => {
    const kind = labelKind(key);
    const own = wrapping.has(key) ? above : kind === 'plain' ? 'plain' : kind === 'unknown' ? 'open' : 'secret';
    const below: Above = above === 'secret' ? 'secret' : own;
    const isShown = wrapping.has(key) || (above !== 'secret' && mask(key) === key);
    // A field that nobody knows may hold known ones; its own words do not count.
    const name = isShown ? key : `${hidden}${index === 0 ? '' : ` ${index + 1}`}`;
    return [name, maskedMember(key === '$type' || !wrapping.has(key) ? key : field, value, below, mask)] as const;
  });
  return Object.fromEntries(entries);
}

function maskedMember(key: string, value: unknown, above: Above, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((member) => maskedMember(key, member, above, mask));
  if (isObject(value)) return maskedMembers(value, above, key, mask);
  if (typeof value === 'number') {
    const text = String(value);
    return above === 'plain' && (isMoment(key, text) || mask(text) === text) ? value : hidden;
  }
  if (typeof value !== 'string' || isEmptyWord(value)) return value;
  if (key === '$type') return mask(value) === value ? value : hidden;
  if (above !== 'plain') return hidden;
  return isMoment(key, value) ? value : mask(value);
}

/** A known field, its value a word, a number or a text, in quotes or wrapped once. */
const pairs =
  /["“](\w{1,60})["”]\s{0,20}:\s{0,20}(\{\s{0,20}["“]value["”]\s{0,20}:\s{0,20})?(["“]([^"“”\\]{0,300})["”]|true\b|false\b|null\b|-?\d{1,15}(?:\.\d{1,6})?\b)/g;

/** What is left of an object that never ends or is broken: it stays broken, and says what it said of known fields. */
export function maskedFragment(text: string, mask: Mask): string {
  const lines = text
    .split('\n')
    .map((line) => [...line.matchAll(pairs)].flatMap((pair) => keptPair(pair, mask)).join(','));
  const [first = '', ...others] = lines;
  return [`{${first === '' ? '"…' : `${first},"…`}`, ...others].join('\n');
}

function keptPair(pair: RegExpMatchArray, mask: Mask): readonly string[] {
  const [, name = '', wrap = '', printed = '', text] = pair;
  if (labelKind(name) !== 'plain') return [];
  const value = text === undefined ? printed : JSON.stringify(mask(text));
  return [`"${name}":${wrap === '' ? '' : '{"value":'}${value}`];
}
