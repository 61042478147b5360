// The team that signed a program or driver, and Microsoft's.
import { type Outcome, printedBy, printedLines } from '../outcome.ts';

/** What `codesign -dv --verbose=4` says; it writes on stderr. */
export type SignatureReading =
  | { readonly kind: 'signed'; readonly team: string; readonly line: string }
  | { readonly kind: 'unreadable'; readonly line: string };

/**
 * The team that signed; a bundle without TeamIdentifier (unsigned, ad hoc, Apple's own), or with two, is `unreadable`.
 * The first `Authority=` line may name a team too, which must be the same.
 */
export function readSignature(outcome: Outcome): SignatureReading {
  const lines = printedLines(printedBy(outcome));
  const [line, ...others] = new Set(lines.filter((text) => text.startsWith('TeamIdentifier=')));
  const team = /^TeamIdentifier=([A-Z0-9]{10})$/.exec(String(line))?.[1];
  const signer = lines.find((text) => text.startsWith('Authority='));
  const agrees = others.length === 0 && (/\(([A-Z0-9]{10})\)$/.exec(String(signer))?.[1] ?? team) === team;
  if (outcome.kind !== 'exited' || outcome.code !== 0 || team === undefined || !agrees) {
    return { kind: 'unreadable', line: line ?? lines[0] ?? 'no signature' };
  }
  return { kind: 'signed', team, line: `TeamIdentifier=${team}` };
}
