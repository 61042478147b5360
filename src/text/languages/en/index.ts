// English, the language every other one is measured by.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';
import { levels, managers, paths, whyAdmin, whyManaged, whyRestarted } from './verdict.ts';

const quoted = quoting('“', '”');

const locale = 'en-US';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  otherWays,
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
  whyRestarted,
  recovered: {
    title: 'This Mac is protected',
    body: 'Real-time protection is on and working. There’s nothing left to do.',
  },
  tray: {
    open: 'Open Kextant',
    checkNow: 'Check now',
    snooze: 'Mute notifications',
    forAnHour: 'For an hour',
    endSnooze: 'Unmute notifications',
    quit: 'Quit Kextant',
  },
  stepStates: { done: 'Done', current: 'Now', waiting: 'Later' },
  clickedAllow: ({ allow }) => `I clicked ${allow}`,
  thenContinue: ({ allow }) => `Then come back here and click ${quoted(`I clicked ${allow}.`)}`,
  thenLoads: 'The driver then loads by itself.',
  dialogSays: `The password window says: ${quoted(passwordPrompts.en)}`,
  copied: 'Copied',
  menu: {
    name: 'More',
    snoozeHour: 'Mute notifications for an hour',
    endSnooze: 'Unmute notifications',
  },
  snoozedUntil: (time) => `Notifications are muted until ${time}`,
  snoozedUntilTomorrow: (time) => `Notifications are muted until tomorrow at ${time}`,
  also: 'Also',
  facts: {
    definitions: 'Virus definitions',
    driver: 'Driver',
    extension: 'Extension',
    running: 'running',
    runningSince: (when) => `running since ${when}`,
    managedBy: 'Managed by',
    managers,
    version: 'Version',
  },
  details: {
    name: 'Details',
    findings: 'What Kextant found',
    readings: 'What Kextant read',
    nothingWrong: 'Nothing is wrong.',
    managed: 'managed',
  },
  times: {
    clock,
    until: (time) => `until ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Checked just now' : `Checked ${ago(ageMs)}`),
    old: (ageMs) => `${long(ageMs)} old`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Practice Mac: nothing shown here is about this Mac',
  pictureOf: (what, marked) => (marked === null ? `Picture: ${what}` : `Picture: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Paste with ${keys}.`,
    button: (name) => `The ${quoted(name)} button is highlighted.`,
    switch: (name) => `The switch next to ${name} is highlighted.`,
    info: (name, list) =>
      `The info button next to ${name === null ? describedLists[list] : quoted(name)} is highlighted.`,
  },
  passwordDialog: 'macOS asks for a password',
  askIt: {
    subjectApproval: 'Microsoft Defender on my Mac needs approval',
    subjectHelp: 'Problem with Microsoft Defender on my Mac',
    greeting: 'Hello,',
    greetingTo: (name) => `Hello ${name},`,
    whyApproval:
      'Microsoft Defender isn’t fully working on my Mac because it isn’t allowed in macOS yet. Could you deploy a ' +
      'profile with the settings below, or approve it on this Mac as an administrator?',
    whyHelp: 'I have a problem with Microsoft Defender on my Mac that I can’t solve myself. Could you help me with it?',
    enrolment:
      'The MDM enrollment of this Mac hasn’t been approved yet. Until it is, macOS ignores the profiles that ' +
      'allow extensions.',
    missing: 'What’s missing:',
    whenThere: (profile) =>
      `This Mac should have the profile ${profile}. If it does and the approval is still missing, check the profile for entries with both Allowed and Authorization: macOS 26.4 ignores those.`,
    found: 'What was found, with the output that shows it:',
    mac: 'This Mac:',
    payloadType: 'Payload type',
    team: 'Team ID',
    bundleIds: 'Bundle IDs',
    notKnown: 'unknown',
  },
};
