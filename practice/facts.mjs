// The facts a practice Mac consists of: one small file each, written whole. Plain Node: scripts, tests and the windows.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const yesOrNo = oneOf('0', '1');
const moment = { say: 'a time in epoch seconds, or for example "3h ago"', fits: (text) => /^\d{1,11}$/.test(text) };
const word = { say: 'one line of text', fits: (text) => /^[^\n\r]*$/.test(text) };
/** As macOS has it: with the next restart `terminated` goes, and `upgrading` is `enabled`, whose older version runs until then (facts: macos-commands section 6). */
const extensionState = oneOf('absent', 'waiting', 'enabled', 'disabled', 'terminated', 'upgrading');

/** Every fact and what it may say. Times are epoch seconds on the practice Mac's clock. */
export const facts = {
  macos: { say: 'a version such as 10.15.7', fits: (text) => /^\d+(\.\d+){1,2}$/.test(text) },
  build: word,
  /** Which kind of extension this Defender uses; without the kernel's there is no driver on disk. */
  era: oneOf('kernel', 'system'),
  'app-version': { say: 'a version such as 101.25072.0011', fits: (text) => /^\d+(\.\d+){2}$/.test(text) },
  /** Which of its three syntaxes this mdatp speaks. */
  syntax: oneOf('json', 'text', 'legacy'),
  'installed-at': moment,
  /** Seconds the practice clock is ahead of the real one. */
  'clock-offset': { say: 'a whole number of seconds', fits: (text) => /^-?\d{1,10}$/.test(text) },
  'booted-at': moment,
  'daemon-started-at': moment,
  /** What Defender's daemon does when asked; `missing` takes Defender off the practice Mac. */
  daemon: oneOf('up', 'down', 'starting', 'crashing', 'hung', 'flood', 'missing'),
  /** The switch of Defender under Allow in the Background, macOS 13 and later: without it nothing starts the daemon. */
  background: yesOrNo,
  'rtp-enabled': yesOrNo,
  /** Set by a profile: nobody at this Mac can change it. */
  'rtp-managed': yesOrNo,
  'passive-mode': yesOrNo,
  licensed: yesOrNo,
  /** Names of other protection products, with commas between them. */
  conflicting: { say: 'names with commas between them', fits: (text) => /^[^\n\r"\\]*$/.test(text) },
  'es-state': extensionState,
  /** Defender hears of an approval two seconds after macOS. */
  'es-enabled-at': moment,
  /** Defender does not find its endpoint extension, which macOS runs; no restart cures that, an update does. */
  'endpoint-stuck': yesOrNo,
  'net-state': extensionState,
  /** `none`: never allowed, and no dialog is open; `off`: allowed, and switched off since. */
  filter: oneOf('none', 'asking', 'on', 'off'),
  /** The two switches in Full Disk Access; what a profile gives does not show there. */
  'access-app': yesOrNo,
  'access-extension': yesOrNo,
  enrolment: oneOf('no', 'yes', 'user-approved'),
  manager: oneOf('none', 'jamf', 'intune', 'other'),
  /** The profile that allows Defender's extensions is on this Mac; it counts when the enrolment is user-approved. */
  'profile-arrived': yesOrNo,
  approved: yesOrNo,
  'kext-loaded': yesOrNo,
  /** The Allow button is there for 30 minutes from this; the installer's own attempt is the first. */
  'last-attempt-at': moment,
  /** 1: the daemon still waits for the approval, and Allow alone loads the driver. */
  'daemon-waits': yesOrNo,
  /** Which pane the practice System Preferences window shows; empty: it is not open. */
  pane: word,
  locked: yesOrNo,
  admin: yesOrNo,
  /** Who answers the password dialog: a person, or this fact at once. */
  'password-answer': oneOf('ask', 'allow', 'cancel'),
  /** `open` while the password dialog waits; `dialog-pid` is the process that waits. */
  dialog: oneOf('', 'open'),
  'dialog-pid': { say: 'a process id', fits: (text) => /^\d*$/.test(text) },
  'dialog-answer': oneOf('', 'allow', 'cancel'),
  /** What the dialog says in the name of who asks. */
  'dialog-prompt': word,
  /** The process that last asked for a password: Kextant. */
  'kextant-pid': { say: 'a process id', fits: (text) => /^\d*$/.test(text) },
  sip: oneOf('enabled', 'disabled', 'custom'),
  /** The team that signed the driver; `none`: nobody. */
  team: { say: 'a team identifier such as UBF8T346G9, or none', fits: (text) => /^([A-Z0-9]{10}|none)$/.test(text) },
};

/** @typedef {keyof typeof facts} FactName */

export const factNames = /** @type {FactName[]} */ (Object.keys(facts));

/**
 * Where a root keeps its facts.
 * @type {(root: string) => string}
 */
export function factsFolder(root) {
  return path.join(root, 'private/var/practice');
}

/**
 * What a fact says; empty when it was never written. An unknown name throws and lists the names.
 * @type {(root: string, name: FactName) => string}
 */
export function readState(root, name) {
  assertFact(name);
  try {
    return readFileSync(path.join(factsFolder(root), name), 'utf8').split('\n')[0] ?? '';
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Changes a fact, or throws with what it may say. A moment may be given as `3h ago`, by the practice clock.
 * @type {(root: string, name: FactName, value: string | number) => void}
 */
export function writeState(root, name, value) {
  assertFact(name);
  const text = facts[name] === moment ? momentFrom(value, practiceNow(root)) : String(value);
  if (!facts[name].fits(text)) throw new Error(`${name} takes ${facts[name].say}, not "${value}".`);
  const file = path.join(factsFolder(root), name);
  const next = path.join(factsFolder(root), `.${name}.${process.pid}`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(next, `${text}\n`);
  renameSync(next, file);
  touchDecided(root, name);
  if (name === 'daemon' || name === 'era' || name === 'manager') layFiles(root);
}

/** The files that change on a Mac when macOS or Defender has decided; what is in them stays with the facts. */
const decidedFiles = {
  'Library/SystemExtensions/db.plist': ['es-state', 'net-state'],
  'Library/Managed Preferences/com.apple.system-extension-policy.plist': ['profile-arrived'],
  'private/var/db/SystemPolicyConfiguration/KextPolicy': ['approved', 'last-attempt-at'],
  'Library/Application Support/Microsoft/Defender/wdavstate': [
    'kext-loaded',
    'daemon',
    'rtp-enabled',
    'licensed',
    'filter',
    'access-app',
    'access-extension',
  ],
};

function touchDecided(root, name) {
  for (const [file, names] of Object.entries(decidedFiles)) {
    if (!names.includes(name)) continue;
    const whole = path.join(root, file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, '');
  }
}

/**
 * The practice Mac's clock, epoch seconds.
 * @type {(root: string) => number}
 */
export function practiceNow(root) {
  return Math.floor(Date.now() / 1000) + Number(readState(root, 'clock-offset') || 0);
}

/**
 * Moves the practice clock; nothing else waits for it.
 * @type {(root: string, seconds: number) => void}
 */
export function moveClock(root, seconds) {
  if (!Number.isInteger(seconds)) throw new Error(`The clock moves by whole seconds, not by "${seconds}".`);
  writeState(root, 'clock-offset', String(Number(readState(root, 'clock-offset') || 0) + seconds));
}

/** Puts the files on the practice Mac that its facts call for, and takes the others away. */
function layFiles(root) {
  const installed = readState(root, 'daemon') !== 'missing';
  const manager = readState(root, 'manager');
  lay(root, 'usr/local/bin/mdatp', installed);
  lay(root, 'Library/Extensions/wdavkext.kext', installed && readState(root, 'era') !== 'system');
  lay(root, 'Library/LaunchDaemons/com.microsoft.fresno.plist', installed);
  lay(root, 'usr/local/bin/jamf', manager === 'jamf');
  lay(root, 'Library/Intune/Microsoft Intune Agent.app', manager === 'intune');
  lay(root, 'Applications/Company Portal.app', manager === 'intune');
}

function lay(root, file, present) {
  const home = path.join(root, file);
  const away = path.join(root, 'private/var/practice-removed', path.basename(file));
  if (existsSync(home) === present) return;
  // Where the Mac was laid again over an old one, both are there.
  if (!present) rmSync(away, { recursive: true, force: true });
  mkdirSync(path.dirname(present ? home : away), { recursive: true });
  renameSync(present ? away : home, present ? home : away);
}

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86400 };

function momentFrom(value, now) {
  const [, count, unit] = /^(\d+)([smhd]) ago$/.exec(value) ?? [];
  return unit === undefined ? String(value) : String(now - Number(count) * unitSeconds[unit]);
}

function oneOf(...values) {
  const say = values.map((value) => (value === '' ? 'nothing' : value)).join(' or ');
  return { say, fits: (text) => values.includes(text) };
}

function assertFact(name) {
  if (!Object.hasOwn(facts, name))
    throw new Error(`There is no fact "${name}". There are: ${Object.keys(facts).join(', ')}.`);
}
