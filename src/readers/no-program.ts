// What a shell says when there is no `mdatp` to run: evidence may come from somebody's terminal.

/** A line of whoever found no such program: bash, zsh, fish, sudo, env, or anything that opens a file that is not there. */
export const noProgram =
  /(\bmdatp: ((command )?not found|no such file or directory)|(not found|unknown command|directory): (\S*\/)?mdatp)\s*$/i;
