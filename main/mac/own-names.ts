// The names of this computer and of the person at it: what must not stand in anything that leaves it. Main and plain Node.
import { hostname, userInfo } from 'node:os';

export function ownNames(): readonly string[] {
  const host = hostname();
  return [ownUser(), host, host.split('.')[0] ?? host];
}

/**
 * Short name of the person. An account of a directory that cannot be asked now has no entry, which Node throws for; the
 * session still names it. Empty where nothing does: such a Mac is watched all the same.
 */
export function ownUser(account: () => { readonly username: string } = userInfo, session = process.env): string {
  try {
    return account().username;
  } catch {
    return session['USER'] ?? session['LOGNAME'] ?? '';
  }
}
