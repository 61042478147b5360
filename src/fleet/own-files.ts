// Where every file of Kextant lies on a Mac, and the script that removes them.
import { kextantId } from '../ids.ts';
import { agentPath } from './launch-agent.ts';
import { metricsJobPath, metricsLabel, metricsScriptPath, ownFolder, textfileFolder } from './metrics.ts';
import { appFolder, type Script } from './scripts.ts';

export interface OwnFile {
  /** `~/` stands for the home folder of each person who used Kextant. */
  readonly path: string;
  readonly what: string;
}

export const ownFiles: readonly OwnFile[] = [
  { path: appFolder, what: 'the app' },
  { path: '~/Library/Application Support/Kextant', what: "settings, what it did, and its window's storage" },
  { path: '~/Library/Logs/Kextant', what: 'its log' },
  { path: '~/Library/Caches/Kextant', what: 'caches' },
  { path: `~/Library/Caches/${kextantId}`, what: 'caches' },
  { path: `~/Library/HTTPStorages/${kextantId}`, what: 'created by macOS; Kextant makes no network connections' },
  { path: `~/Library/Preferences/${kextantId}.plist`, what: 'window and icon positions saved by macOS' },
  { path: `~/Library/Saved Application State/${kextantId}.savedState`, what: 'the same' },
  { path: agentPath, what: 'starts it at login, where the installer package brought it' },
  { path: metricsJobPath, what: 'launchd job for Prometheus, if an admin installed it' },
  { path: metricsScriptPath, what: 'script of that timer' },
  { path: textfileFolder, what: 'what that script wrote last' },
  { path: '/usr/local/munki/conditions/kextant', what: 'Munki condition, where an admin installed it' },
];

/** By MDM, and gone when the profile is withdrawn. */
export const managedFile = `/Library/Managed Preferences/${kextantId}.plist`;

export const uninstallScript: Script = ({ standalone, root }) => {
  const ofMac = ownFiles.filter(({ path }) => !path.startsWith('~/'));
  const ofPeople = ownFiles.filter(({ path }) => path.startsWith('~/'));
  return `#!/bin/sh
# Removes Kextant from this Mac, for everybody: sudo sh uninstall.sh
# Settings sent by MDM stay until their profile is withdrawn. Defender is not touched.
${standalone.start}
root='${root}'
if [ "$("$root/usr/bin/id" -u)" -ne 0 ]; then
  echo 'Run it as root: sudo sh uninstall.sh' >&2
  exit 1
fi
# A tool that is not there, or has nothing to stop or forget, is not a reason to leave files behind.
[ -x "$root/bin/launchctl" ] && "$root/bin/launchctl" bootout system/${metricsLabel} 2>/dev/null
[ -x "$root/usr/bin/pkill" ] && "$root/usr/bin/pkill" -f "^$root${appFolder}/Contents/MacOS/Kextant" 2>/dev/null
[ -x "$root/usr/sbin/pkgutil" ] && "$root/usr/sbin/pkgutil" --forget ${kextantId} >/dev/null 2>&1

failed=0

leave() {
  echo "left $1: $2" >&2
  failed=1
}

# is_roots FOLDER: a folder, not a link to one, that belongs to root; only root's own groups, wheel and admin, may write.
is_roots() {
  [ ! -L "$1" ] || return
  owner_and_mode=$("$root/usr/bin/stat" -f '%u %g %Lp' "$1") || return
  case $owner_and_mode in
    *[2367]) return 1 ;;
    '0 0 '* | '0 80 '*) ;;
    '0 '*[2367]?) return 1 ;;
    '0 '*) ;;
    *) return 1 ;;
  esac
}

# remove FOLDER/… …: what lies in folders of root's. Where somebody else could exchange a folder on the way, a path may
# lead to anything.
remove() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  way=\${1#"$root"/}
  place=$root
  while [ "$way" != "\${way#*/}" ]; do
    place=$place/\${way%%/*}
    way=\${way#*/}
    if ! is_roots "$place"; then
      leave "$1" "$place is not a folder that only root may change"
      return
    fi
  done
  if rm -rf "$1"; then echo "removed $1"; else failed=1; fi
}

# remove_of_person FILE: what lies in a person's home is removed with that person's rights, so that a link in it leads
# nowhere that they could not go themselves.
remove_of_person() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  if "$root/usr/bin/sudo" -n -u "#$owner" -- /bin/rm -rf "$1"; then echo "removed $1"; else leave "$1" 'see above'; fi
}

${ofMac.map(({ path }) => `remove "$root${path}"`).join('\n')}
for home in "$root"/Users/*; do
  # A home folder that is a link could lead anywhere.
  if [ ! -d "$home" ] || [ -L "$home" ]; then continue; fi
  owner=$("$root/usr/bin/stat" -f %u "$home") || continue
  # Folders of root's, such as Shared, are nobody's home.
  case $owner in '' | 0 | *[!0-9]*) continue ;; esac
${ofPeople.map(({ path }) => `  remove_of_person "$home${path.slice(1)}"`).join('\n')}
done
${ofPeople.map(({ path }) => `remove "$root/private/var/root${path.slice(1)}"`).join('\n')}
rmdir "$root${ownFolder}" 2>/dev/null
exit "$failed"
`;
};
