// The facts a practice Mac consists of: one small file each, written whole. Plain Node: scripts, tests and the windows.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const yesOrNo = oneOf('0', '1');
const moment = { say: 'a time in epoch seconds, or for example "3h ago"', fits: (text) => /^\d{1,11}$/.test(text) };
const word = { say: 'one line of text', fits: (text) => /^[^\n\r]*$/.test(text) };

/** Every fact and what it may say. Times are epoch seconds on the practice Mac's clock. */
export const facts = {
  macos: { say: 'a version such as 10.15.7', fits: (text) => /^\d+(\.\d+){1,2}$/.test(text) },
  build: word,
  /** Which of its three syntaxes this mdatp speaks. */
  syntax: oneOf('json', 'text', 'legacy'),
  'installed-at': moment,
  /** Seconds the practice clock is ahead of the real one. */
  'clock-offset': { say: 'a whole number of seconds', fits: (text) => /^-?\d{1,10}$/.test(text) },
  'booted-at': moment,
  'daemon-started-at': moment,
  /** What Defender's daemon does when asked; `missing` takes Defender off the practice Mac. */
  daemon: oneOf('up', 'down', 'starting', 'hung', 'flood', 'missing'),
  'rtp-enabled': yesOrNo,
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
  /** The team that signed the driver; `none`: nobody. */
  team: { say: 'a team identifier such as UBF8T346G9, or none', fits: (text) => /^([A-Z0-9]{10}|none)$/.test(text) },
};

/** Where a root keeps its facts. */
export function factsFolder(root) {
  return path.join(root, 'private/var/practice');
}

/** What a fact says; empty when it was never written. */
export function readState(root, name) {
  assertFact(name);
  try {
    return readFileSync(path.join(factsFolder(root), name), 'utf8').split('\n')[0] ?? '';
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Changes a fact, or throws with what it may say. A moment may be given as `3h ago`, by the practice clock. */
export function writeState(root, name, value) {
  assertFact(name);
  const text = facts[name] === moment ? momentFrom(value, practiceNow(root)) : String(value);
  if (!facts[name].fits(text)) throw new Error(`${name} takes ${facts[name].say}, not "${value}".`);
  if (name === 'daemon') layDefender(root, text !== 'missing');
  const file = path.join(factsFolder(root), name);
  const next = path.join(factsFolder(root), `.${name}.${process.pid}`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(next, `${text}\n`);
  renameSync(next, file);
}

/** The practice Mac's clock, epoch seconds. */
export function practiceNow(root) {
  return Math.floor(Date.now() / 1000) + Number(readState(root, 'clock-offset') || 0);
}

/** Moves the practice clock; nothing else waits for it. */
export function moveClock(root, seconds) {
  if (!Number.isInteger(seconds)) throw new Error(`The clock moves by whole seconds, not by "${seconds}".`);
  writeState(root, 'clock-offset', String(Number(readState(root, 'clock-offset') || 0) + seconds));
}

const defender = ['usr/local/bin/mdatp', 'Library/Extensions/wdavkext.kext'];

/** Takes Defender's files off the practice Mac, or puts them back. */
function layDefender(root, present) {
  for (const file of defender) {
    const home = path.join(root, file);
    const away = path.join(root, 'private/var/practice-removed', path.basename(file));
    const [from, to] = present ? [away, home] : [home, away];
    if (!existsSync(from) || existsSync(to)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
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
