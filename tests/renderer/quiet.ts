// A bridge to a main process to which nothing happens: for tests of what the panel does by itself.
import type { Bridge } from '../../src/contract.ts';

/** `part` is what the test is about. */
export function quietBridge(part: Pick<Bridge, 'snapshot'> & Partial<Bridge>): Bridge {
  const done = async () => ({ ok: true, value: undefined }) as const;
  return {
    lookNow: done,
    openPane: done,
    loadDriver: done,
    copy: done,
    mailIt: done,
    saveProfile: done,
    snooze: done,
    changeSettings: done,
    resizePanel: done,
    hide: done,
    history: async () => ({ ok: true, value: [] }),
    report: async () => ({ ok: true, value: '' }),
    saveReport: async () => ({ ok: true, value: false }),
    onSnapshot: () => () => {},
    ...part,
  };
}
