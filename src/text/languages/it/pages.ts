// Italian: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'it-IT';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Indietro',
  titles: { settings: 'Impostazioni', history: 'Cronologia', reads: 'Che cosa legge Kextant', report: 'Resoconto' },
  snooze: {
    until: (time) => `Silenzia gli avvisi fino alle ${time}`,
    untilTomorrow: (time) => `Silenzia gli avvisi fino a domani alle ${time}`,
    trayUntil: (time) => `Fino alle ${time}`,
    trayUntilTomorrow: (time) => `Fino a domani alle ${time}`,
  },
  settings: {
    general: 'Generali',
    alerts: 'Notifiche',
    help: 'Reparto IT',
    watch: 'Avvisami se',
    watchHint: 'Ciò che è disattivato qui non cambia né l’icona né il titolo, ma resta visibile nei dettagli.',
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
      'needs-approval': 'macOS attende che tu consenta Kextant tra gli elementi login.',
      'not-available': 'Non disponibile su questo computer',
    },
    duration: long,
    notTaken: 'Non salvato. Inserisci un indirizzo e-mail, un indirizzo https o un numero di telefono.',
    ignored: 'Impostazioni ignorate',
    sources: { profile: 'Profilo della tua organizzazione', file: 'File delle impostazioni' },
    reasons: {
      'wrong-type': 'tipo di valore non corretto',
      'too-small': 'più piccolo o più corto del consentito',
      'too-large': 'più grande o più lungo del consentito',
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
      protected: 'Protetto',
      attention: 'Richiedeva attenzione',
      unprotected: 'Non protetto',
      starting: 'In avvio',
      unknown: 'Sconosciuto',
      'not-running': 'Kextant non era in esecuzione',
    },
    strip: 'Gli ultimi 90 giorni',
    notRecorded: 'Nessun dato registrato',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `dal ${when}`,
    lasted: long,
    lengthNotKnown: 'durata sconosciuta',
    after: ({ name, from, to }) => `dopo il passaggio di ${name} da ${from} a ${to}`,
    lost: ({ level, when, after: { name, from, to } }) =>
      `${level} da: ${when}, dopo il passaggio di ${name} da ${from} a ${to}.`,
  },
  reads: {
    intro: 'Questi sono tutti i programmi e i file che Kextant usa, e perché.',
    never: 'Kextant non invia nulla in rete e non dà mai consensi al posto tuo.',
    when: {
      always: 'A ogni controllo',
      closely: 'Quando qualcosa non va o questo pannello è aperto, e una volta all’ora',
      start: 'All’avvio, e quando Defender o il Mac potrebbero essere cambiati',
      report: 'Per un resoconto',
      asked: 'Solo quando premi un pulsante',
    },
    why: {
      health: 'Chiede a Defender se protegge questo Mac',
      signature: 'Verifica che il programma che risponde sia di Microsoft',
      'own-settings': 'Che cosa ha impostato la tua organizzazione per Kextant',
      'health-extensions': 'Quali estensioni mancano a Defender',
      extensions: 'Quali estensioni ha consentito macOS',
      driver: 'Se il driver di Defender è presente e caricato',
      daemon: 'Se il servizio di Defender è in esecuzione e da quando',
      management: 'Se la tua organizzazione gestisce questo Mac, e con che cosa',
      mac: 'La versione di macOS, quando si è avviato e se puoi amministrarlo',
      names: 'Come macOS chiama le pagine delle sue impostazioni, una volta per versione',
      receipt: 'Quando è stato installato Defender: da questo dipende se il pulsante c’è ancora',
      'for-report': 'Profili e integrità del sistema, richiesti dai reparti IT',
      'names-to-mask': 'I nomi delle persone e di questo Mac, per escluderli dal resoconto',
      'open-pane': 'Apre il punto giusto nelle impostazioni di sistema',
      'open-mail': 'Apre il messaggio per il team IT in una nuova e-mail',
      load: 'Controlla la firma del driver e chiede a macOS di caricarlo, con la tua password',
    },
  },
  report: {
    intro: 'Questo è il testo del resoconto. I nomi di persone, Mac e server sono nascosti.',
    save: 'Salva…',
    copy: 'Copia',
    saved: 'Salvato',
    failed: 'Non è stato possibile salvare lì il resoconto. Scegli una posizione nuova e vuota.',
  },
  support: (name, contact) => `Il reparto IT: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'avviso disattivato',
  notKept:
    'Kextant non può salvare nulla su questo Mac, perché non può scrivere nella propria cartella. Continua comunque a controllare Defender.',
  notificationsFailed:
    'macOS non ha mostrato una notifica di Kextant. Puoi consentire le sue notifiche nelle impostazioni di sistema, alla voce Notifiche.',
  notificationsAsked:
    'macOS chiede se Kextant può inviare notifiche. Consentile per sapere quando Defender non protegge più questo Mac.',
};
