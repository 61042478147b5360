// Types of package.mjs for the tests.
export function packageApp(system: 'linux' | 'mac', output?: string): Promise<string>;
