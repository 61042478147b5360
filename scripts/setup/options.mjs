// What a person says behind a script's name. A mistake there ends the script with what it takes. Plain Node.
const exitUsage = 64;

/** `read` takes the words, and throws what is wrong with them. */
export function optionsOrExit(read, usage) {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(exitUsage);
  }
}
