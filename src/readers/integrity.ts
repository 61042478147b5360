// Whether System Integrity Protection is on, as `csrutil status` says (facts: macos-commands section 8). For reports:
// nothing is judged by it.
import { type Outcome, printedLines, whyUnread } from '../outcome.ts';

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
  const unread: IntegrityReading = { kind: 'unreadable', reason: whyUnread(outcome) };
  if (outcome.kind !== 'exited') return unread;
  const lines = printedLines(outcome.stdout);
  const line = lines.find((text) => statusLine.test(text));
  const [, word = '', remark = ''] = statusLine.exec(line ?? '') ?? [];
  const state = /custom/i.test(remark) ? 'custom' : stateFrom(word);
  if (line === undefined || state === null) return unread;
  const parts = lines.flatMap((text) => {
    const [, name, setting] = partLine.exec(text) ?? [];
    return text === line || name === undefined ? [] : [{ name, enabled: /^enabled$/i.test(setting ?? '') }];
  });
  return { kind: 'read', state, parts, line };
}

const statusLine = /^System Integrity Protection status:\s*([a-z]+)\s*(?:\(([^()]*)\))?\.$/i;
const partLine = /^([A-Z][A-Za-z ]{0,40}):\s*(enabled|disabled)$/i;

function stateFrom(word: string): 'enabled' | 'disabled' | null {
  if (/^enabled$/i.test(word)) return 'enabled';
  return /^disabled$/i.test(word) ? 'disabled' : null;
}
