// Swedish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

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
  otherWays,
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
      ? 'IT-avdelningen hanterar den här datorn och kan tillåta det som Defender behöver.'
      : `IT-avdelningen hanterar den här datorn med ${by} och kan tillåta det som Defender behöver.`,
  whyAdmin: 'En administratör för den här datorn måste tillåta det som Defender behöver.',
  whyRestarted: 'Det hjälpte inte att starta om. IT-avdelningen kan ta reda på varför.',
  recovered: {
    title: 'Den här datorn är skyddad',
    body: 'Realtidsskyddet är på och fungerar. Du behöver inte göra något mer.',
  },
  tray: {
    open: 'Öppna Kextant',
    checkNow: 'Kontrollera nu',
    snooze: 'Tysta notiser',
    forAnHour: 'I en timme',
    endSnooze: 'Visa notiser igen',
    quit: 'Avsluta Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Tillåt Microsofts drivrutin',
    'kernel-window-closed': 'Tillåt Microsofts drivrutin',
    'system-extension': 'Tillåt Defenders tillägg',
    'managed-jamf': 'Be IT-avdelningen om hjälp',
    'managed-intune': 'Be IT-avdelningen om hjälp',
    'managed-other': 'Be IT-avdelningen om hjälp',
    'turn-on': 'Slå på skyddet',
    onboard: 'Skaffa en licens',
    install: 'Installera eller uppdatera Defender',
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
  snoozedUntil: (time) => `Notiser är tystade till kl. ${time}`,
  snoozedUntilTomorrow: (time) => `Notiser är tystade till i morgon kl. ${time}`,
  also: 'Dessutom',
  facts: {
    definitions: 'Virusdefinitioner',
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
    findings: 'Det här hittade Kextant',
    readings: 'Det här läste Kextant',
    nothingWrong: 'Allt är som det ska.',
    managed: 'hanterad',
  },
  times: {
    clock,
    until: (time) => `till kl. ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Kontrollerades alldeles nyss' : `Kontrollerades ${ago(ageMs)}`),
    old: (ageMs) => `${long(ageMs)} gamla`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Övningsläge: inget av detta gäller din dator',
  pictureOf: (what, marked) => (marked === null ? `Bild: ${what}` : `Bild: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Klistra in kommandot med ${keys}.`,
    button: (name) => `Knappen ${quoted(name)} är markerad.`,
    switch: (name) => `Reglaget bredvid ${name} är markerat.`,
    info: (name, list) => `Infoknappen bredvid ${name === null ? describedLists[list] : quoted(name)} är markerad.`,
  },
  passwordDialog: 'macOS frågar efter ett lösenord',
  askIt: {
    subjectApproval: 'Microsoft Defender på min Mac behöver godkännas',
    subjectHelp: 'Problem med Microsoft Defender på min Mac',
    greeting: 'Hej,',
    greetingTo: (name) => `Hej ${name},`,
    whyApproval:
      'Microsoft Defender fungerar inte fullt ut på min Mac eftersom det inte har tillåtits i macOS än. Kan ni distribuera ' +
      'en profil med inställningarna nedan, eller godkänna Defender på datorn som administratör?',
    whyHelp: 'Jag har ett problem med Microsoft Defender på min Mac som jag inte kan lösa själv. Kan ni hjälpa mig?',
    enrolment:
      'Datorns MDM-registrering har inte godkänts än. Tills den godkänns ignorerar macOS de profiler som tillåter tillägg.',
    missing: 'Det här saknas:',
    whenThere: (profile) =>
      `Den här datorn bör ha profilen ${profile}. Om den redan finns men godkännandet ändå saknas, kontrollera om den innehåller poster med både Allowed och Authorization. macOS 26.4 ignorerar sådana poster.`,
    found: 'Det här hittades (med tillhörande utdata):',
    mac: 'Den här datorn:',
    payloadType: 'Nyttolasttyp',
    team: 'Team-ID',
    bundleIds: 'Paket-ID:n',
    notKnown: 'okänt',
  },
};
