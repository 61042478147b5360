// A practice Mac, and the kit's scripts run on it by a shell, as an admin's agent would.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { standaloneParts } from '../../scripts/standalone.mjs';
import { fleetKit, type KitFile } from '../../src/fleet/kit.ts';
import { type Ran, ran, writeProgram } from '../src/ran.ts';

/** Made once for each file of tests: half a second. */
export const standalone = await standaloneParts();

export const kit = fleetKit({ version: '1.2.3', reader: '<!doctype html>', standalone });

export function kitFile(file: string): string {
  return textIn(kit, file);
}

function textIn(files: readonly KitFile[], file: string): string {
  const found = files.find(({ path: name }) => name === file);
  if (found === undefined) throw new Error(`The kit has no ${file}.`);
  return found.text;
}

export interface FleetMac {
  readonly root: string;
  /** Runs a script of the kit by its path in the kit, as a file, as agents do. */
  readonly runs: (shell: Shell, script: string, ...words: readonly string[]) => Promise<Ran>;
  /** The file of a script, as it is on this Mac. */
  readonly script: (script: string) => string;
  /** Puts another program in the place of one of the Mac's; null removes it. */
  readonly replace: (file: string, program: string | null) => void;
}

/** Where the kit's script leaves its metrics, below a Mac's root. */
export const metricsFile = 'Library/Application Support/Kextant/metrics/kextant.prom';

/** `zsh --emulate sh` is what zsh is as /bin/sh. */
export type Shell = 'dash' | 'bash' | 'zsh';

const shellWords: Readonly<Record<Shell, readonly string[]>> = {
  dash: [],
  bash: ['--posix'],
  zsh: ['--emulate', 'sh'],
};

/**
 * Thrown away when the test ends. Its path has blanks in it, as folders of a Mac have. Tests that run beside each other
 * must say when they end themselves: vitest's own function knows one test at a time.
 */
export function fleetMac(scenario: string, atEnd: (act: () => void) => void = onTestFinished): FleetMac {
  return fleetMacIn(path.join(temporaryFolder(atEnd), 'Macintosh HD'), scenario);
}

export function fleetMacIn(dir: string, scenario: string): FleetMac {
  const { root } = makePracticeMac({ scenario, dir });
  const files = fleetKit({ version: '1.2.3', reader: '<!doctype html>', standalone, root });
  const script = (name: string) => {
    const file = path.join(root, 'private/var/scripts', path.basename(name));
    if (!existsSync(file)) writeProgram(file, textIn(files, name));
    return file;
  };
  return {
    root,
    script,
    replace: (file, program) => {
      rmSync(path.join(root, file), { force: true });
      if (program !== null) writeProgram(path.join(root, file), program);
    },
    runs: (shell, name, ...words) => ran(shell, [...shellWords[shell], script(name), ...words]),
  };
}

export function temporaryFolder(atEnd: (act: () => void) => void): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'kextant-fleet-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}
