// A small reader of XML property lists, as `profiles show -output stdout-xml` prints them. One pass, whole lists only.

export type PlistDict = ReadonlyMap<string, PlistValue>;
export type PlistValue = string | number | boolean | PlistDict | readonly PlistValue[];

/** A list or dictionary that is not closed yet. */
interface Open {
  readonly items: PlistValue[];
  /** null for a list; else its entries, and the key that waits for its value. */
  readonly entries: Map<string, PlistValue> | null;
  key: string | null;
}

/** No profile nests deeper. */
const deepest = 60;

/** The value in the text; null when there is no list, or it is cut or broken anywhere: what is missing is not known. */
export function readPlist(text: string): PlistValue | null {
  const root: Open = { items: [], entries: null, key: null };
  const stack = [root];
  let at = text.search(/<plist\b/);
  while (at >= 0) {
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (found === null) return null;
    const [name, closes, empty] = [String(found[2]), found[1] === '/', String(found[3]).endsWith('/')];
    if (closes && empty) return null;
    at += found[0].length;
    if (name === 'plist' && closes) return stack.length === 1 ? (root.items[0] ?? null) : null;
    if (name === 'plist') {
      // The root needs no place of its own.
    } else if (name === 'dict' || name === 'array') {
      if (!isWellPlaced(stack, name, closes, empty)) return null;
    } else {
      const leaf = leafAt(text, at, name, empty);
      if (leaf === null || closes || !put(stack[stack.length - 1] ?? root, leaf.value, name === 'key')) return null;
      at = leaf.end;
    }
    at = text.indexOf('<', at);
  }
  return null;
}

/** The same value in objects and arrays, as JSON would give it. */
export function plainOf(value: PlistValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [key, plainOf(member)]));
  return Array.isArray(value) ? value.map(plainOf) : value;
}

const tag = /<(\/?)([A-Za-z]+)([^<>]*)>/y;

/** Opens or closes a list or dictionary; false when it does not fit what is open. */
function isWellPlaced(stack: Open[], name: 'dict' | 'array', closes: boolean, empty: boolean): boolean {
  const fresh: Open = { items: [], entries: name === 'dict' ? new Map() : null, key: null };
  if (!closes && !empty) {
    stack.push(fresh);
    return stack.length <= deepest;
  }
  const done = empty ? fresh : stack.pop();
  const parent = stack[stack.length - 1];
  if (done === undefined || parent === undefined || (done.entries !== null) !== (name === 'dict')) return false;
  return done.key === null && put(parent, done.entries ?? done.items, false);
}

function put(open: Open, value: PlistValue, isKey: boolean): boolean {
  if (open.entries === null) {
    open.items.push(value);
    return !isKey;
  }
  if (isKey !== (open.key === null)) return false;
  if (open.key !== null) open.entries.set(open.key, value);
  open.key = isKey ? String(value) : null;
  return true;
}

/** A value without children, and where it ends; dates and data stay as printed. */
function leafAt(text: string, from: number, name: string, empty: boolean) {
  if (name === 'true' || name === 'false') return empty ? { value: name === 'true', end: from } : null;
  const end = empty ? from : text.indexOf(`</${name}>`, from);
  if (end === -1) return null;
  const printed = decoded(text.slice(from, end));
  const value = name === 'integer' || name === 'real' ? Number(printed) : printed;
  return { value, end: empty ? from : end + name.length + 3 };
}

function decoded(text: string): string {
  return text
    .replace(/&(lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex === '' ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&amp;/g, '&');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'" };
