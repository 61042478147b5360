// Programs of the tests as files that this Node reads: what they do has to happen in a process of its own.
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Builds a file of the checkout into a folder, and answers where it lies then. */
export async function builtInto(folder: string, file: string): Promise<string> {
  const { ext, name } = path.parse(file);
  const output = { entryFileNames: `${name}.${ext === '.mjs' ? 'mjs' : 'js'}` };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: path.join(root, file),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output },
    },
    ssr: { noExternal: true },
  });
  return path.join(folder, output.entryFileNames);
}
