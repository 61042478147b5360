// Types of generate.mjs for the tests.
export function staleFiles(module: typeof import('../src/fleet/managed-settings.ts')): readonly string[];
