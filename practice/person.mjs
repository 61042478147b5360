// What a person does at a practice Mac: clicks Allow and the lock, answers the password dialog, closes a window.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { factsFolder, practiceNow, readState, writeState } from './facts.mjs';

/** macOS shows the button for 30 minutes after a load attempt [TN2459]. */
const windowSeconds = 30 * 60;

/** Whether the pane shows the blocked software with its Allow button now, and until when (epoch seconds, or null). */
export function allowWindow(root) {
  const attempt = Number(readState(root, 'last-attempt-at') || 0);
  if (attempt === 0 || isApproved(root) || readState(root, 'daemon') === 'missing') return { open: false, until: null };
  const now = practiceNow(root);
  const until = attempt + windowSeconds;
  return { open: now >= attempt && now < until, until };
}

/** A click on Allow; throws with the reason where there is no button to click, or a grey one. */
export function allow(root) {
  if (isApproved(root)) throw new Error('There is no Allow button: the driver is approved already.');
  const { open } = allowWindow(root);
  if (!open) throw new Error('There is no Allow button: the last load attempt was 30 minutes ago or longer.');
  if (readState(root, 'locked') === '1') throw new Error('The Allow button is grey: click the lock first.');
  writeState(root, 'approved', '1');
  // A daemon that still waits loads its driver by itself; later it takes another load attempt.
  if (readState(root, 'daemon-waits') === '1') writeState(root, 'kext-loaded', '1');
}

/** A click on the lock of the pane. */
export function unlock(root) {
  writeState(root, 'locked', '0');
}

/** True while the password dialog is open, unanswered, and the process that asked still waits. */
export function isAsking(root) {
  return readState(root, 'dialog') === 'open' && readState(root, 'dialog-answer') === '' && somebodyWaits(root);
}

/** OK or Cancel in the password dialog; throws when nobody asks. */
export function answerPassword(root, answer) {
  if (answer !== 'allow' && answer !== 'cancel') throw new Error(`The answer is allow or cancel, not "${answer}".`);
  if (!isAsking(root)) throw new Error('No password dialog is open.');
  writeState(root, 'dialog-answer', answer);
}

/** Closes a password dialog that nobody waits for any more: its process was killed and could not do it. */
export function closeForgottenDialog(root) {
  if (readState(root, 'dialog') !== 'open' || somebodyWaits(root)) return;
  for (const name of ['dialog', 'dialog-pid', 'dialog-answer'])
    rmSync(path.join(factsFolder(root), name), { force: true });
}

/** Closes the practice System Preferences window. */
export function closePane(root) {
  writeState(root, 'pane', '');
}

function isApproved(root) {
  return readState(root, 'approved') === '1';
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
