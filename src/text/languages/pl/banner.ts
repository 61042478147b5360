// Polish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Ten Mac jest chroniony', why: 'Ochrona w czasie rzeczywistym jest włączona i działa.' },
  starting: { title: 'Defender się uruchamia', why: 'Trwa to około minuty.' },
  looking: { title: 'Sprawdzanie tego Maca', why: 'To potrwa chwilę.' },
  stale: {
    title: 'Brak aktualnych danych',
    why: 'Ostatnie sprawdzenie odbyło się zbyt dawno, aby na nim polegać. Sprawdź teraz, czy ten Mac jest chroniony.',
  },
  'not-installed': {
    title: 'Defender nie jest zainstalowany',
    why: 'Na tym Macu nie ma programu Microsoft Defender, więc Mac nie jest przez niego chroniony.',
  },
  'not-genuine': {
    title: 'To może nie być Defender',
    why: 'Program, który odpowiada w jego imieniu, nie jest podpisany przez firmę Microsoft.',
  },
  'not-checked': {
    title: 'Nie można zweryfikować Defendera',
    why: 'Kextant nie może potwierdzić, że program pochodzi od firmy Microsoft, więc nie polega na jego odpowiedziach. Przyczynę może ustalić dział IT.',
  },
  'service-not-started': {
    title: 'Usługa Defendera nie działa',
    why: 'Została wyłączona lub nigdy się nie uruchomiła, więc Defender nie sprawdza tego Maca.',
  },
  'service-keeps-restarting': {
    title: 'Defender ciągle ulega awarii',
    why: 'Jego usługa ciągle uruchamia się od nowa, więc nie wiadomo, czy ten Mac jest chroniony. Pomaga uaktualnienie Defendera.',
  },
  'not-answering': {
    title: 'Defender nie odpowiada',
    why: 'Dopóki nie odpowie, nie wiadomo, czy ten Mac jest chroniony. Zwykle pomaga ponowne uruchomienie.',
  },
  unreadable: {
    title: 'Odpowiedź Defendera jest niejasna',
    why: 'Nie wynika z niej, czy ochrona jest włączona. Przyczynę może ustalić dział IT.',
  },
  'not-onboarded': {
    title: 'Defender nie ma licencji na tym Macu',
    why: 'Jest zainstalowany, ale nie jest połączony z Twoją organizacją, więc nie chroni tego Maca.',
  },
  'product-expired': {
    title: 'Ta wersja Defendera wygasła',
    why: 'Jest zbyt stara, aby chronić tego Maca. Potrzebne jest uaktualnienie.',
  },
  'passive-mode': {
    title: 'Defender działa w trybie pasywnym',
    why: 'Pozostawia ochronę innej aplikacji, a Kextant nie może ustalić, czy ta aplikacja chroni tego Maca.',
  },
  'switched-off': {
    title: 'Ochrona w czasie rzeczywistym jest wyłączona',
    why: 'Defender działa, ale nie sprawdza plików podczas ich otwierania.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender nie może jeszcze chronić tego Maca',
    why: 'macOS nie zezwala jeszcze na sterownik firmy Microsoft. Udzielenie zezwolenia zajmuje około minuty.',
  },
  'kernel-extension-faulty': {
    title: 'Sterownik Defendera się nie wczytuje',
    why: 'macOS go odrzuca i zezwolenie tego nie zmieni.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender nie może jeszcze chronić tego Maca',
    why: 'macOS nie zezwala jeszcze na rozszerzenie zabezpieczeń Defendera.',
  },
  'network-extension-not-approved': {
    title: 'Ochrona sieci Web wymaga zezwolenia',
    why: 'Bez zezwolenia na rozszerzenie sieciowe Defender nie może sprawdzać danych z sieci.',
  },
  'network-filter-off': {
    title: 'Ochrona sieci Web jest wyłączona',
    why: 'Filtr sieciowy Defendera jest wyłączony, więc dane z sieci nie są sprawdzane.',
  },
  'full-disk-access-missing': {
    title: 'Defender nie widzi wszystkich plików',
    why: 'Aby sprawdzać wszystko na tym Macu, potrzebuje pełnego dostępu do dysku.',
  },
  'extension-switched-off': {
    title: 'Rozszerzenie Defendera jest wyłączone',
    why: 'Miało zezwolenie, ale zostało wyłączone w ustawieniach.',
  },
  'extension-not-running': {
    title: 'Rozszerzenie Defendera nie działa',
    why: 'Ma zezwolenie, ale nie działa. Zwykle pomaga ponowne uruchomienie Maca.',
  },
  'extension-being-removed': {
    title: 'Rozszerzenie Defendera jest usuwane',
    why: 'macOS dokończy usuwanie przy następnym uruchomieniu.',
  },
  'restart-needed': {
    title: 'Trzeba ponownie uruchomić tego Maca',
    why: 'Rozszerzenie Defendera zacznie działać po następnym uruchomieniu.',
  },
  'conflicting-software': {
    title: 'Inna aplikacja przeszkadza Defenderowi',
    why: 'Defender wykrył na tym Macu oprogramowanie, które z nim koliduje.',
  },
  'definitions-outdated': {
    title: 'Definicje wirusów Defendera są nieaktualne',
    why: 'Mają ponad tydzień, więc nowsze zagrożenia mogą zostać przeoczone.',
  },
  'enrolment-not-approved': {
    title: 'Zarządzanie tym Makiem nie jest zatwierdzone',
    why: 'Dopóki nie zostanie zatwierdzone, macOS ignoruje to, na co Twoja organizacja zezwoliła Defenderowi.',
  },
  unhealthy: {
    title: 'Defender zgłasza problem',
    why: 'Nie wszystko działa prawidłowo. Przyczynę może ustalić dział IT.',
  },
};
