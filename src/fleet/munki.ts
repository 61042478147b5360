// The Munki condition: two items that manifests can ask for.
import { type Script, withVerdict } from './scripts.ts';

export const munkiCondition: Script = (parts) =>
  withVerdict(
    `# Munki condition: lies in /usr/local/munki/conditions, owned by root, mode 755. It gives manifests
#   kextant_level      e.g. kextant_level == "unprotected"
#   kextant_findings   e.g. ANY kextant_findings == "kernel-extension-not-approved"
# Munki ends a condition after 60 seconds; this one takes 45 at most, and says unknown before it begins.`,
    tell,
    parts,
  );

const tell = (root: string) => `defaults='${root}/usr/bin/defaults'
folder_of_munki=$("$defaults" read '${root}/Library/Preferences/ManagedInstalls' ManagedInstallDir 2>/dev/null) ||
  folder_of_munki='${root}/Library/Managed Installs'
items="$folder_of_munki/ConditionalItems"

# tell LEVEL FINDING,FINDING
tell() {
  "$defaults" write "$items" kextant_level -string "$1" || return
  rest=$2,
  set --
  while [ -n "$rest" ]; do
    [ "\${rest%%,*}" = none ] || set -- "$@" "\${rest%%,*}"
    rest=\${rest#*,}
  done
  "$defaults" write "$items" kextant_findings -array "$@" || return
  # Munki reads the file without the system's cache of preferences.
  '${root}/usr/bin/plutil' -convert xml1 "$items.plist"
}

tell unknown no-verdict-yet
kextant_verdict intune
tell "$level" "$codes"
`;
