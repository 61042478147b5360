// Types of system-packages.mjs for the tests.
export function findProgram(program: string): string | null;
