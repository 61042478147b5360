// The virtual display of `npm start` and of the tests: closed to other accounts of the computer. Speaks X11 itself.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, inject, it } from 'vitest';

/** Answer of a display to who greets it: 0 refused, 1 welcome [X Window System Protocol, section 8]. */
function greeted(display: string, name: Buffer, cookie: Buffer): Promise<number | undefined> {
  const greeting = Buffer.alloc(12);
  greeting.write('l');
  greeting.writeUInt16LE(11, 2);
  greeting.writeUInt16LE(name.length, 6);
  greeting.writeUInt16LE(cookie.length, 8);
  const padded = [name, cookie].map((part) => Buffer.concat([part, Buffer.alloc(-part.length & 3)]));
  return new Promise((resolve, reject) => {
    const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`, () =>
      socket.write(Buffer.concat([greeting, ...padded])),
    );
    socket.once('error', reject);
    socket.once('data', (bytes: Buffer) => {
      socket.destroy();
      resolve(bytes[0]);
    });
  });
}

it('a display opens to its cookie, and to nobody else on this computer', async () => {
  const { display, cookie } = inject('packages');
  const protocol = Buffer.from('MIT-MAGIC-COOKIE-1');
  const nothing = Buffer.alloc(0);
  expect(await greeted(display, protocol, readFileSync(cookie).subarray(-16))).toBe(1);
  expect(await greeted(display, protocol, Buffer.alloc(16))).toBe(0);
  expect(await greeted(display, nothing, nothing)).toBe(0);
});
