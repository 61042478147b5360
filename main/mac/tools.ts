// The only programs we may run, on this Mac or below another root: src/tools.ts with its last arguments.
import path from 'node:path';
import type { Language } from '../../src/language.ts';
import { fileTable } from '../../src/mac-files.ts';
import type { MacTable } from '../../src/text/mac-words.ts';
import { type ToolName, type ToolRow, toolTable } from '../../src/tools.ts';
import type { Account } from './account.ts';
import { loadScript } from './load-script.ts';

/** One way to run one program; nothing in it ever comes from input. */
export interface Tool extends Pick<ToolRow, 'path' | 'args' | 'deadlineMs' | 'limitBytes'> {
  /** The name it is called by; absent: its path. */
  readonly argv0?: string;
  /** Absent: whoever Kextant is. */
  readonly account?: Account;
  /** The person's own, for what starts other apps; absent: a bare one. */
  readonly environment?: 'person';
}

const macTablePaths: Readonly<Record<MacTable, string>> = {
  settings: fileTable['settings-names'].path,
  privacy: fileTable['privacy-names'].path,
  'login-items': fileTable['login-items-names'].path,
};

/** What is run as it stands in the table. */
export type WholeTool = {
  readonly [Name in ToolName]: (typeof toolTable)[Name]['last'] extends null ? Name : never;
}[ToolName];

/** The tools of this Mac, or of the practice Mac laid out below `root`. */
export interface Tools {
  readonly tool: (name: WholeTool) => Tool;
  /** kextutil as root, through macOS's own password dialog, which speaks this language. */
  readonly load: (language: Language) => Tool;
  /** `/usr/bin/open -b com.apple.systempreferences URL`; the addresses are the constants of main/mac/open.ts. */
  readonly openSettings: (url: string) => Tool;
  /** `/usr/bin/open mailto:…`: the person's own mail program. */
  readonly openMail: (address: string) => Tool;
  /** `codesign` on the file that answers as mdatp. */
  readonly checkSignature: (file: string) => Tool;
  /** `plutil` on one of macOS's tables of words: prints it as JSON. */
  readonly readTable: (table: MacTable) => Tool;
  /** A property list of the Mac, whatever its form, printed as XML (man plutil). */
  readonly plistAsXml: (file: string) => Tool;
  /** A path of the Mac, e.g. the driver's, as it is reached from here. */
  readonly locate: (file: string) => string;
}

export const jamfPath = fileTable.jamf.path;
export const intunePaths = [fileTable['intune-agent'].path, fileTable['company-portal'].path] as const;
/** What an organisation has set for this app; macOS puts it there from a profile [APPLE-DM]. */
export const managedPath = fileTable['managed-settings'].path;

/** The same from a profile for one person (facts: managed-deployment section 2). */
export function managedPathOf(user: string): string {
  return path.join(path.dirname(managedPath), user, path.basename(managedPath));
}

/** `root` null is this Mac itself. */
export function toolsBelow(root: string | null): Tools {
  const locate = (file: string) => (root === null ? file : path.join(root, file));
  const made = (name: ToolName, ...last: readonly string[]): Tool => {
    const { path: file, args, deadlineMs, limitBytes } = toolTable[name];
    return { path: locate(file), args: [...args, ...last], deadlineMs, limitBytes };
  };
  return {
    locate,
    tool: (name) => made(name),
    load: (language) => made('kextutil', loadScript(language)),
    openSettings: (url) => ({ ...made('open-pane', url), environment: 'person' }),
    openMail: (address) => ({ ...made('open-mail', address), environment: 'person' }),
    checkSignature: (file) => made('mdatp-signature', file),
    readTable: (table) => made('pane-names', locate(macTablePaths[table])),
    plistAsXml: (file) => made('own-settings', locate(file)),
  };
}
