// A world for one story: its own desktop bus, its own practice Mac, its own user data, and the built app on them.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page, test as plain } from 'playwright/test';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { electronPath } from '../../scripts/electron-runtime.mjs';
import { DesktopBus, type TrayItem } from './desktop-bus.ts';

const repository = path.resolve(import.meta.dirname, '../..');
/** Chromium refuses its sandbox to root; a story about the sandbox runs as a user (CONTRIBUTING). */
const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Start {
  readonly scenario: string;
  readonly language?: 'en' | 'nl';
  /** Facts of the practice Mac that differ from the scenario. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called with the root before the app starts. */
  readonly prepare?: (root: string) => void | Promise<void>;
}

export interface World {
  /** Root of the practice Mac. */
  readonly root: string;
  readonly app: ElectronApplication;
  readonly desktop: DesktopBus;
  readonly tray: TrayItem;
  /** Lines the app printed, oldest first. */
  readonly lines: readonly string[];
  /** Clicks the tray icon and gives the panel's page once it is on screen. */
  openPanel(): Promise<Page>;
  /** Starts the app a second time on the same user data; fulfilled with its exit code. */
  startAgain(): Promise<number | null>;
  /** Starts another program of the practice Mac, e.g. its settings window. */
  startPractice(): Promise<ElectronApplication>;
  /** Pids of the app and all its descendants, whatever their group. */
  processes(): readonly number[];
}

export const test = plain.extend<{ start: (how: Start) => Promise<World> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  start: async ({}, use) => {
    const endings: (() => Promise<void> | void)[] = [];
    await use((how) => startWorld(how, endings));
    for (const end of endings.reverse()) await end();
  },
});

async function startWorld(how: Start, endings: (() => Promise<void> | void)[]): Promise<World> {
  const home = mkdtempSync(path.join(tmpdir(), 'kextant-story-'));
  endings.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const { address, daemon } = await startBus(home);
  endings.push(() => void daemon.kill('SIGKILL'));
  const desktop = await DesktopBus.start(address);
  endings.push(() => desktop.stop());
  const { root } = await makePracticeMac({
    scenario: how.scenario,
    dir: path.join(home, 'mac'),
    settings: how.settings ?? {},
  });
  await how.prepare?.(root);

  const env = {
    ...withoutUndefined(process.env),
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    NO_AT_BRIDGE: '1',
  };
  const flags = ['--tools-root', root, '--language', how.language ?? 'en'];
  const executablePath = electronPath();
  const launch = (main: string) =>
    _electron.launch({ executablePath, args: [...sandboxArguments, main, ...flags], cwd: repository, env });
  const app = await launch(repository);
  const { pid } = app.process();
  const lines: string[] = [];
  app.process().stdout?.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  endings.push(() => close(app));
  const tray = await desktop.tray();

  return {
    root,
    app,
    desktop,
    tray,
    lines,
    async openPanel() {
      const page = app.windows()[0] ?? (await Promise.all([app.waitForEvent('window'), tray.activate()]))[0];
      await page.waitForFunction(() => document.visibilityState === 'visible');
      await page.getByRole('main').waitFor();
      return page;
    },
    startAgain() {
      const second = spawn(executablePath, [...sandboxArguments, repository, ...flags], {
        cwd: repository,
        env,
        stdio: 'ignore',
      });
      return new Promise((resolve) => second.once('exit', resolve));
    },
    async startPractice() {
      const practice = await launch(path.join(repository, 'out/practice/main.js'));
      endings.push(() => close(practice));
      return practice;
    },
    processes: () => (pid === undefined ? [] : descendantsOf(pid)),
  };
}

async function close(app: ElectronApplication): Promise<void> {
  const process = app.process();
  if (process.exitCode === null && process.signalCode === null) await app.close();
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

/** Of the running processes, from /proc: also those that became leaders of a group of their own. */
function descendantsOf(ancestor: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(Number(entry));
    if (parent !== null) parents.set(Number(entry), parent);
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === ancestor || isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/\nPPid:\t(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null; // it ended while we looked
  }
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
