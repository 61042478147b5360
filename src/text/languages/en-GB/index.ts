// British English: what differs from the English of en, which is its spelling and how it writes dates and times.
import type { Catalogue, Headline } from '../../catalogue.ts';
import { clockIn, dateTime, dayDate } from '../../times.ts';
import { words as en } from '../en/index.ts';

export { apple } from '../en/apple.ts';

const locale = 'en-GB';

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(o|O)rganiz/g, '$1rganis'],
  [/\benrollment/g, 'enrolment'],
  [/\bcatalog\b/g, 'catalogue'],
  // The verb has an s in both.
  [/\blicense\b/g, 'licence'],
];

function british(text: string): string {
  return spellings.reduce((spelled, [american, ours]) => spelled.replace(american, ours), text);
}

/** A comma or a stop belongs behind the name that is quoted. */
function punctuated(text: string): string {
  return text.replace(/([.,])”/g, '”$1');
}

function headline({ title, why }: Headline): Headline {
  return { title: british(title), why: british(why) };
}

type Saying = Catalogue['steps'][keyof Catalogue['steps']];

function step(say: Saying): Saying {
  return (apple, finding) => {
    const { title, body } = say(apple, finding);
    return { title: british(title), body: punctuated(british(body)) };
  };
}

const { banner, steps, notes, facts, askIt, times, pages } = en;
const { settings, history, reads } = pages;

export const words: Catalogue = {
  ...en,
  banner: {
    ...banner,
    'not-onboarded': headline(banner['not-onboarded']),
    'enrolment-not-approved': headline(banner['enrolment-not-approved']),
  },
  steps: {
    ...steps,
    'open-pane': step(steps['open-pane']),
    'allow-endpoint-extension': step(steps['allow-endpoint-extension']),
    'allow-network-extension': step(steps['allow-network-extension']),
    'allow-network-filter': step(steps['allow-network-filter']),
    'approve-enrolment': step(steps['approve-enrolment']),
    onboard: step(steps.onboard),
    install: step(steps.install),
  },
  thenContinue: (apple) => punctuated(en.thenContinue(apple)),
  help: { ...en.help, notes: (apple) => en.help.notes(apple).map(punctuated) },
  licenceNote: (version) => british(en.licenceNote(version)),
  notes: { ...notes, 'organisation-forbids': british(notes['organisation-forbids']) },
  paths: { ...en.paths, onboard: british(en.paths.onboard) },
  facts: { ...facts, managers: { ...facts.managers, other: british(facts.managers.other) } },
  askIt: { ...askIt, enrolment: british(askIt.enrolment) },
  times: { ...times, clock: clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'am' : 'pm'}`) },
  pages: {
    ...pages,
    settings: {
      ...settings,
      forced: british(settings.forced),
      sources: { ...settings.sources, profile: british(settings.sources.profile) },
      reasons: { ...settings.reasons, 'profile-only': british(settings.reasons['profile-only']) },
    },
    history: { ...history, at: dateTime(locale), day: dayDate(locale) },
    reads: {
      ...reads,
      why: {
        ...reads.why,
        'own-settings': british(reads.why['own-settings']),
        management: british(reads.why.management),
      },
    },
  },
};
