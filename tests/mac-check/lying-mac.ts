// Practice Macs for `mac-check`: an honest one for each item, and how it lies.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { writeState } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { agentLabel, agentPath } from '../../src/fleet/launch-agent.ts';
import { type CheckedMac, waits } from './mac.ts';

const repository = path.resolve(import.meta.dirname, '../..');

export interface PracticeMac {
  readonly root: string;
  /** Where `dist` would be. */
  readonly checkout: string;
  /** Puts a shell script in the place of a program. */
  readonly program: (file: string, script: string) => void;
  readonly mac: CheckedMac;
}

/** With somebody at it who says yes to everything. */
export function practiceMac(scenario = 'sysext-14', part: Partial<CheckedMac> = {}): PracticeMac {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { root } = makePracticeMac({ scenario, dir: path.join(folder, 'mac') });
  const [checkout, own] = [path.join(folder, 'checkout'), path.join(folder, 'own')];
  for (const made of [checkout, own]) mkdirSync(made);
  const mac: CheckedMac = {
    tools: toolsBelow(root),
    run,
    root,
    notMac: null,
    isRoot: true,
    uid: 501,
    nobody: null,
    ask: async () => true,
    checkout,
    folder: own,
    waits: { ...waits, settleMs: 500, restMs: 1_500 },
    ...part,
  };
  return { root, checkout, program: (file, script) => writeProgram(path.join(root, file), script), mac };
}

export function writeProgram(file: string, script: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** As Defender's installer lays it out: a link into the app. */
export function layOutDefender({ root }: PracticeMac, team = 'UBF8T346G9'): void {
  const inside = path.join(root, 'Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemonclient');
  mkdirSync(path.dirname(inside), { recursive: true });
  renameSync(path.join(root, 'usr/local/bin/mdatp'), inside);
  symlinkSync(inside, path.join(root, 'usr/local/bin/mdatp'));
  writeState(root, 'team', team);
}

/** An app as `npm run dist` leaves it, and tools that read it; `info` and `fuses` say what it is like. */
export function layOutApp(
  practice: PracticeMac,
  { info = {}, fuses = '00001100', icon = true, entitlement = true } = {},
): void {
  const app = path.join(practice.checkout, 'dist/current/mac-arm64/Kextant.app/Contents');
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(app, name)), { recursive: true });
    writeFileSync(path.join(app, name), content);
  };
  const plist = {
    CFBundleIdentifier: 'dev.kextant.Kextant',
    CFBundleExecutable: 'Kextant',
    LSMinimumSystemVersion: '13.0',
    LSUIElement: true,
    LSAppNapIsDisabled: true,
    ...info,
  };
  write('Info.plist', JSON.stringify(plist));
  write('Resources/icon.icns', 'icns');
  const wire = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', Buffer.from([1, fuses.length]), fuses];
  write(
    'Frameworks/Electron Framework.framework/Electron Framework',
    Buffer.concat(wire.map((part) => Buffer.from(part))),
  );
  writeProgram(path.join(app, 'MacOS/Kextant'), 'echo 1.2.3');
  // Info.plist is JSON here already.
  practice.program('usr/bin/plutil', 'for file; do :; done; cat "$file"');
  const key = entitlement ? 'com.apple.security.cs.allow-jit' : 'com.apple.security.get-task-allow';
  practice.program('usr/bin/codesign', `case $1 in -d) echo "<key>${key}</key><true/>" ;; esac`);
  const sizes = '16x16@2x 32x32@2x 128x128 128x128@2x 256x256 256x256@2x 512x512 512x512@2x';
  practice.program(
    'usr/bin/iconutil',
    `mkdir "$4"; for size in ${icon ? sizes : '16x16'}; do touch "$4/icon_$size.png"; done`,
  );
}

/** What the package leaves, loaded for the person. */
export function layOutAgent(practice: PracticeMac): void {
  const source = path.join('assets/pkg-scripts', `${agentLabel}.plist`);
  const plist = readFileSync(path.join(repository, source), 'utf8');
  for (const file of [path.join(practice.root, agentPath), path.join(practice.checkout, source)]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, plist);
  }
  practice.program('usr/bin/stat', 'echo "0 0 644"');
  practice.program('bin/launchctl', `[ "$*" = "print gui/501/${agentLabel}" ]`);
}

/** A launchd that starts what it is given at once. */
export const launchdScript = `
case $1 in bootstrap) ;; *) exit 0 ;; esac
said=$(sed -n 's/.*<key>StandardOutPath<.key><string>\\(.*\\)<.string>.*/\\1/p' "$3")
script=$(sed -n 's/.*<string>\\([^<]*kextant-verdict.sh\\)<.string>.*/\\1/p' "$3")
# Away from the group that ends with this program, before it ends.
setsid /bin/sh -c 'touch "$2.started"; exec /bin/bash "$1" --format json >"$2" 2>/dev/null' sh "$script" "$said" &
while [ ! -e "$said.started" ]; do sleep 0.05; done
`;

/** Says which of its processes is Kextant. */
export const electronScript = 'case $1 in */bare) ;; *) echo $$ >"$0.ours" ;; esac; exec sleep 60';

/** A ps in which Kextant has so many times its memory, and has used a processor since its start if it `works`. */
export function psScript({ memory = 1, works = false } = {}): string {
  return `
ours="\${0%bin/ps}usr/local/bin/electron.ours"
age=$(($(date +%s) - $(stat -c %Y "$ours")))
/bin/ps "$@" | awk -v ours="$(cat "$ours")" -v used="0:$age" '
  $1 == ours { $3 *= ${memory}; ${works ? '$4 = used' : ''} }
  { print }'`;
}
