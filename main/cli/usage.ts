// What is wrong with the words or the folder that were given, and what to do about it. Runs in main and in plain Node.

/** Told to the person as it is, and the exit status is 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
