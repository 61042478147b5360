// English words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';
import { levels } from './verdict.ts';

const locale = 'en-US';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Back',
  titles: { settings: 'Settings', history: 'History', reads: 'What Kextant reads', report: 'Report' },
  snooze: {
    until: (time) => `Mute notifications until ${time}`,
    untilTomorrow: (time) => `Mute notifications until tomorrow at ${time}`,
    trayUntil: (time) => `Until ${time}`,
    trayUntilTomorrow: (time) => `Until tomorrow at ${time}`,
  },
  settings: {
    general: 'General',
    alerts: 'Notifications',
    help: 'IT team',
    watch: 'Warn me when',
    watchHint:
      'Warnings you turn off here don’t change the icon or the headline. The problems still appear under Details.',
    names: {
      language: 'Language',
      launchAtLogin: 'Open at login',
      notifications: 'Show notifications',
      lookEverySeconds: 'Check every',
      showIconOnlyWhenNeeded: 'Show the icon only when needed',
      supportName: 'Name',
      supportContact: 'Contact',
    },
    iconHint: 'When the icon is hidden, open Kextant again to see this panel.',
    languageOfSystem: 'Same as macOS',
    forced: 'Set by your organization',
    loginItem: {
      'needs-approval': 'Allow Kextant in the login items in your Mac’s settings.',
      'not-available': 'Not available on this computer',
    },
    duration: long,
    notTaken: 'Not saved. Enter an email address, a web address that starts with https, or a phone number.',
    ignored: 'Ignored settings',
    sources: { profile: 'Your organization’s profile', file: 'Settings file' },
    reasons: {
      'wrong-type': 'not the right kind of value',
      'too-small': 'too low or too short',
      'too-large': 'too high or too long',
      'unknown-choice': 'not one of the choices',
      'no-contact': 'not an email address, https address, or phone number',
      'unknown-setting': 'there’s no such setting',
      unreadable: 'can’t be read',
      'newer-version': 'from a newer version of Kextant',
      'profile-only': 'only your organization can set this',
    },
  },
  history: {
    empty: 'Nothing has changed yet.',
    levels: {
      ...levels,
      'not-running': 'Kextant wasn’t running',
    },
    strip: 'The last 90 days',
    notRecorded: 'Nothing recorded',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `since ${when}`,
    lasted: long,
    lengthNotKnown: 'duration unknown',
    after: {
      version: ({ name, from, to }) => `after ${name} changed from ${from} to ${to}`,
      management: 'after the management of this Mac changed',
      act: 'after a click in Kextant',
      sleep: 'after this Mac woke from sleep',
    },
    lost: ({ level, when, after }) => `${level} since ${when}, ${after}.`,
  },
  reads: {
    intro: 'These are all the programs and files Kextant uses, and why.',
    never: 'Kextant sends nothing over the network and never approves anything on your behalf.',
    when: {
      always: 'At every check',
      closely: 'While something is wrong or this panel is open, and once an hour or after macOS changes something',
      start: 'When Kextant opens, and when Defender or this Mac may have changed',
      report: 'For a report',
      asked: 'Only when you click a button',
    },
    why: {
      health: 'Whether Defender is protecting this Mac',
      signature: 'Whether the program that answers was made by Microsoft',
      'own-settings': 'What your organization has set for Kextant',
      'health-extensions': 'Which of its extensions Defender is missing',
      extensions: 'Which extensions macOS has allowed',
      driver: 'Whether Defender’s driver is there and loaded',
      daemon: 'Whether Defender’s service is running, and since when',
      management: 'Whether your organization manages this Mac, and with what',
      mac: 'The macOS version, the time this Mac started, and whether you’re an administrator',
      names: 'The names macOS uses for its settings pages, once per macOS version',
      receipt: 'When Defender was installed, because macOS lets you allow its driver for 30 minutes after that',
      'for-report': 'Profiles and System Integrity Protection, which IT teams ask about',
      'names-to-mask': 'The names of this Mac and of the people who use it, to leave them out of the report',
      'open-pane': 'Closes your Mac’s settings, then opens them at the right page',
      'open-mail': 'Puts the message to your IT team into a new email',
      load: 'Checks the driver’s signature and asks macOS to load it, with your password',
    },
  },
  report: {
    intro: 'This is the text of the report. Names of people, Macs, and servers are hidden.',
    save: 'Save…',
    copy: 'Copy',
    saved: 'Saved',
    failed: 'The report couldn’t be saved there. Choose a new, empty folder.',
  },
  support: (name, contact) => `Your IT team: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'warning off',
  notKept:
    'Kextant can’t save anything on this Mac because it isn’t allowed to write to its own folder. It’s still watching Defender.',
  notificationsFailed:
    'macOS didn’t show a notification from Kextant. You can allow its notifications in your Mac’s settings, under Notifications.',
  notificationsAsked:
    'macOS is asking whether Kextant may send notifications. If you allow them, you’ll find out when Defender stops protecting this Mac.',
};
