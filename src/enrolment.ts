// Whether an MDM manages this Mac, as `profiles status -type enrollment` says (facts: macos-commands section 7).

export type EnrolmentReading =
  | {
      readonly kind: 'read';
      readonly enrolled: boolean;
      /** Policy payloads count only when true; null: the wording before 10.13.4 does not say. */
      readonly userApproved: boolean | null;
      /** Host of the MDM server; printed from macOS 11 on. Never leaves this Mac. */
      readonly serverHost: string | null;
      /** The line that says so. */
      readonly line: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Who manages: known by the server's host, an agent on disk, or identifiers of profiles (facts: macos-commands 7). */
export type Manager = 'jamf' | 'intune' | 'other';
