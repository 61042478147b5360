// A small desktop on a display of its own: menu bar with a tray, notifications, windows; or only a display and a bus.
// Linux. Keeps out of the user's own settings and session.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { firstLine, later, start, stop } from '../setup/children.mjs';

/**
 * For a program on this desktop.
 * @typedef {Record<string, string> & { DISPLAY: string, XAUTHORITY: string }} Environment
 */

const run = promisify(execFile);
const readyMs = 10_000;
const barHeight = 28;

/**
 * A desktop as a person sees one. `env` is what programs on it need; `screenshot(file)` writes a PNG, never half of
 * one; `trayIcon()` is the middle of the first tray icon, or null; `xdotool(...)` moves, clicks and types.
 */
export async function startDesktop({ width = 1440, height = 900 } = {}) {
  const base = await startBus({ width, height });
  const { env, home } = base;
  try {
    const openbox = base.own(await start('openbox', [], { env }));
    await run('hsetroot', ['-add', '#7fa3c7', '-add', '#a9b6d6', '-add', '#c9bddb', '-gradient', '0'], { env });
    base.own(await start('xfce4-panel', ['--disable-wm-check'], { env }));
    base.own(await start('dunst', ['-conf', path.join(home, 'config/dunst/dunstrc')], { env }));
    await Promise.all([owned('org.kde.StatusNotifierWatcher', env), owned('org.freedesktop.Notifications', env)]);
    if (openbox.exitCode !== null) throw new Error('openbox ended at once.');
  } catch (error) {
    await base.stop();
    throw error;
  }
  return {
    env,
    stop: base.stop,
    screenshot: (file) => screenshot(file, env),
    trayIcon: () => trayIcon(env),
    xdotool: async (...args) => (await run('xdotool', args.map(String), { env })).stdout.trim(),
  };
}

/** A display and a session bus, and nobody on them: enough for Chromium and for a stand-in tray. */
export async function startBus({ width = 1440, height = 900 } = {}) {
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-desktop-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeHome);
  const children = [];
  const own = (child) => {
    children.unshift(child);
    return child;
  };
  const env = environment(writeSettings(home));
  const listening = async (command, args) => {
    const child = own(await start(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }));
    return await firstLine(child.stdio[3], command);
  };
  const stopThem = async () => {
    for (const child of children.splice(0)) await stop(child);
    removeHome();
    process.off('exit', removeHome);
  };
  try {
    env.XAUTHORITY = writeCookie(home);
    const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-auth', env.XAUTHORITY];
    env.DISPLAY = `:${await listening('Xvfb', ['-displayfd', '3', ...screen])}`;
    // The bus gets the environment now: xfconfd is started by it and must see our XDG_CONFIG_HOME.
    env.DBUS_SESSION_BUS_ADDRESS = await listening('dbus-daemon', [
      '--session',
      '--nofork',
      '--nosyslog',
      '--print-address=3',
    ]);
  } catch (error) {
    await stopThem();
    throw error;
  }
  return { env, home, own, stop: stopThem };
}

/**
 * The display takes only who can read this file: without one it takes every account of this computer, which could then
 * read the screen and click. One record as `xauth` writes it, with 16 bits before each part: any host (65535), any
 * display, the name of the protocol, the cookie [man Xau].
 */
function writeCookie(home) {
  const file = path.join(home, 'xauthority');
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)];
  const record = parts.flatMap((part) => [Buffer.from([part.length >> 8, part.length & 0xff]), part]);
  writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xff]), ...record]), { mode: 0o600 });
  return file;
}

/**
 * All but the display, its cookie and the bus, which are not there yet.
 * NO_AT_BRIDGE and GTK_A11Y: no accessibility bus is started for programs that would wait for one.
 * @type {(folders: Record<string, string>) => Environment}
 */
function environment(folders) {
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...inherited } = process.env;
  return {
    ...inherited,
    ...folders,
    XDG_SESSION_TYPE: 'x11',
    XDG_CURRENT_DESKTOP: 'XFCE',
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
    DISPLAY: '',
    XAUTHORITY: '',
  };
}

