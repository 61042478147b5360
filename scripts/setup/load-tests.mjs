// Loads a TypeScript file of the tests for a script: this Node does not read it.
import path from 'node:path';

/**
 * Vite turns what is loaded into what Node reads, in memory. It goes on doing so until the script ends: some of it loads
 * when it is first used.
 */
export async function loadTests(file) {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return await server.ssrLoadModule(`/tests/${file}`);
}
