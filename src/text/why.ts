// The sentence below a headline: why it matters, or who has to act. The same on every surface, so that no two disagree.
import type { BannerKey } from '../banner.ts';
import type { Helper } from '../step.ts';
import type { Catalogue, Headline } from './catalogue.ts';

/** What the sentence is made of, a part of a catalogue. */
type WhyWords = Pick<Catalogue, 'banner' | 'whyManaged' | 'whyAdmin' | 'whyRestarted'> & {
  readonly facts: Pick<Catalogue['facts'], 'managers'>;
};

/** Title and sentence; where somebody else has to act the sentence says who. */
export function headlineOf(words: WhyWords, key: BannerKey, helper: Helper): Headline {
  return { title: words.banner[key].title, why: whyOf(words, key, helper) };
}

function whyOf(words: WhyWords, key: BannerKey, helper: Helper): string {
  switch (helper) {
    case 'nobody':
      return words.banner[key].why;
    case 'administrator':
      return words.whyAdmin;
    case 'it-after-restart':
      return words.whyRestarted;
    case 'jamf':
    case 'intune':
      return words.whyManaged(words.facts.managers[helper]);
    case 'other':
      return words.whyManaged(null);
  }
}
