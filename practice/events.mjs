// What happens to a practice Mac besides what its person clicks: it restarts, IT sends something, Defender is installed.
import { practiceNow, readState, writeState } from './facts.mjs';
import { closeDialog, enable } from './person.mjs';

/**
 * The Mac restarts: windows are closed, Defender answers again, and what waited for a restart is done.
 * @type {(root: string) => void}
 */
export function restart(root) {
  const now = practiceNow(root);
  closeDialog(root);
  writeState(root, 'booted-at', now);
  writeState(root, 'daemon-started-at', now);
  writeState(root, 'pane', '');
  writeState(root, 'locked', '1');
  if (!isInstalled(root)) return;
  if (readState(root, 'background') === '0') writeState(root, 'daemon', 'down');
  else if (readState(root, 'daemon') !== 'crashing') writeState(root, 'daemon', 'up');
  if (readState(root, 'es-state') === 'upgrading') enable(root, 'endpoint');
  if (readState(root, 'net-state') === 'upgrading') enable(root, 'network');
  askForExtensions(root);
}

/**
 * IT sends a newer Defender: its service and its extension are started again, and work.
 * Throws where there is no Defender.
 * @type {(root: string) => void}
 */
export function update(root) {
  if (!isInstalled(root)) throw new Error('There is no Defender to update: install it first.');
  const [major, minor] = readState(root, 'app-version').split('.');
  writeState(root, 'app-version', `${major}.${Number(minor) + 1}.0`);
  writeState(root, 'endpoint-stuck', '0');
  if (readState(root, 'background') === '0') return;
  writeState(root, 'daemon-started-at', practiceNow(root));
  writeState(root, 'daemon', 'up');
}

/**
 * Defender's package is installed, and asks macOS for its extensions.
 * @type {(root: string) => void}
 */
export function install(root) {
  const now = practiceNow(root);
  writeState(root, 'installed-at', now);
  writeState(root, 'daemon-started-at', now);
  writeState(root, 'daemon', 'up');
  writeState(root, 'daemon-waits', '1');
  askForExtensions(root);
}

/**
 * The onboarding package or profile ties Defender to an organisation. Throws where there is no Defender.
 * @type {(root: string) => void}
 */
export function onboard(root) {
  if (!isInstalled(root)) throw new Error('There is no Defender to onboard: install it first.');
  writeState(root, 'licensed', '1');
}

/**
 * IT sends the profile that allows Defender's extensions. Throws on a Mac that nobody manages.
 * @type {(root: string) => void}
 */
export function sendProfile(root) {
  if (readState(root, 'enrolment') === 'no')
    throw new Error('No profile can arrive: this Mac is not enrolled (set enrolment user-approved).');
  writeState(root, 'profile-arrived', '1');
  heedProfile(root);
}

/**
 * The person approves the enrolment, in the pane Profiles or Device Management.
 * @type {(root: string) => void}
 */
export function approveEnrolment(root) {
  if (readState(root, 'enrolment') === 'no') throw new Error('There is no enrolment to approve on this Mac.');
  writeState(root, 'enrolment', 'user-approved');
  heedProfile(root);
}

/**
 * What the profile allows, macOS does; unless the enrolment is not user-approved, then its payloads count for nothing.
 * From 11.3 on a waiting extension is let in at once [APPLE-DM], before that with its next attempt [I].
 */
function heedProfile(root) {
  if (!isHeeded(root)) return;
  const [major, minor] = readState(root, 'macos').split('.').map(Number);
  if (readState(root, 'era') !== 'system') {
    writeState(root, 'approved', '1');
    writeState(root, 'kext-loaded', '1');
  } else if (major > 11 || (major === 11 && minor >= 3)) {
    enableByProfile(root);
  }
}

/** Defender starts and asks for what it needs: the driver is tried again, extensions that are not there are requested. */
function askForExtensions(root) {
  if (readState(root, 'era') !== 'system') {
    if (readState(root, 'approved') === '1' || isHeeded(root)) {
      writeState(root, 'approved', '1');
      writeState(root, 'kext-loaded', '1');
    } else writeState(root, 'last-attempt-at', practiceNow(root));
    return;
  }
  for (const name of /** @type {const} */ (['es-state', 'net-state']))
    if (['absent', 'terminated'].includes(readState(root, name))) writeState(root, name, 'waiting');
  if (isHeeded(root)) enableByProfile(root);
}

/** The content filter has a payload of its own: nobody is asked about it. */
function enableByProfile(root) {
  writeState(root, 'filter', 'on');
  if (readState(root, 'es-state') === 'waiting') enable(root, 'endpoint');
  if (readState(root, 'net-state') === 'waiting') enable(root, 'network');
}

function isHeeded(root) {
  return readState(root, 'profile-arrived') === '1' && readState(root, 'enrolment') === 'user-approved';
}

function isInstalled(root) {
  return readState(root, 'daemon') !== 'missing';
}