function writeSettings(home) {
  const config = path.join(home, 'config');
  const runtime = path.join(home, 'run');
  const panel = path.join(config, 'xfce4/xfconf/xfce-perchannel-xml');
  for (const folder of [panel, path.join(config, 'dunst'), path.join(home, 'cache'), path.join(home, 'data')])
    mkdirSync(folder, { recursive: true });
  mkdirSync(path.join(config, 'gtk-3.0'));
  mkdirSync(runtime, { mode: 0o700 });
  writeFileSync(path.join(panel, 'xfce4-panel.xml'), panelSettings);
  writeFileSync(path.join(config, 'gtk-3.0/gtk.css'), barStyle);
  writeFileSync(path.join(config, 'dunst/dunstrc'), dunstSettings);
  return {
    XDG_CONFIG_HOME: config,
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_RUNTIME_DIR: runtime,
  };
}

/** One bar along the top with the tray and a clock at its right end, where a Mac has them. */
const panelSettings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="false"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="${barHeight}"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/><value type="int" value="3"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator"><property name="expand" type="bool" value="true"/><property name="style" type="uint" value="0"/></property>
    <property name="plugin-2" type="string" value="systray"><property name="square-icons" type="bool" value="true"/></property>
    <property name="plugin-3" type="string" value="clock"><property name="digital-layout" type="uint" value="3"/><property name="digital-time-format" type="string" value="%H:%M"/><property name="digital-time-font" type="string" value="Inter Medium 10"/></property>
  </property>
</channel>
`;

/** Light, as a Mac's bar is over most pictures. */
const barStyle = `.xfce4-panel {
  border: 0;
  background: #f3f3f5;
  color: #1d1d1f;
}
#clock-button {
  padding: 0 10px;
}
`;

/** A click does what the notification is for; dunst by itself would want the middle button. */
const dunstSettings = `[global]
origin = top-right
offset = 12x40
width = 344
padding = 12
horizontal_padding = 16
font = Inter 10
format = "<b>%s</b>\\n%b"
word_wrap = yes
icon_position = off
show_indicators = no
idle_threshold = 0
corner_radius = 12
frame_width = 1
frame_color = "#c4c4c9"
separator_color = frame
mouse_left_click = do_action, close_current
background = "#f6f6f8"
foreground = "#1d1d1f"

[urgency_normal]
timeout = 30

[urgency_critical]
timeout = 0
`;

/** Fulfilled when somebody on the bus owns the name. */
async function owned(name, env) {
  const deadline = performance.now() + readyMs;
  const ask = [
    'call',
    '--session',
    '-d',
    'org.freedesktop.DBus',
    '-o',
    '/',
    '-m',
    'org.freedesktop.DBus.NameHasOwner',
    name,
  ];
  while (!(await run('gdbus', ask, { env })).stdout.includes('true')) {
    if (performance.now() > deadline) throw new Error(`Nobody took the name ${name} on the virtual desktop's bus.`);
    await later(30);
  }
}

/** Without the date that PNGs bear: equal screens are equal files. */
async function screenshot(file, env) {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.next.png`;
  await run('import', ['-silent', '-window', 'root', '-define', 'png:exclude-chunks=date,time', `png24:${next}`], {
    env,
  });
  renameSync(next, file);
}

/** The tray is one window of the bar, as high as it; its icons stand side by side. Tooltips bear the same name, elsewhere. */
async function trayIcon(env) {
  const { stdout } = await run('xwininfo', ['-root', '-tree'], { env });
  const boxes = [...stdout.matchAll(/"wrapper-2\.0".*?(\d+)x(\d+)\+\S+\s+\+(\d+)\+(\d+)/g)].map((match) =>
    match.slice(1).map(Number),
  );
  const tray = boxes.find(([width, height, , top]) => top === 0 && height <= barHeight + 2 && width >= 20); // 16 wide while empty
  if (tray === undefined) return null;
  const [, size, left] = tray;
  return { x: left + Math.round(size / 2), y: Math.round(size / 2) };
}
