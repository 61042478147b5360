// When the next pane opens by itself: only from a pane that is done, and only for a person who is still in it.
import { describe, expect, it } from 'vitest';
import type { PaneId } from '../../src/macos.ts';
import { nextPane, type Progress } from '../../src/next-pane.ts';
import type { Guide, PathId, StepId, StepState } from '../../src/step.ts';
import { minuteMs } from './fixtures.ts';

const now = 100 * minuteMs;
const login: PaneId = 'login-items-extensions';

const order: readonly [StepId, PaneId | null][] = [
  ['allow-endpoint-extension', login],
  ['allow-network-extension', login],
  ['allow-network-filter', null],
  ['grant-full-disk-access', 'full-disk-access'],
  ['confirm', null],
];

/** With so many steps done. */
function guideAt(done: number, path: PathId = 'system-extension'): Guide {
  const steps = order.map(([id, pane], index) => {
    const state: StepState = index < done ? 'done' : index === done ? 'current' : 'waiting';
    return { id, pane, state, doneAt: null, actions: [] };
  });
  return {
    path,
    finding: 'full-disk-access-missing',
    steps,
    allowUntil: null,
    hint: null,
    notes: [],
    alternative: null,
  };
}

/** The last item in the first pane has just been done, and so has the dialog after it. */
const onward: Progress = {
  before: guideAt(2),
  guide: guideAt(3),
  opened: { pane: login, at: now - minuteMs },
  settingsOpen: true,
  now,
};
const diskAccess = { step: 'grant-full-disk-access', pane: 'full-disk-access' };

it.each([
  ['a dialog', 2],
  ['the other switch of the first pane', 1],
  ['both switches at once', 0],
])('opens after %s', (_name, before) => {
  expect(nextPane({ ...onward, before: guideAt(before) })).toEqual(diskAccess);
});

describe('leaves a person where they are', () => {
  it.each<[string, Partial<Progress>]>([
    ['whose next step is in the same pane', { before: guideAt(0), guide: guideAt(1) }],
    ['whose next step is a dialog', { before: guideAt(1), guide: guideAt(2) }],
    ['who is no further than before', { before: guideAt(3) }],
    ['who is at the first look', { before: null }],
    ['who is done', { guide: null }],
    ['whose last step is no longer proven', { before: guideAt(3), guide: guideAt(0) }],
    ['who was taken to no pane', { opened: null }],
    ['who was in that pane already', { opened: { pane: 'full-disk-access', at: now } }],
    ['who was last in a pane of another story', { opened: { pane: 'profiles', at: now } }],
    ['who opened the pane half an hour ago', { opened: { pane: login, at: now - 30 * minuteMs } }],
    ['who has closed the settings', { settingsOpen: false }],
    ['whose clock is not known', { now: null }],
    ['who waits for IT', { before: guideAt(2, 'managed-jamf'), guide: guideAt(3, 'managed-jamf') }],
  ])('%s', (_name, part) => {
    expect(nextPane({ ...onward, ...part })).toBeNull();
  });
});
