// Start states of the practice Mac by name, and laying one out in a folder. Plain Node: scripts and tests share it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { factsFolder, writeState } from './facts.mjs';

export { moveClock, practiceNow, readState, writeState } from './facts.mjs';
export { allow, allowWindow, answerPassword, isAsking, unlock } from './person.mjs';

/** A Mac of 2020 where Defender was installed some hours ago and nobody clicked Allow. */
const usual = {
  macos: '10.15.7',
  build: '19H15',
  syntax: 'json',
  'clock-offset': '0',
  'booted-at': '26h ago',
  'installed-at': '3h ago',
  'daemon-started-at': '3h ago',
  daemon: 'up',
  'rtp-enabled': '1',
  approved: '0',
  'kext-loaded': '0',
  'daemon-waits': '0',
  pane: '',
  locked: '1',
  admin: '1',
  'password-answer': 'ask',
  team: 'UBF8T346G9',
};

const loaded = { approved: '1', 'kext-loaded': '1' };

/** By name: one line for people, and what differs from the usual Mac. */
export const scenarios = {
  'kext-fresh': {
    description: 'Defender was installed two minutes ago; Allow is there and is all it takes',
    settings: { 'installed-at': '2m ago', 'daemon-started-at': '2m ago', 'daemon-waits': '1' },
  },
  'kext-expired': {
    description: 'Defender was installed three hours ago; Allow must be brought back, and the driver loaded after it',
    settings: {},
  },
  healthy: { description: 'The driver is approved and loaded; all is well', settings: loaded },
  'not-installed': {
    description: 'There is no Defender on this Mac',
    settings: { daemon: 'missing', 'last-attempt-at': '0' },
  },
  starting: {
    description: "Defender's service has just started and answers in 20 seconds",
    settings: { ...loaded, daemon: 'starting', 'daemon-started-at': '0s ago' },
  },
  'daemon-down': { description: "Defender's service does not run", settings: { ...loaded, daemon: 'down' } },
  hung: { description: 'Defender never answers and cannot be asked to stop', settings: { ...loaded, daemon: 'hung' } },
  flood: { description: 'Defender prints without end', settings: { ...loaded, daemon: 'flood' } },
  'switched-off': {
    description: 'The driver runs, but real-time protection is switched off',
    settings: { ...loaded, 'rtp-enabled': '0' },
  },
};

/**
 * Lays a practice Mac out below `dir` and gives its root. `settings` are facts that differ from the scenario;
 * without one of its own, the first load attempt was the installer's.
 */
export function makePracticeMac({ scenario, dir, settings = {} }) {
  if (!Object.hasOwn(scenarios, scenario))
    throw new Error(`There is no scenario "${scenario}". There are: ${Object.keys(scenarios).join(', ')}.`);
  const root = path.resolve(dir);
  const chosen = { ...usual, ...scenarios[scenario].settings, ...settings };
  if (existsSync(factsFolder(root))) rmSync(factsFolder(root), { recursive: true });
  cpSync(path.join(import.meta.dirname, 'root'), root, { recursive: true });
  // The clock comes first: moments said as `3h ago` are told by it.
  writeState(root, 'clock-offset', chosen['clock-offset']);
  const all = { 'last-attempt-at': chosen['installed-at'], ...chosen };
  for (const [name, value] of Object.entries(all)) writeState(root, name, value);
  return { root };
}
