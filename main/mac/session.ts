// What the person's session tells: when they logged in, when the Mac woke, when it was unlocked.
import { powerMonitor } from 'electron';

export interface Session {
  /** Epoch ms; null: Kextant was started by hand. */
  readonly loggedInAt: number | null;
  /** Epoch ms; null: not since Kextant started. */
  readonly wokeAt: number | null;
  /** From when the app is ready on; `atLogin`: macOS started Kextant because the person logged in. */
  follow(told: { readonly atLogin: boolean; readonly woke: () => void; readonly unlocked: () => void }): void;
}

export function sessionAt(now: () => number): Session {
  let loggedInAt: number | null = null;
  let wokeAt: number | null = null;
  return {
    get loggedInAt() {
      return loggedInAt;
    },
    get wokeAt() {
      return wokeAt;
    },
    follow({ atLogin, woke, unlocked }) {
      if (atLogin) loggedInAt = now();
      powerMonitor.on('resume', () => {
        wokeAt = now();
        woke();
      });
      powerMonitor.on('unlock-screen', unlocked);
      // Back from another person's session (macOS): what was raised meanwhile was raised where nobody saw it.
      powerMonitor.on('user-did-become-active', unlocked);
    },
  };
}
