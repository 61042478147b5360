// English words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { clockTime, dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'en-GB';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Back',
  titles: { settings: 'Settings', history: 'History', reads: 'What Kextant reads', report: 'Report' },
  snooze: {
    until: (at) => `Silence alerts until ${clockTime(at)}`,
    untilTomorrow: (at) => `Silence alerts until tomorrow at ${clockTime(at)}`,
    trayUntil: (at) => `Until ${clockTime(at)}`,
    trayUntilTomorrow: (at) => `Until tomorrow at ${clockTime(at)}`,
  },
  settings: {
    general: 'General',
    alerts: 'Alerts',
    help: 'Help desk',
    watch: 'What counts',
    watchHint: 'What is off here changes neither the icon nor the headline. Details still name it.',
    names: {
      language: 'Language',
      launchAtLogin: 'Open at login',
      notifications: 'Show notifications',
      lookEverySeconds: 'Look every',
      showIconOnlyWhenNeeded: 'Show the icon only when needed',
      supportName: 'Name',
      supportContact: 'Contact',
    },
    iconHint: 'While this Mac is protected, open Kextant again to see this panel.',
    languageOfSystem: 'As macOS',
    forced: 'Set by your organisation',
    loginItem: {
      'needs-approval': 'macOS is waiting for you to allow it in its login items.',
      'not-available': 'Not available on this computer',
    },
    duration: long,
    notTaken: 'That was not saved. A contact is a mail address, an https address or a telephone number.',
    ignored: 'Settings without effect',
    sources: { profile: 'Your organisation’s profile', file: 'Settings file' },
    reasons: {
      'wrong-type': 'not the right kind of value',
      'too-small': 'smaller or shorter than allowed',
      'too-large': 'larger or longer than allowed',
      'unknown-choice': 'not one of the choices',
      'no-contact': 'no mail address, https address or telephone number',
      'unknown-setting': 'there is no such setting',
      unreadable: 'cannot be read',
      'newer-version': 'from a newer Kextant',
      'profile-only': 'only your organization can set this',
    },
  },
  history: {
    empty: 'Nothing has changed yet.',
    levels: {
      protected: 'Protected',
      attention: 'Needed attention',
      unprotected: 'Not protected',
      starting: 'Starting',
      unknown: 'Not known',
      'not-running': 'Kextant was not running',
    },
    strip: 'The last 90 days',
    notRecorded: 'Nothing recorded',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (at) => `since ${moment(at)}`,
    lasted: long,
    lengthNotKnown: 'for how long is not known',
    after: ({ name, from, to }) => `after ${name} ${from} became ${to}`,
    lost: ({ level, at, after: { name, from, to } }) =>
      `${level} since ${moment(at)}, after ${name} ${from} became ${to}.`,
  },
  reads: {
    intro: 'These are all the programs and files Kextant uses, and why.',
    never: 'Kextant sends nothing over the network, and never clicks Allow for you.',
    when: {
      always: 'At every look',
      closely: 'While something is wrong or this panel is open, and once an hour',
      start: 'At the start, and when Defender or the Mac may have changed',
      report: 'For a report',
      asked: 'Only when you press a button',
    },
    why: {
      health: 'Asks Defender whether it protects this Mac',
      signature: 'Makes sure that Microsoft made the program that answers',
      'own-settings': 'What your organisation has set for Kextant',
      'health-extensions': 'Which of its extensions Defender misses',
      extensions: 'Which extensions macOS has allowed',
      driver: 'Whether Defender’s driver is there and loaded',
      daemon: 'Whether Defender’s service is running, and since when',
      management: 'Whether your organisation manages this Mac, and with what',
      mac: 'The version of macOS, when it started, and whether you may administer it',
      names: 'What macOS calls the pages of its settings, once per version',
      receipt: 'When Defender was installed: it decides whether Allow is still there',
      'for-report': 'Profiles and system integrity, which help desks ask for',
      'names-to-mask': 'Names of the people and of this Mac, to leave them out of the report',
      'open-pane': 'Opens the right place in the system’s settings',
      'open-mail': 'Puts the message to your IT team into a new email',
      load: 'Checks the driver’s signature and asks macOS to load it, with your password',
    },
  },
  report: {
    intro: 'This is the text of the report. Names of people, Macs and servers are hidden.',
    save: 'Save…',
    copy: 'Copy',
    saved: 'Saved',
    failed: 'The report could not be saved there. Choose a new, empty place.',
  },
  support: (name, contact) => `Your help desk: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'not watched',
  notKept: 'Kextant cannot save anything on this Mac: it may not write to its own folder. It still watches Defender.',
  notificationsFailed:
    'macOS did not show Kextant’s notification. You can allow them in the system’s settings, at Notifications.',
  notificationsAsked:
    'macOS asks whether Kextant may send notifications. Allow them to hear about it when Defender no longer protects this Mac.',
};
