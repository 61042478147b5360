// What a page of ours could be made to try, were it taken over: each is refused. Against the real app.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: all that one page could try.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { callNames } from '../../src/contract.ts';
import { appFolder, test } from './app.ts';

const panelAddress = 'app://kextant/index.html';
/** What the panel is made of, for a window that is not the panel. */
const ours = { url: panelAddress, preload: path.join(appFolder, 'out/main/preload.cjs') };

test('the page is isolated, sandboxed, and has nothing of Node or Electron but the contract', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const page = await world.openPanel();
  // Not in Electron's types: what a window was really made with.
  const preferences: readonly Readonly<Record<string, unknown>>[] = await world.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => Reflect.apply(Reflect.get(one, 'getLastWebPreferences'), one, [])),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  for (const name of ['enableBlinkFeatures', 'nodeIntegrationInWorker'])
    expect(preferences[0]?.[name] || null).toBe(null);
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.kextant).toSorted(),
    globals: ['require', 'module', 'process', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: [...Object.keys(callNames), 'onSnapshot'].toSorted(), globals: [] });
});

test('every permission is denied', async ({ start }) => {
  const page = await (await start({ scenario: 'healthy' })).openPanel();
  const answers = await page.evaluate(async () => {
    const ask = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'denied',
      );
    const names = ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state === 'granted' ? 'granted' : 'denied';
    });
    return await Promise.all([
      ...states,
      ask(navigator.mediaDevices.getUserMedia({ audio: true })),
      ask(navigator.mediaDevices.getDisplayMedia({ video: true })),
      ask(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      ask(navigator.clipboard.readText()),
      ask(navigator.requestMIDIAccess({ sysex: true })),
      Notification.requestPermission().then((state) => (state === 'granted' ? 'granted' : 'denied')),
    ]);
  });
  expect(answers).toEqual(answers.map(() => 'denied'));
});

test('it goes nowhere else and opens nothing', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const page = await world.openPanel();
  await page.evaluate(() => {
    document.documentElement.dataset['mark'] = 'still-here';
  });
  const pages = ['https://example.com/', 'file:///etc/passwd', 'app://kextant/gallery.html', 'data:text/html,x'];
  const others = ['javascript:document.documentElement.dataset.mark="gone"', 'mailto:a@example.com'];
  for (const address of [...pages, ...others]) {
    // One at a time: a page that is told to go elsewhere forgets where it was told to go before.
    for (const way of ['link', 'link to a new window', 'window.open', 'form', 'location'] as const) {
      await page.evaluate(goes, { address, way });
      await untilNextLook(page);
      expect([address, way, await page.locator('html').getAttribute('data-mark')]).toEqual([
        address,
        way,
        'still-here',
      ]);
    }
  }
  await page.evaluate(() => {
    document.body.append(document.createElement('webview'));
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://kextant/index.html' }));
  });
  // Whatever was on its way has had its turn once two looks have come and gone.
  await untilNextLook(page);
  await untilNextLook(page);
  const shown = await world.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(shown).toEqual([panelAddress]);
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url !== panelAddress && url !== ''),
  ).toEqual([
    ...page
      .frames()
      .slice(1)
      .map(() => 'chrome-error://chromewebdata/'),
  ]);
});

test('not even a window that was made to hold foreign pages is given one', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  // With the first panel the pages can be had.
  await world.openPanel();
  const refused = await world.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL(url);
    // Asked last, so that all who listen to the same event have had their say.
    const asked = new Promise((resolve) => {
      window.webContents.on('will-attach-webview', (event) => resolve(event.defaultPrevented));
    });
    await window.webContents.executeJavaScript(
      `void document.body.append(Object.assign(document.createElement('webview'), { src: ${JSON.stringify(url)} }))`,
    );
    const answer = await asked;
    window.destroy();
    return answer;
  }, panelAddress);
  expect(refused).toBe(true);
});

test('nothing outside app:// is asked for, not even by a window without a content policy', async ({ start }) => {
  const { server, address, requests } = await listen();
  const world = await start({ scenario: 'healthy' });
  const page = await world.openPanel();
  await page.evaluate(async (url) => {
    for (const kind of ['img', 'script', 'iframe', 'audio', 'embed'])
      document.body.append(Object.assign(document.createElement(kind), { src: url }));
    document.body.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
    document.body.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }));
    navigator.sendBeacon(url);
    await fetch(url).catch(() => null);
    const socket = () => new WebSocket(url.replace('http', 'ws'));
    await new Promise((resolve) => socket().addEventListener('error', resolve));
  }, address);
  const loaded = await world.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    const addresses = [url, 'file:///etc/hostname', 'data:text/html,x', 'app://other/index.html'];
    const ends: string[] = [];
    for (const one of addresses) {
      const end = await window.loadURL(one).then(
        () => 'loaded',
        (error) => String(error.code),
      );
      ends.push(end);
    }
    window.destroy();
    return ends;
  }, address);
  // Which of the two it is differs from run to run: the request is stopped, or the page that was to ask is gone.
  for (const end of loaded) expect(end).toMatch(/^ERR_(BLOCKED_BY_CLIENT|FAILED)$/);
  expect(requests()).toEqual([]);
  server.close();
});

