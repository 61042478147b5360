// The steps of the macOS workflow that try a package, run by bash as the runner does: they pass with a good package and
// fail with a bad one. macOS's programs and the app are stood in for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shellSteps } from '../../scripts/lint/workflows.mjs';
import { writeProgram } from './lying-mac.ts';

const workflow = readFileSync(path.resolve(import.meta.dirname, '../../.github/workflows/macos.yml'), 'utf8');
const steps = shellSteps(workflow.slice(workflow.indexOf('\n  tried:')));

/** Of the packages as they should be: what each program of macOS prints, and how it ends. */
const honest: Readonly<Record<string, string>> = {
  ditto: 'case $1 in -x) mkdir -p "$4/Kextant.app" ;; *) cp -R "$1/." "$2" ;; esac',
  plutil: `case $* in
  *LSMinimumSystemVersion*legacy*) echo 10.15 ;;
  *LSMinimumSystemVersion*) echo 13.0 ;;
  *CFBundleShortVersionString*) echo 1.2.3 ;;
  '-convert json -o - -') cat >/dev/null; echo '{"com.apple.security.cs.allow-jit":true}' ;;
esac`,
  lipo: 'exit 0',
  codesign: 'case $* in *--verbose=2*) echo "CodeDirectory flags=0x10000(runtime)" >&2 ;; esac',
  spctl: 'exit 0',
  xcrun: 'exit 0',
  pkgutil: 'exit 0',
  npm: 'exit 0',
  sudo: 'exec "$@"',
  installer: 'exit 0',
  stat: "echo 'root:wheel 644'",
  pgrep: 'exit 0',
  pkill: 'exit 0',
  open: 'exit 0',
  // Until the app that was started has said something; where none was, nobody waits.
  sleep: '[ -e "$RUNNER_TEMP/said" ] || exit 0\nuntil [ -s "$RUNNER_TEMP/said" ]; do /bin/sleep 0.05; done',
  // Of what is not below the test's own folder nothing is removed.
  rm: 'exit 0',
};

/** An app that takes words, is neither Node nor has a debugger, and notices a changed archive. */
const app = (changes: Readonly<{ status?: number; version?: string; said?: string; startsChanged?: boolean }> = {}) => `
here=\${0%/MacOS/Kextant}
case $(dd if="$here/Resources/app.asar" bs=1 skip=400 count=1 2>/dev/null) in
  x) ${changes.startsChanged === true ? ':' : 'kill -TRAP $$'} ;;
esac
case $* in
  --version) echo ${changes.version ?? '1.2.3'} ;;
  *--tools-root*) exit 64 ;;
  status*) exit ${changes.status ?? 2} ;;
  *remote-debugging*) echo "${changes.said ?? 'nothing'}" >&2; exec /bin/sleep 60 ;;
esac`;

function world(programs: Readonly<Record<string, string>> = {}, appScript = app()) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-steps-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, script] of Object.entries({ ...honest, ...programs }))
    writeProgram(path.join(folder, 'bin', name), script);
  for (const edition of ['current', 'legacy']) {
    const contents = path.join(folder, 'apps', edition, 'Kextant.app/Contents');
    writeProgram(path.join(contents, 'MacOS/Kextant'), appScript);
    mkdirSync(path.join(contents, 'Resources'), { recursive: true });
    writeFileSync(path.join(contents, 'Resources/app.asar'), 'a'.repeat(1000));
    mkdirSync(path.join(folder, 'dist', edition), { recursive: true });
    for (const kind of ['dmg', 'zip', 'pkg'])
      writeFileSync(path.join(folder, 'dist', edition, `Kextant-1.2.3-universal.${kind}`), '');
  }
  const log = path.join(folder, 'home/Library/Logs/Kextant');
  mkdirSync(log, { recursive: true });
  writeFileSync(path.join(log, 'main.log'), 'verdict verdict="unprotected"\n');
  mkdirSync(path.join(folder, 'temp'));
  const env = {
    PATH: `${path.join(folder, 'bin')}:/usr/bin:/bin`,
    HOME: path.join(folder, 'home'),
    RUNNER_TEMP: path.join(folder, 'temp'),
  };
  return {
    folder,
    run: (holds: string) => {
      const script = steps.find((step) => step.script.includes(holds))?.script ?? expect.unreachable();
      return spawnSync('bash', ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8', timeout: 20_000 }).status;
    },
  };
}

test('the zips are unpacked where the steps and mac-check look for apps', () => {
  const { folder, run } = world();
  rmSync(path.join(folder, 'apps'), { recursive: true });
  expect(run('ditto -x -k')).toBe(0);
  for (const place of ['apps/current', 'apps/legacy', 'dist/current/mac-universal', 'dist/legacy/mac-universal'])
    expect(existsSync(path.join(folder, place, 'Kextant.app'))).toBe(true);
});

interface Bad {
  readonly what: string;
  readonly programs?: Readonly<Record<string, string>>;
  readonly app?: string;
}

const bad: Readonly<Record<string, readonly Bad[]>> = {
  'LSMinimumSystemVersion raw': [
    { what: 'another oldest macOS', programs: { plutil: 'echo 12.0' } },
    { what: 'one processor only', programs: { lipo: 'exit 1' } },
  ],
  'stapler validate': [
    { what: 'a signature that does not hold', programs: { codesign: 'exit 1' } },
    { what: 'no hardened runtime', programs: { codesign: 'echo "flags=0x2(adhoc)" >&2' } },
    { what: 'no ticket', programs: { xcrun: 'exit 1' } },
    { what: 'a package that Gatekeeper refuses', programs: { spctl: 'case $* in *install*) exit 3 ;; esac' } },
  ],
  'status --format json': [
    { what: 'an app that does not start', app: 'kill -KILL $$' },
    { what: 'another level', app: app({ status: 0 }) },
  ],
  'remote-debugging-port': [
    { what: 'Node behind its name', app: app({ version: '24.0.0' }) },
    { what: 'an open debugger', app: app({ said: 'DevTools listening on ws://127.0.0.1:9222' }) },
  ],
  'app.asar': [{ what: 'an archive that may be changed', app: app({ startsChanged: true }) }],
  'installer -pkg': [
    { what: 'a LaunchAgent that others may change', programs: { stat: "echo 'root:wheel 666'" } },
    { what: 'an app that does not stay', programs: { pgrep: 'exit 1' } },
  ],
};

describe.each(Object.entries(bad))('the step with %s', (holds, cases) => {
  test('passes with a good package', () => {
    expect(world().run(holds)).toBe(0);
  });

  test.each(cases)('fails with $what', ({ programs, app: script }) => {
    expect(world(programs, script).run(holds)).not.toBe(0);
  });
});

test('every step of that job that has a script of its own is tried here', () => {
  const untried = steps.filter(({ script }) => !Object.keys(bad).some((holds) => script.includes(holds)));
  expect(untried.map(({ script }) => script.split('\n')[0])).toEqual([
    'npm ci --ignore-scripts --no-audit --no-fund',
    'set -eux',
    'npm run mac-check -- --ci --only dist-info,dist-icon,dist-signature',
  ]);
});
