// Shell scripts that hand Kextant's verdict to Jamf Pro and Intune. Plain sh: macOS brings nothing else for sure.

export const appFolder = '/Applications/Kextant.app';

/** Every line is one sh line; paths of the Mac begin with `root`, which is empty but in tests. */
export type Script = (root: string) => string;

/** No tool of a look is waited for longer than 20 seconds, and a bad answer is looked at twice. */
const patienceSeconds = 90;
/** Told to end, Kextant ends the tools it waits for; killed at once it would leave them behind. */
const farewellSeconds = 5;

/** Where Kextant is, and a function that asks it: macOS has no timeout(1), so a second process keeps the time. */
export function asking(root: string): string {
  return `kextant='${root}${appFolder}/Contents/MacOS/Kextant'

ask() {
  "$kextant" "$@" 2>/dev/null </dev/null &
  asked=$!
  {
    waited=0
    while kill -0 "$asked"; do
      sleep 1
      waited=$((waited + 1))
      if [ "$waited" -eq ${patienceSeconds} ]; then kill "$asked"; fi
      if [ "$waited" -ge ${patienceSeconds + farewellSeconds} ]; then kill -9 "$asked"; fi
    done
  } >/dev/null 2>&1 &
  wait "$asked" 2>/dev/null
}
`;
}

/** Sets `level` and `findings` (comma between them, or none); what is no verdict is unknown, never green. */
export function asksForLevel(root: string): string {
  return `${asking(root)}
level=unknown
if [ ! -x "$kextant" ]; then
  findings=kextant-missing
else
  findings=kextant-failed
  line=$(ask status --format intune)
  case "$?:$line" in
    [1-3]:level=protected*) ;;
    [0-3]:level=*' findings='*' path='*)
      level=\${line#level=}
      level=\${level%% *}
      findings=\${line#*' findings='}
      findings=\${findings%% *}
      ;;
  esac
fi
`;
}

export const jamfVerdict: Script = (root) => `#!/bin/sh
# Jamf Pro extension attribute, data type String: what Kextant says of Microsoft Defender on this Mac.
# LEVEL, or LEVEL: FINDING, FINDING. Smart groups: "is protected", "like unprotected", "like kernel-extension".
# Without Kextant: unknown: kextant-missing. No verdict: unknown: kextant-failed.
${asking(root)}
if [ ! -x "$kextant" ]; then
  echo '<result>unknown: kextant-missing</result>'
  exit 0
fi
verdict=$(ask status --format jamf)
case "$?:$verdict" in
  [1-3]:'<result>protected'*) echo '<result>unknown: kextant-failed</result>' ;;
  [0-3]:'<result>'*'</result>') printf '%s\\n' "$verdict" ;;
  *) echo '<result>unknown: kextant-failed</result>' ;;
esac
`;

export const jamfLevel: Script = (root) => `#!/bin/sh
# Jamf Pro extension attribute, data type String, for smart groups: protected, attention, unprotected, starting or
# unknown.
${asksForLevel(root)}
printf '<result>%s</result>\\n' "$level"
`;

export const jamfVersion: Script = (root) => `#!/bin/sh
# Jamf Pro extension attribute, data type String: which Kextant is installed.
${asking(root)}
if [ ! -x "$kextant" ]; then
  echo '<result>not installed</result>'
  exit 0
fi
version=$(ask --version)
case "$?:$version" in
  0:[0-9]*.[0-9]*) printf '<result>%s</result>\\n' "$version" ;;
  *) echo '<result>not answering</result>' ;;
esac
`;

export const intuneVerdict: Script = (root) => `#!/bin/sh
# Intune custom attribute for macOS, data type String: one line of key=value without blanks in the values.
${asking(root)}
if [ ! -x "$kextant" ]; then
  echo 'level=unknown findings=kextant-missing path=none macos=none defender=none'
  exit 0
fi
line=$(ask status --format intune)
case "$?:$line" in
  [1-3]:level=protected*) echo 'level=unknown findings=kextant-failed path=none macos=none defender=none' ;;
  [0-3]:level=*' findings='*' path='*) printf '%s\\n' "$line" ;;
  *) echo 'level=unknown findings=kextant-failed path=none macos=none defender=none' ;;
esac
`;

export const intuneDetect: Script = (root) => `#!/bin/sh
# Intune shell script for macOS (Devices > Scripts), run as root on a schedule: succeeds on a protected Mac and fails on
# every other, so that its device status is the list of Macs to look at.
${asksForLevel(root)}
echo "$level: $findings"
[ "$level" = protected ]
`;
