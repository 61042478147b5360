// What a person does at a practice Mac: clicks Allow, the lock and switches, answers dialogs, types in Terminal.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { factsFolder, practiceNow, readState, writeState } from './facts.mjs';

/**
 * @import { FactName } from './facts.mjs'
 * @typedef {'endpoint' | 'network'} ExtensionName
 * @typedef {'app' | 'extension'} AccessName
 * @typedef {{ readonly open: boolean, readonly until: number | null }} AllowWindow
 */

/** macOS shows the button for 30 minutes after a load attempt [TN2459]. */
const windowSeconds = 30 * 60;

/**
 * Whether the pane shows the blocked driver with its Allow button now, and until when (epoch seconds, or null).
 * @type {(root: string) => AllowWindow}
 */
export function allowWindow(root) {
  const attempt = Number(readState(root, 'last-attempt-at') || 0);
  const gone = isSystemEra(root) || isApproved(root) || readState(root, 'daemon') === 'missing';
  if (attempt === 0 || gone) return { open: false, until: null };
  const now = practiceNow(root);
  const until = attempt + windowSeconds;
  return { open: now >= attempt && now < until, until };
}

/**
 * What the pane up to macOS 14 shows with an Allow button now; null: nothing. One at a time, as Apple asks for it.
 * @type {(root: string) => 'driver' | ExtensionName | null}
 */
export function blockedSoftware(root) {
  if (!isSystemEra(root)) return allowWindow(root).open ? 'driver' : null;
  if (hasSwitches(root)) return null;
  return extensionNames.find((name) => readState(root, extensions[name]) === 'waiting') ?? null;
}

/**
 * A click on Allow; throws with the reason where there is no button to click, or a grey one.
 * @type {(root: string) => void}
 */
export function allow(root) {
  const blocked = blockedSoftware(root);
  if (blocked === null) throw new Error(`There is no Allow button: ${whyNoButton(root)}`);
  if (settingsMajor(root) < 13 && readState(root, 'locked') === '1')
    throw new Error('The Allow button is grey: click the lock first.');
  mustBeAdmin(root);
  if (blocked !== 'driver') return enable(root, blocked);
  writeState(root, 'approved', '1');
  // A daemon that still waits loads its driver by itself; later it takes another load attempt.
  if (readState(root, 'daemon-waits') === '1') writeState(root, 'kext-loaded', '1');
}

/**
 * A click on the lock of the pane.
 * @type {(root: string) => void}
 */
export function unlock(root) {
  mustBeAdmin(root);
  writeState(root, 'locked', '0');
}

/**
 * The switch of `endpoint` or `network` in Login Items & Extensions, macOS 15 and later.
 * @type {(root: string, name: ExtensionName, on: boolean) => void}
 */
export function switchExtension(root, name, on) {
  if (!Object.hasOwn(extensions, name)) throw new Error(`The extension is endpoint or network, not "${name}".`);
  if (!hasSwitches(root)) throw new Error('There are no such switches before macOS 15: click Allow.');
  if (!isSystemEra(root)) throw new Error('This Defender has no such extension: it uses the kernel extension.');
  const state = readState(root, extensions[name]);
  if (state !== 'waiting' && state !== 'enabled' && state !== 'disabled')
    throw new Error(`There is no switch for the ${name} extension: macOS says it is ${state}.`);
  mustBeAdmin(root);
  if (on && state !== 'enabled') enable(root, name);
  if (!on && state === 'enabled') writeState(root, extensions[name], 'disabled');
}

/**
 * A switch in Full Disk Access: of Defender's `app` or of its `extension`.
 * @type {(root: string, name: AccessName, on: boolean) => void}
 */
export function switchAccess(root, name, on) {
  if (readState(root, 'daemon') === 'missing') throw new Error('Nothing of Defender is in the list.');
  if (name !== 'app' && name !== 'extension')
    throw new Error(`The access is the app's or the extension's, not "${name}".`);
  if (settingsMajor(root) < 13 && readState(root, 'locked') === '1')
    throw new Error('The list is grey: click the lock first.');
  mustBeAdmin(root);
  writeState(root, `access-${name}`, on ? '1' : '0');
}

/**
 * The switch of Defender under Allow in the Background. Its service comes back with the next restart.
 * @type {(root: string, on: boolean) => void}
 */
export function switchBackground(root, on) {
  if (settingsMajor(root) < 13) throw new Error('There is no such switch before macOS 13.');
  if (readState(root, 'daemon') === 'missing') throw new Error('Nothing of Defender is in the list.');
  mustBeAdmin(root);
  writeState(root, 'background', on ? '1' : '0');
  if (!on) writeState(root, 'daemon', 'down');
}

/**
 * A click on such a switch.
 * @type {(root: string, name: ExtensionName) => void}
 */
export function flipExtension(root, name) {
  switchExtension(root, name, readState(root, extensions[name]) !== 'enabled');
}

/** @type {(root: string) => void} */
export function flipBackground(root) {
  switchBackground(root, readState(root, 'background') !== '1');
}

