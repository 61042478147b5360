// Decodes a PNG by hand, so that the code that drew a picture does not judge it too.
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, with alpha multiplied in, as resvg hands its pixels out. */
  readonly pixels: Buffer;
}

const signature = '89504e470d0a1a0a';
const channels = 4;

/** Throws on anything but a whole RGBA picture of eight bits a channel that is not interlaced [PNG, sections 5, 9, 11]. */
export function decodePng(file: Buffer): Picture {
  if (file.toString('hex', 0, 8) !== signature) throw new Error('not a PNG');
  if (file.toString('hex', 24, 29) !== '0806000000') throw new Error('not RGBA of eight bits, or interlaced');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(content);
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width, height);
  multiplyAlphaInto(pixels);
  return { width, height, pixels };
}

/** Each line begins with the filter that was used on it; each byte was written as its difference to a guess. */
function unfiltered(raw: Buffer, width: number, height: number): Buffer {
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      pixels[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return pixels;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter === 4) return paeth(left, up, corner);
  throw new Error(`there is no filter ${filter}`);
}

function paeth(left: number, up: number, corner: number): number {
  const wanted = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(wanted - left), Math.abs(wanted - up), Math.abs(wanted - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function multiplyAlphaInto(pixels: Buffer): void {
  for (let at = 0; at < pixels.length; at += channels) {
    const alpha = pixels[at + 3] ?? 0;
    for (let channel = at; channel < at + 3; channel += 1)
      pixels[channel] = Math.round(((pixels[channel] ?? 0) * alpha) / 255);
  }
}
