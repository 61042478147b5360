// The facts of a practice Mac -> what its windows show. Reads files; no Electron.
import { paneGenerationOf, versionFrom } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { practiceNow, readState } from '../facts.mjs';
import { allowWindow, isAsking } from '../person.mjs';
import type { PracticeView } from './contract.ts';

export function viewOf(root: string, language: Language): PracticeView {
  const { open, until } = allowWindow(root);
  return {
    language,
    generation: paneGenerationOf(versionFrom(readState(root, 'macos'))),
    pane: readState(root, 'pane'),
    locked: readState(root, 'locked') === '1',
    blocked: open,
    allowed: readState(root, 'approved') === '1',
    now: Math.floor(practiceNow(root) / 60) * 60_000,
    allowUntil: open && until !== null ? until * 1000 : null,
    asking: isAsking(root),
  };
}
