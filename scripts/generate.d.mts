// Types of generate.mjs for the tests.
export function generated(): Promise<Readonly<Record<string, string>>>;
export function staleFiles(): Promise<readonly string[]>;
