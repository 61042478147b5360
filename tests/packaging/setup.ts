// Makes the packages once for all tests of them, outside the repository, where an ordinary user may run them. In Node.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startBus } from '../../scripts/desktop/desktop.mjs';
import { packageLinux, packageStandIn } from '../../scripts/package/package.mjs';

export interface Packages {
  /** Linux's folder; it runs. */
  readonly linux: string;
  /** Folders with `Kextant.app` and its zip: for Apple silicon, and the legacy edition for Intel. Neither runs. */
  readonly current: string;
  readonly legacy: string;
  /** A display for the Linux package, and the file of the cookie that opens it. */
  readonly display: string;
  readonly cookie: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    packages: Packages;
  }
}

let home = '';
let stopDisplay = async () => {};

export async function setup({ provide }: TestProject): Promise<void> {
  home = mkdtempSync(path.join(tmpdir(), 'kextant-packages-'));
  chmodSync(home, 0o755);
  const linux = await packageLinux(path.join(home, 'linux'));
  const current = await packageStandIn({ edition: 'current', arch: 'arm64' }, path.join(home, 'current'));
  const legacy = await packageStandIn({ edition: 'legacy', arch: 'x64' }, path.join(home, 'legacy'));
  const { env, stop } = await startBus();
  stopDisplay = stop;
  provide('packages', { linux, current, legacy, display: env.DISPLAY, cookie: env.XAUTHORITY });
}

export async function teardown(): Promise<void> {
  await stopDisplay();
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
