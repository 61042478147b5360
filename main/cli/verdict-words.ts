// The words of the text that the command line prints for people, out of the same catalogue as the panel's. Also in plain Node.
import type { Verdict, VerdictWords } from '../../src/formats.ts';
import { paneGenerationOf } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { catalogueFor, loadLanguages } from '../../src/text/spoken.ts';
import { headlineOf } from '../../src/text/why.ts';

/** Panes and buttons are named as the Mac in question shows them. */
export async function verdictWords({ readings }: Verdict, language: Language): Promise<VerdictWords> {
  await loadLanguages(language);
  const words = catalogueFor(language);
  const apple = appleWords(language, paneGenerationOf(readings.macos), {}, readings.macos?.major ?? null);
  return {
    level: (level) => words.levels[level],
    finding: (name, helper) => headlineOf(words, name, helper),
    step: (id, finding) => words.steps[id](apple, finding),
    path: (id) => words.paths[id],
  };
}
