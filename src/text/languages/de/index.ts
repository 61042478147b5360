// German.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { uhr } from './hours.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

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
  otherWays,
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
      ? 'Deine IT-Abteilung verwaltet diesen Mac und kann erlauben, was Defender braucht.'
      : `Deine IT-Abteilung verwaltet diesen Mac mit ${by} und kann erlauben, was Defender braucht.`,
  whyAdmin: 'Ein Administrator dieses Mac muss erlauben, was Defender braucht.',
  whyRestarted: 'Der Neustart hat nicht geholfen. Deine IT-Abteilung kann herausfinden, warum.',
  recovered: {
    title: 'Dieser Mac ist geschützt',
    body: 'Der Echtzeitschutz ist eingeschaltet und funktioniert. Du musst nichts weiter tun.',
  },
  tray: {
    open: 'Kextant öffnen',
    checkNow: 'Jetzt prüfen',
    snooze: 'Mitteilungen stummschalten',
    forAnHour: 'Eine Stunde lang',
    endSnooze: 'Mitteilungen wieder anzeigen',
    quit: 'Kextant beenden',
  },
  levels,
  paths: {
    'kernel-window-open': 'Treiber von Microsoft erlauben',
    'kernel-window-closed': 'Treiber von Microsoft erlauben',
    'system-extension': 'Erweiterungen von Defender erlauben',
    'managed-jamf': 'An die IT-Abteilung wenden',
    'managed-intune': 'An die IT-Abteilung wenden',
    'managed-other': 'An die IT-Abteilung wenden',
    'turn-on': 'Schutz einschalten',
    onboard: 'Lizenz erhalten',
    install: 'Defender installieren oder aktualisieren',
    restart: 'Diesen Mac neu starten',
    'background-item': 'Defender im Hintergrund erlauben',
    'update-defender': 'Aktualisieren',
    wait: 'Warten',
    report: 'IT-Abteilung informieren',
  },
  stepStates: { done: 'Fertig', current: 'Jetzt', waiting: 'Später' },
  clickedAllow: () => 'Ich habe geklickt',
  thenContinue: () => `Komm dann hierher zurück und klicke auf ${quoted('Ich habe geklickt')}.`,
  thenLoads: 'Danach wird der Treiber automatisch geladen.',
  dialogSays: `Im Passwortfenster steht: ${quoted(passwordPrompts.de)}`,
  copied: 'Kopiert',
  menu: {
    name: 'Mehr',
    snoozeHour: 'Mitteilungen eine Stunde stummschalten',
    endSnooze: 'Mitteilungen wieder anzeigen',
  },
  snoozedUntil: (time) => `Mitteilungen sind bis ${uhr(time)} stummgeschaltet`,
  snoozedUntilTomorrow: (time) => `Mitteilungen sind bis morgen um ${uhr(time)} stummgeschaltet`,
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
    findings: 'Das hat Kextant gefunden',
    readings: 'Das hat Kextant gelesen',
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
  practice: 'Übungs-Mac: Nichts davon betrifft diesen Mac',
  pictureOf: (what, marked) => (marked === null ? `Bild: ${what}` : `Bild: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Befehl mit ${keys} einsetzen.`,
    button: (name) => `Die Taste ${quoted(name)} ist markiert.`,
    switch: (name) => `Der Schalter neben ${name} ist markiert.`,
    info: (name, list) => `Die Infotaste neben ${name === null ? describedLists[list] : quoted(name)} ist markiert.`,
  },
  passwordDialog: 'macOS fragt nach einem Passwort',
  askIt: {
    subjectApproval: 'Microsoft Defender muss auf meinem Mac erlaubt werden',
    subjectHelp: 'Problem mit Microsoft Defender auf meinem Mac',
    greeting: 'Hallo,',
    greetingTo: (name) => `Hallo ${name},`,
    whyApproval:
      'Microsoft Defender funktioniert auf meinem Mac nicht vollständig, weil er in macOS noch nicht erlaubt ist. Könnt ihr ' +
      'ein Profil mit den Einstellungen unten verteilen oder Defender direkt am Mac als Administrator erlauben?',
    whyHelp:
      'auf meinem Mac gibt es ein Problem mit Microsoft Defender, das ich nicht selbst lösen kann. Könnt ihr mir dabei helfen?',
    enrolment:
      'Die MDM-Registrierung dieses Mac wurde noch nicht genehmigt. Solange das so ist, ignoriert macOS die Profile, die ' +
      'Erweiterungen erlauben.',
    missing: 'Was fehlt:',
    whenThere: (profile) =>
      `Auf diesem Mac sollte das Profil ${profile} installiert sein. Falls es schon installiert ist und die Erlaubnis trotzdem fehlt, sucht darin nach Einträgen, die sowohl Allowed als auch Authorization enthalten: macOS 26.4 ignoriert solche Einträge.`,
    found: 'Befunde mit der zugehörigen Ausgabe:',
    mac: 'Dieser Mac:',
    payloadType: 'Payload-Typ',
    team: 'Team-ID',
    bundleIds: 'Bundle-IDs',
    notKnown: 'nicht bekannt',
  },
};
