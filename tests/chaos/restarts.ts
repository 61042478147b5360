// Whether the guide sends somebody to restart a Mac again that was restarted in vain: told by what the looks showed.
import type { FindingCode } from '../../src/finding.ts';
import { guideFor } from '../../src/guide.ts';
import type { Snapshot } from '../../src/snapshot.ts';

/** A rule, whether it holds, and what was seen of it. */
export type Holds = (rule: string, fine: boolean, what: string) => void;

export interface RestartRules {
  /** A look's verdict; `isSure`: what it did not find is gone. */
  looked(snapshot: Snapshot, isSure: boolean): void;
  rebooted(): void;
  /** Times from before say nothing of those after it. */
  clockSet(): void;
  /** Every tool is well, so that nobody can have missed when the Mac started. Answers whether it restarted in vain. */
  settled(snapshot: Snapshot): boolean;
}

export function restartRules(holds: Holds): RestartRules {
  /** What is not known to be gone, and whether the Mac has restarted since it was first found; null: nobody can tell. */
  const found = new Map<FindingCode, boolean | null>();

  function restartStep(snapshot: Snapshot) {
    const guide = guideFor({ ...snapshot, now: snapshot.moments.now });
    const code = guide?.finding ?? null;
    const state = guide?.steps.find(({ id }) => id === 'restart')?.state ?? null;
    return { code, state, isMade: code === null ? false : (found.get(code) ?? null) };
  }

  return {
    looked(snapshot, isSure) {
      const codes = snapshot.diagnosis.findings.map(({ code }) => code);
      for (const code of codes) if (!found.has(code)) found.set(code, false);
      for (const code of found.keys()) if (isSure && !codes.includes(code)) found.delete(code);
      const { code, state, isMade } = restartStep(snapshot);
      holds('no restart counts that was not made', state !== 'done' || isMade !== false, `of ${code}`);
    },
    rebooted() {
      for (const code of found.keys()) found.set(code, true);
    },
    clockSet() {
      for (const code of found.keys()) found.set(code, null);
    },
    settled(snapshot) {
      const { code, state, isMade } = restartStep(snapshot);
      holds('no restart is asked for twice', state !== 'current' || isMade !== true, `of ${code}`);
      return state === 'done';
    },
  };
}
