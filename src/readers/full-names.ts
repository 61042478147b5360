// What `dscl . -list /Users RealName` says: the names of the people of this Mac, which a report leaves out.
import { type Outcome, printedLines } from '../outcome.ts';

/** macOS's own accounts: their names are words that tools print. */
const systemAccounts: ReadonlySet<string> = new Set(['root', 'daemon', 'nobody', 'Guest']);

/**
 * Short and full names, `piet` and `Piet Puk`, of every account but the system's [man dscl: one account a line, its name
 * before the value]. Total: a tool that failed names nobody.
 */
export function readFullNames(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'missing' || outcome.kind === 'refused') return [];
  if (outcome.kind === 'exited' && outcome.code !== 0) return [];
  return printedLines(outcome.stdout).flatMap((line) => {
    const [, account, fullName] = /^(\S+)(?:\s+(\S.*?))?\s*$/.exec(line) ?? [];
    if (account === undefined || account.startsWith('_') || systemAccounts.has(account)) return [];
    return fullName === undefined ? [account] : [account, fullName];
  });
}
