// The names of this computer and of its people: what must not stand in anything that leaves it. Also in plain Node.
import { readdirSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { fileTable } from '../../src/mac-files.ts';
import { readFullNames } from '../../src/readers/full-names.ts';
import { readPlist } from '../../src/readers/plist.ts';
import type { Run } from './run.ts';
import type { Tools } from './tools.ts';

/**
 * Account, host, computer and full names. Every account counts, whether macOS's directory knows it or a home folder bears
 * its name: as root the person at the console is another than ourselves, and so is who typed `sudo`. A directory that does
 * not answer within its deadline leaves the rest.
 */
export async function ownNames(
  { run, tools }: { readonly run: Run; readonly tools: Tools },
  session = process.env,
): Promise<readonly string[]> {
  const host = hostname();
  const own = [ownUser(), host, host.split('.')[0] ?? host];
  const others = [
    session['SUDO_USER'] ?? '',
    ...accountsIn(tools.locate(fileTable.homes.path)),
    ...computerNamesIn(tools.locate(fileTable['computer-names'].path)),
    ...readFullNames(await run(tools.tool('full-names'))),
  ];
  return [...own, ...others.filter((name) => name !== '' && !own.includes(name))];
}

function accountsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name !== 'Shared' && !name.startsWith('.'));
  } catch {
    return []; // not a Mac
  }
}

/** Names of the computer in words, as its person gave them, and as the network knows it. */
function computerNamesIn(file: string): readonly string[] {
  try {
    const keys = new Set(['ComputerName', 'LocalHostName', 'HostName']);
    return namesIn(readPlist(readFileSync(file, 'utf8')), keys);
  } catch {
    return []; // not a Mac
  }
}

function namesIn(value: ReturnType<typeof readPlist>, keys: ReadonlySet<string>): readonly string[] {
  if (!(value instanceof Map)) return [];
  return [...value].flatMap(([key, member]) =>
    typeof member === 'string' ? (keys.has(key) ? [member] : []) : namesIn(member, keys),
  );
}

/**
 * Short name of the person. An account of a directory that cannot be asked now has no entry, which Node throws for; the
 * session still names it. Empty where nothing does: such a Mac is watched all the same. Anybody can set what the session
 * says: a path is not a name, and would lead us to settings of theirs.
 */
export function ownUser(account: () => { readonly username: string } = userInfo, session = process.env): string {
  try {
    return account().username;
  } catch {
    const name = session['USER'] ?? session['LOGNAME'] ?? '';
    return name.includes('/') || /^\.+$/.test(name) ? '' : name;
  }
}
