// An Electron that only shows the built gallery, as the app would: same scheme, same content policy. Runs in Electron's
// main process; scripts/pictures/gallery.mjs and the tests of the gallery start it and drive its page. CommonJS, for old Electrons.
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const folder = path.join(process.env.KEXTANT_E2E_APP ?? path.resolve(__dirname, '../..'), 'out/renderer');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('app', answer);
  const window = new BrowserWindow({ width: 900, height: 860, webPreferences: { sandbox: true } });
  // Playwright waits forever for a window that has loaded nothing.
  window.loadURL('app://gallery/gallery.html?theme=light&language=en&state=protected');
});

async function answer({ url }) {
  const file = path.join(folder, path.normalize(new URL(url).pathname));
  const type = types[path.extname(file)];
  const isOurs = type !== undefined && file.startsWith(folder + path.sep);
  const content = isOurs ? await readFile(file).catch(() => null) : null;
  if (content === null) return new Response('not found', { status: 404 });
  return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
}
