// Loaded before the built app (-r): its process says it is macOS's, and what only Electron on macOS does is written down
// instead, a line of JSON each. Orders come on stdin. It shows which calls the app makes, in which order; it does not prove
// of what macOS does with them. Runs in Electron's main process on Linux.
const { appendFileSync } = require('node:fs');
const path = require('node:path');
const electron = require('electron');

const { app, BrowserWindow, Menu, Notification, nativeImage, powerMonitor, systemPreferences, Tray } = electron;
const mac = JSON.parse(process.env.KEXTANT_PRETENDED_MAC ?? '');

const written = (call, ...args) => appendFileSync(mac.calls, `${JSON.stringify([call, ...args])}\n`);
const define = (target, name, value) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true });

define(process, 'platform', 'darwin');
define(process, 'resourcesPath', path.join(mac.bundle, 'Contents/Resources'));
define(app, 'isPackaged', mac.isPackaged);
// Where macOS keeps them, for every app by its name.
app.setPath('appData', path.join(mac.home, 'Library/Application Support'));
app.setPath('userData', mac.dataFolder ?? path.join(mac.home, 'Library/Application Support/Kextant'));
app.setPath('logs', path.join(mac.home, 'Library/Logs/Kextant'));

// As a root script on macOS 10.15 finds out, hiding the Dock icon there ends the process.
Object.defineProperty(app, 'dock', {
  get() {
    written('app.dock');
    return new Proxy({}, { get: (_dock, name) => () => written(`app.dock.${String(name)}`) });
  },
});
for (const name of ['setActivationPolicy', 'show', 'hide', 'focus', 'setLoginItemSettings', 'relaunch'])
  define(app, name, (...args) => written(`app.${name}`, ...args));
define(app, 'getLoginItemSettings', () => {
  written('app.getLoginItemSettings');
  return mac.loginItem;
});
for (const name of Object.keys(Object.getPrototypeOf(systemPreferences)))
  if (typeof systemPreferences[name] === 'function' && name !== 'constructor')
    define(systemPreferences, name, (...args) => written(`systemPreferences.${name}`, ...args));

// What the person set in macOS itself; nothing here.
define(systemPreferences, 'getUserDefault', (...args) => {
  written('systemPreferences.getUserDefault', ...args);
  return false;
});

/** @type {any} The one icon, which takes clicks that nobody made. */
let tray = null;
record(Tray.prototype, 'tray', ['setImage', 'setTitle', 'setToolTip', 'setContextMenu', 'setIgnoreDoubleClickEvents']);
record(Tray.prototype, 'tray', ['popUpContextMenu', 'destroy']);
define(Tray.prototype, 'getBounds', () => mac.icon);
define(nativeImage, 'createFromPath', withName(nativeImage.createFromPath));

function withName(createFromPath) {
  return (file) => {
    written('nativeImage.createFromPath', path.basename(file));
    return createFromPath(file);
  };
}

/** Electron's own are not called: what they do on Linux is of no interest here. */
function record(prototype, kind, names) {
  for (const name of names)
    define(prototype, name, function recorded(...args) {
      if (kind === 'tray') tray = this;
      written(`${kind}.${name}`, ...args.filter((arg) => typeof arg !== 'object'));
    });
}

const { setApplicationMenu } = Menu;
define(Menu, 'setApplicationMenu', (menu) => {
  written('Menu.setApplicationMenu', menu?.items.map(({ submenu }) => submenu.items.map(({ role }) => role)) ?? null);
  // Electron's part on macOS is not there; it must still learn that its own menu is not wanted.
  define(process, 'platform', 'linux');
  setApplicationMenu.call(Menu, menu);
  define(process, 'platform', 'darwin');
});

define(Notification, 'isSupported', () => {
  written('Notification.isSupported');
  return true;
});
if (mac.hasRemoveAll) define(Notification, 'removeAll', () => written('Notification.removeAll'));
define(Notification.prototype, 'show', function show() {
  written('notification.show', this.title);
  setImmediate(() => (mac.notifies ? this.emit('show', {}) : this.emit('failed', {}, 'not allowed')));
});
define(Notification.prototype, 'close', function close() {
  written('notification.close');
});

const { on } = powerMonitor;
define(powerMonitor, 'on', (event, listener) => {
  written('powerMonitor.on', event);
  return on.call(powerMonitor, event, listener);
});

for (const name of ['show', 'hide', 'setVisibleOnAllWorkspaces']) {
  const own = BrowserWindow.prototype[name];
  define(BrowserWindow.prototype, name, function asked(...args) {
    written(`window.${name}`, ...args);
    return own.apply(this, args);
  });
}

process.on('exit', (code) => written('exit', code));

const orders = {
  click: () => tray?.emit('click', { ctrlKey: false }, mac.icon),
  'control-click': () => tray?.emit('click', { ctrlKey: true }, mac.icon),
  activate: () => app.emit('activate', {}, false),
  quit: () => app.quit(),
  wake: () => powerMonitor.emit('resume'),
  return: () => powerMonitor.emit('user-did-become-active'),
};
process.stdin.setEncoding('utf8').on('data', (text) => {
  for (const order of String(text).split('\n').filter(Boolean)) orders[order]();
});
// A pipe alone keeps no app running.
process.stdin.unref?.();
