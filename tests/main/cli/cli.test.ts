// The command line as a person runs it in a checkout: real processes on practice Macs and on folders of evidence.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeState } from '../../../practice/facts.mjs';
import { makePracticeMac } from '../../../practice/scenarios.mjs';
import { recording } from '../../src/fixtures.ts';

const script = path.resolve('scripts/kextant.mjs');

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'kextant-cli-'));
  // The first run builds what the others use.
  expect((await kextant('--version')).code).toBe(0);
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 3 }));

/** As `npm run --silent kextant -- WORDS` from `dir`; this computer's own memory of the app is not looked at. */
function start(...words: readonly string[]): ChildProcess {
  const env = { ...process.env, INIT_CWD: dir, XDG_CONFIG_HOME: dir, LC_ALL: 'en_GB.UTF-8' };
  return spawn(process.execPath, [script, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function kextant(...words: readonly string[]) {
  const child = start(...words);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await ended(child);
  return { code, stdout, stderr };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

let macs = 0;
function practiceMac(scenario: string): string {
  macs += 1;
  return makePracticeMac({ scenario, dir: path.join(dir, `mac-${macs}`) }).root;
}

let folders = 0;
/** A folder of evidence, by a name that is relative to where the command line is run. */
async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  folders += 1;
  const name = `evidence-${folders}`;
  await mkdir(path.join(dir, name));
  for (const [file, content] of Object.entries(files)) await writeFile(path.join(dir, name, file), content);
  return name;
}

const catalina = { 'mac.json': '{"macos":"10.15.7","kextFile":true,"admin":true}' };
const unapproved = { ...catalina, 'mdatp-health.out': recording('mdatp-health/kext-unapproved-corrected.txt') };
const approved = { 'mdatp-health.out': recording('mdatp-health/kext-approved.txt') };

describe('status', () => {
  it.each([
    ['healthy', 0, '<result>protected</result>\n'],
    ['fda-missing', 1, '<result>attention: full-disk-access-missing</result>\n'],
    ['kext-expired', 2, '<result>unprotected: kernel-extension-not-approved</result>\n'],
    ['daemon-down', 2, '<result>unprotected: service-not-started</result>\n'],
  ])(
    'of %s ends with %i',
    async (scenario, code, stdout) => {
      const said = await kextant('status', '--format', 'jamf', '--tools-root', practiceMac(scenario));
      expect(said).toEqual({ code, stdout, stderr: '' });
    },
    20_000,
  );

  it('is written for people in their language, and for programs in codes', async () => {
    const root = practiceMac('healthy');
    expect((await kextant('status', '--tools-root', root, '--language', 'nl')).stdout).toBe('Beschermd\n');
    expect((await kextant('status', '--tools-root', root)).stdout).toBe('Protected\n');
    const { stdout } = await kextant('status', '--tools-root', root, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, level: 'protected', findings: [], path: null, steps: [] });
  });
});

describe('report and explain', () => {
  it('are inverse', async () => {
    const root = practiceMac('sysext-14');
    const status = JSON.parse((await kextant('status', '--json', '--tools-root', root)).stdout);
    const report = await kextant('report', 'report/of today', '--tools-root', root);
    expect(report).toMatchObject({ code: 2, stdout: '' });
    expect(report.stderr).toContain('Read report.txt before you send it');
    expect(await readdir(path.join(dir, 'report/of today'))).toContain('systemextensionsctl.out');
    const { code, stdout, stderr } = await kextant('explain', 'report/of today', '--json');
    const { level, findings, path: guide, steps } = JSON.parse(stdout);
    expect({ code, stderr, level, findings, path: guide, steps }).toEqual({
      code: 2,
      stderr: '',
      level: status.level,
      findings: status.findings,
      path: status.path,
      steps: status.steps,
    });
  }, 20_000);

  it('explain anybody’s folder', async () => {
    const { code, stdout } = await kextant('explain', await folder(unapproved));
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Not protected\n\n.*\(kernel-extension-not-approved\)\n/);
    expect(stdout).toContain('(kernel-window-closed)\n  [>] ');
    expect((await kextant('explain', await folder(approved))).code).toBe(0);
  });
});

describe('watch', () => {
  it('prints the verdict and its changes, one line each, and ends when asked to', async () => {
    const root = practiceMac('healthy');
    const child = start('watch', '--tools-root', root);
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout ?? expect.unreachable() })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value);
    expect(await next()).toMatchObject({ level: 'protected', findings: [] });
    writeState(root, 'rtp-enabled', '0');
    const changed = await next();
    expect(changed).toMatchObject({ schema: 1, level: 'unprotected', path: 'turn-on' });
    expect(changed).not.toHaveProperty('readings');
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(2);
  }, 20_000);

  it('ends when nobody reads it any more', async () => {
    const root = practiceMac('healthy');
    const child = start('watch', '--tools-root', root);
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdout?.destroy();
    writeState(root, 'rtp-enabled', '0');
    expect(await ended(child)).toBe(2);
  }, 20_000);
});

