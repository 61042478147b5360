// Dutch.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('‘', '’');

const locale = 'nl-NL';
const clock = clockIn((time, isMorning) => `${time}\u00a0${isMorning ? 'a.m.' : 'p.m.'}`);
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
  byHand: 'Zelf doen',
  whyManaged: (by) =>
    by === null
      ? 'Je IT-afdeling beheert deze Mac en kan toestaan wat Defender nodig heeft.'
      : `Je IT-afdeling beheert deze Mac met ${by} en kan toestaan wat Defender nodig heeft.`,
  whyAdmin: 'Een beheerder van deze Mac moet toestaan wat Defender nodig heeft.',
  whyRestarted: 'Opnieuw opstarten heeft niet geholpen. Je IT-afdeling kan uitzoeken waarom.',
  recovered: {
    title: 'Deze Mac is beschermd',
    body: 'Realtimebeveiliging staat aan en werkt. Je hoeft niets meer te doen.',
  },
  tray: {
    open: 'Open Kextant',
    checkNow: 'Controleer nu',
    snooze: 'Zet meldingen uit',
    forAnHour: 'Een uur lang',
    endSnooze: 'Zet meldingen weer aan',
    quit: 'Stop Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Het stuurprogramma van Microsoft toestaan',
    'kernel-window-closed': 'Het stuurprogramma van Microsoft toestaan',
    'system-extension': 'De extensies van Defender toestaan',
    'managed-jamf': 'De IT-afdeling om hulp vragen',
    'managed-intune': 'De IT-afdeling om hulp vragen',
    'managed-other': 'De IT-afdeling om hulp vragen',
    'turn-on': 'Bescherming aanzetten',
    onboard: 'Een licentie krijgen',
    install: 'Defender installeren of bijwerken',
    restart: 'Deze Mac opnieuw opstarten',
    'background-item': 'Defender op de achtergrond laten werken',
    'update-defender': 'Bijwerken',
    wait: 'Wachten',
    report: 'De IT-afdeling inlichten',
  },
  stepStates: { done: 'Klaar', current: 'Nu', waiting: 'Later' },
  clickedAllow: () => 'Ik heb geklikt',
  thenContinue: () => `Kom daarna hier terug en klik op ${quoted('Ik heb geklikt')}.`,
  thenLoads: 'Daarna wordt het stuurprogramma vanzelf geladen.',
  dialogSays: `In het wachtwoordvenster staat: ${quoted(passwordPrompts.nl)}`,
  copied: 'Gekopieerd',
  menu: {
    name: 'Meer',
    snoozeHour: 'Zet meldingen een uur uit',
    endSnooze: 'Zet meldingen weer aan',
  },
  snoozedUntil: (time) => `Meldingen staan uit tot ${time}`,
  snoozedUntilTomorrow: (time) => `Meldingen staan uit tot morgen ${time}`,
  also: 'Daarnaast',
  facts: {
    definitions: 'Virusdefinities',
    driver: 'Stuurprogramma',
    extension: 'Extensie',
    running: 'actief',
    runningSince: (when) => `actief sinds ${when}`,
    managedBy: 'Beheerd door',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'je organisatie', nobody: 'niemand' },
    version: 'Versie',
  },
  details: {
    name: 'Details',
    findings: 'Wat Kextant heeft gevonden',
    readings: 'Wat Kextant heeft gelezen',
    nothingWrong: 'Er is niets mis.',
    managed: 'beheerd',
  },
  times: {
    clock,
    until: (time) => `tot ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Zojuist gecontroleerd' : `${ago(ageMs)} gecontroleerd`),
    old: (ageMs) => `${long(ageMs)} oud`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Oefen-Mac: niets hiervan gaat over deze Mac',
  pictureOf: (what, marked) => (marked === null ? `Afbeelding: ${what}` : `Afbeelding: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Plak de opdracht met ${keys}.`,
    button: (name) => `De knop ${quoted(name)} is gemarkeerd.`,
    switch: (name) => `De schakelaar naast ${name} is gemarkeerd.`,
    info: (name, list) => `De infoknop naast ${name === null ? describedLists[list] : quoted(name)} is gemarkeerd.`,
  },
  passwordDialog: 'macOS vraagt om een wachtwoord',
  askIt: {
    subjectApproval: 'Microsoft Defender op mijn Mac heeft toestemming nodig',
    subjectHelp: 'Probleem met Microsoft Defender op mijn Mac',
    greeting: 'Hallo,',
    greetingTo: (name) => `Hallo ${name},`,
    whyApproval:
      'Microsoft Defender werkt op mijn Mac niet volledig, omdat het in macOS nog niet is toegestaan. Kunnen jullie een ' +
      'profiel met de instellingen hieronder uitrollen, of Defender als beheerder op de Mac zelf toestaan?',
    whyHelp:
      'Ik heb op mijn Mac een probleem met Microsoft Defender dat ik zelf niet kan oplossen. Kunnen jullie me helpen?',
    enrolment:
      'De MDM-inschrijving van deze Mac is nog niet goedgekeurd. Zolang dat zo is, negeert macOS de profielen die ' +
      'extensies toestaan.',
    missing: 'Dit ontbreekt:',
    whenThere: (profile) =>
      `Op deze Mac hoort het profiel ${profile} te staan. Staat het er al en ontbreekt de toestemming toch, controleer dan of er onderdelen in staan met zowel Allowed als Authorization: macOS 26.4 negeert die.`,
    found: 'Wat er is gevonden, met de uitvoer waaruit dat blijkt:',
    mac: 'Deze Mac:',
    payloadType: 'Payloadtype',
    team: 'Team-ID',
    bundleIds: 'Bundel-ID’s',
    notKnown: 'niet bekend',
  },
};
