// Types of node-version.mjs for its test.
export function nodeProblem(version: string, wanted?: string): string | null;
