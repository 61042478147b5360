// Real processes: small tools written to a folder, every way in which one can end, and nothing left behind.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: all ways in which one process ends, beside the tools that end so.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run, runUntilStopped, stopAll } from '../../../main/mac/run.ts';
import type { Tool } from '../../../main/mac/tools.ts';

const mebibyte = 1024 * 1024;
let folder = '';
let written = 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-run-'));
});
afterEach(async () => {
  stopAll();
  await rm(folder, { recursive: true, force: true });
});

/** A tool at this path; long enough to end by itself unless a test says otherwise. */
function toolAt(file: string, limits: Partial<Tool> = {}): Tool {
  return { path: file, args: [], deadlineMs: 20_000, limitBytes: mebibyte, ...limits };
}

/** A fake tool: a script for sh, or for the interpreter its first line names. */
async function fake(script: string, limits: Partial<Tool> = {}): Promise<Tool> {
  written += 1;
  const file = path.join(folder, `tool-${written}`);
  await writeFile(file, script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return toolAt(file, limits);
}

/** The process id that a fake tool wrote into a file here. */
async function pidIn(name: string): Promise<number> {
  return vi.waitFor(async () => {
    const pid = Number(await readFile(path.join(folder, name), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    return pid;
  });
}

/** Whether a process still runs; one that has ended and only waits to be collected does not. */
function runs(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z');
  } catch {
    return false; // ps exits 1 when there is no such process
  }
}

const gone = (pid: number) => vi.waitFor(() => expect(runs(pid)).toBe(false));

describe('a tool that cannot run', () => {
  it.each<[string, () => Promise<string>, object]>([
    ['is missing', async () => path.join(folder, 'nothing'), { kind: 'missing' }],
    ['is in a folder that is a file', async () => path.join((await fake('true')).path, 'mdatp'), { kind: 'missing' }],
    [
      'is a link to nothing',
      async () => {
        await symlink(path.join(folder, 'nothing'), path.join(folder, 'link'));
        return path.join(folder, 'link');
      },
      { kind: 'missing' },
    ],
    [
      'is not executable',
      async () => {
        const { path: file } = await fake('true');
        await chmod(file, 0o644);
        return file;
      },
      { kind: 'refused', reason: 'EACCES' },
    ],
    [
      'is a folder',
      async () => {
        await mkdir(path.join(folder, 'directory'));
        return path.join(folder, 'directory');
      },
      { kind: 'refused', reason: 'EACCES' },
    ],
    [
      'is a link to itself',
      async () => {
        await symlink(path.join(folder, 'loop'), path.join(folder, 'loop'));
        return path.join(folder, 'loop');
      },
      { kind: 'refused', reason: 'ELOOP' },
    ],
    [
      'is there but has no interpreter',
      async () => (await fake('#!/no/such/interpreter\n')).path,
      { kind: 'refused', reason: 'ENOENT' },
    ],
  ])('%s', async (_name, make, outcome) => {
    expect(await run(toolAt(await make()))).toEqual(outcome);
  });
});

describe('an exit status', () => {
  it.each([0, 1, 2, 3, 27, 64, 77, 126, 127, 128, 255])('%d is told, with both streams', async (code) => {
    const tool = await fake(`echo out; echo err >&2; exit ${code}`);
    expect(await run(tool)).toEqual({ kind: 'exited', code, stdout: 'out\n', stderr: 'err\n' });
  });

  it.each([
    ['TERM', 143],
    ['KILL', 137],
    ['SEGV', 139],
  ])('of a tool ended by %s is %d, as shells have it', async (signal, code) => {
    expect(await run(await fake(`kill -${signal} $$`))).toEqual({ kind: 'exited', code, stdout: '', stderr: '' });
  });
});

describe('what a tool prints', () => {
  it.each([
    ['nothing', 'true', ''],
    ['no last newline', 'printf healthy', 'healthy'],
    ['half JSON', `printf '{"healthy":tr'`, '{"healthy":tr'],
    ['bytes that are not UTF-8', String.raw`printf 'a\377\376b'`, 'a\uFFFD\uFFFDb'],
    ['a letter in two writes', String.raw`printf '\303'; sleep 0.05; printf '\251'`, 'é'],
  ])('%s is kept as it is', async (_name, script, stdout) => {
    expect(await run(await fake(script))).toEqual({ kind: 'exited', code: 0, stdout, stderr: '' });
  });

  it('on stderr is kept beside it, up to the limit of both together', async () => {
    const tool = await fake('head -c 900000 /dev/zero >&2; echo done');
    const outcome = await run(tool);
    expect(outcome).toMatchObject({ kind: 'exited', code: 0, stdout: 'done\n' });
    expect(outcome).toHaveProperty('stderr.length', 900_000);
  });

  it.each([
    ['stdout', 'exec head -c 100000000 /dev/zero'],
    ['stderr', 'exec head -c 100000000 /dev/zero >&2'],
    ['both in turn', 'while :; do head -c 60000 /dev/zero; head -c 60000 /dev/zero >&2; done'],
  ])('without end on %s is cut off, and the tool ended', async (_name, script) => {
    const outcome = await run(await fake(`echo $$ >${folder}/pid; ${script}`));
    expect(outcome).toMatchObject({ kind: 'flooded', limitBytes: mebibyte });
    expect(outcome.kind === 'flooded' && Math.max(outcome.stdout.length, outcome.stderr.length)).toBeLessThanOrEqual(
      mebibyte,
    );
    await gone(await pidIn('pid'));
  });

  it('exactly up to the limit is not a flood', async () => {
    expect(await run(await fake('printf 12345', { limitBytes: 5 }))).toMatchObject({ kind: 'exited', stdout: '12345' });
    expect(await run(await fake('printf 123456; sleep 20', { limitBytes: 5 }))).toMatchObject({
      kind: 'flooded',
      stdout: '12345',
    });
  });
});

describe('the deadline', () => {
  const limits = { deadlineMs: 300 };
  const timedOut = { kind: 'timed-out', afterMs: 300 };

  it.each([
    ['hangs', 'exec sleep 60'],
    ['ignores TERM', 'trap "" TERM HUP INT; while :; do sleep 1; done'],
    ['would answer later', 'sleep 5; echo healthy : true'],
    ['waits for input, which is closed, and then hangs', 'cat; exec sleep 60'],
  ])('ends a tool that %s, keeping what it printed', async (_name, script) => {
    const started = performance.now();
    const outcome = await run(await fake(`echo $$ >${folder}/pid; echo half; ${script}`, limits));
    expect(outcome).toEqual({ ...timedOut, stdout: 'half\n', stderr: '' });
    expect(performance.now() - started).toBeLessThan(2_000);
    await gone(await pidIn('pid'));
  });

  it('ends what a tool started and left with its pipe', async () => {
    const tool = await fake(`(echo ready; exec sleep 60) & echo $! >${folder}/pid; exit 0`, limits);
    expect(await run(tool)).toEqual({ ...timedOut, stdout: 'ready\n', stderr: '' });
    await gone(await pidIn('pid'));
  });

  it('is kept also when the pipe is held by a process in a session of its own, which lives on', async () => {
    const tool = await fake(`setsid sh -c 'echo $$ >${folder}/pid; exec sleep 60' &\nexec sleep 60`, limits);
    const started = performance.now();
    expect(await run(tool)).toMatchObject(timedOut);
    expect(performance.now() - started).toBeLessThan(2_000);
    const stranger = await pidIn('pid');
    expect(runs(stranger)).toBe(true);
    process.kill(stranger, 'SIGKILL');
  });

  it('does not hold up a tool that ends in time', async () => {
    const started = performance.now();
    await run(await fake('true', { deadlineMs: 20_000 }));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the surroundings of a tool', () => {
  it('are a fixed environment, no input, and the folder /', async () => {
    const outcome = await run(await fake('/usr/bin/env | sort; pwd; cat'));
    const lines = outcome.kind === 'exited' ? outcome.stdout.trim().split('\n') : [];
    const ours = lines.filter((line) => !/^(PWD|SHLVL|_|OLDPWD)=/.test(line));
    expect(ours).toEqual(['LANG=C', 'LC_ALL=C', 'PATH=/usr/bin:/bin:/usr/sbin:/sbin', '/']);
  });

  it("are the person's home, name and temporary folder for what opens apps, and no locale of ours", async () => {
    const own = { HOME: '/Users/ada', USER: 'ada', LOGNAME: 'ada', TMPDIR: '/tmp/ada', SECRET: 'x' };
    for (const [name, value] of Object.entries(own)) vi.stubEnv(name, value);
    const tool = await fake('/usr/bin/env | sort');
    const outcome = await run({ ...tool, environment: 'person' });
    vi.unstubAllEnvs();
    const lines = outcome.kind === 'exited' ? outcome.stdout.trim().split('\n') : [];
    expect(lines.filter((line) => !/^(PWD|SHLVL|_|OLDPWD)=/.test(line))).toEqual([
      'HOME=/Users/ada',
      'LOGNAME=ada',
      'PATH=/usr/bin:/bin:/usr/sbin:/sbin',
      'TMPDIR=/tmp/ada',
      'USER=ada',
    ]);
  });

  it('do not depend on our own folder, which may be gone', async () => {
    const before = process.cwd();
    const lost = await mkdtemp(path.join(folder, 'lost-'));
    const tool = await fake('echo here');
    process.chdir(lost);
    await rm(lost, { recursive: true });
    try {
      expect(await run(tool)).toMatchObject({ kind: 'exited', stdout: 'here\n' });
    } finally {
      process.chdir(before);
    }
  });

  it('hand over arguments as they are, to no shell', async () => {
    const args = ['a b', '$(id)', '"', '*', ''];
    expect(await run({ ...(await fake(`printf '[%s]' "$@"`)), args })).toMatchObject({
      stdout: '[a b][$(id)]["][*][]',
    });
  });
});

describe('meanwhile', () => {
  it('the app stays responsive, with tools that hang and flood side by side', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    const hung = await Promise.all([1, 2, 3].map(() => fake('exec sleep 60', { deadlineMs: 1_000 })));
    const floods = await Promise.all([1, 2, 3].map(() => fake('exec head -c 100000000 /dev/zero')));
    const outcomes = await Promise.all([...hung, ...floods].map(run));
    clearInterval(ticking);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'timed-out',
      'timed-out',
      'timed-out',
      'flooded',
      'flooded',
      'flooded',
    ]);
    expect(ticks).toBeGreaterThan(25);
  });

  it('quitting ends every tool that runs, at once', async () => {
    const tools = await Promise.all(['one', 'two'].map((name) => fake(`echo $$ >${folder}/${name}; exec sleep 60`)));
    const runsOn = tools.map(run);
    const pids = [await pidIn('one'), await pidIn('two')];
    stopAll();
    expect(await Promise.all(runsOn)).toMatchObject([
      { kind: 'exited', code: 137 },
      { kind: 'exited', code: 137 },
    ]);
    await Promise.all(pids.map(gone));
  });

  it('what is ended because the app quits is heard by nobody, and nothing starts after it', async () => {
    const { run: runHere, stop } = runUntilStopped();
    const heard: unknown[] = [];
    void runHere(await fake(`echo $$ >${folder}/ended; exec sleep 60`)).then((outcome) => heard.push(outcome));
    const pid = await pidIn('ended');
    stop();
    void runHere(await fake(`echo $$ >${folder}/late`)).then((outcome) => heard.push(outcome));
    await gone(pid);
    // One that began after both were ended has been heard by then, and so would they have been.
    expect(await run(await fake('exit 0'))).toMatchObject({ kind: 'exited', code: 0 });
    expect(heard).toEqual([]);
    await expect(readFile(path.join(folder, 'late'), 'utf8')).rejects.toThrow('ENOENT');
  });

  it('a group that macOS will not signal, being ended but not yet collected (EPERM), is not an error', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    });
    try {
      expect(await run(await fake('echo fine'))).toMatchObject({ kind: 'exited', code: 0, stdout: 'fine\n' });
    } finally {
      kill.mockRestore();
    }
  });
});
