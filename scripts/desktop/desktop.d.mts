// Types of desktop.mjs for the tests.
export function startBus(): Promise<{
  readonly env: Readonly<Record<string, string>> & { readonly DISPLAY: string; readonly XAUTHORITY: string };
  readonly stop: () => Promise<void>;
}>;
