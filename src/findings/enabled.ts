// Which of Defender's extensions macOS runs, and when a look saw one of them begin to: Defender notices a moment later.
import { endpointExtensionId, networkExtensionId, rowsOf } from '../readers/extensions.ts';
import { loadedKext } from '../readers/kexts.ts';
import { driverId } from '../readers/kextutil.ts';
import type { Readings } from '../readings.ts';

/** What the looks so far have seen. */
export interface Enabled {
  /** By extension: whether macOS ran it when it was last asked; one it was never asked about is not there. */
  readonly seen: Readonly<Record<string, boolean>>;
  /** When a look first saw one run that had not run before, epoch ms; null when none did. */
  readonly at: number | null;
}

export const nothingSeen: Enabled = { seen: {}, at: null };

/** After one more look. What runs at the first look that asks may have done so for days: that does not count as a beginning. */
export function enabledAfter(before: Enabled, readings: Readings, now: number): Enabled {
  const seen = seenIn(readings);
  const began = Object.entries(seen).some(([id, runs]) => runs && before.seen[id] === false);
  return { seen: { ...before.seen, ...seen }, at: began ? now : before.at };
}

/** Nothing of a listing that was not read. */
function seenIn({ extensions, kexts }: Readings): Readonly<Record<string, boolean>> {
  const system =
    extensions?.kind === 'read'
      ? [endpointExtensionId, networkExtensionId].map((id) => [id, isEnabled(extensions, id)] as const)
      : [];
  const kernel = kexts?.kind === 'read' ? [[driverId, loadedKext(kexts, driverId) !== null] as const] : [];
  return Object.fromEntries([...system, ...kernel]);
}

function isEnabled(extensions: Readings['extensions'], id: string): boolean {
  return rowsOf(extensions, id).some(({ state }) => state === 'enabled');
}
