// The files of a folder of evidence as sh read them: links, pipes and closed files are marked and not read.
import { encodingOf } from '../src/evidence/encoding.ts';
import { type EvidenceFile, type EvidenceFiles, evidenceLimitBytes } from '../src/evidence/evidence.ts';
import { textFrom } from './bytes.ts';
import type { Collected } from './mac.ts';

/** What sh marks a file with that it does not hand over, and the sentence that the command line has for it. */
const reasons: Readonly<Record<string, string>> = {
  'is-link': 'a link, which is not followed; put the file itself there',
  'is-other': 'no file',
  'is-closed': 'may not be read',
};

export function evidenceOfFolder(collected: Collected): EvidenceFiles {
  const entries = [...collected].map(([marked, bytes]): readonly [string, EvidenceFile] => {
    const [, name = marked, mark = ''] = /^(.+)\.(is-[a-z]+)$/.exec(marked) ?? [];
    const reason = reasons[mark];
    if (reason !== undefined) return [name, { kind: 'unreadable', reason }];
    const start = bytes.subarray(0, evidenceLimitBytes);
    return [name, { kind: 'read', text: textFrom(start, encodingOf(start)), whole: start.length === bytes.length }];
  });
  return Object.fromEntries(entries);
}
