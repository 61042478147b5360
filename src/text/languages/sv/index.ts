// Swedish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('”', '”');

const locale = 'sv-SE';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'fm' : 'em'}`);
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
  byHand: 'Gör det själv',
  whyManaged: (by) =>
    by === null
      ? 'Den här datorn hanteras av din organisation. IT-avdelningen kan tillåta det åt dig.'
      : `Den här datorn hanteras med ${by}. IT-avdelningen kan tillåta det åt dig.`,
  whyAdmin: 'En administratör för den här datorn måste tillåta det som Defender behöver.',
  recovered: {
    title: 'Den här datorn är skyddad',
    body: 'Realtidsskyddet är på och fungerar. Det finns inget mer att göra.',
  },
  tray: {
    open: 'Öppna Kextant',
    checkNow: 'Kontrollera nu',
    snooze: 'Tysta notiser',
    forAnHour: 'I en timme',
    endSnooze: 'Visa notiser igen',
    quit: 'Avsluta Kextant',
  },
  levels: {
    protected: 'Skyddad',
    attention: 'Kräver åtgärd',
    unprotected: 'Inte skyddad',
    starting: 'Startar',
    unknown: 'Okänt',
  },
  paths: {
    'kernel-window-open': 'Tillåt Microsofts drivrutin',
    'kernel-window-closed': 'Tillåt Microsofts drivrutin',
    'system-extension': 'Tillåt Defenders tillägg',
    'managed-jamf': 'Be IT-avdelningen om hjälp',
    'managed-intune': 'Be IT-avdelningen om hjälp',
    'managed-other': 'Be IT-avdelningen om hjälp',
    'turn-on': 'Slå på skyddet',
    onboard: 'Skaffa en licens',
    install: 'Installera Defender',
    restart: 'Starta om den här datorn',
    'background-item': 'Låt Defender köras i bakgrunden',
    'update-defender': 'Uppdatera',
    wait: 'Vänta',
    report: 'Meddela IT-avdelningen',
  },
  stepStates: { done: 'Klart', current: 'Nu', waiting: 'Senare' },
  clickedAllow: () => 'Jag har klickat',
  thenContinue: () => `Kom sedan tillbaka och klicka på ${quoted('Jag har klickat')}.`,
  thenLoads: 'Sedan läses drivrutinen in automatiskt.',
  dialogSays: `I lösenordsfönstret står det: ${quoted(passwordPrompts.sv)}`,
  copied: 'Kopierat',
  menu: {
    name: 'Mer',
    snoozeHour: 'Tysta notiser i en timme',
    endSnooze: 'Visa notiser igen',
  },
  snoozedUntil: (time) => `Notiser är tystade till ${time}`,
  snoozedUntilTomorrow: (time) => `Notiser är tystade till i morgon kl. ${time}`,
  also: 'Dessutom',
  facts: {
    definitions: 'Definitioner',
    driver: 'Drivrutin',
    extension: 'Tillägg',
    running: 'igång',
    runningSince: (when) => `igång sedan ${when}`,
    managedBy: 'Hanteras av',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'din organisation', nobody: 'ingen' },
    version: 'Version',
  },
  details: {
    name: 'Detaljer',
    findings: 'Vad som hittades',
    readings: 'Vad som lästes',
    nothingWrong: 'Allt är som det ska.',
    managed: 'hanterad',
  },
  times: {
    clock,
    until: (time) => `till ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Kontrollerat alldeles nyss' : `Kontrollerat ${ago(ageMs)}`),
    old: (ageMs) => `${long(ageMs)} gamla`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Övningsdator: inget av det här gäller den här datorn',
  pictureOf: (what, marked) => (marked === null ? `Bild: ${what}` : `Bild: ${what}. ${marked}`),
  marked: {
    button: (name) => `Knappen ${quoted(name)} är markerad.`,
    switch: (name) => `Reglaget bredvid ${name} är markerat.`,
    info: (list) => (list === null ? 'Infoknappen är markerad.' : `Infoknappen bredvid ${quoted(list)} är markerad.`),
  },
  passwordDialog: 'macOS frågar efter ett lösenord',
  askIt: {
    subjectApproval: 'Microsoft Defender på min Mac behöver ett godkännande',
    subjectHelp: 'Microsoft Defender på min Mac behöver er hjälp',
    greeting: 'Hej,',
    greetingTo: (name) => `Hej ${name},`,
    whyApproval:
      'Microsoft Defender på min Mac kan inte göra hela sitt arbete, eftersom det inte har tillåtits i macOS. ' +
      'Kan ni skicka profilen nedan till den här datorn, eller ge godkännandet på datorn som administratör?',
    whyHelp: 'Microsoft Defender på min Mac har ett problem som jag inte kan lösa själv. Kan ni titta på det?',
    enrolment:
      'Datorns MDM-registrering är inte godkänd av användaren. Tills den är det bortser macOS från profilerna som ' +
      'tillåter tillägg.',
    missing: 'Vad som saknas:',
    whenThere: (profile) =>
      `Den här datorn bör ha profilen ${profile}. Om den redan finns och tillåtelsen ändå saknas, leta i den efter poster med både Allowed och Authorization: macOS 26.4 ignorerar dem.`,
    found: 'Vad som hittades, och i vilka utdata:',
    mac: 'Den här datorn:',
    payloadType: 'Nyttolasttyp',
    team: 'Team-ID',
    bundleIds: 'Paket-ID:n',
    notKnown: 'okänt',
  },
};
