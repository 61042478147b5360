// Polish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('„', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Jeśli przycisk ${quoted(allow)} jest wyszarzony, najpierw kliknij w kłódkę.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'rozszerzeń zabezpieczeń (Endpoint Security)',
  network: 'rozszerzeń sieciowych',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : `pozycji ${quoted(category)}`;
    return `Otwórz ${path(apple.approvalPath)}, kliknij w przycisk informacji obok ${list} i włącz Microsoft Defender.`;
  }
  return `Otwórz ${path(apple.approvalPath)}, znajdź wiersz dotyczący programu Microsoft Defender i kliknij w ${quoted(apple.allow)}. Jeśli zamiast niego widać przycisk ${quoted(apple.details)}, kliknij w ten przycisk i zaznacz Microsoft Defender.${lockFirst(apple)}`;
}

/** The button that brings Allow back. */
const askAgain = 'Ponów prośbę do macOS';

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Przywróć przycisk ${quoted(allow)}`,
    body: `macOS pokazuje przycisk ${quoted(allow)} tylko przez 30 minut. Aby go przywrócić, kliknij w ${quoted(askAgain)} i podaj hasło.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Otwórz panel ${quoted(approvalPane)}`,
    body: `Użyj przycisku poniżej, nawet jeśli okno jest już otwarte. W oknie otwartym wcześniej przycisk ${quoted(allow)} się nie pojawi.`,
  }),
  allow: (apple) => ({
    title: `Kliknij w ${quoted(apple.allow)} obok ${quoted('Microsoft Corporation')}`,
    body: `Przycisk znajdziesz w panelu ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Wczytaj sterownik',
    body: 'Użyj przycisku poniżej. macOS jeszcze raz poprosi o hasło, a potem wczyta sterownik firmy Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Zezwól na rozszerzenie zabezpieczeń Defendera',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Zezwól na rozszerzenie sieciowe Defendera',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Kliknij w ${quoted(filterAllow)}, gdy macOS zapyta o filtrowanie treści w\u00a0sieci`,
    body: `Komunikat brzmi: ${filterTitle('Microsoft Defender')}. Jeśli się nie pojawia, skopiuj polecenie, wklej je w aplikacji ${quoted(terminal)} i naciśnij Return.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Włącz obie pozycje Defendera w sekcji ${quoted(fullDiskAccess)}`,
    body: `Otwórz ${path(fullDiskPath)}${clickTheLock === null ? ' i włącz' : ', kliknij w kłódkę i zaznacz'} obie pozycje: Microsoft Defender i Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Zatwierdź profil swojej organizacji',
    body: `Otwórz ${path(profilesPath)}, wybierz profil zarządzania i kliknij w przycisk, który go zatwierdza.`,
  }),
  'ask-it': () => ({
    title: 'Poproś dział IT o pomoc',
    body: 'Zezwolenia musi udzielić dział IT lub administrator tego Maca. Wiadomość zawiera listę tego, czego brakuje. Nie zawiera imion i nazwisk, nazw komputerów ani numerów seryjnych.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Włącz ochronę w czasie rzeczywistym',
    body: `Skopiuj polecenie, otwórz ${terminal} (Aplikacje › Narzędzia), wklej je i naciśnij Return. Pojawi się prośba o hasło. Podczas wpisywania hasła nic się nie wyświetla.`,
  }),
  onboard: () => ({
    title: 'Poproś dział IT o licencję',
    body: 'Dział IT może połączyć Defendera z Twoją organizacją. Raport zawiera to, co Defender podaje o swojej licencji.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Poproś dział IT o ponowną instalację Defendera',
          body: 'Jego sterownik jest uszkodzony lub macOS go nie akceptuje. Raport wyjaśnia działowi IT, dlaczego.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Poproś dział IT o uaktualnienie Defendera',
            body: 'Ta wersja wygasła. Nowsza może też być w katalogu aplikacji Twojej organizacji.',
          }
        : {
            title: 'Poproś dział IT o instalację Defendera',
            body: 'Defender może też być w katalogu aplikacji Twojej organizacji. Po jego zainstalowaniu to okno samo się zaktualizuje.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Uaktualnij definicje wirusów Defendera',
    body: `Skopiuj polecenie, otwórz ${terminal} (Aplikacje › Narzędzia), wklej je i naciśnij Return. Potrwa to kilka minut.`,
  }),
  restart: ({ restart }) => ({
    title: 'Uruchom ponownie tego Maca',
    body: `Zachowaj otwarte dokumenty, a następnie wybierz ${quoted(restart)} z menu Apple.`,
  }),
  'update-defender': () => ({
    title: 'Poproś dział IT o uaktualnienie Defendera',
    body: 'Nowsza wersja Defendera powinna to naprawić. Dział IT znajdzie w raporcie wersje z tego Maca.',
  }),
  'update-macos': () => ({
    title: 'Uaktualnij macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Zezwól programowi Microsoft Defender na działanie w tle',
    body: `Otwórz ${path(backgroundPath)}, znajdź Microsoft Defender na liście rzeczy działających w tle i włącz jego przełącznik.`,
  }),
  wait: () => ({ title: 'Poczekaj minutę', body: 'Nie musisz nic robić. To okno samo się zaktualizuje.' }),
  report: () => ({
    title: 'Wyślij raport do działu IT',
    body: 'Zawiera informacje o tym Macu zgłaszane przez Defendera i macOS, ale nie zawiera imion i nazwisk, nazw komputerów ani numerów seryjnych.',
  }),
  confirm: () => ({
    title: 'Poczekaj na potwierdzenie',
    body: 'Nie musisz nic robić. To okno samo się zaktualizuje.',
  }),
};

/** On a button: a pane is called one, the whole app is not. */
function openPlace(apple: AppleWords, place: string): string {
  return place === apple.settingsApp ? `Otwórz ${place}` : `Otwórz panel ${quoted(place)}`;
}

const copyCommand = () => 'Kopiuj polecenie';

export const actions: Catalogue['actions'] = {
  'request-approval': () => askAgain,
  'open-pane': (apple, pane) => openPlace(apple, placeOnButton(apple, pane)),
  'load-driver': () => 'Wczytaj sterownik',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Kopiuj wiadomość',
  'mail-ask-it': () => 'Napisz e-mail',
  'save-profile': () => 'Zachowaj profil',
  'copy-report': () => 'Kopiuj raport',
  'look-now': () => 'Sprawdź teraz',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Możesz też skopiować polecenie i wykonać je w aplikacji ${terminal}.`,
  commandForAdmins: ({ terminal }) => `Administrator może też wykonać skopiowane polecenie w aplikacji ${terminal}.`,
  profile: 'Możesz też zachować profil z brakującymi ustawieniami i dołączyć go do wiadomości.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'Okno z prośbą o hasło zostało zamknięte, więc nic się nie zmieniło. Spróbuj ponownie w dogodnej chwili.',
  'not-authorised': () => 'macOS nie zaakceptował tego konta. Podaj nazwę użytkownika i hasło administratora.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS nie zarejestrował jeszcze kliknięcia. W panelu ${quoted(approvalPane)} kliknij w ${quoted(allow)}. Jeśli to już zrobione, zajrzyj do wskazówek poniżej.`,
  'not-root': () => 'macOS nie wykonał tego jako administrator. Spróbuj ponownie lub użyj polecenia dla Terminala.',
  'no-answer': () => 'macOS nie dał jasnej odpowiedzi. Spróbuj ponownie lub użyj polecenia dla Terminala.',
  disagree: () =>
    'Po trzech próbach macOS i Defender wciąż nie zgadzają się co do tego, co jest dozwolone. Wyślij raport do działu IT.',
  'not-ours': () => 'Sterownik nie jest podpisany przez firmę Microsoft, więc nie został wczytany. Powiadom dział IT.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Potrzebne są obie pozycje. Jeśli któraś jest już włączona, wyłącz ją i włącz ponownie albo usuń i dodaj od nowa. Po instalacji pozycja może pojawić się dopiero po kilku godzinach.',
  'organisation-forbids':
    'Nie ma na co zezwolić. Możliwe, że Twoja organizacja nie pozwala robić tego samodzielnie. Wtedy może to zrobić tylko dział IT.',
  'macos-15-0': 'macOS 15.0 zatrzymuje rozszerzenia sieciowe. Uaktualnij macOS do wersji 15.1 lub nowszej.',
  'extension-left-behind':
    'Defender został usunięty, ale jego rozszerzenie nadal działa. Zainstaluj Defendera ponownie albo uruchom ponownie tego Maca i usuń rozszerzenie w ustawieniach.',
  'switch-can-be-turned-off': 'Pozostaw Microsoft Defender włączony. Może go wyłączyć każdy użytkownik tego Maca.',
  'fda-by-mdm-shows-off':
    'Pełny dostęp do dysku nadany przez dział IT jest widoczny w ustawieniach jako wyłączony, a mimo to działa.',
  'no-reduced-security':
    'Defender nigdy nie wymaga obniżenia poziomu zabezpieczeń. Jeśli pojawi się prośba o uruchomienie Maca w trybie odzyskiwania, nie dotyczy ona Defendera.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Otwieranie: ${settingsApp}…`,
  'load-driver': () => 'Oczekiwanie na macOS. Podaj hasło w oknie, które się pojawiło.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS nie otworzył tego miejsca. Otwórz je samodzielnie: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Nie udało się tego uruchomić. Użyj polecenia dla Terminala.',
  copy: () => 'Nie udało się skopiować. Spróbuj ponownie.',
  mail: () => 'Nie otworzyła się żadna aplikacja pocztowa. Zamiast tego skopiuj wiadomość.',
  save: () => 'Nie udało się tam zachować profilu. Spróbuj w innym folderze.',
  other: () => 'Nie udało się. Spróbuj ponownie albo zakończ Kextant i otwórz go jeszcze raz.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Nie widać przycisku albo nic się nie dzieje?', notWorking: 'Nie działa?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Kliknij w ${quoted(allow)} myszą lub gładzikiem tego Maca. macOS ignoruje kliknięcia wykonane przez udostępnianie ekranu lub inne narzędzie zdalne.`,
        ]),
    'Zamknij aplikacje, które zmieniają działanie myszy, klawiatury lub klawiszy multimedialnych. Gdy są otwarte, macOS może ignorować kliknięcia.',
    ...(generation === 'A'
      ? [
          `Możesz też użyć klawiatury. W ustawieniach klawiatury włącz przechodzenie klawiszem Tab między wszystkimi elementami. Naciskaj Tab, aż wyróżniony będzie przycisk ${quoted(allow)}, a potem naciśnij spację.`,
          `Jeśli nie widzisz przycisku ${quoted(allow)}, zamknij okno ustawień i otwórz je ponownie stąd. macOS usuwa przycisk 30 minut po prośbie o zezwolenie.`,
        ]
      : [
          'Jeśli przełącznik sam się wyłącza, zamknij okno ustawień, uruchom ponownie tego Maca i spróbuj jeszcze raz.',
        ]),
    `Otwórz panel samodzielnie: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Na tym Macu jest Defender ${version}.`;

const oldLicence =
  'Stary Defender może zgłaszać brak licencji, chociaż ona jest. Według firmy Microsoft pomaga uaktualnienie Defendera.';
