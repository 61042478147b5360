// Italian.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('“', '”');

const locale = 'it-IT';
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
  byHand: 'Procedi in autonomia',
  whyManaged: (by) =>
    by === null
      ? 'Questo Mac è gestito dalla tua organizzazione. Il reparto IT può dare il consenso al posto tuo.'
      : `Questo Mac è gestito con ${by}. Il reparto IT può dare il consenso per te.`,
  whyAdmin: 'Un amministratore di questo Mac deve consentire ciò che serve a Defender.',
  recovered: {
    title: 'Questo Mac è protetto',
    body: 'La protezione in tempo reale è attiva e funziona. Non resta nulla da fare.',
  },
  tray: {
    open: 'Apri Kextant',
    checkNow: 'Controlla ora',
    snooze: 'Silenzia gli avvisi',
    forAnHour: 'Per un’ora',
    endSnooze: 'Mostra di nuovo gli avvisi',
    quit: 'Esci da Kextant',
  },
  levels: {
    protected: 'Protetto',
    attention: 'Richiede attenzione',
    unprotected: 'Non protetto',
    starting: 'In avvio',
    unknown: 'Sconosciuto',
  },
  paths: {
    'kernel-window-open': 'Consenti il driver di Microsoft',
    'kernel-window-closed': 'Consenti il driver di Microsoft',
    'system-extension': 'Consenti le estensioni di Defender',
    'managed-jamf': 'Chiedi al reparto IT',
    'managed-intune': 'Chiedi al reparto IT',
    'managed-other': 'Chiedi al reparto IT',
    'turn-on': 'Attiva la protezione',
    onboard: 'Ottieni una licenza',
    install: 'Installa Defender',
    restart: 'Riavvia questo Mac',
    'background-item': 'Consenti Defender in background',
    'update-defender': 'Aggiornamento',
    wait: 'Attendi',
    report: 'Avvisa il reparto IT',
  },
  stepStates: { done: 'Fatto', current: 'Ora', waiting: 'Più tardi' },
  clickedAllow: () => 'Ho fatto clic',
  thenContinue: () => `Poi torna qui e fai clic su ${quoted('Ho fatto clic')}.`,
  thenLoads: 'Poi il driver si carica da solo.',
  dialogSays: `La finestra della password dice: ${quoted(passwordPrompts.it)}`,
  copied: 'Copiato',
  menu: {
    name: 'Altro',
    snoozeHour: 'Silenzia gli avvisi per un’ora',
    endSnooze: 'Mostra di nuovo gli avvisi',
  },
  snoozedUntil: (time) => `Gli avvisi sono silenziati fino alle ${time}`,
  snoozedUntilTomorrow: (time) => `Gli avvisi sono silenziati fino a domani alle ${time}`,
  also: 'Inoltre',
  facts: {
    definitions: 'Definizioni',
    driver: 'Driver',
    extension: 'Estensione',
    running: 'in esecuzione',
    runningSince: (when) => `in esecuzione dalle ${when}`,
    managedBy: 'Gestione',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'la tua organizzazione', nobody: 'nessuno' },
    version: 'Versione',
  },
  details: {
    name: 'Dettagli',
    findings: 'Che cosa è stato trovato',
    readings: 'Che cosa è stato letto',
    nothingWrong: 'È tutto a posto.',
    managed: 'gestito',
  },
  times: {
    clock,
    until: (time) => `fino alle ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Controllato adesso' : `Controllato ${ago(ageMs)}`),
    old: (ageMs) => `di ${long(ageMs)} fa`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac di prova: niente di tutto questo riguarda questo computer',
  pictureOf: (what, marked) => (marked === null ? `Immagine: ${what}` : `Immagine: ${what}. ${marked}`),
  marked: {
    button: (name) => `Il pulsante ${quoted(name)} è evidenziato.`,
    switch: (name) => `L’interruttore accanto a ${name} è evidenziato.`,
    info: (list) =>
      list === null
        ? 'Il pulsante delle informazioni è evidenziato.'
        : `Il pulsante delle informazioni accanto a ${quoted(list)} è evidenziato.`,
  },
  passwordDialog: 'macOS chiede una password',
  askIt: {
    subjectApproval: 'Microsoft Defender ha bisogno di un’autorizzazione sul mio Mac',
    subjectHelp: 'Microsoft Defender ha bisogno del vostro aiuto sul mio Mac',
    greeting: 'Buongiorno,',
    greetingTo: (name) => `Buongiorno ${name},`,
    whyApproval:
      'Microsoft Defender non può svolgere tutto il suo lavoro sul mio Mac, perché macOS non l’ha ancora consentito. ' +
      'Potete inviare a questo Mac il profilo qui sotto, o dare il consenso sul Mac come amministratori?',
    whyHelp: 'Microsoft Defender ha sul mio Mac un problema che non riesco a risolvere. Potete darci un’occhiata?',
    enrolment:
      'La registrazione MDM di questo Mac non è approvata dall’utente. Finché non lo è, macOS ignora i profili che ' +
      'consentono le estensioni.',
    missing: 'Che cosa manca:',
    whenThere: (profile) =>
      `Questo Mac dovrebbe avere il profilo ${profile}. Se c’è già e l’autorizzazione manca ancora, cercate voci che contengono sia Allowed sia Authorization: macOS 26.4 le ignora.`,
    found: 'Che cosa è stato trovato, e in quale output:',
    mac: 'Questo Mac:',
    payloadType: 'Tipo di payload',
    team: 'ID team',
    bundleIds: 'ID bundle',
    notKnown: 'sconosciuto',
  },
};
