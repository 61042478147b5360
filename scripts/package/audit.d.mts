// Types of audit.mjs for the tests.
export interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface Inputs {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly lock: Lock;
  readonly settings: string;
  readonly shipped: Readonly<Record<string, string>>;
}
export function inputs(): Inputs;
export function problemsIn(given: Inputs): readonly string[];
export function packagesIn(lock: Lock): readonly { readonly name: string; readonly isShipped: boolean }[];
