// What is remembered over a restart, and files that cannot be believed.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryIn } from '../../../main/kept/memory.ts';
import { noActs } from '../../../src/acts.ts';
import { noAlerts } from '../../../src/alerts.ts';

let folder = '';
const file = () => path.join(folder, 'memory.json');
const nothing = {
  acts: noActs,
  alerts: noAlerts,
  snoozedUntil: null,
  loadOutcomes: {},
  firstSeen: {},
  askedForAlerts: false,
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-memory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const withActs = (acts: object) => JSON.stringify({ ...nothing, acts: { ...noActs, ...acts } });

describe('memory', () => {
  it('starts empty, without a word about it', async () => {
    const events: string[] = [];
    expect(memoryIn(file(), (event) => events.push(event)).read()).toEqual(nothing);
    expect(events).toEqual([]);
  });

  it('gives back after a restart what was changed, but no notification and no waiter, which are gone with the app', async () => {
    const memory = memoryIn(file(), () => {});
    const acts = {
      lastLoad: { at: 5, reading: { result: 'not-approved', line: 'policy' } },
      lastTry: 'cancelled',
      loadWaitsUntil: 8,
      paneOpenedAt: 7,
      tries: [{ at: 6, code: 'kernel-extension-not-approved' }],
    } as const;
    const loadOutcomes = { kextutil: { kind: 'exited', code: 0, stdout: 'policy\rexit=27', stderr: '' } } as const;
    memory.change({ acts, loadOutcomes });
    memory.change({ snoozedUntil: 9, firstSeen: { 'not-answering': 4 }, askedForAlerts: true });
    memory.change({ alerts: { raised: { 'switched-off': 3 }, level: 'unprotected', shown: 'switched-off' } });
    expect(memory.read().alerts.shown).toBe('switched-off');
    await memory.written();
    const later = memoryIn(file(), () => {});
    expect(later.read()).toEqual({
      acts: { ...acts, loadWaitsUntil: null },
      loadOutcomes,
      firstSeen: { 'not-answering': 4 },
      askedForAlerts: true,
      snoozedUntil: 9,
      alerts: { raised: { 'switched-off': 3 }, level: 'unprotected', shown: null },
    });
  });

  it('writes nothing when nothing changed', async () => {
    const memory = memoryIn(file(), () => {});
    memory.change({ snoozedUntil: null });
    await memory.written();
    await expect(readFile(file())).rejects.toThrow('ENOENT');
  });

  it.each([
    ['half of a file', '{"acts":{"lastLo', []],
    ['another shape', '{"acts":{}}', ['memory-not-understood']],
    ['a time that no date holds', JSON.stringify({ ...nothing, snoozedUntil: 8.65e15 }), ['memory-not-understood']],
    ['a time that is a word', JSON.stringify({ ...nothing, snoozedUntil: 'soon' }), ['memory-not-understood']],
    ['a list', '[]', ['memory-not-understood']],
    ['a number', '7', ['memory-not-understood']],
    ['nothing', 'null', ['memory-not-understood']],
    [
      'a time without end',
      JSON.stringify(nothing).replace('"snoozedUntil":null', '"snoozedUntil":1e999'),
      ['memory-not-understood'],
    ],
    ['a result nobody knows', withActs({ lastTry: 'toString' }), ['memory-not-understood']],
    ['half of a load', withActs({ lastLoad: { at: 1, reading: { result: 'loaded' } } }), ['memory-not-understood']],
    [
      'a try of a finding nobody knows',
      withActs({ tries: [{ at: 1, code: 'from-the-future' }] }),
      ['memory-not-understood'],
    ],
    [
      'an alert without a time',
      JSON.stringify({ ...nothing, alerts: { raised: { 'switched-off': 'x' }, level: null } }),
      ['memory-not-understood'],
    ],
    [
      'a level nobody knows',
      JSON.stringify({ ...nothing, alerts: { raised: {}, level: 'fine' } }),
      ['memory-not-understood'],
    ],
    [
      'half of an outcome',
      JSON.stringify({ ...nothing, loadOutcomes: { kextutil: { kind: 'exited', code: 0 } } }),
      ['memory-not-understood'],
    ],
  ])('remembers nothing from %s, and works on', async (_name, content, expected) => {
    await writeFile(file(), content);
    const events: string[] = [];
    const memory = memoryIn(file(), (event) => events.push(event));
    expect(memory.read()).toEqual(nothing);
    expect(events).toEqual(expected);
    memory.change({ snoozedUntil: 1 });
    await memory.written();
    expect(memoryIn(file(), () => {}).read().snoozedUntil).toBe(1);
  });

  it('of an earlier version, which noted no times of findings, is taken as it is, and notes them from now on', async () => {
    const { firstSeen: _later, loadOutcomes: _too, askedForAlerts: _three, ...earlier } = nothing;
    await writeFile(file(), JSON.stringify({ ...earlier, snoozedUntil: 7 }));
    const events: string[] = [];
    const memory = memoryIn(file(), (event) => events.push(event));
    expect([memory.read(), events]).toEqual([{ ...nothing, snoozedUntil: 7 }, []]);
    memory.change({ firstSeen: { 'restart-needed': 9 } });
    await memory.written();
    expect(memoryIn(file(), () => {}).read()).toEqual({
      ...nothing,
      snoozedUntil: 7,
      firstSeen: { 'restart-needed': 9 },
    });
  });

  it('leaves out alerts of findings it does not know', async () => {
    const alerts = { raised: { 'switched-off': 1, 'from-the-future': 2 }, level: null, shown: null };
    await writeFile(file(), JSON.stringify({ ...nothing, alerts }));
    expect(memoryIn(file(), () => {}).read().alerts.raised).toEqual({ 'switched-off': 1 });
  });

  it('says in the log when it cannot write, and keeps what it knows', async () => {
    const events: string[] = [];
    const memory = memoryIn('/dev/null/memory.json', (event) => events.push(event));
    memory.change({ snoozedUntil: 1 });
    await memory.written();
    expect(memory.read().snoozedUntil).toBe(1);
    expect(events).toContain('memory-not-written');
  });
});
