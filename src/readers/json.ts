// Whole JSON objects in any text: a tool's answer between log lines, wrapped by a terminal, or cut.

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ObjectsFound {
  readonly objects: readonly JsonObject[];
  /** The text without them. */
  readonly around: string;
}

/** No answer of a tool nests deeper, or holds more objects. */
const deepest = 60;
const most = 100;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON; null if the text is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not only cut or foreign texts: braces also stand in log lines
  }
}

/** A part of a text: what is around objects, a whole object, or one that is cut, too deep, ambiguous or no JSON after all. */
export type Piece =
  | { readonly kind: 'around' | 'broken'; readonly text: string }
  | { readonly kind: 'object'; readonly text: string; readonly object: JsonObject };

/** All parts of the text in order; an object that never ends takes all that is left. Goes through the text once. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    start.lastIndex = at;
    const from = start.exec(text)?.index;
    if (from !== at) pieces.push({ kind: 'around', text: text.slice(at, from) });
    if (from === undefined) return pieces;
    // No answer holds so many objects: what follows is not even looked at.
    const end = pieces.length >= 2 * most ? from : endOf(text, from);
    const to = end === from ? text.length : end;
    const object = end === from ? null : parse(text.slice(from, to));
    const piece = text.slice(from, to);
    pieces.push(object === null ? { kind: 'broken', text: piece } : { kind: 'object', text: piece, object });
    at = to;
  }
}

/**
 * Every object that starts in the text as `{ "`, in order. null when one is cut, nests too deep, says one name twice or
 * is not JSON after all: then it cannot be told what belongs to it.
 */
export function objectsIn(text: string): ObjectsFound | null {
  const pieces = piecesOf(text);
  const objects = pieces.flatMap((piece) => (piece.kind === 'object' ? [piece.object] : []));
  if (objects.length > most || pieces.some(({ kind }) => kind === 'broken')) return null;
  return { objects, around: pieces.map(({ kind, text }) => (kind === 'object' ? '\n' : text)).join('') };
}

/** Braces alone are also found in log lines and in text forms. */
const start = /\{\s*["“”]/g;

/** Where the object ends that starts at `from`; there itself when it does not end. Braces in strings do not count. */
function endOf(text: string, from: number): number {
  token.lastIndex = from;
  let depth = 0;
  let closing: string | null = null;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const mark = found[0];
    if (closing !== null) closing = closing.includes(mark) ? null : closing;
    else if (mark === '"') closing = '"';
    else if ('“”'.includes(mark)) closing = '“”';
    // An escape outside a string is not JSON, whatever it counts as.
    else depth += '{['.includes(mark) ? 1 : -1;
    if (depth > deepest) return from;
    if (depth === 0) return found.index + 1;
  }
  return from;
}

const token = /\\[\s\S]|["“”{}[\]]/g;

function parse(text: string): JsonObject | null {
  return parsed(text) ?? parsed(unwrapped(text).replace(/[“”]/g, '"'));
}

function parsed(text: string): JsonObject | null {
  const value = jsonIn(text);
  return isObject(value) && !namesTwice(text) ? value : null;
}

/** Whether an object in this JSON holds one name twice: `JSON.parse` keeps the last value and says nothing of the first. */
function namesTwice(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [mark, quoted] of text.matchAll(structure)) {
    const names = open[open.length - 1];
    // An escape may spell the same name in another way.
    const name = quoted === undefined ? null : String(jsonIn(quoted));
    if (mark === '{' || mark === '[') open.push(new Set());
    else if (mark === '}' || mark === ']') open.pop();
    else if (name !== null && names?.has(name) === true) return true;
    else if (name !== null) names?.add(name);
  }
  return false;
}

/** A string, captured where it is a name, or a bracket. */
const structure = /("(?:\\[\s\S]|[^"\\])*")(?=\s*:)|"(?:\\[\s\S]|[^"\\])*"|[{}[\]]/g;

/** Line breaks inside strings come from a terminal (all lines equally long: nothing was there) or mail (a blank was). */
function unwrapped(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const widths = new Set(lines.slice(0, -1).map(({ length }) => length));
  return lines.join(widths.size === 1 ? '' : ' ');
}
