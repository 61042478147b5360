// Shell scripts that give Jamf Pro and Intune the verdict. Each is one file to paste: it carries the standalone verdict,
// and needs nothing but macOS.
import { formats } from '../formats.ts';

export const appFolder = '/Applications/Kextant.app';

/** The standalone verdict as it was built (standalone/): what every script begins with, and how the verdict's own ends. */
export interface Standalone {
  /** Nothing of the environment counts after it; for scripts that give no verdict. */
  readonly start: string;
  /** That, and functions of sh; `kextant_verdict FORMAT` sets $verdict, $level, $codes, $status and $reason. */
  readonly library: string;
  /** What kextant-verdict.sh does with its words. */
  readonly main: string;
}

/** Paths of the Mac begin with `root`, which is empty but in tests. */
export interface ScriptParts {
  readonly standalone: Standalone;
  readonly root: string;
}

export type Script = (parts: ScriptParts) => string;

/** It starts itself again with bash; the judge is in single quotes; lists are split where none of their words needs quotes;
 * and no script uses every function and variable. */
const forShellcheck = '# shellcheck shell=bash disable=SC2016,SC2034,SC2086,SC2317';

/** A comment, the standalone verdict's functions, and what to do with them, without its remarks: 100 kB is all there is. */
export function withVerdict(
  comment: string,
  lines: (root: string) => string,
  { standalone, root }: ScriptParts,
): string {
  const library = standalone.library.replace("\nroot=''\n", () => `\nroot='${root}'\n`);
  return `#!/bin/sh\n${comment}\n${forShellcheck}\n\n${library}\n${lines(root).replace(/^ *#.*\n/gm, '')}`;
}

export const verdictScript: Script = (parts) =>
  withVerdict(
    `# Kextant's verdict on Microsoft Defender on this Mac, without Kextant.app:
#   kextant-verdict.sh [--format ${formats.join('|')}] [--evidence DIR]
# Exit status: 0 protected, 1 attention, 2 unprotected, 3 unknown or starting, 64 usage.`,
    () => parts.standalone.main,
    parts,
  );

export const jamfVerdict: Script = (parts) =>
  withVerdict(
    `# Jamf Pro extension attribute, data type String: what Kextant says of Microsoft Defender on this Mac.
# LEVEL, or LEVEL: FINDING, FINDING. Smart groups: "is protected", "like unprotected", "like kernel-extension".
# No verdict: unknown: and the reason.`,
    () => `kextant_verdict jamf\nprintf '%s\\n' "$verdict"\n`,
    parts,
  );

export const jamfLevel: Script = (parts) =>
  withVerdict(
    `# Jamf Pro extension attribute, data type String, for smart groups: protected, attention, unprotected, starting or
# unknown.`,
    () => `kextant_verdict jamf\nprintf '<result>%s</result>\\n' "$level"\n`,
    parts,
  );

export const jamfVersion: Script = ({ standalone, root }) => `#!/bin/sh
# Jamf Pro extension attribute, data type String: which Kextant is installed. The app is read, not started.
${standalone.start}
app='${root}${appFolder}'
if [ ! -d "$app" ]; then
  echo '<result>not installed</result>'
  exit 0
fi
version=$('${root}/usr/bin/defaults' read "$app/Contents/Info" CFBundleShortVersionString 2>/dev/null)
case $version in
  *[!0-9.]* | '') echo '<result>not readable</result>' ;;
  *) printf '<result>%s</result>\\n' "$version" ;;
esac
`;

export const intuneVerdict: Script = (parts) =>
  withVerdict(
    '# Intune custom attribute for macOS, data type String: one line of key=value without blanks in the values.',
    () => `kextant_verdict intune\nprintf '%s\\n' "$verdict"\n`,
    parts,
  );

export const intuneDetect: Script = (parts) =>
  withVerdict(
    `# Intune shell script for macOS (Devices > Scripts), run as root on a schedule: succeeds on a protected Mac and fails on
# every other, so that its device status is the list of Macs to look at.`,
    () => `kextant_verdict intune\necho "$level: $codes"\n[ "$level" = protected ]\n`,
    parts,
  );
