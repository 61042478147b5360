// An Electron with one empty window, as a browser has it, that counts what its pages ask for. Runs in Electron's main
// process; tests/browsers/chromium.ts starts it and drives the window. CommonJS, for old Electrons.
const { readFileSync } = require('node:fs');
const { runInThisContext } = require('node:vm');
const { app, BrowserWindow, session } = require('electron');

/** Read and emptied by the tests. */
globalThis.requests = [];
/** Runs a script here, in the main process, as a page does one of its own. */
globalThis.runScript = (file) => void runInThisContext(readFileSync(file, 'utf8'), { filename: file });

app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    globalThis.requests.push(url);
    answer({});
  });
  const window = new BrowserWindow({ width: 1240, height: 900, webPreferences: { sandbox: true } });
  window.loadURL('about:blank');
});
