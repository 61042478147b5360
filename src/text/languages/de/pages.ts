// German: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'de-DE';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Zurück',
  titles: { settings: 'Einstellungen', history: 'Verlauf', reads: 'Was Kextant liest', report: 'Bericht' },
  snooze: {
    until: (time) => `Mitteilungen bis ${time} stummschalten`,
    untilTomorrow: (time) => `Stummschalten bis morgen um ${time}`,
    trayUntil: (time) => `Bis ${time}`,
    trayUntilTomorrow: (time) => `Bis morgen um ${time}`,
  },
  settings: {
    general: 'Allgemein',
    alerts: 'Mitteilungen',
    help: 'IT-Abteilung',
    watch: 'Warnen bei',
    watchHint: 'Was hier ausgeschaltet ist, ändert weder Symbol noch Überschrift, steht aber weiterhin in den Details.',
    names: {
      language: 'Sprache',
      launchAtLogin: 'Bei der Anmeldung öffnen',
      notifications: 'Mitteilungen zeigen',
      lookEverySeconds: 'Prüfintervall',
      showIconOnlyWhenNeeded: 'Symbol nur bei Bedarf zeigen',
      supportName: 'Name',
      supportContact: 'Kontakt',
    },
    iconHint: 'Wenn das Symbol ausgeblendet ist, öffne Kextant erneut, um dieses Fenster zu sehen.',
    languageOfSystem: 'Wie macOS',
    forced: 'Von deiner Organisation festgelegt',
    loginItem: {
      'needs-approval': 'macOS wartet darauf, dass du Kextant in den Anmeldeobjekten erlaubst.',
      'not-available': 'Auf diesem Computer nicht verfügbar',
    },
    duration: long,
    notTaken: 'Nicht gesichert. Gib eine E-Mail-Adresse, eine https-Adresse oder eine Telefonnummer ein.',
    ignored: 'Ignorierte Einstellungen',
    sources: { profile: 'Profil deiner Organisation', file: 'Einstellungsdatei' },
    reasons: {
      'wrong-type': 'nicht die richtige Art von Wert',
      'too-small': 'kleiner oder kürzer als erlaubt',
      'too-large': 'größer oder länger als erlaubt',
      'unknown-choice': 'keine der Möglichkeiten',
      'no-contact': 'keine E-Mail-Adresse, https-Adresse oder Telefonnummer',
      'unknown-setting': 'diese Einstellung gibt es nicht',
      unreadable: 'nicht lesbar',
      'newer-version': 'von einer neueren Version von Kextant',
      'profile-only': 'kann nur deine Organisation festlegen',
    },
  },
  history: {
    empty: 'Es hat sich noch nichts geändert.',
    levels: {
      protected: 'Geschützt',
      attention: 'Brauchte Aufmerksamkeit',
      unprotected: 'Nicht geschützt',
      starting: 'Wurde gestartet',
      unknown: 'Unbekannt',
      'not-running': 'Kextant lief nicht',
    },
    strip: 'Die letzten 90 Tage',
    notRecorded: 'Nichts aufgezeichnet',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `seit ${when}`,
    lasted: long,
    lengthNotKnown: 'wie lange, ist nicht bekannt',
    after: ({ name, from, to }) => `nachdem ${name} von ${from} auf ${to} aktualisiert wurde`,
    lost: ({ level, when, after: { name, from, to } }) =>
      `${level} seit ${when}, nachdem ${name} von ${from} auf ${to} aktualisiert wurde.`,
  },
  reads: {
    intro: 'Das sind alle Programme und Dateien, die Kextant benutzt, und warum.',
    never: 'Kextant sendet nichts über das Netzwerk und erteilt nie an deiner Stelle eine Erlaubnis.',
    when: {
      always: 'Bei jeder Prüfung',
      closely: 'Solange etwas nicht stimmt oder dieses Fenster offen ist, und einmal pro Stunde',
      start: 'Beim Start und wenn sich Defender oder der Mac geändert haben könnten',
      report: 'Für einen Bericht',
      asked: 'Nur wenn du auf eine Taste klickst',
    },
    why: {
      health: 'Fragt Defender, ob er diesen Mac schützt',
      signature: 'Stellt sicher, dass das antwortende Programm von Microsoft stammt',
      'own-settings': 'Was deine Organisation für Kextant festgelegt hat',
      'health-extensions': 'Welche Erweiterungen Defender fehlen',
      extensions: 'Welche Erweiterungen macOS erlaubt hat',
      driver: 'Ob der Treiber von Defender da und geladen ist',
      daemon: 'Ob der Dienst von Defender läuft und seit wann',
      management: 'Ob deine Organisation diesen Mac verwaltet, und womit',
      mac: 'Die Version von macOS, wann es gestartet wurde und ob du den Mac verwalten darfst',
      names: 'Wie macOS die Seiten seiner Einstellungen nennt, einmal je Version',
      receipt: 'Wann Defender installiert wurde: Davon hängt ab, ob die Taste noch da ist',
      'for-report': 'Profile und Systemintegrität, nach denen IT-Abteilungen fragen',
      'names-to-mask': 'Namen der Personen und dieses Mac, um sie aus dem Bericht herauszuhalten',
      'open-pane': 'Öffnet die richtige Stelle in den Systemeinstellungen',
      'open-mail': 'Öffnet die Nachricht an dein IT-Team als neue E-Mail',
      load: 'Prüft die Signatur des Treibers und bittet macOS, ihn mit deinem Passwort zu laden',
    },
  },
  report: {
    intro: 'Das ist der Text des Berichts. Namen von Personen, Macs und Servern sind verborgen.',
    save: 'Sichern …',
    copy: 'Kopieren',
    saved: 'Gesichert',
    failed: 'Der Bericht konnte dort nicht gesichert werden. Wähle einen neuen, leeren Ort.',
  },
  support: (name, contact) => `Deine IT-Abteilung: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'Warnung aus',
  notKept:
    'Kextant kann auf diesem Mac nichts sichern, weil es in seinen eigenen Ordner nicht schreiben darf. Defender wird trotzdem überwacht.',
  notificationsFailed:
    'macOS hat eine Mitteilung von Kextant nicht gezeigt. Du kannst Mitteilungen von Kextant in den Systemeinstellungen unter „Mitteilungen“ erlauben.',
  notificationsAsked:
    'macOS fragt, ob Kextant Mitteilungen senden darf. Erlaube sie, damit du es erfährst, wenn Defender diesen Mac nicht mehr schützt.',
};
