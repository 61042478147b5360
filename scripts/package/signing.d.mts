// Types of signing.mjs for its test.
export interface Ran {
  readonly status: number | null;
  readonly output: string;
}
export type RunProgram = (command: string, args: readonly string[]) => Ran;
type Environment = Readonly<Record<string, string | undefined>>;
export function signingEnvironment(env: Environment, how: { readonly adHoc: boolean }): Environment;
export function packagesIn(folder: string): readonly string[];
export function whatItIs(
  file: string,
  how: { readonly adHoc: boolean; readonly run?: RunProgram; readonly arch?: string },
): { readonly line: string; readonly isGood: boolean };
