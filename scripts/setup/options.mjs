// What a person says behind a script's name. A mistake there ends the script with what it takes.
const exitUsage = 64;

/** The two kinds of options, for `parseArgs`. */
export const flag = /** @type {const} */ ({ type: 'boolean', multiple: false, default: false });
export const text = /** @type {const} */ ({ type: 'string', multiple: false });

/**
 * `read` takes the words, and throws what is wrong with them.
 * @template T
 * @param {(args: string[]) => T} read
 * @param {string} usage
 */
export function optionsOrExit(read, usage) {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(exitUsage);
  }
}

/**
 * The whole number that an option gives; throws where it is not one, or is less than `least`.
 * @type {(name: string, given: string, least: number) => number}
 */
export function wholeNumber(name, given, least) {
  const number = Number(given);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least}, not "${given}".`);
}
