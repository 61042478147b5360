// German: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';
import { uhr } from './hours.ts';

const locale = 'de-DE';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Geschützt',
  attention: 'Aufmerksamkeit nötig',
  unprotected: 'Nicht geschützt',
  starting: 'Startet',
  unknown: 'Unbekannt',
};

export const pages: PageWords = {
  back: 'Zurück',
  titles: { settings: 'Einstellungen', history: 'Verlauf', reads: 'Was Kextant liest', report: 'Bericht' },
  snooze: {
    until: (time) => `Mitteilungen bis ${uhr(time)} stummschalten`,
    untilTomorrow: (time) => `Mitteilungen bis morgen um ${uhr(time)} stummschalten`,
    trayUntil: (time) => `Bis ${uhr(time)}`,
    trayUntilTomorrow: (time) => `Bis morgen um ${uhr(time)}`,
  },
  settings: {
    general: 'Allgemein',
    alerts: 'Mitteilungen',
    help: 'IT-Abteilung',
    watch: 'Bei diesen Problemen warnen',
    watchHint:
      'Probleme, für die du die Warnung ausschaltest, ändern weder das Symbol noch den angezeigten Status. Unter Details stehen sie weiterhin.',
    names: {
      language: 'Sprache',
      launchAtLogin: 'Bei der Anmeldung öffnen',
      notifications: 'Mitteilungen anzeigen',
      lookEverySeconds: 'Prüfintervall',
      showIconOnlyWhenNeeded: 'Symbol nur bei Bedarf anzeigen',
      supportName: 'Name',
      supportContact: 'Kontakt',
    },
    iconHint: 'Wenn das Symbol ausgeblendet ist, öffne Kextant erneut, um dieses Fenster zu sehen.',
    languageOfSystem: 'Wie macOS',
    forced: 'Von deiner Organisation festgelegt',
    loginItem: {
      'needs-approval': 'Erlaube Kextant in den Systemeinstellungen bei den Anmeldeobjekten.',
      'not-available': 'Auf diesem Computer nicht verfügbar',
    },
    duration: long,
    notTaken:
      'Nicht gesichert. Gib eine E-Mail-Adresse, eine Webadresse, die mit https beginnt, oder eine Telefonnummer ein.',
    ignored: 'Ignorierte Einstellungen',
    sources: { profile: 'Profil deiner Organisation', file: 'Einstellungsdatei' },
    reasons: {
      'wrong-type': 'keine passende Art von Wert',
      'too-small': 'zu niedrig oder zu kurz',
      'too-large': 'zu hoch oder zu lang',
      'unknown-choice': 'keine der Auswahlmöglichkeiten',
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
      ...levels,
      'not-running': 'Kextant lief nicht',
    },
    strip: 'Die letzten 90 Tage',
    notRecorded: 'Nichts aufgezeichnet',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `seit ${when}`,
    lasted: long,
    lengthNotKnown: 'Dauer unbekannt',
    after: {
      version: ({ name, from, to }) => `nach dem Wechsel von ${name} ${from} auf ${to}`,
      management: 'nachdem sich die Verwaltung dieses Mac geändert hat',
      act: 'nach einem Klick in Kextant',
      sleep: 'nachdem dieser Mac aus dem Ruhezustand aufgewacht ist',
    },
    lost: ({ level, when, after }) => `${level} seit ${when}, ${after}.`,
  },
  reads: {
    intro: 'Hier findest du alle Programme und Dateien, die Kextant verwendet, und den Grund dafür.',
    never: 'Kextant sendet nichts über das Netzwerk und erlaubt nie etwas an deiner Stelle.',
    when: {
      always: 'Bei jeder Prüfung',
      closely:
        'Solange etwas nicht stimmt oder dieses Fenster offen ist, nach Änderungen durch macOS und einmal pro Stunde',
      start: 'Beim Start von Kextant und wenn sich an Defender oder an diesem Mac etwas geändert haben könnte',
      report: 'Für einen Bericht',
      asked: 'Nur wenn du auf eine Taste klickst',
    },
    why: {
      health: 'Ob Defender diesen Mac schützt',
      signature: 'Ob das Programm, das antwortet, von Microsoft stammt',
      'own-settings': 'Was deine Organisation für Kextant festgelegt hat',
      'health-extensions': 'Welche Erweiterungen Defender fehlen',
      extensions: 'Welche Erweiterungen macOS erlaubt hat',
      driver: 'Ob der Treiber von Defender vorhanden und geladen ist',
      daemon: 'Ob der Dienst von Defender läuft und seit wann',
      management: 'Ob deine Organisation diesen Mac verwaltet, und womit',
      mac: 'Die Version von macOS, wann dieser Mac gestartet wurde und ob du Administrator bist',
      names: 'Wie macOS die Seiten seiner Einstellungen nennt, einmal je macOS-Version',
      receipt: 'Wann Defender installiert wurde, weil sich sein Treiber danach 30 Minuten lang erlauben lässt',
      'for-report': 'Profile und Systemintegritätsschutz, nach denen IT-Abteilungen fragen',
      'names-to-mask': 'Die Namen dieses Mac und seiner Benutzer, damit sie nicht im Bericht erscheinen',
      'open-pane': 'Schließt die Systemeinstellungen und öffnet sie dann auf der richtigen Seite',
      'open-mail': 'Öffnet die Nachricht an deine IT-Abteilung als neue E-Mail',
      load: 'Prüft die Signatur des Treibers und bittet macOS, ihn mit deinem Passwort zu laden',
    },
  },
  report: {
    intro: 'Das ist der Text des Berichts. Namen von Personen, Macs und Servern sind verborgen.',
    save: 'Sichern …',
    copy: 'Kopieren',
    saved: 'Gesichert',
    failed: 'Der Bericht konnte dort nicht gesichert werden. Wähle einen neuen, leeren Ordner.',
  },
  support: (name, contact) => `Deine IT-Abteilung: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'Warnung aus',
  notKept:
    'Kextant kann auf diesem Mac nichts sichern, weil es in seinen eigenen Ordner nicht schreiben darf. Defender wird trotzdem überwacht.',
  notificationsFailed:
    'macOS hat eine Mitteilung von Kextant nicht angezeigt. Du kannst Mitteilungen von Kextant in den Systemeinstellungen unter „Mitteilungen“ erlauben.',
  notificationsAsked:
    'macOS fragt, ob Kextant Mitteilungen senden darf. Erlaube sie, damit du es erfährst, wenn Defender diesen Mac nicht mehr schützt.',
};
