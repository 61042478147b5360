// English, the language every other one is measured by.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockTime, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';
import { levels, managers, paths, whyAdmin, whyManaged } from './verdict.ts';

const quoted = quoting('“', '”');

const locale = 'en-GB';
const ago = timeAgo(locale);
const long = timeLong(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  hints,
  notes,
  licenceNote,
  busy,
  failed,
  help,
  pages,
  levels,
  paths,
  byHand: 'Do it yourself',
  whyManaged,
  whyAdmin,
  recovered: {
    title: 'This Mac is protected',
    body: 'Real-time protection is on and working. There is nothing left to do.',
  },
  tray: {
    open: 'Open Kextant',
    checkNow: 'Check now',
    snooze: 'Silence alerts',
    forAnHour: 'For an hour',
    endSnooze: 'Show alerts again',
    quit: 'Quit Kextant',
  },
  stepStates: { done: 'Done', current: 'Now', waiting: 'Later' },
  clickedAllow: ({ allow }) => `I clicked ${allow}`,
  thenContinue: ({ allow }) => `Then come back and press ${quoted(`I clicked ${allow}`)}.`,
  thenLoads: 'The driver then loads by itself.',
  dialogSays: `The password window says: ${quoted(passwordPrompts.en)}`,
  copied: 'Copied',
  menu: {
    name: 'More',
    snoozeHour: 'Silence alerts for an hour',
    endSnooze: 'Show alerts again',
  },
  snoozedUntil: (at) => `Alerts are silent until ${clockTime(at)}`,
  snoozedUntilTomorrow: (at) => `Alerts are silent until tomorrow at ${clockTime(at)}`,
  also: 'Also',
  facts: {
    definitions: 'Definitions',
    driver: 'Driver',
    extension: 'Extension',
    running: 'running',
    runningSince: (at) => `running since ${clockTime(at)}`,
    managedBy: 'Managed by',
    managers,
    version: 'Version',
  },
  details: {
    name: 'Details',
    findings: 'What was found',
    readings: 'What was read',
    nothingWrong: 'Nothing is wrong.',
    managed: 'managed',
  },
  times: {
    clock: clockTime,
    until: (at) => `until ${clockTime(at)}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Checked just now' : `Checked ${ago(ageMs)}`),
    old: (ageMs) => `${long(ageMs)} old`,
  },
  practice: 'Practice Mac: none of this is about this computer',
  pictureOf: (what) => `Picture: ${what}`,
  passwordDialog: 'macOS asks for a password',
  askIt: {
    subjectApproval: 'Microsoft Defender on my Mac needs an approval',
    subjectHelp: 'Microsoft Defender on my Mac needs your help',
    greeting: 'Hello,',
    greetingTo: (name) => `Hello ${name},`,
    whyApproval:
      'Microsoft Defender on my Mac cannot do all of its work, because macOS has not been told to allow it. ' +
      'Could you send this Mac the profile below, or give the approval at the Mac as an administrator?',
    whyHelp: 'Microsoft Defender on my Mac has a problem that I cannot solve myself. Could you look into it?',
    enrolment:
      'The MDM enrolment of this Mac is not approved by its user. Until it is, macOS ignores the profiles that ' +
      'allow extensions.',
    missing: 'What is missing:',
    whenThere: (profile) =>
      `This Mac should have the profile ${profile}. If it has, and the approval is still missing, look in it for entries with both Allowed and Authorization: macOS 26.4 ignores those.`,
    found: 'What was found, and in which output:',
    mac: 'This Mac:',
    payloadType: 'Payload type',
    team: 'Team ID',
    bundleIds: 'Bundle IDs',
    notKnown: 'not known',
  },
};
