// A zip of evidence -> its files, or why one cannot be taken (PKWARE APPNOTE 6.3).
import { type EvidenceFiles, evidenceLimitBytes, evidenceNames } from './evidence.ts';
import { inflate } from './inflate.ts';

/** No report is larger: 64 MiB. */
export const zipLimitBytes = 64 * 1024 * 1024;

/** A report has some fifty files; more are somebody's whole disk. */
const mostEntries = 1_000;

export type ZipFiles =
  | { readonly kind: 'read'; readonly files: EvidenceFiles }
  /** A sentence's end: "the zip …". */
  | { readonly kind: 'broken'; readonly reason: string };

/** Bytes of a text, in the encoding they have. */
export type Decode = (bytes: Uint8Array) => string;

/** Whether bytes begin as a zip does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Total. Only names of evidence count, at the top or in folders; nothing is unpacked beyond the limit of a file. A file
 * that is encrypted, a link, twice there, cut, or named outside the zip is unreadable, and says why.
 */
export function filesInZip(bytes: Uint8Array, decode: Decode): ZipFiles {
  if (bytes.length > zipLimitBytes) return { kind: 'broken', reason: 'is larger than 64 MiB, which no report is' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesIn(view, bytes);
  if (typeof entries === 'string') return { kind: 'broken', reason: entries };
  const files: Record<string, EvidenceFiles[string]> = {};
  for (const entry of entries) {
    const name = entry.path.split(/[/\\]/).at(-1) ?? '';
    if (!evidenceNames.includes(name)) continue;
    const isTwice = Object.hasOwn(files, name);
    files[name] = isTwice ? unreadable('is in the zip twice') : fileOf(entry, view, bytes, decode);
  }
  return { kind: 'read', files };
}

interface Entry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const shortestEnd = 22;
const longestComment = 0xffff;

/** The directory stands at the end, so a zip that was cut has none. */
function entriesIn(view: DataView, bytes: Uint8Array): readonly Entry[] | string {
  const cut = 'is cut or broken: its list of files is not there. Ask for it again';
  const end = endOf(view);
  if (end === null) return cut;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return `holds more than ${mostEntries} files, which no report does`;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return cut;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + Number(nameBytes) + Number(extraBytes) + Number(commentBytes);
    if (next > end) return cut;
    entries.push(entryAt(view, at, bytes.subarray(at + 46, at + 46 + Number(nameBytes))));
    at = next;
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - shortestEnd;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

/** Names of evidence are ASCII; a name that holds anything else is not one of them. */
function entryAt(view: DataView, at: number, name: Uint8Array): Entry {
  const mode = view.getUint32(at + 38, true) >>> 16;
  return {
    path: [...name].map((byte) => String.fromCharCode(byte)).join(''),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    isLink: (mode & 0o170000) === 0o120000,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
}

function unreadable(reason: string): EvidenceFiles[string] {
  return { kind: 'unreadable', reason };
}

function fileOf(entry: Entry, view: DataView, bytes: Uint8Array, decode: Decode): EvidenceFiles[string] {
  const { path, isEncrypted, isLink, method, packedBytes, at } = entry;
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(path)) return unreadable('its name in the zip leads out of it');
  if (isEncrypted) return unreadable('is encrypted; ask for the report without a password');
  if (isLink) return unreadable('a link, which is not followed; put the file itself there');
  if (at + 30 > bytes.length || view.getUint32(at, true) !== fileMark) return unreadable('the zip is cut here');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packedBytes > bytes.length) return unreadable('the zip is cut here');
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) {
    const whole = packed.length <= evidenceLimitBytes;
    return { kind: 'read', text: decode(packed.subarray(0, evidenceLimitBytes)), whole };
  }
  if (method !== 8) return unreadable('is packed in a way that is not read');
  const unpacked = inflate(packed, evidenceLimitBytes);
  return unpacked === null
    ? unreadable('is broken, or becomes more than 1 MiB')
    : { kind: 'read', text: decode(unpacked), whole: true };
}
