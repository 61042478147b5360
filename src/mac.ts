// Small readers of what macOS says about itself: install receipt, boot time, groups, the daemon's age, a signature.
import { linesOf, type Outcome, printedBy } from './outcome.ts';

/** Microsoft's team identifier [MS-INTUNE]. */
export const microsoftTeam = 'UBF8T346G9';

/** `pkgutil --pkg-info`: the install time in epoch ms; null when there is no receipt (exit 1) or no such line. */
export function readInstalledAt(outcome: Outcome): number | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
  return secondsAfter(/^[ \t]*install-time:[ \t]*(\d{9,11})[ \t]*$/m, outcome.stdout);
}

/** `sysctl -n kern.boottime`, `{ sec = 1753789917, usec = 0 } …`: epoch ms; null when it reads otherwise. */
export function readBootedAt(outcome: Outcome): number | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
  return secondsAfter(/\bsec = (\d{9,11})\b/, outcome.stdout);
}

/** `id -Gn`: whether the person is in the group `admin`; null when the groups cannot be read. */
export function readAdmin(outcome: Outcome): boolean | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0 || outcome.stdout.trim() === '') return null;
  return outcome.stdout.trim().split(/\s+/).includes('admin');
}

/**
 * `ps -A -o etime=,comm=`: how long Defender's daemon has run, in ms; null when no row of it is there.
 * Only `wdavdaemon` itself counts, by path end; of several the youngest. The time is [[dd-]hh:]mm:ss (man ps).
 */
export function readDaemonAge(outcome: Outcome): number | null {
  if (outcome.kind !== 'exited') return null;
  const ages = linesOf(outcome.stdout).flatMap((line) => {
    const [, days, hours, minutes, seconds] =
      /^\s*(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)\s+(?:.*\/)?wdavdaemon(?:_enterprise)?$/.exec(line) ?? [];
    if (minutes === undefined || seconds === undefined) return [];
    return [((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000];
  });
  return ages.length === 0 ? null : Math.min(...ages);
}

/** What `codesign -dv --verbose=4` says; it writes on stderr. */
export type SignatureReading =
  | { readonly kind: 'signed'; readonly team: string; readonly line: string }
  | { readonly kind: 'unreadable'; readonly line: string };

/** The team that signed; a bundle without TeamIdentifier (unsigned, ad hoc, Apple's own) is `unreadable`. */
export function readSignature(outcome: Outcome): SignatureReading {
  const lines = linesOf(printedBy(outcome));
  const line = lines.find((text) => text.startsWith('TeamIdentifier='));
  const team = /^TeamIdentifier=([A-Z0-9]{10})$/.exec(line ?? '')?.[1];
  if (outcome.kind !== 'exited' || outcome.code !== 0 || team === undefined || line === undefined) {
    return { kind: 'unreadable', line: line ?? lines.find((text) => text !== '') ?? 'no signature' };
  }
  return { kind: 'signed', team, line };
}

function secondsAfter(pattern: RegExp, text: string): number | null {
  const seconds = pattern.exec(text)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
