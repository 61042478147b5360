// What an engine says of evidence, in every format: the reader's own reading and the panel's own words. Runs in browsers
// and in Electron's main process.

import { verdictWords } from '../../main/cli/verdict-words.ts';
import { readGiven } from '../../renderer/reader/reading.ts';
import { type Format, formatted, textFor, type Verdict } from '../../src/formats.ts';
import type { Language } from '../../src/language.ts';

/** Files by name, as base64. */
type Packed = Readonly<Record<string, string>>;

export interface Question {
  readonly files: Packed;
  /** What Node says, by the language and the format: `en text`. */
  readonly expected: Readonly<Record<string, string>>;
}

function verdictOf(files: Packed): Verdict | null {
  const given = Object.entries(files).map(([name, text]) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return { path: `report/${name}`, size: bytes.length, bytes };
  });
  const [report] = readGiven({ kind: 'files', files: given }, null).reports;
  if (report === undefined) return null;
  const { diagnosis, guide, helpers, readings, moments, remarks } = report.explained;
  return { diagnosis, guide, helpers, readings, remarks, at: moments.now };
}

async function said(verdict: Verdict | null, how: string): Promise<string> {
  const [language, format] = how.split(' ') as [Language, Format];
  if (verdict === null) return 'no report';
  return format === 'text' ? textFor(verdict, await verdictWords(verdict, language)) : formatted(verdict, format);
}

/** The first few that this engine answers otherwise, and how many were asked. */
async function differences(questions: readonly Question[]) {
  const different: string[] = [];
  let asked = 0;
  for (const { files, expected } of questions) {
    const verdict = verdictOf(files);
    for (const [how, byNode] of Object.entries(expected)) {
      const here = await said(verdict, how);
      asked += 1;
      if (here !== byNode && different.length < 3)
        different.push(`${Object.keys(files).join()}, ${how}:\n${here}\ninstead of\n${byNode}`);
    }
  }
  return { asked, different };
}

Object.assign(globalThis, { differences });
