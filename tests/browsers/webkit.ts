// WebKit, the engine of Safari, as Debian builds it for GTK: its MiniBrowser, over WebDriver (W3C).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { findProgram } from '../../scripts/setup/system-packages.mjs';
import type { Browser } from './browser.ts';

const libraries = '/usr/lib';

export async function openWebKit(folder: string): Promise<Browser> {
  const port = await freePort();
  const home = { HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const driver = spawn(findProgram('WebKitWebDriver') ?? 'WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...home, NO_AT_BRIDGE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const call = await calling(`http://127.0.0.1:${port}`, driver);
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const at = (place: string) => `/session/${sessionId}${place}`;
  return {
    open: (url) => call('POST', at('/url'), { url }),
    async run<Value>(expression: string): Promise<Value> {
      const script = `const done = arguments[0]; (async () => JSON.stringify([await (${expression})]))().then(done, (error) => done('!' + error))`;
      const text = await call<string>('POST', at('/execute/async'), { script, args: [] });
      if (text.startsWith('!')) throw new Error(text.slice(1));
      return JSON.parse(text)[0];
    },
    requests: async () => null,
    async close() {
      const ended = once(driver, 'exit');
      await call('DELETE', at(''));
      // The browser is its child.
      if (driver.pid !== undefined) process.kill(-driver.pid);
      await ended;
    },
  };
}

/** Below a folder that is called by the machine's kind and WebKit's interface. */
function miniBrowser(): string {
  const folders = readdirSync(libraries).flatMap((triplet) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) =>
      path.join(libraries, triplet, name, 'MiniBrowser'),
    ),
  );
  const found = folders.find((file) => existsSync(file));
  if (found === undefined) throw new Error('WebKit has no MiniBrowser here: install libwebkit2gtk-4.1-0');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Call = <Value>(method: string, place: string, body?: object) => Promise<Value>;

/** Waits until the driver listens, as long as it lives. */
async function calling(base: string, driver: ReturnType<typeof spawn>): Promise<Call> {
  const call: Call = async (method, place, body) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(base + place, init);
    const { value } = (await answer.json()) as { value: never };
    if (!answer.ok) throw new Error(`WebDriver ${place}: ${JSON.stringify(value)}`);
    return value;
  };
  while (driver.exitCode === null) {
    const isThere = await call('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isThere) return call;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
}
