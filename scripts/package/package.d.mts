// Types of package.mjs for the tests.
export type Edition = 'current' | 'legacy';
export function packageLinux(output?: string): Promise<string>;
export function packageStandIn(
  what: { readonly edition: Edition; readonly arch: 'arm64' | 'x64' },
  output?: string,
): Promise<string>;
