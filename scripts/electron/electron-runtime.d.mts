// Types of electron-runtime.mjs for the tests.
export function electronPath(): string;
