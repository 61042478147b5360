// Italian: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';
import { atHour, since, sinceDay } from './hours.ts';

const locale = 'it-IT';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Protetto',
  attention: 'Richiede attenzione',
  unprotected: 'Non protetto',
  starting: 'In avvio',
  unknown: 'Sconosciuto',
};

export const pages: PageWords = {
  back: 'Indietro',
  titles: { settings: 'Impostazioni', history: 'Cronologia', reads: 'Che cosa legge Kextant', report: 'Resoconto' },
  snooze: {
    until: (time) => `Silenzia le notifiche fino ${atHour(time)}`,
    untilTomorrow: (time) => `Silenzia le notifiche fino a domani ${atHour(time)}`,
    trayUntil: (time) => `Fino ${atHour(time)}`,
    trayUntilTomorrow: (time) => `Fino a domani ${atHour(time)}`,
  },
  settings: {
    general: 'Generali',
    alerts: 'Notifiche',
    help: 'Reparto IT',
    watch: 'Avvisami se',
    watchHint:
      'Gli avvisi che disattivi qui non cambiano né l’icona né il titolo. I problemi restano visibili in Dettagli.',
    names: {
      language: 'Lingua',
      launchAtLogin: 'Apri al login',
      notifications: 'Mostra le notifiche',
      lookEverySeconds: 'Intervallo di controllo',
      showIconOnlyWhenNeeded: 'Mostra l’icona solo quando serve',
      supportName: 'Nome',
      supportContact: 'Contatto',
    },
    iconHint: 'Quando l’icona è nascosta, apri di nuovo Kextant per vedere questo pannello.',
    languageOfSystem: 'Come macOS',
    forced: 'Impostato dalla tua organizzazione',
    loginItem: {
      'needs-approval': 'Autorizza Kextant negli elementi login, nelle impostazioni del Mac.',
      'not-available': 'Non disponibile su questo Mac',
    },
    duration: long,
    notTaken: 'Non salvato. Inserisci un indirizzo e-mail, un indirizzo https o un numero di telefono.',
    ignored: 'Impostazioni ignorate',
    sources: { profile: 'Profilo della tua organizzazione', file: 'File delle impostazioni' },
    reasons: {
      'wrong-type': 'tipo di valore non corretto',
      'too-small': 'valore inferiore al minimo consentito',
      'too-large': 'valore superiore al massimo consentito',
      'unknown-choice': 'non è tra le scelte possibili',
      'no-contact': 'non è un indirizzo e-mail, un indirizzo https o un numero di telefono',
      'unknown-setting': 'questa impostazione non esiste',
      unreadable: 'non leggibile',
      'newer-version': 'di una versione più recente di Kextant',
      'profile-only': 'può impostarlo solo la tua organizzazione',
    },
  },
  history: {
    empty: 'Non è ancora cambiato nulla.',
    levels: {
      ...levels,
      'not-running': 'Kextant non era in esecuzione',
    },
    strip: 'Gli ultimi 90 giorni',
    notRecorded: 'Nessun dato registrato',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since,
    lasted: long,
    lengthNotKnown: 'durata sconosciuta',
    after: {
      version: ({ name, from, to }) => `dopo il passaggio di ${name} da ${from} a ${to}`,
      management: 'dopo un cambiamento nella gestione di questo Mac',
      act: 'dopo un clic in Kextant',
      sleep: 'dopo la riattivazione di questo Mac dallo stop',
    },
    lost: ({ level, when, after }) => `${level} ${sinceDay(when)}, ${after}.`,
  },
  reads: {
    intro: 'Questi sono tutti i programmi e i file che Kextant usa, e perché.',
    never: 'Kextant non invia nulla in rete e non concede mai autorizzazioni al posto tuo.',
    when: {
      always: 'A ogni controllo',
      closely: 'Quando qualcosa non va o questo pannello è aperto, dopo una modifica di macOS e una volta all’ora',
      start: 'All’apertura di Kextant, e quando Defender o questo Mac potrebbero essere cambiati',
      report: 'Per un resoconto',
      asked: 'Solo quando fai clic su un pulsante',
    },
    why: {
      health: 'Se Defender protegge questo Mac',
      signature: 'Se il programma che risponde è di Microsoft',
      'own-settings': 'Che cosa ha impostato la tua organizzazione per Kextant',
      'health-extensions': 'Quali estensioni mancano a Defender',
      extensions: 'Quali estensioni ha autorizzato macOS',
      driver: 'Se il driver di Defender è presente e caricato',
      daemon: 'Se il servizio di Defender è in esecuzione e da quando',
      management: 'Se la tua organizzazione gestisce questo Mac, e con che cosa',
      mac: 'La versione di macOS, quando questo Mac si è avviato e se ne sei amministratore',
      names: 'I nomi che macOS dà alle pagine delle sue impostazioni, una volta per versione di macOS',
      receipt:
        'Quando è stato installato Defender, perché macOS permette di autorizzare il driver solo nei 30 minuti successivi',
      'for-report': 'I profili e la protezione dell’integrità del sistema, spesso richiesti dai reparti IT',
      'names-to-mask': 'I nomi delle persone e di questo Mac, per escluderli dal resoconto',
      'open-pane': 'Chiude le impostazioni del Mac, poi le apre alla pagina giusta',
      'open-mail': 'Inserisce il messaggio per il reparto IT in una nuova e-mail',
      load: 'Controlla la firma del driver e chiede a macOS di caricarlo, con la tua password',
    },
  },
  report: {
    intro: 'Questo è il testo del resoconto. I nomi di persone, Mac e server sono nascosti.',
    save: 'Salva…',
    copy: 'Copia',
    saved: 'Salvato',
    failed: 'Non è stato possibile salvare lì il resoconto. Scegli una cartella nuova e vuota.',
  },
  support: (name, contact) => `Il tuo reparto IT: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'avviso disattivato',
  notKept:
    'Kextant non può salvare nulla su questo Mac, perché non può scrivere nella propria cartella. Kextant continua comunque a controllare Defender.',
  notificationsFailed:
    'macOS non ha mostrato una notifica di Kextant. Puoi consentire le sue notifiche nelle impostazioni del Mac, alla voce Notifiche.',
  notificationsAsked:
    'macOS chiede se Kextant può inviare notifiche. Consentile per sapere quando Defender non protegge più questo Mac.',
};
