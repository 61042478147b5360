// Checks of the standalone verdict: macOS's own JavaScript, its shell, launchd, and a Mac where nobody is logged in.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { status } from '../../main/cli/looks.ts';
import { judgeProgram, standaloneScript } from '../../scripts/standalone.mjs';
import type { Outcome } from '../../src/outcome.ts';
import { answer, type Given } from '../../standalone/answer.ts';
import { recording, recordings } from '../src/fixtures.ts';
import { type CheckedMac, differs, impossible, isThere, judged, program, type Seen } from './mac.ts';

const levels = ['protected', 'attention', 'unprotected', 'starting', 'unknown'];
const label = 'dev.kextant.mac-check';

/** Each recording as what mdatp said, and as what macOS said beside a Defender that works. */
function cases(): readonly Given[] {
  const healthy = Buffer.from(recording('mdatp-health/macos-101.70.19-healthy.txt'));
  return recordings().flatMap((name) => {
    const bytes = Buffer.from(recording(name));
    return [
      given({ 'mdatp-health.out': bytes }),
      given({ 'mdatp-health.out': healthy, 'systemextensionsctl.out': bytes }),
    ];
  });
}

function given(files: Readonly<Record<string, Buffer>>): Given {
  const sizes = Object.entries(files).map(([name, bytes]) => `  ${bytes.length} ${name}\n`);
  const bytes = Buffer.concat(Object.values(files)).toString('base64');
  return { format: 'json', from: 'folder', machine: 'arm64', sizes: sizes.join(''), bytes, now: 0 };
}

export async function judge(mac: CheckedMac): Promise<Seen> {
  if (!isThere(mac, '/usr/bin/osascript')) return impossible('there is no /usr/bin/osascript');
  const all = cases();
  const script = `${await judgeProgram()};JSON.stringify(${JSON.stringify(all)}.map(kextant.answer))`;
  // As the verdict starts it: the program on standard input.
  const {
    stdout,
    stderr,
    status: code,
  } = spawnSync(mac.tools.locate('/usr/bin/osascript'), ['-l', 'JavaScript', '-'], {
    input: script,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  const said = answersIn(stdout);
  if (said === null) return differs(`osascript: exit ${code}, ${stdout.length} characters, ${stderr.slice(0, 200)}`);
  const other = all.filter((one, index) => answer(one) !== said[index]);
  return judged(
    other.length === 0 ? [] : [`${other.length} of ${all.length} answers are not Node’s`],
    `${all.length} answers, each as Node’s, byte for byte`,
  );
}

function answersIn(stdout: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(stdout);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The script as `npm run dist` makes it, for this Mac. */
async function scriptFor(mac: CheckedMac): Promise<string> {
  const file = path.join(mac.folder, 'kextant-verdict.sh');
  writeFileSync(file, await standaloneScript(mac.root ?? ''));
  chmodSync(file, 0o755);
  return file;
}

const runScript = (mac: CheckedMac, file: string): Promise<Outcome> =>
  mac.run({ path: '/bin/bash', args: [file, '--format', 'json'], deadlineMs: 60_000, limitBytes: 16 * 1024 * 1024 });

function levelOf(text: string): string | null {
  const found = /"level": ?"([a-z]+)"/.exec(text)?.[1];
  return found !== undefined && levels.includes(found) ? found : null;
}

export async function verdict(mac: CheckedMac): Promise<Seen> {
  const outcome = await runScript(mac, await scriptFor(mac));
  const printed = outcome.kind === 'exited' ? outcome.stdout : '';
  const memoryFile = path.join(mac.folder, 'memory.json');
  const options = { root: mac.root, memoryFile, version: '0', language: 'en', tell: () => {} } as const;
  const { diagnosis } = await status(options);
  const [standalone, node] = [levelOf(printed), diagnosis.level];
  return judged(
    standalone === node ? [] : [`kextant-verdict.sh says ${standalone ?? outcome.kind}, Kextant says ${node}`],
    `both say ${node}`,
  );
}

/** Announced by its item: a job of launchd's for some seconds, gone afterwards. */
export async function launchd(mac: CheckedMac): Promise<Seen> {
  const [script, said] = [await scriptFor(mac), path.join(mac.folder, 'said')];
  const plist = path.join(mac.folder, `${label}.plist`);
  writeFileSync(plist, jobPlist([script, '--format', 'json'], said));
  const started = await program(mac, '/bin/launchctl', ['bootstrap', 'system', plist]);
  if (started.kind !== 'exited' || started.code !== 0) return differs(`launchctl bootstrap: ${ended(started)}`);
  try {
    const startedAt = performance.now();
    let level: string | null = null;
    while (level === null && performance.now() - startedAt < mac.waits.launchdMs) {
      await pause(250);
      level = existsSync(said) ? levelOf(readFileSync(said, 'utf8')) : null;
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    return judged(level === null ? [`no level within ${seconds} s`] : [], `${level} after ${seconds} s`);
  } finally {
    await program(mac, '/bin/launchctl', ['bootout', `system/${label}`]);
  }
}

const ended = (outcome: Outcome) => (outcome.kind === 'exited' ? `exit ${outcome.code}` : outcome.kind);

function jobPlist(args: readonly string[], said: string): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const words = ['/bin/bash', ...args].map((word) => `<string>${escaped(word)}</string>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>Label</key><string>${label}</string>
<key>ProgramArguments</key><array>${words}</array>
<key>RunAtLoad</key><true/>
<key>StandardOutPath</key><string>${escaped(said)}</string>
</dict></plist>
`;
}

export async function loginWindow(mac: CheckedMac): Promise<Seen> {
  const outcome = await program(mac, '/usr/bin/stat', ['-f', '%u', '/dev/console']);
  if (outcome.kind !== 'exited' || !/^\d+\s*$/.test(outcome.stdout))
    return differs('stat does not name who is at the screen');
  if (Number(outcome.stdout) >= 500) return impossible('somebody is logged in: log out, and run it over SSH');
  const answered = await runScript(mac, await scriptFor(mac));
  const level = answered.kind === 'exited' ? levelOf(answered.stdout) : null;
  return judged(level === null ? [`no level: ${ended(answered)}`] : [], `${level}`);
}
