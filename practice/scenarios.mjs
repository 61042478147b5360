// Start states of the practice Mac by name, and laying one out in a folder. Plain Node: scripts and tests share it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { factsFolder, writeState } from './facts.mjs';

/**
 * @import { FactName } from './facts.mjs'
 * @typedef {keyof typeof scenarios} ScenarioName
 */

/** A Mac of 2020 where Defender was installed some hours ago and nobody clicked Allow. */
const usual = {
  macos: '10.15.7',
  build: '19H15',
  era: 'kernel',
  'app-version': '101.10.76',
  syntax: 'json',
  'clock-offset': '0',
  'booted-at': '26h ago',
  'installed-at': '3h ago',
  'daemon-started-at': '3h ago',
  daemon: 'up',
  background: '1',
  'rtp-enabled': '1',
  'rtp-managed': '0',
  'passive-mode': '0',
  licensed: '1',
  conflicting: '',
  approved: '0',
  'kext-loaded': '0',
  'daemon-waits': '0',
  'es-state': 'absent',
  'es-enabled-at': '3h ago',
  'endpoint-stuck': '0',
  'net-state': 'absent',
  filter: 'none',
  'access-app': '0',
  'access-extension': '0',
  enrolment: 'no',
  manager: 'none',
  'profile-arrived': '0',
  pane: '',
  locked: '1',
  admin: '1',
  'password-answer': 'ask',
  sip: 'enabled',
  team: 'UBF8T346G9',
};

const loaded = { approved: '1', 'kext-loaded': '1' };

/** Defender with system extensions, before and after everything it needs was allowed. */
const waiting = { era: 'system', 'es-state': 'waiting', 'net-state': 'waiting' };
const access = { 'access-app': '1', 'access-extension': '1' };
const allowed = { era: 'system', 'es-state': 'enabled', 'net-state': 'enabled', filter: 'on', ...access };

/** Macs by their macOS, each with a Defender of its time. */
const monterey = { macos: '12.7.6', build: '21H1320', 'app-version': '101.98.30' };
const sonoma = { macos: '14.7.1', build: '23H222', 'app-version': '101.24072.0003' };
const tahoe = { macos: '26.1', build: '25B78', 'app-version': '101.25072.0011' };

/**
 * By name: one line for people, and what differs from the usual Mac.
 * @satisfies {Record<string, { description: string, settings: Partial<Record<FactName, string>> }>}
 */
export const scenarios = {
  'kext-fresh': {
    description: 'Defender was installed two minutes ago; Allow is there and is all it takes',
    settings: { 'installed-at': '2m ago', 'daemon-started-at': '2m ago', 'daemon-waits': '1' },
  },
  'kext-expired': {
    description: 'Defender was installed three hours ago; Allow must be brought back, and the driver loaded after it',
    settings: {},
  },
  'kext-jamf': {
    description: 'Jamf manages this Mac, and the profile that allows the driver has not arrived',
    settings: { enrolment: 'user-approved', manager: 'jamf' },
  },
  'kext-intune': {
    description: 'Intune manages this Mac, and the profile that allows the driver has not arrived',
    settings: { enrolment: 'user-approved', manager: 'intune' },
  },
  'sysext-12': {
    description: 'macOS 12: both extensions wait in Security & Privacy, then the filter and Full Disk Access',
    settings: { ...monterey, ...waiting },
  },
  'sysext-14': {
    description: 'macOS 14: both extensions wait in Privacy & Security, then the filter and Full Disk Access',
    settings: { ...sonoma, ...waiting },
  },
  'sysext-26': {
    description: 'macOS 26: both extensions wait in Login Items & Extensions, then the filter and Full Disk Access',
    settings: { ...tahoe, ...waiting },
  },
  'network-waiting': {
    description: 'macOS 26: only the network extension waits; files are protected',
    settings: { ...tahoe, ...allowed, 'net-state': 'waiting', filter: 'none' },
  },
  'fda-missing': {
    description: 'macOS 14: all extensions run, Full Disk Access is missing',
    settings: { ...sonoma, ...allowed, 'access-app': '0', 'access-extension': '0' },
  },
  'switched-off': {
    description: 'The driver runs, but real-time protection is switched off',
    settings: { ...loaded, 'rtp-enabled': '0' },
  },
  'not-onboarded': {
    description: 'macOS 14: Defender is installed and allowed, but belongs to no organisation yet',
    settings: { ...sonoma, ...allowed, licensed: '0' },
  },
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
  removed: {
    description: 'macOS 14: the extensions are being removed and go with the next restart, then wait anew',
    settings: { ...sonoma, ...allowed, 'es-state': 'terminated', 'net-state': 'terminated', filter: 'none' },
  },
  healthy: { description: 'The driver is approved and loaded; all is well', settings: loaded },
  'background-off': {
    description:
      'macOS 14: Defender is switched off in Login Items › Allow in the Background, so its service never starts',
    settings: { ...sonoma, ...allowed, daemon: 'down', background: '0' },
  },
  'crash-loop': {
    description: "macOS 26: Defender's service crashes every 20 seconds, until Defender is updated",
    settings: { ...tahoe, ...allowed, daemon: 'crashing' },
  },
  'update-waiting': {
    description: 'macOS 26: Defender was updated; its new extension waits for a restart, and the old one protects',
    settings: { ...tahoe, ...allowed, 'es-state': 'upgrading' },
  },
  'restart-in-vain': {
    description: 'macOS 14: macOS runs the extension and Defender does not find it, whatever is restarted',
    settings: { ...sonoma, ...allowed, 'endpoint-stuck': '1' },
  },
};

/**
 * Lays a practice Mac out below `dir` and gives its root. `settings` are facts that differ from the scenario;
 * without one of its own, the first load attempt was the installer's. An unknown scenario throws and lists the names.
 * @type {(mac: { scenario: string, dir: string, settings?: Partial<Record<FactName, string>> }) => { root: string }}
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
  for (const [name, value] of Object.entries(all)) writeState(root, /** @type {FactName} */ (name), value);
  return { root };
}
