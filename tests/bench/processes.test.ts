// What is read out of /proc: recorded texts, a /proc laid out in a folder, and shapes nobody promised.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countRunning, hasProcess, readPss, readStat, readWakeUps, treeOf, usageOf } from './processes.ts';

/** Linux 6.1, Debian 12: an Electron's main process after some minutes, and what its threads say. */
const stat =
  '4711 (electron) S 4700 4711 4711 0 -1 4194560 25190 31337 212 9 31 12 5 4 20 0 31 0 65586 1222373376 47104 18446744073709551615 93856135606272 93856135624201 140722281723376 0 0 0 0 4098 1107379427 0 0 0 17 1 0 0 0 0 0 93856135638288 93856135639552 93856785199104 140722281728733 140722281728742 140722281728742 140722281730025 0\n';
const rollup = `555c959f5000-7ffc759d5000 ---p 00000000 00:00 0                          [rollup]
Rss:              188416 kB
Pss:               78848 kB
Pss_Dirty:         41984 kB
Pss_Anon:          40960 kB
Pss_File:          37888 kB
`;
const status = `Name:\telectron
Threads:\t31
voluntary_ctxt_switches:\t1203
nonvoluntary_ctxt_switches:\t77
`;

describe('/proc/PID/stat', () => {
  it('gives parent and processor time, that of children waited for included', () => {
    expect(readStat(stat)).toEqual({ pid: 4711, parent: 4700, cpuMs: 10 * (31 + 12 + 5 + 4) });
  });

  it('may hold any name between its brackets', () => {
    expect(readStat(stat.replace('(electron)', '(a) S 1 2 (b c)'))).toMatchObject({ pid: 4711, parent: 4700 });
  });

  it.each([
    '',
    '4711',
    '4711 (electron)',
    '4711 (electron) S 4700',
    'electron S 4700 4711 4711 0 -1 1 1 1 1 1 1 1 1 1',
  ])('of another shape is nothing: %s', (text) => {
    expect(readStat(text)).toBeNull();
  });
});

describe('the other files', () => {
  it('give memory in MiB, not that of one kind only', () => {
    expect(readPss(rollup)).toBe(77);
    expect(readPss('Pss_Anon:  1024 kB\n')).toBeNull();
    expect(readPss('')).toBeNull();
  });

  it('give wake-ups, not what the kernel took the processor away for', () => {
    expect(readWakeUps(status)).toBe(1203);
    expect(readWakeUps('nonvoluntary_ctxt_switches:\t77\n')).toBeNull();
  });
});

describe('a tree', () => {
  const one = (pid: number, parent: number) => ({ pid, parent, cpuMs: 10 });

  it('is the process and all below it, and nobody else', () => {
    const all = [one(1, 0), one(5, 1), one(6, 5), one(7, 6), one(8, 1), one(9, 5)];
    expect(treeOf(5, all).map(({ pid }) => pid)).toEqual([5, 6, 7, 9]);
    expect(treeOf(4, all)).toEqual([]);
  });
});

describe('a program', () => {
  const electron = '/opt/electron/electron';
  let proc = '';

  beforeEach(async () => {
    proc = await mkdtemp(path.join(tmpdir(), 'kextant-proc-'));
    await lay(4711, 4700, electron);
    await lay(4720, 4711, electron, '--type=zygote');
    await lay(4730, 4720, `${electron} --type=renderer --lang=en`);
    await lay(4800, 1, electron);
    await lay(4900, 4800, '/bin/sh', electron);
    await mkdir(path.join(proc, '4950')); // it ended between our looks
    await writeFile(path.join(proc, 'uptime'), '655.86 1200.00\n');
  });
  afterEach(() => rm(proc, { recursive: true, force: true }));

  async function lay(pid: number, parent: number, ...words: readonly string[]): Promise<void> {
    const folder = path.join(proc, String(pid));
    const files = {
      stat: stat.replace('4711 (electron) S 4700', `${pid} (electron) S ${parent}`),
      smaps_rollup: rollup,
      cmdline: [...words, ''].join('\0'),
      [`task/${pid}/status`]: status,
      [`task/${pid + 1}/status`]: status,
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  }

  it('uses what all its processes and their threads use', () => {
    expect(usageOf(4711, proc)).toEqual({ processes: 3, pssMb: 3 * 77, cpuMs: 3 * 520, wakeUps: 3 * 2 * 1203 });
    expect(usageOf(4720, proc)).toMatchObject({ processes: 2 });
  });

  it('that is gone uses nothing', () => {
    expect(usageOf(4950, proc)).toEqual({ processes: 0, pssMb: 0, cpuMs: 0, wakeUps: 0 });
  });

  it('has a page when one of its own processes says so', () => {
    expect(hasProcess(4711, '--type=renderer', proc)).toBe(true);
    expect(hasProcess(4800, '--type=renderer', proc)).toBe(false);
  });

  it('is counted by what runs, not by what is spoken of', () => {
    expect(countRunning(electron, proc)).toBe(4);
  });
});
