/** Paths or names of the programs. */
export function monitoring(options?: { readonly tell?: (line: string) => void }): {
  readonly prometheus: string;
  readonly promtool: string;
  readonly exporter: string;
};