/** @type {(root: string, name: AccessName) => void} */
export function flipAccess(root, name) {
  switchAccess(root, name, readState(root, `access-${name}`) !== '1');
}

/**
 * Allow or Don't Allow in the dialog that asks about network content; throws when it does not ask.
 * @type {(root: string, answer: 'allow' | 'deny') => void}
 */
export function answerFilter(root, answer) {
  if (answer !== 'allow' && answer !== 'deny') throw new Error(`The answer is allow or deny, not "${answer}".`);
  if (readState(root, 'filter') !== 'asking') throw new Error('No dialog asks about network content.');
  writeState(root, 'filter', answer === 'allow' ? 'on' : 'none');
}

/**
 * `sudo mdatp config real-time-protection`, typed in Terminal. Throws with what mdatp said when it refused.
 * @type {(root: string, on: boolean) => void}
 */
export function turnProtection(root, on) {
  sudo(root, ['config', 'real-time-protection', '--value', on ? 'enabled' : 'disabled']);
}

/**
 * `sudo mdatp system-extension network-filter`, typed in Terminal.
 * @type {(root: string, on: boolean) => void}
 */
export function turnFilter(root, on) {
  sudo(root, ['system-extension', 'network-filter', on ? 'enable' : 'disable']);
}

/**
 * True while the password dialog is open, unanswered, and the process that asked still waits.
 * @type {(root: string) => boolean}
 */
export function isAsking(root) {
  return readState(root, 'dialog') === 'open' && readState(root, 'dialog-answer') === '' && somebodyWaits(root);
}

/**
 * OK or Cancel in the password dialog; throws when nobody asks.
 * @type {(root: string, answer: 'allow' | 'cancel') => void}
 */
export function answerPassword(root, answer) {
  if (answer !== 'allow' && answer !== 'cancel') throw new Error(`The answer is allow or cancel, not "${answer}".`);
  if (!isAsking(root)) throw new Error('No password dialog is open.');
  writeState(root, 'dialog-answer', answer);
}

/**
 * Closes a password dialog that nobody waits for any more: its process was killed and could not do it.
 * @type {(root: string) => void}
 */
export function closeForgottenDialog(root) {
  if (readState(root, 'dialog') === 'open' && !somebodyWaits(root)) closeDialog(root);
}

/**
 * The password dialog is gone, answered or not.
 * @type {(root: string) => void}
 */
export function closeDialog(root) {
  for (const name of ['dialog', 'dialog-pid', 'dialog-answer', 'dialog-prompt'])
    rmSync(path.join(factsFolder(root), name), { force: true });
}

/**
 * Closes the practice System Preferences window.
 * @type {(root: string) => void}
 */
export function closePane(root) {
  writeState(root, 'pane', '');
}

/**
 * In the order in which macOS asks for them.
 * @type {readonly ExtensionName[]}
 */
const extensionNames = ['endpoint', 'network'];

/** @type {Readonly<Record<ExtensionName, FactName>>} */
const extensions = { endpoint: 'es-state', network: 'net-state' };

/**
 * macOS lets the extension run; a network extension whose filter was never allowed asks for that next.
 * @type {(root: string, name: ExtensionName) => void}
 */
export function enable(root, name) {
  writeState(root, extensions[name], 'enabled');
  if (name === 'endpoint') writeState(root, 'es-enabled-at', practiceNow(root));
  else if (readState(root, 'filter') === 'none') writeState(root, 'filter', 'asking');
}

function isApproved(root) {
  return readState(root, 'approved') === '1';
}

function isSystemEra(root) {
  return readState(root, 'era') === 'system';
}

function settingsMajor(root) {
  return Number(readState(root, 'macos').split('.')[0]);
}

/** From macOS 15 on extensions have switches instead of an Allow button. */
function hasSwitches(root) {
  return settingsMajor(root) >= 15;
}

function whyNoButton(root) {
  if (isSystemEra(root)) {
    return hasSwitches(root)
      ? 'from macOS 15 on extensions have switches in Login Items & Extensions.'
      : 'no extension waits for it.';
  }
  return isApproved(root) ? 'the driver is approved already.' : 'the last load attempt was 30 minutes ago or longer.';
}

function mustBeAdmin(root) {
  if (readState(root, 'admin') === '0')
    throw new Error("macOS asks for an administrator's name and password, and this person has none.");
}

function sudo(root, words) {
  mustBeAdmin(root);
  if (readState(root, 'daemon') === 'hung') throw new Error('mdatp does not answer; Terminal waits for ever.');
  const mdatp = path.join(root, 'usr/local/bin/mdatp');
  try {
    execFileSync(mdatp, words, {
      env: { PRACTICE_ROOT_USER: '1', PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 5_000,
      killSignal: 'SIGKILL',
    });
  } catch (error) {
    const said = error.stderr?.trim();
    throw new Error(`mdatp refused: ${said === undefined || said === '' ? (error.code ?? error.message) : said}`);
  }
}

function somebodyWaits(root) {
  const pid = Number(readState(root, 'dialog-pid') || 0);
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
