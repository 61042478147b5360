// Polish: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'pl-PL';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Wstecz',
  titles: { settings: 'Ustawienia', history: 'Historia', reads: 'Co odczytuje Kextant', report: 'Raport' },
  snooze: {
    until: (time) => `Wycisz alerty do ${time}`,
    untilTomorrow: (time) => `Wycisz alerty do jutra do ${time}`,
    trayUntil: (time) => `Do ${time}`,
    trayUntilTomorrow: (time) => `Do jutra do ${time}`,
  },
  settings: {
    general: 'Ogólne',
    alerts: 'Alerty',
    help: 'Pomoc techniczna',
    watch: 'Co się liczy',
    watchHint: 'To, co jest tu wyłączone, nie zmienia ikony ani nagłówka. Szczegóły nadal to wymieniają.',
    names: {
      language: 'Język',
      launchAtLogin: 'Otwieraj podczas logowania',
      notifications: 'Pokazuj powiadomienia',
      lookEverySeconds: 'Odstęp sprawdzania',
      showIconOnlyWhenNeeded: 'Pokazuj ikonę tylko w razie potrzeby',
      supportName: 'Nazwa',
      supportContact: 'Kontakt',
    },
    iconHint: 'Gdy ten Mac jest chroniony, otwórz Kextant jeszcze raz, aby zobaczyć ten panel.',
    languageOfSystem: 'Jak macOS',
    forced: 'Ustawione przez Twoją organizację',
    loginItem: {
      'needs-approval': 'macOS czeka na zezwolenie w rzeczach otwieranych podczas logowania.',
      'not-available': 'Niedostępne na tym komputerze',
    },
    duration: long,
    notTaken: 'Nie zachowano. Kontakt to adres e-mail, adres https lub numer telefonu.',
    ignored: 'Ustawienia bez skutku',
    sources: { profile: 'Profil Twojej organizacji', file: 'Plik ustawień' },
    reasons: {
      'wrong-type': 'niewłaściwy rodzaj wartości',
      'too-small': 'mniejsze lub krótsze, niż dozwolono',
      'too-large': 'większe lub dłuższe, niż dozwolono',
      'unknown-choice': 'spoza dostępnych możliwości',
      'no-contact': 'to nie adres e-mail, adres https ani numer telefonu',
      'unknown-setting': 'nie ma takiego ustawienia',
      unreadable: 'nie można odczytać',
      'newer-version': 'z nowszej wersji Kextant',
      'profile-only': 'może to ustawić tylko organizacja',
    },
  },
  history: {
    empty: 'Nic się jeszcze nie zmieniło.',
    levels: {
      protected: 'Chroniony',
      attention: 'Wymagał uwagi',
      unprotected: 'Niechroniony',
      starting: 'Uruchamianie',
      unknown: 'Nieznany',
      'not-running': 'Kextant nie działał',
    },
    strip: 'Ostatnie 90 dni',
    notRecorded: 'Brak zapisów',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `od: ${when}`,
    lasted: long,
    lengthNotKnown: 'czas trwania nieznany',
    after: ({ name, from, to }) => `po zmianie wersji ${name} z ${from} na ${to}`,
    lost: ({ level, when, after: { name, from, to } }) =>
      `${level} od: ${when}, po zmianie wersji ${name} z ${from} na ${to}.`,
  },
  reads: {
    intro: 'To wszystkie programy i pliki, których używa Kextant, oraz powody.',
    never: 'Kextant niczego nie wysyła przez sieć i nigdy nie udziela zezwoleń za Ciebie.',
    when: {
      always: 'Przy każdym sprawdzeniu',
      closely: 'Gdy coś jest nie tak lub ten panel jest otwarty oraz raz na godzinę',
      start: 'Na początku oraz gdy Defender lub Mac mogły się zmienić',
      report: 'Na potrzeby raportu',
      asked: 'Tylko po naciśnięciu przycisku',
    },
    why: {
      health: 'Pyta Defendera, czy chroni tego Maca',
      signature: 'Sprawdza, czy odpowiadający program pochodzi od firmy Microsoft',
      'own-settings': 'Co Twoja organizacja ustawiła dla Kextant',
      'health-extensions': 'Których rozszerzeń brakuje Defenderowi',
      extensions: 'Na które rozszerzenia zezwolił macOS',
      driver: 'Czy sterownik Defendera jest obecny i wczytany',
      daemon: 'Czy usługa Defendera działa i od kiedy',
      management: 'Czy Twoja organizacja zarządza tym Makiem i czym',
      mac: 'Wersja macOS, czas jego uruchomienia i to, czy możesz nim administrować',
      names: 'Jak macOS nazywa strony swoich ustawień, raz na wersję',
      receipt: 'Kiedy zainstalowano Defendera: od tego zależy, czy przycisk nadal jest dostępny',
      'for-report': 'Profile i integralność systemu, o które pyta pomoc techniczna',
      'names-to-mask': 'Imiona i nazwiska osób oraz nazwa tego Maca, aby nie trafiły do raportu',
      'open-pane': 'Otwiera właściwe miejsce w ustawieniach systemu',
      'open-mail': 'Otwiera wiadomość do zespołu IT jako nowy e-mail',
      load: 'Sprawdza podpis sterownika i prosi macOS o wczytanie go z użyciem Twojego hasła',
    },
  },
  report: {
    intro: 'To tekst raportu. Nazwy osób, Maców i serwerów są ukryte.',
    save: 'Zachowaj…',
    copy: 'Kopiuj',
    saved: 'Zachowano',
    failed: 'Nie udało się tam zachować raportu. Wybierz nowe, puste miejsce.',
  },
  support: (name, contact) => `Pomoc techniczna: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'nie liczy się',
  notKept:
    'Kextant nie może niczego zachować na tym Macu, bo nie może pisać we własnym folderze. Nadal sprawdza Defendera.',
  notificationsFailed:
    'macOS nie pokazał powiadomienia Kextant. Możesz na nie zezwolić w ustawieniach systemu, w części Powiadomienia.',
  notificationsAsked:
    'macOS pyta, czy Kextant może wysyłać powiadomienia. Zezwól na nie, aby dowiedzieć się, gdy Defender przestanie chronić tego Maca.',
};
