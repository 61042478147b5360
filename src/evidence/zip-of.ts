// Files of a report -> one zip, as they are: texts of some kilobytes, for which packing gains nothing (PKWARE APPNOTE 6.3).

/** `texts` by ASCII name, and how a text becomes bytes. Times are left at the format's first day: they name nothing. */
export function zipOf(texts: Readonly<Record<string, string>>, encode: (text: string) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(texts)) {
    const [title, bytes] = [encode(name), encode(text)];
    const shared = [
      [4, checksumOf(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, title.length],
      [2, 0],
    ] as const;
    const head = [[2, 20], [2, utf8], [2, 0], [2, 0], [2, firstDay], ...shared] as const;
    const local = numbers([[4, 0x04034b50], ...head]);
    parts.push(local, title, bytes);
    const tail = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, ownersFile],
      [4, at],
    ] as const;
    entries.push(numbers([[4, 0x02014b50], [2, madeByUnix], ...head, ...tail]), title);
    at += local.length + title.length + bytes.length;
  }
  const listBytes = entries.reduce((sum, { length }) => sum + length, 0);
  const count = Object.keys(texts).length;
  const end = numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, listBytes],
    [4, at],
    [2, 0],
  ]);
  return joined([...parts, ...entries, end]);
}

const utf8 = 0x0800;
/** 1 January 1980. */
const firstDay = 0x21;
const madeByUnix = 0x0314;
/** A file with mode 0600, in the upper half. */
const ownersFile = 0o100600 * 0x10000;

function numbers(fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** CRC-32 of the format. */
function checksumOf(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
