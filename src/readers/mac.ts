// Small readers of what macOS says about itself: install receipt, boot time, groups.
import { linesOf, type Outcome, plainText } from '../outcome.ts';

/** `pkgutil --pkg-info`: the install time in epoch ms; null when there is no receipt (exit 1) or no such line. */
export function readInstalledAt(outcome: Outcome): number | null {
  return secondsAfter(/^[ \t]*install-time:[ \t]*(\d{9,11})[ \t]*$/m, answerOf(outcome));
}

/** `sysctl -n kern.boottime`, `{ sec = 1753789917, usec = 0 } …`: epoch ms; null when it reads otherwise. */
export function readBootedAt(outcome: Outcome): number | null {
  return secondsAfter(/\bsec = (\d{9,11})\b/, answerOf(outcome));
}

/** `id -G`, `-Gn` or `id` alone: whether the person is in the group `admin`, which is 80; null when the groups cannot be read. */
export function readAdmin(outcome: Outcome): boolean | null {
  const groups = plainText(answerOf(outcome)).trim();
  if (groups === '') return null;
  const listed = /\bgroups=(.+)/.exec(groups)?.[1];
  if (listed !== undefined) return /(^|,)80\(/.test(listed);
  const named = groups.split(/\s+/);
  // Names may hold blanks, and one of them may be a number: among names only the name counts.
  return named.every((group) => /^\d+$/.test(group)) ? named.includes('80') : named.includes('admin');
}

/** `ps …,comm=`: whether System Preferences or System Settings runs. False when that is not known. */
export function isSettingsOpen(outcome: Outcome): boolean {
  return linesOf(answerOf(outcome)).some((line) => /\/Contents\/MacOS\/System (Preferences|Settings)\s*$/.test(line));
}

/** What a run that ended well printed; of any other nothing, in which nothing is found. */
function answerOf(outcome: Outcome): string {
  return outcome.kind === 'exited' && outcome.code === 0 ? outcome.stdout : '';
}

function secondsAfter(pattern: RegExp, text: string): number | null {
  const seconds = pattern.exec(plainText(text))?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
