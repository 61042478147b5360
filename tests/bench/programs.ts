// The two programs that are measured, started alike: Kextant on a practice Mac, and the bare tray app.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { catalogueFor } from '../../src/text/spoken.ts';
import type { DesktopBus, TrayItem } from '../e2e/desktop-bus.ts';

export const repository = path.resolve(import.meta.dirname, '../..');

/** Where programs run: a display, a session bus with our stand-in tray, and a folder for all they write. */
export interface Place {
  readonly electron: string;
  /** Our packaged app, to be measured in place of the checkout's; null: the checkout's. */
  readonly packaged: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  readonly desktop: DesktopBus;
  /** Starts a program that ends with the script, whatever ends that, and stops it together with its group. */
  readonly start: (command: string, args: readonly string[], options: StartOptions) => Promise<ChildProcess>;
  readonly stop: (child: ChildProcess) => Promise<void>;
  /** A copy of the files of `electron` or of `packaged`, in a folder of that name: the program in it. */
  readonly copyOf: (program: string, name: string) => string;
  /** Packages the app for Linux and answers the folder. */
  readonly makePackage: () => Promise<string>;
}

interface StartOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Ours or the one beside it. `copy` tells apart several that run at once: each has its own user data. */
export interface Program {
  readonly name: 'ours' | 'bare';
  readonly copy: string;
}

export const programs = ['ours', 'bare'] as const satisfies readonly Program['name'][];

export interface Running {
  readonly pid: number;
  readonly tray: TrayItem;
  /** From just before the start until the icon was offered to the desktop. */
  readonly registeredMs: number;
  /** From just before the start until the icon's tooltip was the final one. */
  readonly verdictMs: number;
  stop(): Promise<void>;
}

/** Chromium refuses its sandbox to root. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const waitMs = 20_000;
const askAgainMs = 2;

/** A Mac is laid again for each start; what the program remembers from an earlier one stays. `root` is the Mac's. */
export function launchOf({ name, copy }: Program, { home, env, electron, packaged }: Place, scenario = 'healthy') {
  const folder = path.join(home, `${name}-${copy}`);
  const { root } = makePracticeMac({ scenario, dir: path.join(folder, 'mac') });
  const own: Readonly<Record<Program['name'], readonly string[]>> = {
    ours: [...(packaged === null ? [repository] : []), '--tools-root', root, '--language', 'en'],
    bare: [path.join(import.meta.dirname, 'bare')],
  };
  return {
    root,
    command: name === 'ours' && packaged !== null ? packaged : electron,
    args: [...sandboxArguments, ...own[name]],
    env: { ...env, XDG_CONFIG_HOME: path.join(folder, 'config') },
  };
}

/** Answers once the icon shows what it will show from then on: bare its tooltip, ours the verdict of a healthy Mac. */
export async function startProgram(program: Program, place: Place): Promise<Running> {
  const { command, args, env } = launchOf(program, place);
  const registered = once(place.desktop, 'tray', { signal: AbortSignal.timeout(waitMs) });
  const startedAt = performance.now();
  const child = await place.start(command, args, { cwd: repository, env });
  const [tray] = (await registered) as [TrayItem];
  const registeredMs = performance.now() - startedAt;
  await tooltipIs(finalTooltip[program.name], tray);
  const verdictMs = performance.now() - startedAt;
  const { pid } = child;
  if (pid === undefined) throw new Error(`${place.electron} has no process.`);
  return { pid, tray, registeredMs, verdictMs, stop: () => place.stop(child) };
}

const finalTooltip: Readonly<Record<Program['name'], string>> = {
  ours: catalogueFor('en').banner.protected.title,
  bare: 'Bare tray',
};

async function tooltipIs(wanted: string, tray: TrayItem): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (let said = ''; said !== wanted; ) {
    if (performance.now() > deadline) throw new Error(`The icon's tooltip stayed "${said}" and never was "${wanted}".`);
    said = await tray.tooltip();
    if (said !== wanted) await later(askAgainMs);
  }
}

export function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Both programs, the first one changing from run to run: what warms up or tires the machine meets both alike. */
export function alternating(run: number): readonly Program['name'][] {
  return run % 2 === 0 ? programs : programs.toReversed();
}
