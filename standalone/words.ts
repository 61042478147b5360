// The words of the text for people: English, which every script carries. Only what that text says is taken in.
import type { Verdict, VerdictWords } from '../src/formats.ts';
import { paneGenerationOf } from '../src/macos.ts';
import { appleWordsFrom } from '../src/text/apple-shown.ts';
import { apple } from '../src/text/languages/en/apple.ts';
import { banner } from '../src/text/languages/en/banner.ts';
import { steps } from '../src/text/languages/en/steps.ts';
import { levels, managers, paths, whyAdmin, whyManaged, whyRestarted } from '../src/text/languages/en/verdict.ts';
import { headlineOf } from '../src/text/why.ts';

const words = { banner, whyManaged, whyAdmin, whyRestarted, facts: { managers } };

export function wordsFor({ readings }: Verdict): VerdictWords {
  const terms = appleWordsFrom(apple, paneGenerationOf(readings.macos));
  return {
    level: (level) => levels[level],
    finding: (name, helper) => headlineOf(words, name, helper),
    step: (id, finding) => steps[id](terms, finding),
    path: (id) => paths[id],
  };
}
