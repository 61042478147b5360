// What a person's click does: open a pane, ask macOS to load the driver, copy, mail, save, snooze. What only a click needs
// to write a text is read then: the icon does not wait for it.
import { type Acts, withLoad, withPaneOpened, withTry } from '../src/acts.ts';
import type { AskIt } from '../src/ask-it.ts';
import { commands } from '../src/commands.ts';
import type { CopyId, Handlers, SnoozeId } from '../src/contract.ts';
import { firstFault } from '../src/finding.ts';
import { type Loss, lossOf } from '../src/loss.ts';
import { approvalPaneOf, type PaneId } from '../src/macos.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { snoozesAt } from '../src/snooze.ts';
import type { History } from './kept/history.ts';
import type { Log } from './kept/log.ts';
import type { Memory } from './kept/memory.ts';
import type { SettingsStore } from './kept/settings-store.ts';
import { loadDriver } from './mac/driver.ts';
import { openMail, openPane } from './mac/open.ts';
import type { Run } from './mac/run.ts';
import type { Tools } from './mac/tools.ts';
import type { Watch } from './watch.ts';

export interface ClickParts {
  readonly run: Run;
  readonly tools: Tools;
  readonly memory: Memory;
  readonly watch: Watch;
  readonly now: () => number;
  readonly copy: (text: string) => Promise<void>;
  /** Asks where to, and writes the text there; the name is a proposal. */
  readonly save: (name: string, text: string) => Promise<void>;
  /** Asks where to; null when the person changed their mind. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  readonly settingsStore: Pick<SettingsStore, 'read' | 'change'>;
  readonly history: Pick<History, 'entries'>;
  readonly version: string;
  /** Of this Mac and its people: hidden in what is sent to others. */
  readonly names: () => Promise<readonly string[]>;
  readonly log: Log;
  readonly onPaneOpened: (pane: PaneId) => void;
}

export type ClickHandlers = Omit<Handlers, 'snapshot' | 'lookNow' | 'resizePanel' | 'hide'>;

/** One act at a time: a click during another act does nothing; the panel, or the dialog that is open, says why. */
export function clickHandlers(parts: ClickParts): ClickHandlers {
  const { memory, now, log } = parts;
  const alone = oneAtATime();

  async function busyWith(busy: NonNullable<Snapshot['busy']>, act: () => Promise<void>): Promise<void> {
    const { watch } = parts;
    await alone(async () => {
      watch.amend({ busy });
      try {
        await act();
      } finally {
        watch.amend({ busy: null, acts: memory.read().acts });
        watch.nudge('acted');
      }
    });
  }

  /** Notes when it was opened. False: macOS did not, and the guide offers to open it. */
  async function showPane(pane: PaneId): Promise<boolean> {
    const opened = await openPane(parts, pane);
    log('pane', { pane, opened });
    if (opened) {
      memory.change({ acts: withPaneOpened(memory.read().acts, now()) });
      parts.onPaneOpened(pane);
    }
    return opened;
  }

  return {
    openPane: (pane) =>
      busyWith('open-pane', async () => {
        if (!(await showPane(pane))) throw new Error(`macOS did not open the pane ${pane}`);
        memory.change({ acts: tried(memory.read().acts, 'pane', parts) });
      }),
    loadDriver: (purpose) =>
      busyWith('load-driver', async () => {
        const { language, readings } = parts.watch.snapshot();
        const { reading, outcomes, waitsMs } = await loadDriver(parts, language);
        log('load', { purpose, result: reading.result, waitsMs });
        const before = memory.read().acts;
        const acts = withLoad(before, now(), reading, purpose, waitsMs);
        const next = { acts: purpose === 'load' ? tried(acts, 'load', parts) : acts };
        // A try that never reached macOS leaves the last answer of kextutil what it was.
        memory.change(acts.lastLoad === before.lastLoad ? next : { ...next, loadOutcomes: outcomes });
        // The button is back: what is left for the person is one click, where they are taken to.
        if (purpose === 'request' && reading.result === 'not-approved') await showPane(approvalPaneOf(readings.macos));
      }),
    copy: async (what) => await parts.copy(await textOf(what, parts)),
    async mailIt() {
      await alone(async () => {
        if (!(await openMail(parts, await askItNow(parts)))) throw new Error('macOS did not open a mail program');
      });
    },
    async saveProfile() {
      await alone(async () => {
        const { payloads } = await askItNow(parts);
        if (payloads.length === 0) return;
        const { mobileconfigOf } = await import('../src/fleet/mobileconfig.ts');
        await parts.save('Microsoft Defender.mobileconfig', mobileconfigOf(payloads));
      });
    },
    snooze(until) {
      const snoozedUntil =
        until === null ? null : endOf(until, now(), parts.settingsStore.read().values.snoozeMaxHours);
      memory.change({ snoozedUntil });
      parts.watch.amend({ snoozedUntil });
    },
    changeSettings: (change) => parts.settingsStore.change(change),
    history: () => parts.history.entries(),
    report: () => textOf('report', parts),
    async saveReport() {
      const saved = await alone(async () => {
        const { watch, version } = parts;
        const [snapshot, outcomes] = [watch.snapshot(), watch.outcomes()];
        const history = await parts.history.entries();
        const place = await parts.choosePlace(reportName(now()));
        if (place === null) return false;
        const { saveReport } = await import('./cli/report.ts');
        await saveReport({ ...parts, version, snapshot, outcomes, history }, asZip(place));
        return true;
      });
      return saved ?? false;
    },
  };
}

