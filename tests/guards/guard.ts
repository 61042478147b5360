// One guard: what keeps an attacker, a lying tool or an accident out, and how to undo it.

export interface Guard {
  /** What it holds, in one sentence. */
  readonly rule: string;
  /** Where it stands. */
  readonly file: string;
  /** Text that occurs once in that file. */
  readonly find: string;
  /** What stands there instead when the guard is undone. */
  readonly undone: string;
  /** File of the tests that must fail, below `tests` and without its ending: main/mac/run, e2e/security. */
  readonly tests: string;
}
