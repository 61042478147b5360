// Prometheus, promtool and node_exporter for the tests of the fleet kit: those on the PATH, else unpacked out of Debian's
// packages. Not installed: that would start services on this machine, open to its network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isOnPath } from './system-packages.mjs';

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
const folder = path.join(cache, 'monitoring');
const packages = ['prometheus', 'prometheus-node-exporter'];

/** Where the three programs are; gets them first where they are missing, and says what it does. */
export function monitoring({ tell = console.error } = {}) {
  const exporter = ['prometheus-node-exporter', 'node_exporter'].find(isOnPath);
  if (isOnPath('prometheus') && isOnPath('promtool') && exporter !== undefined) {
    return { prometheus: 'prometheus', promtool: 'promtool', exporter };
  }
  if (!existsSync(folder)) unpack(tell);
  const unpacked = (name) => path.join(folder, 'usr/bin', name);
  return {
    prometheus: unpacked('prometheus'),
    promtool: unpacked('promtool'),
    exporter: unpacked('prometheus-node-exporter'),
  };
}

function unpack(tell) {
  if (!isOnPath('apt-get')) {
    throw new Error(
      'These are missing: prometheus, promtool and node_exporter.\nInstall them with your package manager (on a Mac: brew install prometheus node_exporter), then run this again.',
    );
  }
  tell(`Fetching and unpacking Debian's packages ${packages.join(' and ')}, without installing them.`);
  mkdirSync(cache, { recursive: true });
  const next = mkdtempSync(path.join(cache, 'monitoring-'));
  try {
    if (!download(next)) {
      if (process.getuid?.() === 0) spawnSync('apt-get', ['update'], { stdio: 'ignore' });
      if (!download(next))
        throw new Error(
          `apt-get could not fetch ${packages.join(' and ')}. Run this to see why:\n  sudo apt-get update && apt-get download ${packages.join(' ')}`,
        );
    }
    for (const file of readdirSync(next).filter((name) => name.endsWith('.deb'))) {
      const { status, stderr } = spawnSync('dpkg-deb', ['-x', file, 'unpacked'], { cwd: next, encoding: 'utf8' });
      if (status !== 0) throw new Error(`dpkg-deb could not unpack ${file}: ${stderr}`);
    }
    // Another that unpacked at the same time may have been first.
    if (!existsSync(folder)) renameSync(path.join(next, 'unpacked'), folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function download(to) {
  return spawnSync('apt-get', ['download', ...packages], { cwd: to, stdio: 'ignore' }).status === 0;
}
