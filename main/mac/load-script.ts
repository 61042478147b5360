// The one command that runs as root, word for word: kextutil, and the waiter it may leave behind. Constants.
import type { Language } from '../../src/language.ts';
import { passwordPrompts } from '../../src/text/password-prompts.ts';
import { privilegedCommand } from '../../src/tools.ts';

/** Only root writes in that folder. shlock overlooks a lock whose process is gone (man shlock). */
const lock = '/private/var/db/dev.kextant.load.lock';
/** Succeeds while a process of exactly this name runs. Whoever feigns one only makes the waiter use up its time. */
const kextantRuns = '/usr/bin/pgrep -x Kextant';
/** kextutil's status for a refusal by system policy [KEXT-TOOLS kextutil_main.h]. */
const refused = 27;

const waitSeconds = 600;
/** The waiter's rest between two attempts. */
export const betweenSeconds = 3;
/** As many as fit into that time: the bound where somebody sets the clock back. */
const mostAttempts = waitSeconds / betweenSeconds;

/**
 * Tries again until macOS answers something else than a refusal: each further attempt brings the Allow button back, and no
 * new alert [TN2459]. It sleeps before anything else: another waiter's lock is not its own to remove.
 */
const waiter = [
  `n=0; end=$(($(/bin/date +%s) + ${waitSeconds})); /bin/sleep ${betweenSeconds}`,
  `trap '/bin/rm -f ${lock}' EXIT; trap exit HUP INT TERM`,
  `while [ $((n += 1)) -le ${mostAttempts} ] && [ $(/bin/date +%s) -lt $end ] && ${kextantRuns}`,
  `do ${privilegedCommand}; [ $? = ${refused} ] || break; /bin/sleep ${betweenSeconds}; done`,
].join('; ');

/**
 * What the shell runs. kextutil's own words and its status come first: AppleScript would wrap a failure (facts:
 * macos-commands section 9). Refused by policy, it leaves the waiter behind, unless one is there already or no Kextant
 * runs, and says for how long. The waiter's output goes to nowhere: AppleScript hands nothing over while a process keeps
 * its pipe open [TN2065].
 */
const command = [
  `${privilegedCommand} 2>&1; s=$?; echo exit=$s`,
  `if [ $s = ${refused} ] && ${kextantRuns} >/dev/null`,
  `then (${waiter}) </dev/null >/dev/null 2>&1 & if /usr/bin/shlock -f ${lock} -p $!`,
  `then echo waits=${waitSeconds}; else kill $!; fi; fi`,
].join('; ');

/** The script for osascript, in the language the guide speaks. Nothing in it ever comes from input. */
export function loadScript(language: Language): string {
  return `do shell script "${command}" with prompt "${passwordPrompts[language]}" with administrator privileges`;
}