test('calls from any other page are refused, and so are invalid arguments', async ({ start }) => {
  const world = await start({ scenario: 'kext-expired' });
  const page = await world.openPanel();
  const stranger = await world.app.evaluate(async ({ BrowserWindow }, { url, preload }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL(url);
    const answers = await window.webContents.executeJavaScript(
      `Promise.all([window.kextant.snapshot(), window.kextant.snooze('tomorrow'), window.kextant.copy('report')])`,
    );
    window.destroy();
    return answers;
  }, ours);
  const refused = { ok: false, code: 'refused' };
  expect(stranger).toEqual([refused, refused, refused]);
  const answers = await page.evaluate(async () => {
    const call = (name: string, ...args: readonly unknown[]) =>
      Reflect.apply(Reflect.get(window.kextant, name), null, args);
    return await Promise.all([
      call('openPane', 'file:///System/Applications/Calculator.app'),
      call('openPane', '__proto__'),
      call('loadDriver', 'load; rm -rf ~'),
      call('copy', ['report']),
      call('snapshot', 1),
      call('resizePanel', '400'),
    ]);
  });
  expect(answers).toEqual(answers.map(() => refused));
});

test('only scripts and styles from our own files run', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  const page = await world.openPanel();
  const header = await world.app.evaluate(
    async ({ net }, url) => (await net.fetch(url)).headers.get('content-security-policy'),
    panelAddress,
  );
  const inPage = page.locator('meta[http-equiv="Content-Security-Policy"]');
  for (const policy of [header, await inPage.getAttribute('content')]) {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  }
  await page.evaluate(() => {
    window.setTimeout('document.documentElement.dataset.mark = "string-ran"');
    document.body.append(
      Object.assign(document.createElement('script'), {
        textContent: 'document.documentElement.dataset.mark = "inline-ran"',
      }),
    );
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="x" onerror="document.documentElement.dataset.mark = \'handler-ran\'">',
    );
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="opacity: 0">x</p>');
  });
  await untilNextLook(page);
  expect(await page.locator('html').getAttribute('data-mark')).toBe(null);
  expect(await page.locator('#styled').evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
});

test('app:// gives files of the renderer and no others', async ({ start }) => {
  const world = await start({ scenario: 'healthy' });
  await world.openPanel();
  const addresses = [
    ...[
      '../main/index.js',
      '../../package.json',
      '%2e%2e/main/index.js',
      '..%2fmain%2findex.js',
      '..%5cmain%5cindex.js',
    ],
    ...['%2e%2e%2f%2e%2e%2fmain/index.js', '....//main/index.js', '%252e%252e/main/index.js', '%2fetc%2fpasswd.html'],
    ...['index.html%00.js', 'index.html/', '%E0%A4%A', '%', '', 'assets/', 'index.tsx'],
  ].map((name) => `app://kextant/${name}`);
  const others = ['app://other/index.html', 'app://kextant.example/index.html'];
  const statuses = await world.app.evaluate(
    async ({ net }, all) => await Promise.all(all.map(async (one) => (await net.fetch(one)).status)),
    [...addresses, ...others, panelAddress],
  );
  expect(statuses).toEqual([...addresses.map(() => 404), ...others.map(() => 404), 200]);
});

test('a page comes with the order to be shown in no frame and to be taken for nothing but its type', async ({
  start,
}) => {
  const world = await start({ scenario: 'healthy' });
  await world.openPanel();
  const headers = await world.app.evaluate(
    async ({ net }, address) => Object.fromEntries((await net.fetch(address)).headers),
    panelAddress,
  );
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

/** In the page: one way for a page to leave or to open another. */
function goes({ address, way }: { address: string; way: string }): void {
  if (way === 'window.open') window.open(address);
  else if (way === 'location') window.location.assign(address);
  else if (way === 'form') {
    const form = Object.assign(document.createElement('form'), { action: address });
    document.body.append(form);
    form.submit();
  } else {
    const link = Object.assign(document.createElement('a'), { href: address });
    if (way !== 'link') link.target = '_blank';
    document.body.append(link);
    link.click();
  }
}

/** A new look, asked for and answered: time for whatever was begun before it to show. */
async function untilNextLook(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const sequence = async () => {
      const answer = await window.kextant.snapshot();
      return answer.ok ? answer.value.sequence : -1;
    };
    const before = await sequence();
    await new Promise<void>((resolve) => {
      const forget = window.kextant.onSnapshot((snapshot) => {
        if (snapshot.sequence <= before) return;
        forget();
        resolve();
      });
      void window.kextant.lookNow();
    });
  });
}

/** A server that notes whatever arrives. */
async function listen(): Promise<{ server: Server; address: string; requests: () => readonly string[] }> {
  const arrived: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    arrived.push(url);
    answer.end('<title>reached</title>');
  });
  server.on('connection', () => arrived.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests: () => arrived };
}
