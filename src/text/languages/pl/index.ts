// Polish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('„', '”');

const locale = 'pl-PL';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
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
      ? 'Tym Makiem zarządza Twoja organizacja. Dział IT może udzielić zezwolenia za Ciebie.'
      : `Ten Mac jest zarządzany przez ${by}. Dział IT może udzielić zezwolenia za Ciebie.`,
  whyAdmin: 'Administrator tego Maca musi pozwolić na to, czego potrzebuje Defender.',
  recovered: {
    title: 'Ten Mac jest chroniony',
    body: 'Ochrona w czasie rzeczywistym jest włączona i działa. Nie trzeba robić nic więcej.',
  },
  tray: {
    open: 'Otwórz Kextant',
    checkNow: 'Sprawdź teraz',
    snooze: 'Wycisz alerty',
    forAnHour: 'Na godzinę',
    endSnooze: 'Pokazuj alerty ponownie',
    quit: 'Zakończ Kextant',
  },
  levels: {
    protected: 'Chroniony',
    attention: 'Wymaga uwagi',
    unprotected: 'Niechroniony',
    starting: 'Uruchamianie',
    unknown: 'Nieznany',
  },
  paths: {
    'kernel-window-open': 'Zezwól na sterownik firmy Microsoft',
    'kernel-window-closed': 'Zezwól na sterownik firmy Microsoft',
    'system-extension': 'Zezwól na rozszerzenia Defendera',
    'managed-jamf': 'Poproś dział IT o pomoc',
    'managed-intune': 'Poproś dział IT o pomoc',
    'managed-other': 'Poproś dział IT o pomoc',
    'turn-on': 'Włącz ochronę',
    onboard: 'Uzyskaj licencję',
    install: 'Zainstaluj Defendera',
    restart: 'Uruchom ponownie tego Maca',
    'background-item': 'Pozwól Defenderowi działać w tle',
    'update-defender': 'Uaktualnienie',
    wait: 'Poczekaj',
    report: 'Powiadom dział IT',
  },
  stepStates: { done: 'Gotowe', current: 'Teraz', waiting: 'Później' },
  clickedAllow: () => 'Przycisk kliknięty',
  thenContinue: () => `Potem wróć tutaj i naciśnij ${quoted('Przycisk kliknięty')}.`,
  thenLoads: 'Sterownik wczyta się potem samodzielnie.',
  dialogSays: `W oknie z hasłem widać tekst: ${quoted(passwordPrompts.pl)}`,
  copied: 'Skopiowano',
  menu: {
    name: 'Więcej',
    snoozeHour: 'Wycisz alerty na godzinę',
    endSnooze: 'Pokazuj alerty ponownie',
  },
  snoozedUntil: (time) => `Alerty są wyciszone do ${time}`,
  snoozedUntilTomorrow: (time) => `Alerty są wyciszone do jutra do ${time}`,
  also: 'Ponadto',
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
    managed: 'zarządzane',
  },
  times: {
    clock,
    until: (time) => `do ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Sprawdzono przed chwilą' : `Sprawdzono ${ago(ageMs)}`),
    old: (ageMs) => `${ago(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac ćwiczebny: nic z tego nie dotyczy tego komputera',
  pictureOf: (what, marked) => (marked === null ? `Obraz: ${what}` : `Obraz: ${what}. ${marked}`),
  marked: {
    button: (name) => `Przycisk ${quoted(name)} jest wyróżniony.`,
    switch: (name) => `Przełącznik obok pozycji ${name} jest wyróżniony.`,
    info: (list) =>
      list === null
        ? 'Przycisk informacji jest wyróżniony.'
        : `Przycisk informacji obok pozycji ${quoted(list)} jest wyróżniony.`,
  },
  passwordDialog: 'macOS prosi o hasło',
  askIt: {
    subjectApproval: 'Microsoft Defender na moim Macu wymaga zezwolenia',
    subjectHelp: 'Microsoft Defender na moim Macu wymaga pomocy',
    greeting: 'Dzień dobry,',
    greetingTo: (name) => `Dzień dobry, ${name},`,
    whyApproval:
      'Microsoft Defender na moim Macu nie może w pełni działać, ponieważ nie ma jeszcze zezwolenia w macOS. ' +
      'Czy możecie przesłać na tego Maca poniższy profil albo udzielić zezwolenia na Macu jako administrator?',
    whyHelp: 'Microsoft Defender na moim Macu ma problem, którego nie mogę rozwiązać. Czy możecie to sprawdzić?',
    enrolment:
      'Rejestracja MDM tego Maca nie jest zatwierdzona przez użytkownika. Dopóki nie zostanie zatwierdzona, macOS ignoruje profile, które ' +
      'zezwalają na rozszerzenia.',
    missing: 'Czego brakuje:',
    whenThere: (profile) =>
      `Na tym Macu powinien być profil ${profile}. Jeśli już jest, a zezwolenia nadal brakuje, poszukajcie w nim wpisów, które mają zarówno Allowed, jak i Authorization: macOS 26.4 je ignoruje.`,
    found: 'Co znaleziono i w jakich danych:',
    mac: 'Ten Mac:',
    payloadType: 'Typ danych profilu',
    team: 'Identyfikator zespołu',
    bundleIds: 'Identyfikatory pakietów',
    notKnown: 'nieznane',
  },
};
