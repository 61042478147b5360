// What changed when protection was lost: of the history, and of the words about it.
/** What became another version between the last good look and the first bad one. */
export interface VersionChange {
  readonly name: 'macOS' | 'Microsoft Defender';
  readonly from: string;
  readonly to: string;
}
