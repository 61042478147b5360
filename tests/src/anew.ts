// Modules of src read anew by the test that judges them: their tables are made while they load.

let count = 0;

/** `name` is a file's path below src without its ending. What it imports stays that of every other test. */
export function anew<Module>(name: string): Promise<Module> {
  count += 1;
  return import(/* @vite-ignore */ `../../src/${name}.ts?anew=${count}`);
}
