// Types of package.mjs for the tests.
export type Edition = 'current' | 'legacy';
export const editions: Readonly<Record<Edition, { readonly config: string; readonly electron: () => string }>>;
export function packageLinux(output?: string): Promise<string>;
export function packageStandIn(
  what: { readonly edition: Edition; readonly arch: 'arm64' | 'x64' },
  output?: string,
): Promise<string>;
