// What changed together with the level: of the history, and of the words about it.

/** What became another version between two looks. */
export interface VersionChange {
  readonly kind: 'version';
  readonly name: 'macOS' | 'Microsoft Defender';
  readonly from: string;
  readonly to: string;
}

/** `management`: by whom, or whether at all. `act`: the person's own click in Kextant. `sleep`: this Mac woke up. */
export type Change = VersionChange | { readonly kind: 'management' | 'act' | 'sleep' };