/** To the second: nothing that is there is ever replaced. */
function reportName(now: number): string {
  return `Kextant ${new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')}.zip`;
}

/** One file is what a person can send, whatever they called it. */
function asZip(place: string): string {
  return /\.zip$/i.test(place) ? place : `${place}.zip`;
}

/** Runs an act, or answers null while another one runs. */
function oneAtATime(): <Value>(act: () => Promise<Value>) => Promise<Value | null> {
  let isActing = false;
  return async (act) => {
    if (isActing) return null;
    isActing = true;
    try {
      return await act();
    } finally {
      isActing = false;
    }
  };
}

/**
 * Notes what was tried, and for which finding. The driver is tried by loading it: its pane is only opened on the way;
 * every other approval is tried by opening its pane.
 */
function tried(acts: Acts, by: 'pane' | 'load', { watch, now }: ClickParts): Acts {
  const code = firstFault(watch.snapshot().diagnosis.findings)?.code;
  const counts = (code === 'kernel-extension-not-approved') === (by === 'load');
  return code !== undefined && counts ? withTry(acts, now(), code) : acts;
}

async function askItNow(parts: ClickParts): Promise<AskIt> {
  const { askItFor } = await import('../src/ask-it.ts');
  const snapshot = parts.watch.snapshot();
  return askItFor({ ...snapshot, loss: await lossNow(parts, snapshot) }, await parts.names());
}

async function lossNow({ history, now }: ClickParts, { diagnosis }: Snapshot): Promise<Loss | null> {
  return lossOf(await history.entries(), diagnosis.level, now());
}

async function textOf(what: CopyId, parts: ClickParts): Promise<string> {
  switch (what) {
    case 'ask-it':
      return (await askItNow(parts)).text;
    case 'report': {
      const { reportOf } = await import('../src/evidence/report.ts');
      const { watch, version, names, history } = parts;
      return reportOf(watch.snapshot(), { version, names: await names(), history: await history.entries() });
    }
    default:
      return commands[what];
  }
}

/** null when the profile allows no such silence, or the moment for it has passed. */
function endOf(until: SnoozeId, now: number, maxHours: number): number | null {
  return snoozesAt(now, maxHours).find(({ id }) => id === until)?.until ?? null;
}
