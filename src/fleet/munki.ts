// The Munki condition: two items that manifests can ask for.
import { asksForLevel, type Script } from './scripts.ts';

export const munkiCondition: Script = (root) => `#!/bin/sh
# Munki condition: lies in /usr/local/munki/conditions, owned by root, mode 755. It gives manifests
#   kextant_level      e.g. kextant_level == "unprotected"
#   kextant_findings   e.g. ANY kextant_findings == "kernel-extension-not-approved"
${asksForLevel(root)}
defaults='${root}/usr/bin/defaults'
folder=$("$defaults" read '${root}/Library/Preferences/ManagedInstalls' ManagedInstallDir 2>/dev/null) ||
  folder='${root}/Library/Managed Installs'
items="$folder/ConditionalItems"
"$defaults" write "$items" kextant_level -string "$level" || exit 1
set --
rest=$findings,
while [ -n "$rest" ]; do
  [ "\${rest%%,*}" = none ] || set -- "$@" "\${rest%%,*}"
  rest=\${rest#*,}
done
"$defaults" write "$items" kextant_findings -array "$@" || exit 1
# Munki reads the file without the system's cache of preferences.
'${root}/usr/bin/plutil' -convert xml1 "$items.plist"
`;
