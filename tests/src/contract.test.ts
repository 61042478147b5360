// What goes over the wire between main and the panel: these names, and nothing that could be taken for another.

import { describe, expect, it } from 'vitest';
import { callNames, callPrefix, snapshotEvent } from '../../src/contract.ts';

const names = [
  ...['snapshot', 'lookNow', 'openPane', 'loadDriver', 'copy', 'mailIt', 'saveProfile', 'snooze'],
  ...['changeSettings', 'history', 'report', 'saveReport', 'resizePanel', 'hide'],
];

describe('the contract', () => {
  it('has these calls and no other: each new one is a new way into main', () => {
    expect(callNames).toEqual(Object.fromEntries(names.map((name) => [name, true])));
  });

  it('has a channel of Kextant’s own for each of them, and another one for the event', () => {
    expect(callPrefix).toBe('kextant:');
    expect(snapshotEvent).toBe('kextant:published');
    expect(names.map((name) => `${callPrefix}${name}`)).not.toContain(snapshotEvent);
  });
});