describe('words that make no sense', () => {
  it.each<[readonly string[], string]>([
    [[], 'Usage'],
    [['sttaus'], 'Unknown command "sttaus".'],
    [['status', 'now'], 'status takes no arguments.'],
    [['status', '--format', 'xml'], '--format takes text, json, jamf, intune, prometheus, not "xml".'],
    [['status', '--language', 'tlh'], '--language takes one of en, en-GB, nl'],
    [['status', '--tools-root', 'gone'], 'there is none at'],
    [['status', '--fromat', 'json'], "Unknown option '--fromat'"],
    [['watch', '--json'], 'watch has no option --json.'],
    [['explain'], 'explain takes one folder.'],
    [['explain', 'one', 'two'], 'explain takes one folder.'],
    [['explain', 'gone'], 'There is no folder gone.'],
    [['report'], 'report takes one folder.'],
  ])('%j: 64 and a sentence', async (words, sentence) => {
    const { code, stdout, stderr } = await kextant(...words);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at '); // no stack
  });

  it('say after which update this Mac lost protection, from what the app has written down', async () => {
    const seen = { macos: '26.2', defender: '101.1', managedBy: null, actedAt: null, wokeAt: null };
    const now = Date.now();
    const lines = [
      { at: now - 7_200_000, level: 'protected', codes: [], first: true },
      { at: now - 3_600_000, level: 'unprotected', codes: ['not-installed'], seen, before: { ...seen, macos: '26.1' } },
    ];
    await mkdir(path.join(dir, 'Kextant'), { recursive: true });
    const file = path.join(dir, 'Kextant/history.jsonl');
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    await writeFile(file, text);
    onTestFinished(() => rm(file));
    // This computer has no Defender, and a bad answer is looked at again before it is given.
    expect(await kextant('report', 'since when')).toMatchObject({ code: 2 });
    expect(await readFile(path.join(dir, 'since when/report.txt'), 'utf8')).toContain(
      `\nsince: ${new Date(now - 3_600_000).toISOString()}, after macOS 26.1 became 26.2\n`,
    );
    expect(await readFile(file, 'utf8')).toBe(text);
    // The report carries it, and whoever gets the report is told the same.
    const { code, stderr, stdout } = await kextant('explain', 'since when', '--json');
    expect(code).toBe(2);
    expect(stderr).toContain(`since: ${new Date(now - 3_600_000).toISOString()}, after macOS 26.1 became 26.2\n`);
    expect(JSON.parse(stdout)).toMatchObject({ level: 'unprotected', remarks: [] });
  }, 60_000);

  it('never write a report over anything', async () => {
    const target = await folder({ 'mac.json': 'mine' });
    const { code, stderr } = await kextant('report', target, '--tools-root', practiceMac('healthy'));
    expect([code, stderr]).toEqual([64, expect.stringContaining('Use a new folder')]);
  });
});

describe('--help', () => {
  it.each([[['--help']], [['explain', '--help']], [['status', '--help']]])('%j teaches on stdout', async (words) => {
    const { code, stdout, stderr } = await kextant(...words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Usage/);
    expect(stdout).toContain('Exit status');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe('a bad folder', () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
  it.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ['with nothing in it', {}],
    [
      'of noise',
      { 'mdatp-health.out': noise, 'mac.json': noise, 'systemextensionsctl.out': noise, 'kextutil.exit': noise },
    ],
    ['in another language', { 'mdatp-health.out': 'Gezond : ja\nBescherming : aan\n' }],
  ])('%s is a finding, soon', async (_name, files) => {
    const name = await folder(files);
    const started = performance.now();
    const { code, stdout } = await kextant('explain', name, '--json');
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ level: 'unknown', findings: [{ code: 'unreadable' }] });
  });

  it('of an mdatp that could not be checked says that, whatever it answered', async () => {
    const undecided = { 'mdatp-file.out': 'undecided\n/x/wdavdaemonclient\ncodesign: timed-out\n' };
    const { code, stdout } = await kextant('explain', await folder({ ...approved, ...undecided }));
    expect(code).toBe(3);
    expect(stdout).toContain('Defender couldn’t be verified (unreadable)');
    expect(stdout).toContain('mdatp-file: /x/wdavdaemonclient: codesign: timed-out');
  });

  it('of 200 MB is a finding, soon', async () => {
    const name = await folder({ ...approved, 'kextstat.out': '', 'systemextensionsctl.out': '' });
    for (const file of ['mdatp-health.out', 'kextstat.out', 'systemextensionsctl.out']) {
      await truncate(path.join(dir, name, file), 200 * 1024 * 1024);
    }
    const started = performance.now();
    expect((await kextant('explain', name)).code).toBe(3);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
