// A world for one story: its own desktop bus, its own practice Mac, its own user data, and the built app on them.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page, test as plain } from 'playwright/test';
import { restart } from '../../practice/events.mjs';
import type { FactName } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';
import { DesktopBus, type TrayItem } from './desktop-bus.ts';
import { PowerBus } from './power-bus.ts';
import { commandOf, descendantsOf, isAlive } from './processes.ts';

const repository = path.resolve(import.meta.dirname, '../..');
/** The built app: this checkout, or the folder with the build for old Electrons (scripts/electron/electrons.mjs). */
export const appFolder = process.env['KEXTANT_E2E_APP'] ?? repository;
/** Chromium refuses its sandbox to root; as an ordinary user the stories run with it. */
const isRoot = process.getuid?.() === 0;

export interface Start {
  readonly scenario: string;
  readonly language?: 'en' | 'nl';
  /** Facts of the practice Mac that differ from the scenario. */
  readonly settings?: Readonly<Partial<Record<FactName, string>>>;
  /** Called with the root before the app starts. */
  readonly prepare?: (root: string) => void | Promise<void>;
}

export interface World {
  /** Root of the practice Mac. */
  readonly root: string;
  readonly app: ElectronApplication;
  readonly desktop: DesktopBus;
  readonly power: PowerBus;
  readonly tray: TrayItem;
  /** Every verdict so far, oldest first, as the app's log has them: level and findings. */
  verdicts(): readonly string[];
  /** Waits until the verdict is this level with these findings. */
  verdict(level: string, ...codes: readonly string[]): Promise<void>;
  /** Clicks the tray icon and gives the panel's page once it is on screen. */
  openPanel(): Promise<Page>;
  /** Whether the panel's window is on screen. */
  isPanelOpen(): Promise<boolean>;
  /** Starts the app a second time on the same user data; fulfilled with its exit code. */
  startAgain(): Promise<number | null>;
  /** Starts the practice Mac's own windows: its System Preferences and its password dialog. */
  startPractice(): Promise<ElectronApplication>;
  /** The Mac restarts: the app ends with it, and starts again on the same user data, as a login item does. */
  restartMac(): Promise<World>;
  /** Pids of the app and all its descendants, whatever their group. */
  processes(): readonly number[];
}

type Ending = () => Promise<void> | void;

export const test = plain.extend<{ start: (how: Start) => Promise<World> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  start: async ({}, use) => {
    const endings: Ending[] = [];
    await use((how) => startWorld(how, endings));
    for (const end of endings.reverse()) await end();
  },
});

async function startWorld(how: Start, endings: Ending[]): Promise<World> {
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-story-'));
  endings.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const { address, daemon } = await startBus(home);
  endings.push(() => void daemon.kill('SIGKILL'));
  const desktop = await DesktopBus.start(address);
  endings.push(() => desktop.stop());
  const power = await PowerBus.start(address);
  endings.push(() => power.stop());
  const { scenario, settings = {} } = how;
  const { root } = makePracticeMac({ scenario, dir: path.join(home, 'mac'), settings });
  await how.prepare?.(root);

  const env = environment(home, address);
  const executablePath = electronPath();
  const flags = ['--tools-root', root, '--language', how.language ?? 'en'];
  const launch = async (main: string) => {
    const options = { executablePath, cwd: repository, env, chromiumSandbox: !isRoot };
    const launched = await _electron.launch({ ...options, args: [main, ...flags] });
    const child = launched.process();
    endings.push(async () => {
      const all = child.pid === undefined ? [] : descendantsOf(child.pid);
      if (child.exitCode === null && child.signalCode === null) await quit(launched);
      // Chromium's helpers write into the user data until they are gone, a moment later.
      await desktop.until(
        () => `the end of ${all.filter(isAlive).map(commandOf).join(', ')}`,
        () => !all.some(isAlive),
      );
    });
    return launched;
  };
  const running = { home, root, env, executablePath, flags, desktop, power, launch };
  return worldOf(running, await launch(appFolder));
}

/** What stays when the app is started again. */
interface Running extends Pick<World, 'root' | 'desktop' | 'power'> {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly executablePath: string;
  readonly flags: readonly string[];
  readonly launch: (main: string) => Promise<ElectronApplication>;
}

/** `before`: the icon of the app that ran until now. */
async function worldOf(running: Running, app: ElectronApplication, before?: TrayItem): Promise<World> {
  const { home, root, env, executablePath, flags, desktop, power, launch } = running;
  const { pid } = app.process();
  // Not what it prints: the first lines come before Playwright hands the process over.
  const log = path.join(home, 'config/Kextant/logs/main.log');
  const verdicts = () => verdictsIn(log);
  const tray = await desktop.tray(before);

  return {
    root,
    app,
    desktop,
    power,
    tray,
    verdicts,
    async verdict(level, ...codes) {
      const wanted = [level, ...codes].join(' ');
      await desktop.until(
        () => `the verdict "${wanted}"; so far: ${JSON.stringify(verdicts())}`,
        () => verdicts().at(-1) === wanted,
        verdictMs,
      );
    },
    async openPanel() {
      const page = app.windows()[0];
      if (page !== undefined && (await isShown(app))) return page;
      const [opened] = await Promise.all([page ?? app.waitForEvent('window'), tray.activate()]);
      await desktop.until('the panel on screen', () => isShown(app));
      await opened.getByRole('main').waitFor();
      return opened;
    },
    isPanelOpen: () => isShown(app),
    startAgain() {
      const sandbox = isRoot ? ['--no-sandbox'] : [];
      const second = spawn(executablePath, [...sandbox, appFolder, ...flags], {
        cwd: repository,
        env,
        stdio: 'ignore',
      });
      return new Promise((resolve) => second.once('exit', resolve));
    },
    startPractice: () => launch(path.join(appFolder, 'out/practice/main.js')),
    async restartMac() {
      await quit(app);
      restart(root);
      return worldOf(running, await launch(appFolder), tray);
    },
    processes: () => (pid === undefined ? [] : descendantsOf(pid)),
  };
}

/** A hung Defender takes a whole deadline (10 s) before it is one, and the next look another. */
const verdictMs = 30_000;

/** As the menu does it: Playwright's own way does not reach an app that has slept. */
async function quit(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close');
  // What this answers is lost with the process that answers it.
  await app.evaluate(({ app: running }) => running.quit()).catch(() => {});
  await closed;
}

/** A question to the main process is lost when its garbage is collected meanwhile: then it is asked once more. */
async function isShown(app: ElectronApplication): Promise<boolean> {
  try {
    return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((one) => one.isVisible()));
  } catch (error) {
    if (String(error).includes('garbage collected')) return isShown(app);
    throw error;
  }
}

function verdictsIn(log: string): readonly string[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  return lines.flatMap((line) => {
    const verdict = / verdict verdict="([^"]*)"/.exec(line)?.[1];
    return verdict === undefined ? [] : [verdict.replace(/,?\s+/g, ' ')];
  });
}

/** Nothing of the user's own session or settings; sleep and wake come over the same bus as all else. */
function environment(home: string, address: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(inherited),
    DBUS_SESSION_BUS_ADDRESS: address,
    DBUS_SYSTEM_BUS_ADDRESS: address,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    NO_AT_BRIDGE: '1',
  };
}

function startBus(home: string): Promise<{ address: string; daemon: ChildProcess }> {
  const address = `unix:path=${path.join(home, 'bus')}`;
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1', `--address=${address}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    daemon.once('error', reject);
    daemon.stdout?.once('data', () => resolve({ address, daemon }));
  });
}
