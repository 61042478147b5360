// One snapshot, many surfaces: passes each snapshot to tray, panel, notifications and the verdict line.
import { alertsAfter } from '../../src/alerts.ts';
import type { FindingCode } from '../../src/finding.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { notificationText } from '../../src/text/notification.ts';
import type { History } from '../kept/history.ts';
import type { Memory } from '../kept/memory.ts';
import type { Notifier } from './notify.ts';
import type { Panel } from './panel.ts';
import type { TrayIcon } from './tray.ts';

export interface SurfaceParts {
  readonly tray: Pick<TrayIcon, 'show'>;
  readonly panel: Pick<Panel, 'publish'>;
  readonly notifier: Pick<Notifier, 'show' | 'withdraw'>;
  readonly memory: Memory;
  readonly history: Pick<History, 'add'>;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  /** Gets every change of the verdict: the level and the codes, as scripts know them, and when (epoch ms). */
  readonly tell: (verdict: string, at: number) => void;
}

/**
 * A system that did not take a notification, for want of a permission or a desktop, gets it again after this time: nobody
 * was told, so it does not count as told.
 */
const againMs = 15 * 60_000;

/** Shows snapshots in the order they come. */
export function surfaces({
  tray,
  panel,
  notifier,
  memory,
  history,
  now,
  tell,
}: SurfaceParts): (snapshot: Snapshot) => void {
  let told = '';
  /** Handed to the system, which has not taken it. */
  let offered: { readonly code: FindingCode; readonly at: number } | null = null;

  function alert(snapshot: Snapshot): void {
    const before = memory.read().alerts;
    const { raise, withdraw, memory: alerts } = alertsAfter(before, snapshot);
    if (withdraw) notifier.withdraw();
    if (raise?.kind !== 'finding') {
      // One look alone says nothing yet of what was found before.
      if (snapshot.agreed && snapshot.diagnosis.level !== 'starting') offered = null;
      memory.change({ alerts });
      if (raise !== null) notifier.show(notificationText(raise, snapshot), () => {});
      return;
    }
    if (withdraw) memory.change({ alerts: { raised: before.raised, level: before.level, shown: null } });
    if (offered?.code === raise.code && Math.abs(now() - offered.at) < againMs) return;
    // Before it is shown: one that cannot be publishes that at once, and must not be raised again by it.
    const offer = { code: raise.code, at: now() };
    offered = offer;
    notifier.show(notificationText(raise, snapshot), () => {
      // What was found meanwhile may be something else, of which nobody was told.
      if (offered !== offer) return;
      offered = null;
      memory.change({ alerts });
    });
  }

  return (snapshot) => {
    tray.show(snapshot, now());
    const verdict = verdictLine(snapshot);
    if (verdict !== told && snapshot.looked) tell(verdict, snapshot.at);
    told = verdict;
    panel.publish(snapshot);
    history.add(snapshot);
    alert(snapshot);
  };
}

function verdictLine({ diagnosis: { level, findings } }: Snapshot): string {
  return [level.padEnd(11), findings.map((finding) => finding.code).join(', ')].join('  ').trimEnd();
}
