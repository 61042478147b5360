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
    alerts: 'Powiadomienia',
    help: 'Dział IT',
    watch: 'Ostrzegaj, gdy',
    watchHint: 'To, co jest tu wyłączone, nie zmienia ikony ani nagłówka, ale nadal jest widoczne w szczegółach.',
    names: {
      language: 'Język',
      launchAtLogin: 'Otwieraj podczas logowania',
      notifications: 'Pokazuj powiadomienia',
      lookEverySeconds: 'Odstęp między sprawdzeniami',
      showIconOnlyWhenNeeded: 'Pokazuj ikonę tylko w razie potrzeby',
      supportName: 'Nazwa',
      supportContact: 'Kontakt',
    },
    iconHint: 'Gdy ikona jest ukryta, otwórz Kextant ponownie, aby zobaczyć ten panel.',
    languageOfSystem: 'Jak macOS',
    forced: 'Ustawione przez Twoją organizację',
    loginItem: {
      'needs-approval': 'macOS czeka na zezwolenie w rzeczach otwieranych podczas logowania.',
      'not-available': 'Niedostępne na tym komputerze',
    },
    duration: long,
    notTaken: 'Nie zachowano. Podaj adres e-mail, adres https lub numer telefonu.',
    ignored: 'Pominięte ustawienia',
    sources: { profile: 'Profil Twojej organizacji', file: 'Plik ustawień' },
    reasons: {
      'wrong-type': 'niewłaściwy rodzaj wartości',
      'too-small': 'mniejsze lub krótsze, niż dozwolono',
      'too-large': 'większe lub dłuższe, niż dozwolono',
      'unknown-choice': 'spoza dostępnych możliwości',
      'no-contact': 'to nie adres e-mail, adres https ani numer telefonu',
      'unknown-setting': 'nie ma takiego ustawienia',
      unreadable: 'nie można odczytać',
      'newer-version': 'z nowszej wersji aplikacji Kextant',
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
    since: (when) => `od ${when}`,
    lasted: long,
    lengthNotKnown: 'czas trwania nieznany',
    after: ({ name, from, to }) => `po zmianie wersji ${name} z ${from} na ${to}`,
    lost: ({ level, when, after: { name, from, to } }) =>
      `${level} od: ${when}, po zmianie wersji ${name} z ${from} na ${to}.`,
  },
  reads: {
    intro: 'Oto wszystkie programy i pliki używane przez Kextant oraz powody ich użycia.',
    never: 'Kextant niczego nie wysyła przez sieć i nigdy nie udziela zezwoleń za Ciebie.',
    when: {
      always: 'Przy każdym sprawdzeniu',
      closely: 'Gdy coś jest nie tak lub ten panel jest otwarty oraz raz na godzinę',
      start: 'Przy uruchomieniu oraz gdy Defender lub Mac mogły się zmienić',
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
      'for-report': 'Profile i integralność systemu, o które pyta dział IT',
      'names-to-mask': 'Imiona i nazwiska osób oraz nazwa tego Maca, aby nie trafiły do raportu',
      'open-pane': 'Otwiera właściwe miejsce w ustawieniach systemu',
      'open-mail': 'Otwiera wiadomość do zespołu IT jako nowy e-mail',
      load: 'Sprawdza podpis sterownika i prosi macOS o wczytanie go z użyciem Twojego hasła',
    },
  },
  report: {
    intro: 'To tekst raportu. Imiona i nazwiska oraz nazwy Maców i serwerów są ukryte.',
    save: 'Zachowaj…',
    copy: 'Kopiuj',
    saved: 'Zachowano',
    failed: 'Nie udało się tam zachować raportu. Wybierz nowe, puste miejsce.',
  },
  support: (name, contact) => `Dział IT: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'ostrzeżenie wyłączone',
  notKept:
    'Kextant nie może niczego zachować na tym Macu, bo nie może pisać we własnym folderze. Nadal sprawdza Defendera.',
  notificationsFailed:
    'macOS nie pokazał powiadomienia aplikacji Kextant. Możesz zezwolić na jej powiadomienia w ustawieniach systemu, w części Powiadomienia.',
  notificationsAsked:
    'macOS pyta, czy Kextant może wysyłać powiadomienia. Zezwól na nie, aby dowiedzieć się, gdy Defender przestanie chronić tego Maca.',
};
