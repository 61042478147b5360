// Base64 and text encodings without a platform: macOS's own JavaScript has neither atob nor TextDecoder.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Six bits of each character of base64, by its code; -1 for all others, such as line ends and `=`. */
const sextets = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

/** Whatever is not base64 is skipped. */
export function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((base64.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (let index = 0; index < base64.length; index += 1) {
    const sextet = sextets[base64.charCodeAt(index)] ?? -1;
    if (sextet < 0) continue;
    held = ((held << 6) | sextet) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** UTF-8, or UTF-16 as editors and shells of Windows save it: the same text as TextDecoder's, without its mark. */
export function textFrom(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  if (encoding === 'utf-8') return decodedUtf8(bytes);
  return decodedUtf16(bytes, encoding === 'utf-16be' ? 1 : 0);
}

const replacement = 0xfffd;
const mark = 0xfeff;
/** String.fromCharCode takes that many arguments in every engine. */
const chunkUnits = 4096;

/** Gathers code points into text. */
function gatherer() {
  const units: number[] = [];
  let [text, atStart] = ['', true];
  const flush = () => {
    text += String.fromCharCode.apply(null, units);
    units.length = 0;
  };
  return {
    add(point: number): void {
      const isMark = atStart && point === mark;
      atStart = false;
      if (isMark) return;
      if (point < 0x10000) units.push(point);
      else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
      if (units.length >= chunkUnits) flush();
    },
    text(): string {
      flush();
      return text;
    },
  };
}

/** What a first byte asks for: how many more bytes, and between what the next one lies (Encoding Standard, UTF-8 decoder). */
function startOf(byte: number): { readonly more: number; readonly low: number; readonly high: number } | null {
  if (byte >= 0xc2 && byte <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (byte >= 0xe0 && byte <= 0xef)
    return { more: 2, low: byte === 0xe0 ? 0xa0 : 0x80, high: byte === 0xed ? 0x9f : 0xbf };
  if (byte >= 0xf0 && byte <= 0xf4)
    return { more: 3, low: byte === 0xf0 ? 0x90 : 0x80, high: byte === 0xf4 ? 0x8f : 0xbf };
  return null;
}

function decodedUtf8(bytes: Uint8Array): string {
  const gathered = gatherer();
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    index += 1;
    const start = byte < 0x80 ? null : startOf(byte);
    if (start === null) {
      gathered.add(byte < 0x80 ? byte : replacement);
      continue;
    }
    let point = byte & (0x3f >> start.more);
    let { more, low, high } = start;
    while (more > 0) {
      const next = bytes[index] ?? 0;
      // The byte that does not belong begins something of its own.
      if (next < low || next > high) break;
      point = (point << 6) | (next & 0x3f);
      index += 1;
      more -= 1;
      [low, high] = [0x80, 0xbf];
    }
    gathered.add(more === 0 ? point : replacement);
  }
  return gathered.text();
}

function decodedUtf16(bytes: Uint8Array, highFirst: 0 | 1): string {
  const gathered = gatherer();
  const unitAt = (index: number) => ((bytes[index + 1 - highFirst] ?? 0) << 8) | (bytes[index + highFirst] ?? 0);
  let index = 0;
  for (; index + 1 < bytes.length; index += 2) {
    const unit = unitAt(index);
    const isHigh = unit >= 0xd800 && unit < 0xdc00;
    const next = isHigh && index + 3 < bytes.length ? unitAt(index + 2) : 0;
    if (next >= 0xdc00 && next < 0xe000) {
      gathered.add(((unit - 0xd7c0) << 10) + (next - 0xdc00));
      index += 2;
    } else if (isHigh && index + 2 < bytes.length && index + 3 >= bytes.length) {
      // Cut in the second half: both are one character that is not there.
      gathered.add(replacement);
      return gathered.text();
    } else gathered.add(unit >= 0xd800 && unit < 0xe000 ? replacement : unit);
  }
  if (index < bytes.length) gathered.add(replacement);
  return gathered.text();
}
