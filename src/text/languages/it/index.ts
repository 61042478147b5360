// Italian.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { atHour, since } from './hours.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('“', '”');

const allowed = 'Ho autorizzato il driver';

const locale = 'it-IT';
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
  byHand: 'Se preferisci farlo tu',
  whyManaged: (by) =>
    by === null
      ? 'Questo Mac è gestito dalla tua organizzazione. Il reparto IT può dare l’autorizzazione al posto tuo.'
      : `Questo Mac è gestito con ${by}. Il reparto IT può dare l’autorizzazione al posto tuo.`,
  whyAdmin: 'Un amministratore di questo Mac deve autorizzare ciò che serve a Defender.',
  whyRestarted: 'Il riavvio non è servito. Il reparto IT può scoprire il motivo.',
  recovered: {
    title: 'Questo Mac è protetto',
    body: 'La protezione in tempo reale è attiva e funziona. Non devi fare altro.',
  },
  tray: {
    open: 'Apri Kextant',
    checkNow: 'Controlla ora',
    snooze: 'Silenzia le notifiche',
    forAnHour: 'Per un’ora',
    endSnooze: 'Riattiva le notifiche',
    quit: 'Esci da Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Autorizza il driver di Microsoft',
    'kernel-window-closed': 'Autorizza il driver di Microsoft',
    'system-extension': 'Autorizza le estensioni di Defender',
    'managed-jamf': 'Chiedi aiuto al reparto IT',
    'managed-intune': 'Chiedi aiuto al reparto IT',
    'managed-other': 'Chiedi aiuto al reparto IT',
    'turn-on': 'Attiva la protezione',
    onboard: 'Ottieni una licenza',
    install: 'Installazione o aggiornamento di Defender',
    restart: 'Riavvia questo Mac',
    'background-item': 'Autorizza Defender in background',
    'update-defender': 'Aggiornamento di Defender',
    wait: 'Attendi',
    report: 'Avvisa il reparto IT',
  },
  stepStates: { done: 'Fatto', current: 'Adesso', waiting: 'Più tardi' },
  clickedAllow: () => allowed,
  thenContinue: () => `Poi torna qui e fai clic su ${quoted(allowed)}.`,
  thenLoads: 'Poi il driver si carica automaticamente.',
  dialogSays: `La finestra della password dice: ${quoted(passwordPrompts.it)}`,
  copied: 'Copiato',
  menu: {
    name: 'Altro',
    snoozeHour: 'Silenzia le notifiche per un’ora',
    endSnooze: 'Riattiva le notifiche',
  },
  snoozedUntil: (time) => `Le notifiche sono silenziate fino ${atHour(time)}`,
  snoozedUntilTomorrow: (time) => `Le notifiche sono silenziate fino a domani ${atHour(time)}`,
  also: 'Altri problemi',
  facts: {
    definitions: 'Definizioni dei virus',
    driver: 'Driver',
    extension: 'Estensione',
    running: 'in esecuzione',
    runningSince: (when) => `in esecuzione ${since(when)}`,
    managedBy: 'Gestione',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'la tua organizzazione', nobody: 'nessuno' },
    version: 'Versione',
  },
  details: {
    name: 'Dettagli',
    findings: 'Che cosa ha trovato Kextant',
    readings: 'Che cosa ha letto Kextant',
    nothingWrong: 'Nulla da segnalare.',
    managed: 'managed',
  },
  times: {
    clock,
    until: (time) => `fino ${atHour(time)}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Appena controllato' : `Controllato ${ago(ageMs)}`),
    old: (ageMs) => `di ${long(ageMs)} fa`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac di prova: niente di ciò che compare qui riguarda questo Mac',
  pictureOf: (what, marked) => (marked === null ? `Immagine: ${what}` : `Immagine: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Incolla il comando con ${keys}.`,
    button: (name) => `Il pulsante ${quoted(name)} è evidenziato.`,
    switch: (name) => `L’interruttore accanto a ${name} è evidenziato.`,
    info: (name, list) =>
      `Il pulsante Informazioni accanto ${name === null ? describedLists[list] : `a ${quoted(name)}`} è evidenziato.`,
  },
  passwordDialog: 'macOS chiede una password',
  askIt: {
    subjectApproval: 'Microsoft Defender ha bisogno di un’autorizzazione sul mio Mac',
    subjectHelp: 'Problema con Microsoft Defender sul mio Mac',
    greeting: 'Buongiorno,',
    greetingTo: (name) => `Buongiorno ${name},`,
    whyApproval:
      'Microsoft Defender non funziona pienamente sul mio Mac perché non è ancora autorizzato in macOS. Potete distribuire ' +
      'un profilo con le impostazioni qui sotto, o dare l’autorizzazione su questo Mac come amministratori?',
    whyHelp: 'Sul mio Mac c’è un problema con Microsoft Defender che non riesco a risolvere. Potete aiutarmi?',
    enrolment:
      'La registrazione MDM di questo Mac non è ancora approvata. Finché non lo è, macOS ignora i profili che ' +
      'autorizzano le estensioni.',
    missing: 'Che cosa manca:',
    whenThere: (profile) =>
      `Questo Mac dovrebbe avere il profilo ${profile}. Se c’è già e l’autorizzazione manca ancora, cercate nel profilo voci che contengano sia Allowed sia Authorization: macOS 26.4 le ignora.`,
    found: 'Problemi rilevati e relativo output:',
    mac: 'Questo Mac:',
    payloadType: 'Tipo di payload',
    team: 'ID team',
    bundleIds: 'ID bundle',
    notKnown: 'sconosciuto',
  },
};
