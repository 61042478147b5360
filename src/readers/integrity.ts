// Whether System Integrity Protection is on, as `csrutil status` says (facts: macos-commands section 8). For reports:
// nothing is judged by it.
import { type Outcome, printedLines, unread } from '../outcome.ts';

export type IntegrityReading =
  | {
      readonly kind: 'read';
      /** `custom`: some parts are off, told in `parts`. */
      readonly state: 'enabled' | 'disabled' | 'custom';
      readonly parts: readonly { readonly name: string; readonly enabled: boolean }[];
      readonly line: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads the three forms: `enabled.`, `disabled.`, `unknown (Custom Configuration).` with a list below. */
export function readIntegrity(outcome: Outcome): IntegrityReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const lines = printedLines(outcome.stdout);
  const status = lines.map((text) => statusLine.exec(text)).find((match) => match !== null);
  if (status === undefined) return unread(outcome);
  const state = /custom/i.test(status.input) ? 'custom' : stateFrom(String(status[1]));
  if (state === null) return unread(outcome);
  const parts = lines.flatMap((text) => {
    const part = partLine.exec(text);
    return part === null ? [] : [{ name: String(part[1]), enabled: isEnabled(String(part[2])) }];
  });
  return { kind: 'read', state, parts, line: status.input };
}

const statusLine = /^System Integrity Protection status:\s*([a-z]+)\s*(?:\([^()]*\))?\.$/i;
const partLine = /^([A-Z][A-Za-z ]{0,40}):\s*(enabled|disabled)$/i;

function stateFrom(word: string): 'enabled' | 'disabled' | null {
  if (isEnabled(word)) return 'enabled';
  return word.toLowerCase() === 'disabled' ? 'disabled' : null;
}

function isEnabled(word: string): boolean {
  return word.toLowerCase() === 'enabled';
}
