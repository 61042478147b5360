// A report as the panel's own parts take it: a snapshot of that Mac at that moment, and a bridge that acts on nothing.
import { type AskIt, askItFor } from '../../src/ask-it.ts';
import { commands } from '../../src/commands.ts';
import type { Answer, Bridge, CopyId } from '../../src/contract.ts';
import { reportOf } from '../../src/evidence/report.ts';
import { mobileconfigOf } from '../../src/fleet/mobileconfig.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { Language } from '../../src/language.ts';
import { lossOf } from '../../src/loss.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import type { ActionId } from '../../src/step.ts';
import type { ClockHours } from '../../src/text/times.ts';
import type { ReadReport } from './reading.ts';

/** The time of evidence without one: nothing is judged by it, and nobody is shown it. */
const noTime = 0;

/** What of the panel works away from the Mac it shows. */
export const worksHere: ReadonlySet<ActionId> = new Set<ActionId>([
  'copy-load-command',
  'copy-turn-on-command',
  'copy-filter-command',
  'copy-update-command',
  'copy-ask-it',
  'copy-report',
  'save-profile',
]);

/** As that Mac's panel had it; our words in `language`, names of panes and buttons in that Mac's own where it is known. */
export function snapshotOf({ explained, macLanguage }: ReadReport, language: Language): Snapshot {
  const { diagnosis, readings, moments, acts } = explained;
  const at = moments.now ?? noTime;
  const first = beforeFirstLook({
    at,
    acts,
    language,
    macLanguage: macLanguage ?? language,
    clockHours: hoursOfBrowser(),
    snoozedUntil: null,
    practice: false,
  });
  return { ...first, sequence: 1, looked: true, agreed: true, diagnosis, readings, moments };
}

/** As whoever reads is used to; a report does not say how its Mac counts. */
function hoursOfBrowser(): ClockHours {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true ? 12 : 24;
}

const done = async (): Promise<Answer<void>> => ({ ok: true, value: undefined });
const refused = async (): Promise<Answer<never>> => ({ ok: false, code: 'refused' });

/** The message to IT that the person at that Mac would have sent. */
export function messageOf(snapshot: Snapshot, history: readonly HistoryEntry[]): AskIt {
  return askItFor({ ...snapshot, loss: lossOf(history, snapshot.diagnosis.level, snapshot.at) }, []);
}

/** Copies and saves for whoever reads; there is no Mac that anything else could be done to. */
export function bridgeOf(snapshot: () => Snapshot, history: readonly HistoryEntry[]): Bridge {
  const textOf = (what: CopyId): string => {
    switch (what) {
      case 'ask-it':
        return messageOf(snapshot(), history).text;
      case 'report':
        return reportOf(snapshot(), { version: '', names: [], history });
      default:
        return commands[what];
    }
  };
  return {
    lookNow: refused,
    openPane: refused,
    loadDriver: refused,
    mailIt: refused,
    snooze: refused,
    changeSettings: refused,
    saveReport: refused,
    history: async () => ({ ok: true, value: history }),
    resizePanel: done,
    hide: done,
    snapshot: async () => ({ ok: true, value: snapshot() }),
    report: async () => ({ ok: true, value: textOf('report') }),
    copy: (what) => copy(textOf(what)),
    saveProfile: async () =>
      save('Microsoft Defender.mobileconfig', mobileconfigOf(messageOf(snapshot(), history).payloads)),
    onSnapshot: () => () => {},
  };
}

/** False where the browser allows no clipboard, as an old one does on a page from a file. */
export async function copy(text: string): Promise<Answer<void>> {
  return await navigator.clipboard.writeText(text).then(done, refused);
}

function save(name: string, text: string): Answer<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return { ok: true, value: undefined };
}
