// Where every file of Kextant lies on a Mac, and the script that removes them.
import { metricsJobPath, metricsLabel, metricsScriptPath, textfileFolder } from './metrics.ts';
import { kextantId } from './profiles.ts';
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
  { path: `~/Library/HTTPStorages/${kextantId}`, what: 'made by macOS; Kextant talks to no network' },
  { path: `~/Library/Preferences/${kextantId}.plist`, what: 'what macOS remembers of its windows and icon' },
  { path: `~/Library/Saved Application State/${kextantId}.savedState`, what: 'the same' },
  { path: metricsJobPath, what: 'timer for Prometheus, where an admin installed it' },
  { path: metricsScriptPath, what: 'script of that timer' },
  { path: `${textfileFolder}/kextant.prom`, what: 'what that script wrote last' },
  { path: '/usr/local/munki/conditions/kextant', what: 'Munki condition, where an admin installed it' },
];

/** By MDM, and gone when the profile is withdrawn. */
export const managedFile = `/Library/Managed Preferences/${kextantId}.plist`;

export const uninstallScript: Script = (root) => {
  const ofMac = ownFiles.filter(({ path }) => !path.startsWith('~/'));
  const ofPeople = ownFiles.filter(({ path }) => path.startsWith('~/'));
  return `#!/bin/sh
# Removes Kextant from this Mac, for everybody: sudo sh uninstall.sh
# Settings sent by MDM stay until their profile is withdrawn. Defender is not touched.
if [ "$(id -u)" -ne 0 ]; then
  echo 'Run it as root: sudo sh uninstall.sh' >&2
  exit 1
fi
root='${root}'
# A tool that is not there, or has nothing to stop or forget, is no reason to leave files behind.
[ -x "$root/bin/launchctl" ] && "$root/bin/launchctl" bootout system/${metricsLabel} 2>/dev/null
[ -x "$root/usr/bin/pkill" ] && "$root/usr/bin/pkill" -f "^$root${appFolder}/Contents/MacOS/Kextant" 2>/dev/null
[ -x "$root/usr/sbin/pkgutil" ] && "$root/usr/sbin/pkgutil" --forget ${kextantId} >/dev/null 2>&1

failed=0
remove() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  if rm -rf "$1"; then echo "removed $1"; else failed=1; fi
}

${ofMac.map(({ path }) => `remove "$root${path}"`).join('\n')}
for home in "$root"/Users/* "$root/var/root"; do
  # A home folder that is a link could lead anywhere.
  [ -d "$home" ] && [ ! -L "$home" ] || continue
${ofPeople.map(({ path }) => `  remove "$home${path.slice(1)}"`).join('\n')}
done
rmdir "$root${metricsScriptPath.slice(0, metricsScriptPath.lastIndexOf('/'))}" 2>/dev/null
exit "$failed"
`;
};
