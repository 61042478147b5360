// The words after the app's name that make it a command line instead of an icon. Also in plain Node.

export const commandNames = ['status', 'watch', 'explain', 'report', 'fleet-kit', 'uninstall'] as const;

export type CommandName = (typeof commandNames)[number];

/** Those that ask the Mac's tools. */
export const lookingCommands = ['status', 'watch', 'report'] as const satisfies readonly CommandName[];

export type LookingCommand = (typeof lookingCommands)[number];

const firstWords: ReadonlySet<string> = new Set([...commandNames, '--help', '--version']);

/** Where the command line begins among the arguments of a process; null when there is none, and the app starts. */
export function commandLineIn(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex((arg) => firstWords.has(arg));
  return first < 0 ? null : args.slice(first);
}
