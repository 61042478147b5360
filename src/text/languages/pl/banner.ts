// Polish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Ten Mac jest chroniony', why: 'Ochrona w czasie rzeczywistym jest włączona i działa.' },
  starting: { title: 'Defender się uruchamia', why: 'Trwa to około minuty.' },
  looking: { title: 'Sprawdzanie tego Maca', why: 'Pierwsza odpowiedź pojawi się za chwilę.' },
  stale: {
    title: 'Brak aktualnej odpowiedzi',
    why: 'Ostatnie sprawdzenie odbyło się zbyt dawno, aby na nim polegać. Sprawdź teraz stan tego Maca.',
  },
  'not-installed': {
    title: 'Defender nie jest zainstalowany',
    why: 'Na tym Macu nie ma programu Microsoft Defender, więc nie jest przez niego chroniony.',
  },
  'not-genuine': {
    title: 'To może nie być Defender',
    why: 'Program, który odpowiada w jego imieniu, nie jest podpisany przez Microsoft.',
  },
  'not-checked': {
    title: 'Nie można zweryfikować Defendera',
    why: 'Bez dowodu, że program pochodzi od firmy Microsoft, jego odpowiedzi się nie liczą. Przyczynę może ustalić dział IT.',
  },
  'service-not-started': {
    title: 'Usługa Defendera nie działa',
    why: 'Została wyłączona lub nigdy się nie uruchomiła, więc nic nie sprawdza tego Maca.',
  },
  'service-keeps-restarting': {
    title: 'Defender ciągle ulega awarii',
    why: 'Jego usługa uruchamia się raz po raz, więc nie wiadomo, czy ten Mac jest chroniony. Uaktualnienie to naprawia.',
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
    why: 'Jest zainstalowany, ale nie połączony z Twoją organizacją, więc nie chroni tego Maca.',
  },
  'product-expired': {
    title: 'Ta wersja Defendera wygasła',
    why: 'Jego wersja jest zbyt stara, aby chronić tego Maca. Potrzebne jest uaktualnienie.',
  },
  'passive-mode': {
    title: 'Defender tylko obserwuje',
    why: 'Działa w trybie pasywnym: tego Maca ma chronić inny produkt.',
  },
  'switched-off': {
    title: 'Ochrona w czasie rzeczywistym jest wyłączona',
    why: 'Defender działa, ale nie sprawdza plików podczas ich otwierania.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender nie może jeszcze chronić tego Maca',
    why: 'Sterownik Microsoft nie jest jeszcze dozwolony w macOS. Zajmie to około minuty.',
  },
  'kernel-extension-faulty': {
    title: 'Sterownik Defendera się nie wczytuje',
    why: 'macOS odrzuca go z powodu, którego zezwolenie nie usunie.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender nie może jeszcze chronić tego Maca',
    why: 'Rozszerzenie zabezpieczeń nie jest jeszcze dozwolone w macOS.',
  },
  'network-extension-not-approved': {
    title: 'Ochrona sieci Web nie jest jeszcze dozwolona',
    why: 'Trzeba pozwolić na rozszerzenie sieciowe Defendera, aby sprawdzało to, co przychodzi z sieci.',
  },
  'network-filter-off': {
    title: 'Ochrona sieci Web jest wyłączona',
    why: 'Filtr sieciowy Defendera jest wyłączony, więc to, co przychodzi z sieci, nie jest sprawdzane.',
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
    why: 'Nie ma na co zezwalać, ale według macOS lub Defendera nie działa. Zwykle pomaga ponowne uruchomienie.',
  },
  'extension-being-removed': {
    title: 'Rozszerzenie Defendera jest usuwane',
    why: 'macOS dokończy to przy następnym uruchomieniu.',
  },
  'restart-needed': {
    title: 'Trzeba ponownie uruchomić tego Maca',
    why: 'Rozszerzenie Defendera zacznie działać po następnym uruchomieniu.',
  },
  'conflicting-software': {
    title: 'Inny produkt przeszkadza Defenderowi',
    why: 'Defender zgłasza oprogramowanie, z którym nie współpracuje prawidłowo.',
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
    why: 'Defender zgłasza, że nie wszystko jest w porządku.',
  },
};
