// The names of this computer and of the person at it: what must not stand in anything that leaves it. Main and plain Node.
import { hostname, userInfo } from 'node:os';

export function ownNames(): readonly string[] {
  const host = hostname();
  return [userInfo().username, host, host.split('.')[0] ?? host];
}
