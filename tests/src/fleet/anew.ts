// Modules of src/fleet read anew by the test that judges them: their tables are made while they load.

let count = 0;

/** `name` without its ending. Its own imports stay those of every other test. */
export function anew<Module>(name: string): Promise<Module> {
  count += 1;
  return import(/* @vite-ignore */ `../../../src/fleet/${name}.ts?anew=${count}`);
}
