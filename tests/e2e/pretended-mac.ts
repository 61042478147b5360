// The built app on Electron for Linux, told by pretend-darwin.cjs that it runs on macOS.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as plain } from 'playwright/test';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';
import { appFolder } from './app.ts';

/** What this Mac is like; each has an ordinary value. */
export interface PretendedMac {
  readonly args?: readonly string[];
  readonly isPackaged?: boolean;
  /** Whether macOS takes notifications. */
  readonly notifies?: boolean;
  /** Since Electron 45. */
  readonly hasRemoveAll?: boolean;
  readonly openedAtLogin?: boolean;
  /** Another's, to run beside it; absent: one of its own. */
  readonly home?: string;
  /** What lies in the person's home before the start, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export type Call = readonly [name: string, ...args: readonly unknown[]];
type Order = 'click' | 'control-click' | 'activate' | 'quit' | 'wake' | 'return';

export interface PretendedApp {
  readonly home: string;
  readonly infoFile: string;
  /** All so far, oldest first. */
  calls(): readonly Call[];
  names(): readonly string[];
  order(order: Order): void;
  /** Waits for a call of this name, with these arguments when any are given; not counting the first `after` calls. */
  called(name: string, args?: readonly unknown[], after?: number): Promise<void>;
  /** On stderr so far, besides Chromium's own remarks. */
  said(): string;
  /** On stdout so far. */
  printed(): string;
  /** Waits for its end: the exit status, and all it said. */
  ended(): Promise<{ readonly code: number | null; readonly stderr: string; readonly stdout: string }>;
}

const isRoot = process.getuid?.() === 0;
/** Chromium's own, on a machine without a GPU or a bus. */
const remark = /^\[\d+:\d{4}\/|^\s*$|Gtk-|dconf|libva|MESA/;

export const test = plain.extend<{ start: (mac?: PretendedMac) => PretendedApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  start: async ({}, use) => {
    const endings: (() => Promise<void>)[] = [];
    await use((mac = {}) => startPretended(mac, endings));
    for (const end of endings.reverse()) await end();
  },
});

function startPretended(mac: PretendedMac, endings: (() => Promise<void>)[]): PretendedApp {
  const home = mac.home ?? mkdtempSync(path.join(tmpdir(), 'kextant-darwin-'));
  const bundle = path.join(home, 'Applications/Kextant.app');
  const infoFile = path.join(bundle, 'Contents/Info.plist');
  const calls = path.join(mkdtempSync(path.join(home, 'run-')), 'calls');
  for (const [name, text] of Object.entries({ 'Applications/Kextant.app/Contents/Info.plist': '1', ...mac.files })) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), text);
  }
  const pretended = {
    home,
    bundle,
    calls,
    isPackaged: mac.isPackaged ?? true,
    notifies: mac.notifies ?? true,
    hasRemoveAll: mac.hasRemoveAll ?? true,
    loginItem: { openAtLogin: false, status: 'not-registered', wasOpenedAtLogin: mac.openedAtLogin ?? false },
    icon: { x: 900, y: 0, width: 24, height: 22 },
    dataFolder: mac.args?.find((arg) => arg.startsWith('--user-data-dir='))?.replace(/^.*?=/, ''),
  };
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const preload = path.join(import.meta.dirname, 'pretend-darwin.cjs');
  const args = [...sandbox, '-r', preload, appFolder, ...(mac.args ?? [])];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, KEXTANT_PRETENDED_MAC: JSON.stringify(pretended) };
  const child = spawn(electronPath(), args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const { end, said, printed } = endOf(child);
  endings.push(async () => {
    child.kill('SIGKILL');
    await end;
    if (mac.home === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return {
    home,
    infoFile,
    ...answers(calls),
    order: (order) => child.stdin?.write(`${order}\n`),
    ended: () => end,
    said,
    printed,
  };
}

function answers(file: string): Pick<PretendedApp, 'calls' | 'names' | 'called'> {
  const calls = () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return lines.slice(0, -1).map((line): Call => JSON.parse(line));
  };
  return {
    calls,
    names: () => calls().map(([name]) => name),
    called: (name, args, after = 0) =>
      expect
        .poll(() => calls().slice(after), { timeout: 30_000 })
        .toContainEqual(args === undefined ? expect.arrayContaining([name]) : [name, ...args]),
  };
}

function endOf(child: ChildProcess) {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const said = () =>
    stderr
      .split('\n')
      .filter((line) => !remark.test(line))
      .join('\n');
  const end: ReturnType<PretendedApp['ended']> = new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr: said() }));
  });
  return { end, said, printed: () => stdout };
}
