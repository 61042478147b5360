// What is wrong with the words or the folder that were given, and what to do about it. Also in plain Node.

/** The exit status of a command line that makes no sense, or of a path that is not a folder. */
export const exitUsage = 64;

/** Told to the person as it is, and the exit status is `exitUsage`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
