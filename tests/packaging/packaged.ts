// The packaged Linux app on a practice Mac, run by an ordinary user: fuses set and Chromium's sandbox on. In Node.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright/test';
import { onTestFinished } from 'vitest';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { DesktopBus, type TrayItem } from '../e2e/desktop-bus.ts';
import { descendantsOf, isAlive } from '../e2e/processes.ts';
import type { Packages } from './setup.ts';

/** Chromium refuses its sandbox to root, so root runs the app as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const verdictMs = 30_000;

export interface Start {
  readonly scenario: string;
  /** Beside what the app needs; wins over it. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Called with the world's folder and the practice Mac's root before the app starts. */
  readonly prepare?: (home: string, root: string) => void;
}

export interface Packaged {
  readonly root: string;
  readonly home: string;
  readonly desktop: DesktopBus;
  readonly tray: TrayItem;
  /** What the app has printed. */
  printed(): string;
  verdict(level: string, ...codes: readonly string[]): Promise<void>;
  /** The panel's page once there is one, through Chromium's debugging port: the fuses shut the other way. */
  panel(): Promise<Page>;
  /** Clicks the icon and gives the panel's page. */
  openPanel(): Promise<Page>;
  /** Starts the app once more with these arguments; fulfilled with its exit code. */
  startAgain(...args: readonly string[]): Promise<number | null>;
  /** The app and all below it. */
  processes(): readonly number[];
}

export async function startPackaged({ linux, display, cookie }: Packages, how: Start): Promise<Packaged> {
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-packaged-'));
  const { root } = makePracticeMac({ scenario: how.scenario, dir: path.join(home, 'mac') });
  how.prepare?.(home, root);
  mkdirSync(path.join(home, 'run'), { mode: 0o700 });
  chmodSync(home, 0o700);
  copyFileSync(cookie, path.join(home, 'xauthority'));
  giveAway(home);
  const { address, daemon } = await startBus(home);
  const desktop = await DesktopBus.start(address);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    DISPLAY: display,
    XAUTHORITY: path.join(home, 'xauthority'),
    NO_AT_BRIDGE: '1',
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    DBUS_SESSION_BUS_ADDRESS: address,
    DBUS_SYSTEM_BUS_ADDRESS: address,
    ...how.env,
  };
  const flags = ['--tools-root', root, '--language', 'en', '--remote-debugging-port=0'];
  const launch = (args: readonly string[]) =>
    spawn(path.join(linux, 'kextant'), args, { cwd: home, env, ...user, stdio: ['ignore', 'pipe', 'pipe'] });
  const child = launch([...flags, ...(how.args ?? [])]);
  const printed = collected(child);
  onTestFinished(async () => {
    const all = child.pid === undefined ? [] : descendantsOf(child.pid);
    child.kill('SIGKILL');
    await desktop.until('the end of the app', () => !all.some(isAlive));
    desktop.stop();
    daemon.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  const tray = await desktop.tray().catch((error: unknown) => {
    throw new Error(`The packaged app shows no icon; it printed: ${printed()}`, { cause: error });
  });
  const verdicts = () => verdictsIn(path.join(home, 'config/Kextant/logs/main.log'));

  async function panel(): Promise<Page> {
    const port = await desktop.until('the debugging port', () => /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(printed())?.[1]);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    onTestFinished(() => browser.close());
    const page = await desktop.until('the panel', () => pagesOf(browser).find((one) => one.url().startsWith('app:')));
    await page.getByRole('main').waitFor();
    return page;
  }

  return {
    root,
    home,
    desktop,
    tray,
    printed,
    panel,
    async verdict(level, ...codes) {
      const wanted = [level, ...codes].join(' ');
      const waitsFor = () => `the verdict "${wanted}"; so far: ${JSON.stringify(verdicts())}`;
      await desktop.until(waitsFor, () => verdicts().at(-1) === wanted, verdictMs);
    },
    async openPanel() {
      await tray.activate();
      return await panel();
    },
    async startAgain(...args) {
      const second = launch(args);
      const [code] = await once(second, 'exit');
      return code;
    },
    processes: () => (child.pid === undefined ? [] : descendantsOf(child.pid)),
  };
}

/** A bus that takes both the test and the ordinary user; a plain session bus takes only the one who started it. */
async function startBus(home: string): Promise<{ address: string; daemon: ChildProcess }> {
  const address = `unix:path=${path.join(home, 'bus')}`;
  const config = path.join(home, 'bus.conf');
  const rules = '<allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>';
  const policy = `<policy context="default">${rules}</policy>`;
  writeFileSync(config, `<busconfig><listen>${address}</listen><auth>EXTERNAL</auth>${policy}</busconfig>`);
  const args = ['--nofork', '--print-address=1', `--config-file=${config}`];
  const daemon = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(daemon.stdout, 'data');
  return { address, daemon };
}

/** All that the app may change belongs to the user who runs it. */
function giveAway(folder: string): void {
  const { uid, gid } = user;
  if (uid === undefined) return;
  const everything = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['', ...everything]) chownSync(path.join(folder, name), uid, gid);
}

function pagesOf(browser: Browser): readonly Page[] {
  return browser.contexts().flatMap((context) => context.pages());
}

function collected(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

function verdictsIn(log: string): readonly string[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  return lines.flatMap((line) => {
    const verdict = / verdict verdict="([^"]*)"/.exec(line)?.[1];
    return verdict === undefined ? [] : [verdict.replace(/,?\s+/g, ' ')];
  });
}
