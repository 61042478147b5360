// What is known once Defender's health was read: its fields, and how much of it can be believed.

export type HealthGeneration = 'json' | 'text' | 'legacy';

export type HealthValue = boolean | number | string | null | readonly string[];

/** One printed field: its snake_case name whatever the generation, and the line it stood on. */
export interface HealthField {
  readonly name: string;
  readonly value: HealthValue;
  /** Set by a profile: `[managed]` in text, `isManaged` in JSON. */
  readonly managed: boolean;
  readonly line: string;
}

export type HealthReading =
  | {
      readonly kind: 'read';
      readonly generation: HealthGeneration;
      readonly exitCode: number;
      readonly fields: readonly HealthField[];
      /** Lines other than fields: ATTENTION and the like. */
      readonly notices: readonly string[];
    }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'missing' | 'refused' | 'timed-out' | 'flooded' | 'failed' | 'no-known-field' | 'not-asked';
      /** How the run ended, in words, then what was printed. */
      readonly lines: readonly string[];
    };

/** A truth value that may be absent: `unknown` when not printed, cut or contradictory. Never read as false. */
export type Truth = 'true' | 'false' | 'unavailable' | 'unknown';

/** What a parser of one syntax found. */
export interface HealthPrint {
  readonly fields: readonly HealthField[];
  readonly notices: readonly string[];
}
