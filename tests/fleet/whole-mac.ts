// A Mac at its own paths, for what only counts as root: a folder that this process's children see as `/`, in a mount
// namespace of their own. Programs of macOS are the practice Mac's; accounts, groups and rights are the kernel's.
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { type Ran, ran, writeProgram } from '../src/ran.ts';
import { kit, temporaryFolder } from './fixtures.ts';

/** Who is at the Mac, and attacks it. */
export const person = 1001;

export interface WholeMac {
  /** Where its `/` is. */
  readonly root: string;
  /** Runs a line of sh as root, in the given environment. */
  readonly asRoot: (line: string, env?: Readonly<Record<string, string>>) => Promise<Ran>;
  /** Writes a program that belongs to the person, in a folder of theirs. */
  readonly plant: (file: string, text: string) => void;
}

const app = 'Applications/Microsoft Defender.app/Contents/MacOS';

/** Protected, with Defender where Microsoft puts it, and the scripts of the kit in /kit. */
export function wholeMac(): WholeMac {
  const root = path.join(temporaryFolder(onTestFinished), 'Mac');
  makePracticeMac({ scenario: 'healthy', dir: root });
  chmodSync(path.dirname(root), 0o755);
  for (const folder of ['usr/bin', 'bin']) linkHostPrograms(root, folder);
  for (const folder of ['host-usr', 'dev', 'proc', 'private/tmp', 'Users/piet/Library/Logs', 'etc'])
    mkdirSync(path.join(root, folder), { recursive: true });
  symlinkSync('private/tmp', path.join(root, 'tmp'));
  chmodSync(path.join(root, 'private/tmp'), 0o1777);
  for (const folder of ['lib', 'lib64']) symlinkSync(`host-usr/${folder}`, path.join(root, folder));
  symlinkSync('../host-usr/lib', path.join(root, 'usr/lib'));
  chownAll(path.join(root, 'Users/piet'));
  installDefender(root);
  for (const { path: name, text, isProgram } of kit) if (isProgram) writeProgram(path.join(root, 'kit', name), text);
  const asRoot = (line: string, env: Readonly<Record<string, string>> = {}) => {
    const words = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    return ran('unshare', ['-m', '--propagation', 'private', 'sh', '-c', enter, 'sh', root, line, ...words]);
  };
  const plant = (file: string, text: string) => {
    writeProgram(path.join(root, file), text);
    chownAll(path.dirname(path.join(root, file)));
  };
  return { root, asRoot, plant };
}

const enter = `root=$1 line=$2; shift 2
mount --bind /usr "$root/host-usr" && mount --rbind /dev "$root/dev" && mount -t proc proc "$root/proc" &&
exec env -i PATH=/usr/bin:/bin "$@" /usr/sbin/chroot "$root" /bin/sh -c "$line"`;

function linkHostPrograms(root: string, folder: string): void {
  mkdirSync(path.join(root, folder), { recursive: true });
  const there = new Set(readdirSync(path.join(root, folder)));
  for (const name of readdirSync('/usr/bin'))
    if (!there.has(name)) symlinkSync(`/host-usr/bin/${name}`, path.join(root, folder, name));
}

/** Microsoft's signature is, here, that the file is root's: nobody else can make that. */
function installDefender(root: string): void {
  const practice = path.join(root, 'practice');
  mkdirSync(path.join(practice, 'usr/local'), { recursive: true });
  cpSync(path.join(root, 'usr/local/bin'), path.join(practice, 'usr/local/bin'), { recursive: true });
  symlinkSync('../private', path.join(practice, 'private'));
  rmSync(path.join(root, 'usr/local/bin/mdatp'));
  writeProgram(
    path.join(root, app, 'wdavdaemonclient'),
    '#!/bin/sh\n/host-usr/bin/id >>/tmp/ran-as\nchmod -f 666 /tmp/ran-as\nexec /practice/usr/local/bin/mdatp "$@"\n',
  );
  symlinkSync(`/${app}/wdavdaemonclient`, path.join(root, 'usr/local/bin/mdatp'));
  for (const [name, text] of Object.entries(programs)) {
    rmSync(path.join(root, 'usr/bin', name), { force: true });
    writeProgram(path.join(root, 'usr/bin', name), text);
  }
  writeFileSync(path.join(root, 'private/tmp/ran-as'), '');
  chmodSync(path.join(root, 'private/tmp/ran-as'), 0o666);
}

/** As macOS has them, made of Linux's own. */
const programs: Readonly<Record<string, string>> = {
  sudo: `#!/bin/sh
[ "$1 $2 $4" = '-n -u --' ] || exit 1
case $3 in nobody) who=65534 ;; '#'*) who=\${3#?} ;; *) exit 1 ;; esac
shift 4
exec /host-usr/bin/setpriv --reuid "$who" --regid "$who" --clear-groups "$@"
`,
  codesign: `#!/bin/sh
for file; do :; done
[ ! -e /private/var/unsigned ] || exit 1
[ "$(/host-usr/bin/stat -L -c %u "$file")" = 0 ] || { echo "$file: code object is not signed at all" >&2; exit 1; }
`,
  stat: `#!/bin/sh
[ "$3" != /dev/console ] || exec cat /private/var/console-uid
case $2 in
  '%d %i %z %Fm %Fc') shift 2; exec /host-usr/bin/stat -L -c '%d %i %s %.Y %.Z' "$@" ;;
  'owner %u:%g, mode %Lp') exec /host-usr/bin/stat -c 'owner %u:%g, mode %a' "$3" ;;
  '%u %Lp') exec /host-usr/bin/stat -c '%u %a' "$3" ;;
  '%u %g %Lp') shift 2; exec /host-usr/bin/stat -c '%u %g %a' "$@" ;;
  %u) exec /host-usr/bin/stat -c %u "$3" ;;
esac
exit 1
`,
  id: '#!/bin/sh\nexec /host-usr/bin/id "$@"\n',
  defaults: '#!/bin/sh\n[ "$1" != read ] || exit 1\nprintf "%s\\n" "$*" >>/private/var/munki.log\n',
};

export function sitsAtTheMac(mac: WholeMac, uid: number): void {
  writeFileSync(path.join(mac.root, 'private/var/console-uid'), `${uid}\n`);
}

export function chownAll(folder: string): void {
  chownSync(folder, person, person);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) chownAll(file);
    else if (!entry.isSymbolicLink()) chownSync(file, person, person);
  }
}
