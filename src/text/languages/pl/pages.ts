// Polish: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'pl-PL';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Chroniony',
  attention: 'Wymaga uwagi',
  unprotected: 'Niechroniony',
  starting: 'Uruchamianie',
  unknown: 'Stan nieznany',
};

export const pages: PageWords = {
  back: 'Wstecz',
  titles: { settings: 'Ustawienia', history: 'Historia', reads: 'Co odczytuje Kextant', report: 'Raport' },
  snooze: {
    until: (time) => `Wycisz powiadomienia do ${time}`,
    untilTomorrow: (time) => `Wycisz powiadomienia do jutra do godz. ${time}`,
    trayUntil: (time) => `Do ${time}`,
    trayUntilTomorrow: (time) => `Do jutra do godz. ${time}`,
  },
  settings: {
    general: 'Ogólne',
    alerts: 'Powiadomienia',
    help: 'Dział IT',
    watch: 'Ostrzegaj, gdy',
    watchHint:
      'Jeśli wyłączysz tu ostrzeżenie, dany problem nie zmieni ikony ani nagłówka, ale nadal będzie widoczny w szczegółach.',
    names: {
      language: 'Język',
      launchAtLogin: 'Otwieraj podczas logowania',
      notifications: 'Pokazuj powiadomienia',
      lookEverySeconds: 'Odstęp między sprawdzeniami',
      showIconOnlyWhenNeeded: 'Pokazuj ikonę tylko w razie potrzeby',
      supportName: 'Nazwa',
      supportContact: 'Kontakt',
    },
    iconHint: 'Gdy ikona jest ukryta, otwórz Kextant ponownie, aby zobaczyć to okno.',
    languageOfSystem: 'Taki jak w macOS',
    forced: 'Ustawione przez Twoją organizację',
    loginItem: {
      'needs-approval': 'W ustawieniach tego Maca zezwól aplikacji Kextant na otwieranie podczas logowania.',
      'not-available': 'Niedostępne na tym komputerze',
    },
    duration: long,
    notTaken: 'Nie zachowano. Podaj adres e-mail, adres internetowy zaczynający się od https lub numer telefonu.',
    ignored: 'Pominięte ustawienia',
    sources: { profile: 'Profil Twojej organizacji', file: 'Plik ustawień' },
    reasons: {
      'wrong-type': 'niewłaściwy rodzaj wartości',
      'too-small': 'zbyt mała liczba lub zbyt krótki tekst',
      'too-large': 'zbyt duża liczba lub zbyt długi tekst',
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
      ...levels,
      attention: 'Wymagał uwagi',
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
    after: {
      version: ({ name, from, to }) => `po zmianie wersji ${name} z ${from} na ${to}`,
      management: 'po zmianie sposobu zarządzania tym Makiem',
      act: 'po kliknięciu w aplikacji Kextant',
      sleep: 'po wybudzeniu tego Maca',
    },
    lost: ({ level, when, after }) => `${level} od: ${when}, ${after}.`,
  },
  reads: {
    intro: 'Oto wszystkie programy i pliki używane przez Kextant oraz powody ich użycia.',
    never: 'Kextant niczego nie wysyła przez sieć i nigdy niczego nie zatwierdza za Ciebie.',
    when: {
      always: 'Przy każdym sprawdzeniu',
      closely:
        'Gdy coś jest nie tak lub gdy to okno jest otwarte, po zmianie wprowadzonej przez macOS, a także raz na godzinę',
      start: 'Po otwarciu aplikacji Kextant oraz gdy w Defenderze lub na tym Macu mogło się coś zmienić',
      report: 'Na potrzeby raportu',
      asked: 'Tylko po kliknięciu w przycisk',
    },
    why: {
      health: 'Czy Defender chroni tego Maca',
      signature: 'Czy program, który odpowiada, pochodzi od firmy Microsoft',
      'own-settings': 'Co Twoja organizacja ustawiła w aplikacji Kextant',
      'health-extensions': 'Których rozszerzeń brakuje Defenderowi',
      extensions: 'Na które rozszerzenia zezwolił macOS',
      driver: 'Czy sterownik Defendera jest obecny i wczytany',
      daemon: 'Czy usługa Defendera działa i od kiedy',
      management: 'Czy i za pomocą jakiego narzędzia organizacja zarządza tym Makiem',
      mac: 'Wersja macOS, czas ostatniego uruchomienia tego Maca oraz to, czy jesteś jego administratorem',
      names: 'Nazwy paneli ustawień macOS (odczytywane raz dla każdej wersji macOS)',
      receipt: 'Kiedy zainstalowano Defendera, bo macOS pokazuje potem przycisk „Pozwól” tylko przez 30 minut',
      'for-report': 'Profile i ochrona integralności systemu, o które pyta dział IT',
      'names-to-mask': 'Imiona i nazwiska osób oraz nazwa tego Maca, aby nie trafiły do raportu',
      'open-pane': 'Zamyka ustawienia tego Maca, a potem otwiera w nich właściwy panel',
      'open-mail': 'Otwiera wiadomość do działu IT jako nowy e-mail',
      load: 'Sprawdza podpis sterownika i prosi macOS o wczytanie go z użyciem Twojego hasła',
    },
  },
  report: {
    intro: 'To tekst raportu. Imiona i nazwiska oraz nazwy Maców i serwerów są ukryte.',
    save: 'Zachowaj…',
    copy: 'Kopiuj',
    saved: 'Zachowano',
    failed: 'Nie udało się tam zachować raportu. Wybierz nowy, pusty folder.',
  },
  support: (name, contact) => `Dział IT: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'ostrzeżenie wyłączone',
  notKept:
    'Kextant nie może niczego zachować na tym Macu, bo nie ma prawa zapisu w swoim folderze. Nadal sprawdza Defendera.',
  notificationsFailed:
    'macOS nie pokazał powiadomienia aplikacji Kextant. Możesz zezwolić na jej powiadomienia w ustawieniach tego Maca, w części Powiadomienia.',
  notificationsAsked:
    'macOS pyta, czy Kextant może wysyłać powiadomienia. Zezwól na nie, a otrzymasz wiadomość, gdy Defender przestanie chronić tego Maca.',
};
