// German.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('„', '“');

const locale = 'de-DE';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);

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
  byHand: 'Selbst erledigen',
  whyManaged: (by) =>
    by === null
      ? 'Dieser Mac wird von deiner Organisation verwaltet. Deine IT-Abteilung kann es für dich erlauben.'
      : `Dieser Mac wird mit ${by} verwaltet. Deine IT-Abteilung kann es für dich erlauben.`,
  whyAdmin: 'Ein Administrator dieses Mac muss erlauben, was Defender braucht.',
  recovered: {
    title: 'Dieser Mac ist geschützt',
    body: 'Der Echtzeitschutz ist eingeschaltet und funktioniert. Es bleibt nichts zu tun.',
  },
  tray: {
    open: 'Kextant öffnen',
    checkNow: 'Jetzt prüfen',
    snooze: 'Mitteilungen stummschalten',
    forAnHour: 'Eine Stunde lang',
    endSnooze: 'Mitteilungen wieder zeigen',
    quit: 'Kextant beenden',
  },
  levels: {
    protected: 'Geschützt',
    attention: 'Handlungsbedarf',
    unprotected: 'Nicht geschützt',
    starting: 'Wurde gestartet',
    unknown: 'Unbekannt',
  },
  paths: {
    'kernel-window-open': 'Treiber von Microsoft erlauben',
    'kernel-window-closed': 'Treiber von Microsoft erlauben',
    'system-extension': 'Erweiterungen von Defender erlauben',
    'managed-jamf': 'An die IT-Abteilung wenden',
    'managed-intune': 'An die IT-Abteilung wenden',
    'managed-other': 'An die IT-Abteilung wenden',
    'turn-on': 'Schutz einschalten',
    onboard: 'Lizenz erhalten',
    install: 'Defender installieren',
    restart: 'Diesen Mac neu starten',
    'background-item': 'Defender im Hintergrund erlauben',
    'update-defender': 'Aktualisieren',
    wait: 'Warten',
    report: 'IT-Abteilung informieren',
  },
  stepStates: { done: 'Fertig', current: 'Jetzt', waiting: 'Später' },
  clickedAllow: () => 'Ich habe geklickt',
  thenContinue: () => `Komm dann zurück und klicke auf ${quoted('Ich habe geklickt')}.`,
  thenLoads: 'Danach wird der Treiber automatisch geladen.',
  dialogSays: `Im Passwortfenster steht: ${quoted(passwordPrompts.de)}`,
  copied: 'Kopiert',
  menu: {
    name: 'Mehr',
    snoozeHour: 'Mitteilungen eine Stunde stummschalten',
    endSnooze: 'Mitteilungen wieder zeigen',
  },
  snoozedUntil: (time) => `Mitteilungen sind bis ${time} stumm`,
  snoozedUntilTomorrow: (time) => `Mitteilungen sind bis morgen um ${time} stumm`,
  also: 'Außerdem',
  facts: {
    definitions: 'Virendefinitionen',
    driver: 'Treiber',
    extension: 'Erweiterung',
    running: 'läuft',
    runningSince: (when) => `läuft seit ${when}`,
    managedBy: 'Verwaltet von',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'deiner Organisation', nobody: 'niemandem' },
    version: 'Version',
  },
  details: {
    name: 'Details',
    findings: 'Was gefunden wurde',
    readings: 'Was gelesen wurde',
    nothingWrong: 'Alles in Ordnung.',
    managed: 'verwaltet',
  },
  times: {
    clock,
    until: (time) => `bis ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Gerade geprüft' : `Geprüft ${ago(ageMs)}`),
    old: (ageMs) => `${long(ageMs)} alt`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Übungs-Mac: Nichts davon betrifft diesen Computer',
  pictureOf: (what, marked) => (marked === null ? `Bild: ${what}` : `Bild: ${what}. ${marked}`),
  marked: {
    button: (name) => `Die Taste ${quoted(name)} ist markiert.`,
    switch: (name) => `Der Schalter neben ${name} ist markiert.`,
    info: (list) =>
      list === null ? 'Die Infotaste ist markiert.' : `Die Infotaste neben ${quoted(list)} ist markiert.`,
  },
  passwordDialog: 'macOS fragt nach einem Passwort',
  askIt: {
    subjectApproval: 'Microsoft Defender auf meinem Mac braucht eine Freigabe',
    subjectHelp: 'Microsoft Defender auf meinem Mac braucht eure Hilfe',
    greeting: 'Hallo,',
    greetingTo: (name) => `Hallo ${name},`,
    whyApproval:
      'Microsoft Defender auf meinem Mac kann nicht richtig arbeiten, weil macOS es noch nicht erlaubt hat. ' +
      'Könnt ihr diesem Mac das Profil unten senden oder es am Mac als Administrator erlauben?',
    whyHelp:
      'Microsoft Defender auf meinem Mac hat ein Problem, das ich nicht selbst lösen kann. Könnt ihr es euch ansehen?',
    enrolment:
      'Die MDM-Registrierung dieses Mac ist vom Benutzer nicht genehmigt. Bis dahin ignoriert macOS die Profile, die ' +
      'Erweiterungen erlauben.',
    missing: 'Was fehlt:',
    whenThere: (profile) =>
      `Auf diesem Mac sollte das Profil ${profile} sein. Ist es schon da und fehlt die Erlaubnis trotzdem, sucht darin nach Einträgen mit Allowed und Authorization zugleich: macOS 26.4 ignoriert sie.`,
    found: 'Was gefunden wurde und in welcher Ausgabe:',
    mac: 'Dieser Mac:',
    payloadType: 'Payload-Typ',
    team: 'Team-ID',
    bundleIds: 'Bundle-IDs',
    notKnown: 'nicht bekannt',
  },
};
