// British English: what differs from the English of en, which is spelling, punctuation, and how dates and times are written.
import type { Catalogue, Headline } from '../../catalogue.ts';
import { clockIn, dateTime, dayDate } from '../../times.ts';
import { words as en } from '../en/index.ts';
import { british } from './british.ts';

export { apple } from '../en/apple.ts';

const locale = 'en-GB';

function headline({ title, why }: Headline): Headline {
  return { title: british(title), why: british(why) };
}

type Saying = Catalogue['steps'][keyof Catalogue['steps']];

function step(say: Saying): Saying {
  return (apple, finding) => {
    const { title, body } = say(apple, finding);
    return { title: british(title), body: british(body) };
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
    'turn-on': step(steps['turn-on']),
    'update-definitions': step(steps['update-definitions']),
  },
  thenContinue: (apple) => british(en.thenContinue(apple)),
  help: { ...en.help, notes: (apple) => en.help.notes(apple).map(british) },
  licenceNote: (version) => british(en.licenceNote(version)),
  notes: { ...notes, 'organisation-forbids': british(notes['organisation-forbids']) },
  paths: { ...en.paths, onboard: british(en.paths.onboard) },
  facts: { ...facts, managers: { ...facts.managers, other: british(facts.managers.other) } },
  askIt: { ...askIt, enrolment: british(askIt.enrolment) },
  times: {
    ...times,
    clock: clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'am' : 'pm'}`),
    checked: (ageMs) => british(times.checked(ageMs)),
  },
  pages: {
    ...pages,
    settings: {
      ...settings,
      forced: british(settings.forced),
      notTaken: british(settings.notTaken),
      sources: { ...settings.sources, profile: british(settings.sources.profile) },
      reasons: {
        ...settings.reasons,
        'profile-only': british(settings.reasons['profile-only']),
        'no-contact': british(settings.reasons['no-contact']),
      },
    },
    report: { ...pages.report, intro: british(pages.report.intro) },
    history: { ...history, at: dateTime(locale), day: dayDate(locale) },
    reads: {
      ...reads,
      why: {
        ...reads.why,
        'own-settings': british(reads.why['own-settings']),
        management: british(reads.why.management),
        mac: british(reads.why.mac),
      },
    },
  },
};
