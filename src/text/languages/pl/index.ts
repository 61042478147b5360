// Polish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('„', '”');

const locale = 'pl-PL';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  otherWays,
  hints,
  notes,
  licenceNote,
  busy,
  failed,
  help,
  pages,
  byHand: 'Zrób to samodzielnie',
  whyManaged: (by) =>
    by === null
      ? 'Dział IT zarządza tym Makiem i może zezwolić na to, czego potrzebuje Defender.'
      : `Dział IT zarządza tym Makiem za pomocą ${by} i może zezwolić na to, czego potrzebuje Defender.`,
  whyAdmin: 'Administrator tego Maca musi zezwolić na to, czego potrzebuje Defender.',
  whyRestarted: 'Ponowne uruchomienie nie pomogło. Przyczynę może ustalić dział IT.',
  recovered: {
    title: 'Ten Mac jest chroniony',
    body: 'Ochrona w czasie rzeczywistym jest włączona i działa. Nie trzeba robić nic więcej.',
  },
  tray: {
    open: 'Otwórz Kextant',
    checkNow: 'Sprawdź teraz',
    snooze: 'Wycisz powiadomienia',
    forAnHour: 'Na godzinę',
    endSnooze: 'Wyłącz wyciszenie powiadomień',
    quit: 'Zakończ Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Zezwól na sterownik firmy Microsoft',
    'kernel-window-closed': 'Zezwól na sterownik firmy Microsoft',
    'system-extension': 'Zezwól na rozszerzenia Defendera',
    'managed-jamf': 'Poproś dział IT o pomoc',
    'managed-intune': 'Poproś dział IT o pomoc',
    'managed-other': 'Poproś dział IT o pomoc',
    'turn-on': 'Włącz ochronę',
    onboard: 'Uzyskaj licencję',
    install: 'Instalacja, ponowna instalacja lub uaktualnienie Defendera',
    restart: 'Uruchom ponownie tego Maca',
    'background-item': 'Zezwól Defenderowi na działanie w tle',
    'update-defender': 'Uaktualnij',
    wait: 'Poczekaj',
    report: 'Powiadom dział IT',
  },
  stepStates: { done: 'Gotowe', current: 'Teraz', waiting: 'Później' },
  clickedAllow: () => 'Zezwolenie udzielone',
  thenContinue: () => `Potem wróć tutaj i kliknij w ${quoted('Zezwolenie udzielone')}.`,
  thenLoads: 'Sterownik wczyta się potem samodzielnie.',
  // In Polish the full stop stands behind the mark.
  dialogSays: `W oknie z prośbą o hasło widać tekst: ${quoted(passwordPrompts.pl.replace(/\.$/, ''))}.`,
  copied: 'Skopiowano',
  menu: {
    name: 'Więcej',
    snoozeHour: 'Wycisz powiadomienia na godzinę',
    endSnooze: 'Wyłącz wyciszenie powiadomień',
  },
  snoozedUntil: (time) => `Powiadomienia są wyciszone do ${time}`,
  snoozedUntilTomorrow: (time) => `Powiadomienia są wyciszone do jutra do godz. ${time}`,
  also: 'Inne problemy',
  facts: {
    definitions: 'Definicje wirusów',
    driver: 'Sterownik',
    extension: 'Rozszerzenie',
    running: 'działa',
    runningSince: (when) => `działa od ${when}`,
    managedBy: 'Zarządzanie',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'Twoja organizacja', nobody: 'brak' },
    version: 'Wersja',
  },
  details: {
    name: 'Szczegóły',
    findings: 'Co znaleziono',
    readings: 'Co odczytano',
    nothingWrong: 'Wszystko w porządku.',
    managed: 'ustawione przez organizację',
  },
  times: {
    clock,
    until: (time) => `do ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Sprawdzono przed chwilą' : `Sprawdzono ${ago(ageMs)}`),
    old: (ageMs) => `${ago(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Tryb ćwiczeń: to, co tu widać, nie dotyczy tego Maca',
  pictureOf: (what, marked) => (marked === null ? `Obraz: ${what}` : `Obraz: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Naciśnij ${keys}, aby wkleić.`,
    button: (name) => `Przycisk ${quoted(name)} jest wyróżniony.`,
    switch: (name) => `Przełącznik obok pozycji ${name} jest wyróżniony.`,
    info: (name, list) =>
      `Przycisk informacji obok ${name === null ? describedLists[list] : `pozycji ${quoted(name)}`} jest wyróżniony.`,
  },
  passwordDialog: 'macOS prosi o hasło',
  askIt: {
    subjectApproval: 'Microsoft Defender na moim Macu wymaga zezwolenia',
    subjectHelp: 'Problem z programem Microsoft Defender na moim Macu',
    greeting: 'Dzień dobry,',
    // A desk is not greeted by its name in Polish, and a person's would have to be in another case.
    greetingTo: () => 'Dzień dobry,',
    whyApproval:
      'Microsoft Defender na moim Macu nie działa w pełni, ponieważ nie ma jeszcze zezwolenia w macOS. ' +
      'Proszę o wdrożenie profilu z poniższymi ustawieniami albo o udzielenie zezwolenia na tym Macu przez administratora.',
    whyHelp:
      'Mam problem z programem Microsoft Defender na moim Macu, którego nie mogę samodzielnie rozwiązać. Proszę o pomoc.',
    enrolment:
      'Rejestracja MDM tego Maca nie jest jeszcze zatwierdzona. Dopóki nie zostanie zatwierdzona, macOS ignoruje ' +
      'profile, które zezwalają na rozszerzenia.',
    missing: 'Czego brakuje:',
    whenThere: (profile) =>
      `Ten Mac potrzebuje profilu ${profile}. Jeśli profil już tu jest, a zezwolenia nadal brakuje, proszę sprawdzić, czy są w nim wpisy, które mają zarówno Allowed, jak i Authorization. macOS 26.4 je ignoruje.`,
    found: 'Co wykryto (z danymi, które to potwierdzają):',
    mac: 'Ten Mac:',
    payloadType: 'Typ danych profilu',
    team: 'Identyfikator zespołu',
    bundleIds: 'Identyfikatory pakietów',
    notKnown: 'nieznane',
  },
};
