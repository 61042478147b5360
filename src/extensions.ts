// What `systemextensionsctl list` says of system extensions (facts: macos-commands section 6).

/**
 * A row's state, told apart as far as it matters.
 * - `enabled`: approved and on; NOT proof that its process runs [I-58447859654].
 * - `waiting`: a person must approve it.
 * - `disabled`: switched off in Settings, or its MDM permission was taken back.
 * - `restarting`: it takes effect, or is replaced, with the next restart.
 * - `going`: terminated, terminating or being uninstalled.
 * - `other`: any state not known here, kept as printed.
 */
export type ExtensionState = 'enabled' | 'waiting' | 'disabled' | 'restarting' | 'going' | 'other';

export interface ExtensionRow {
  readonly id: string;
  /** As printed, e.g. `101.70.19/101.70.19`. */
  readonly version: string;
  /** null where the tool prints `-`, or the column is lost. */
  readonly team: string | null;
  /** The category of the heading above, e.g. `endpoint_security`; null when no heading was printed. */
  readonly category: string | null;
  readonly state: ExtensionState;
  readonly line: string;
}

export type ExtensionReading =
  | { readonly kind: 'read'; readonly rows: readonly ExtensionRow[] }
  | { readonly kind: 'unreadable'; readonly reason: string };
