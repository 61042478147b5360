// Polish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('„', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Jeśli przycisk ${quoted(allow)} jest szary, najpierw kliknij w kłódkę.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Otwórz ${path(apple.approvalPath)}, kliknij w przycisk informacji obok ${list} i włącz Microsoft Defender.`;
  }
  return `Otwórz ${path(apple.approvalPath)}, znajdź wiersz dotyczący programu Microsoft Defender i kliknij w ${quoted(apple.allow)}. Jeśli widać tam ${quoted(apple.details)}, kliknij w ten przycisk i zaznacz Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Przywróć przycisk ${quoted(allow)}`,
    body: `macOS pokazuje ${quoted(allow)} każdorazowo przez 30 minut. Po podaniu hasła przycisk wróci.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Otwórz ${approvalPane}`,
    body: `Użyj przycisku poniżej: w oknie otwartym wcześniej ${quoted(allow)} się nie pojawia.`,
  }),
  allow: (apple) => ({
    title: `Kliknij w ${quoted(apple.allow)} obok ${quoted('Microsoft Corporation')}`,
    body: `${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Wczytaj sterownik',
    body: 'macOS jeszcze raz poprosi o hasło i uruchomi sterownik firmy Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Pozwól na rozszerzenie zabezpieczeń Defendera',
    body: whereToAllow(apple, apple.endpointExtensions, 'rozszerzeń zabezpieczeń'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Zezwól na rozszerzenie sieciowe Defendera',
    body: whereToAllow(apple, apple.networkExtensions, 'rozszerzeń sieciowych'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Kliknij ${quoted(filterAllow)}, gdy macOS zapyta o sieć`,
    body: `Komunikat brzmi: ${filterTitle('Microsoft Defender')}. Jeśli się nie pojawia, skopiuj polecenie, wklej je w aplikacji ${quoted(terminal)} i naciśnij Return.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Włącz obie pozycje Defendera w sekcji ${quoted(fullDiskAccess)}`,
    body: `W ${path(fullDiskPath)} włącz obie pozycje: Microsoft Defender i Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Zatwierdź profil swojej organizacji',
    body: `W ${path(profilesPath)} otwórz profil zarządzania i zatwierdź go.`,
  }),
  'ask-it': () => ({
    title: 'Poproś dział IT o pomoc',
    body: 'Musi to zrobić osoba, która może administrować tym Makiem. Wiadomość mówi, czego brakuje, bez nazwisk i numerów seryjnych.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Włącz ochronę w czasie rzeczywistym',
    body: `Skopiuj polecenie, wklej je w ${quoted(terminal)} i naciśnij Return. Pojawi się prośba o hasło. Podczas pisania nic się nie wyświetla.`,
  }),
  onboard: () => ({
    title: 'Poproś dział IT o licencję',
    body: 'Dział IT połączy Defendera z Twoją organizacją. Raport zawiera to, co zgłasza Defender.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Poproś o ponowną instalację Defendera',
          body: 'Sterownik jest uszkodzony lub niezgodny z wymaganiami macOS. Raport wyjaśnia to działowi IT.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Poproś o uaktualnienie Defendera',
            body: 'Ta wersja wygasła. Nowszą ma dział IT lub katalog aplikacji Twojej organizacji.',
          }
        : {
            title: 'Poproś o instalację Defendera',
            body: 'Otrzymasz go od działu IT lub z katalogu aplikacji Twojej organizacji. Gdy zostanie zainstalowany, zobaczysz to tutaj.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Uaktualnij definicje Defendera',
    body: `Skopiuj polecenie, wklej je w ${quoted(terminal)} i naciśnij Return. Potrwa to kilka minut.`,
  }),
  restart: ({ restart }) => ({
    title: 'Uruchom ponownie tego Maca',
    body: `Zachowaj swoją pracę, a następnie wybierz ${quoted(restart)} z menu Apple.`,
  }),
  'update-defender': () => ({
    title: 'Poproś o uaktualnienie Defendera',
    body: 'Nowsza wersja Defendera powinna to naprawić. Dział IT znajdzie w raporcie wersje z tego Maca.',
  }),
  'update-macos': () => ({
    title: 'Uaktualnij macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Pozwól programowi Microsoft Defender działać w tle',
    body: `W ${path(backgroundPath)} znajdź Microsoft Defender na liście rzeczy działających w tle i włącz go.`,
  }),
  wait: () => ({ title: 'Poczekaj minutę', body: 'Nie musisz nic robić. Ten widok sam się zaktualizuje.' }),
  report: () => ({
    title: 'Wyślij raport do działu IT',
    body: 'Zawiera to, co Defender i macOS mówią o tym Macu; bez nazwisk i numerów seryjnych.',
  }),
  confirm: () => ({ title: 'Potwierdzenie Defendera', body: 'Nie musisz nic robić. Ten widok sam się zaktualizuje.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Poproś macOS ponownie',
  'open-pane': (apple, pane) => `Otwórz ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Wczytaj sterownik',
  'copy-load-command': () => 'Kopiuj polecenie',
  'copy-turn-on-command': () => 'Kopiuj polecenie',
  'copy-filter-command': () => 'Kopiuj polecenie',
  'copy-update-command': () => 'Kopiuj polecenie',
  'copy-ask-it': () => 'Kopiuj wiadomość',
  'mail-ask-it': () => 'Napisz e-mail',
  'save-profile': () => 'Zachowaj profil',
  'copy-report': () => 'Kopiuj raport',
  'look-now': () => 'Sprawdź teraz',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'Okno hasła zostało zamknięte, więc nic się nie zmieniło. Spróbuj ponownie w dogodnej chwili.',
  'not-authorised': () => 'macOS nie zaakceptował tego konta. Podaj nazwę użytkownika i hasło administratora.',
  'still-refused': ({ allow }) =>
    `macOS jeszcze o tym nie wie: najpierw kliknij ${quoted(allow)} w oknie. Jeśli to już zrobione, zobacz poniżej.`,
  'not-root': () => 'macOS nie wykonał tego jako administrator. Spróbuj ponownie lub użyj polecenia dla Terminala.',
  'no-answer': () => 'macOS nie dał jasnej odpowiedzi. Spróbuj ponownie lub użyj polecenia dla Terminala.',
  disagree: () =>
    'Po trzech próbach macOS i Defender wciąż nie zgadzają się co do tego, co jest dozwolone. Wyślij raport do działu IT.',
  'not-ours': () => 'Sterownik nie jest podpisany przez Microsoft, więc nie został wczytany. Powiadom dział IT.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Liczą się obie pozycje: Microsoft Defender i Microsoft Defender Endpoint Security Extension. Któraś jest już włączona? Wyłącz ją i włącz ponownie albo usuń i dodaj od nowa. Po instalacji pozycja może pojawić się dopiero po kilku godzinach.',
  'organisation-forbids':
    'Nie ma na co pozwolić. Twoja organizacja może zabraniać robienia tego ręcznie; wtedy może to zrobić tylko dział IT.',
  'macos-15-0': 'macOS 15.0 zatrzymuje rozszerzenia sieciowe. Uaktualnij macOS do wersji 15.1 lub nowszej.',
  'extension-left-behind':
    'Defender został usunięty, ale jego rozszerzenie nadal działa. Zainstaluj Defendera ponownie albo uruchom ponownie tego Maca i usuń rozszerzenie w ustawieniach.',
  'switch-can-be-turned-off': 'Pozostaw przełącznik włączony: każdy, kto używa tego Maca, może go wyłączyć.',
  'fda-by-mdm-shows-off':
    'Pełny dostęp do dysku nadany przez dział IT jest widoczny w ustawieniach jako wyłączony, a mimo to działa.',
  'no-reduced-security':
    'Defender nigdy nie potrzebuje obniżonych zabezpieczeń. Jeśli coś prosi o uruchomienie w trybie odzyskiwania, nie jest to dla Defendera.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Otwieranie: ${settingsApp}…`,
  'load-driver': () => 'Oczekiwanie na macOS: poprosi o hasło we własnym oknie.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS nie otworzył tego okna. Aby zrobić to samodzielnie: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Nie udało się tego uruchomić. Użyj polecenia dla Terminala.',
  copy: () => 'Nie udało się skopiować. Spróbuj ponownie.',
  mail: () => 'Nie otworzył się żaden program pocztowy. Skopiuj wiadomość.',
  save: () => 'Nie udało się tam zachować profilu. Spróbuj w innym katalogu.',
  other: () => 'Nie udało się. Spróbuj ponownie albo zakończ Kextant i otwórz go jeszcze raz.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Nie działa?' : 'Nie ma przycisku albo nic się nie dzieje?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klikaj bezpośrednio na tym Macu. ${quoted(allow)} ignoruje kliknięcia z udostępniania ekranu i innych narzędzi zdalnych.`,
        ]),
    'Zakończ narzędzia zmieniające działanie myszy, klawiatury lub klawiszy multimedialnych. Gdy działają, Twoje kliknięcia też mogą się nie liczyć.',
    ...(generation === 'A'
      ? [
          `Możesz też użyć klawiatury: włącz pełny dostęp z klawiatury, naciskaj Tab, aż zaznaczone będzie ${quoted(allow)}, a potem naciśnij spację.`,
          `${quoted(allow)} jest widoczne tylko przez 30 minut. Zamknij okno i otwórz je stąd, aby zobaczyć przycisk ponownie.`,
        ]
      : ['Jeśli przełącznik nie pozostaje włączony: zamknij okno, uruchom ponownie tego Maca i spróbuj jeszcze raz.']),
    `Ręcznie: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Na tym Macu jest Defender ${version}.`;

const oldLicence =
  'Stary Defender może zgłaszać brak licencji, chociaż ona jest. Według Microsoft pomaga uaktualnienie Defendera.';
