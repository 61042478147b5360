// Undoes DEFLATE and stops at a limit: what unpacks to more is a bomb, or somebody's whole disk (RFC 1951).
import { Inflate } from 'fflate';

/** Becomes 2 MiB at most: no further past its limit does a bomb get. */
const pieceBytes = 2 * 1024;

/** null when the bytes are not DEFLATE, are cut, or would become more than `limitBytes`. */
export function inflate(bytes: Uint8Array, limitBytes: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let total = 0;
  const inflating = new Inflate((part) => {
    parts.push(part);
    total += part.length;
  });
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
      inflating.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
      if (total > limitBytes) return null;
    }
  } catch {
    return null; // told by the file's name
  }
  return joined(parts, total);
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
