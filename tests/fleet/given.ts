// A practice Mac on which Kextant is installed, and the kit's scripts run on it by a shell, as an admin's agent would.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { fleetKit, type KitFile } from '../../src/fleet/kit.ts';

export const kit = fleetKit({ version: '1.2.3' });

export function kitFile(file: string): string {
  return textIn(kit, file);
}

function textIn(files: readonly KitFile[], file: string): string {
  const found = files.find(({ path: name }) => name === file);
  if (found === undefined) throw new Error(`The kit has no ${file}.`);
  return found.text;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function ran(program: string, args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  // Who does not read what is said to it has ended, and says itself how.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface FleetMac {
  readonly root: string;
  /** Runs a script of the kit by its path in the kit. */
  readonly runs: (shell: Shell, script: string) => Promise<Ran>;
  /** Puts another program in Kextant's place; null removes it. */
  readonly install: (program: string | null) => void;
}

/** Where the kit's script leaves its metrics, below a Mac's root. */
export const metricsFile = 'usr/local/var/node_exporter/kextant.prom';

export type Shell = 'dash' | 'bash';

const command = path.resolve('scripts/kextant.mjs');

/**
 * Thrown away when the test ends. Its path has blanks in it, as folders of a Mac have. Tests that run beside each other
 * must say when they end themselves: vitest's own function knows one test at a time.
 */
export function fleetMac(scenario: string, atEnd: (act: () => void) => void = onTestFinished): FleetMac {
  const dir = mkdtempSync(path.join(tmpdir(), 'kextant-fleet-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return fleetMacIn(path.join(dir, 'Macintosh HD'), scenario);
}

export function fleetMacIn(dir: string, scenario: string): FleetMac {
  const { root } = makePracticeMac({ scenario, dir });
  const files = fleetKit({ version: '1.2.3', root });
  const program = path.join(root, 'Applications/Kextant.app/Contents/MacOS/Kextant');
  const install = (text: string | null) => {
    rmSync(program, { force: true });
    if (text !== null) writeProgram(program, text);
  };
  // The command line of the checkout in the installed app's place; this computer's own memory of the app is not looked at.
  install(`#!/bin/sh\nXDG_CONFIG_HOME='${root}' exec '${process.execPath}' '${command}' "$@" --tools-root '${root}'\n`);
  return { root, install, runs: (shell, script) => ran(shell, ['-s'], textIn(files, script)) };
}

export function writeProgram(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}
