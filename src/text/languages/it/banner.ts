// Italian: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Questo Mac è protetto', why: 'La protezione in tempo reale è attiva e funziona.' },
  starting: {
    title: 'Defender si sta avviando',
    why: 'Richiede circa un minuto.',
  },
  looking: { title: 'Verifica di questo Mac', why: 'La prima risposta arriva tra un attimo.' },
  stale: {
    title: 'Nessuna risposta recente',
    why: 'L’ultimo controllo è troppo vecchio per essere attendibile. Controlla ora lo stato di questo Mac.',
  },
  'not-installed': {
    title: 'Defender non è installato',
    why: 'Microsoft Defender non è presente su questo Mac e quindi non lo protegge.',
  },
  'not-genuine': {
    title: 'Questo potrebbe non essere Defender',
    why: 'Il programma che risponde a suo nome non è firmato da Microsoft.',
  },
  'not-checked': {
    title: 'Impossibile verificare Defender',
    why: 'Senza la prova che il programma è di Microsoft, le sue risposte non contano. Il reparto IT può scoprire il motivo.',
  },
  'service-not-started': {
    title: 'Il servizio di Defender non è in esecuzione',
    why: 'È stato disattivato o mai avviato, quindi nulla controlla questo Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender si blocca di continuo',
    why: 'Il suo servizio si riavvia di continuo, quindi nessuno sa se questo Mac è protetto. Un aggiornamento risolve.',
  },
  'not-answering': {
    title: 'Defender non risponde',
    why: 'Finché non lo fa, non si può sapere se questo Mac è protetto. Di solito basta riavviare.',
  },
  unreadable: {
    title: 'La risposta di Defender non è chiara',
    why: 'Non dice se la protezione è attiva. Il reparto IT può scoprire il motivo.',
  },
  'not-onboarded': {
    title: 'Defender non ha una licenza su questo Mac',
    why: 'È installato ma non collegato alla tua organizzazione, quindi non protegge questo Mac.',
  },
  'product-expired': {
    title: 'Questa versione di Defender è scaduta',
    why: 'La versione è troppo vecchia per proteggere questo Mac. Serve un aggiornamento.',
  },
  'passive-mode': {
    title: 'Defender sta solo osservando',
    why: 'È in modalità passiva: questo Mac dovrebbe essere protetto da un altro prodotto.',
  },
  'switched-off': {
    title: 'La protezione in tempo reale è disattivata',
    why: 'Defender è in funzione, ma non controlla i file quando li apri.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender non può ancora proteggere questo Mac',
    why: 'Il driver di Microsoft non è ancora consentito in macOS. Ci vuole circa un minuto.',
  },
  'kernel-extension-faulty': {
    title: 'Il driver di Defender non viene caricato',
    why: 'macOS lo rifiuta per un motivo che il consenso non risolve.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender non può ancora proteggere questo Mac',
    why: 'L’estensione di sicurezza di Defender non è ancora consentita in macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protezione web non è ancora consentita',
    why: 'L’estensione di rete di Defender va consentita perché controlli ciò che arriva dal web.',
  },
  'network-filter-off': {
    title: 'La protezione web è disattivata',
    why: 'Il filtro di rete di Defender è disattivato: ciò che arriva dal web non viene controllato.',
  },
  'full-disk-access-missing': {
    title: 'Defender non vede tutti i file',
    why: 'Serve l’accesso completo al disco per controllare tutto su questo Mac.',
  },
  'extension-switched-off': {
    title: 'Un’estensione di Defender è disattivata',
    why: 'Era stata consentita ed è stata disattivata nelle impostazioni.',
  },
  'extension-not-running': {
    title: 'L’estensione di Defender non è in esecuzione',
    why: 'Non c’è nulla da consentire, ma secondo macOS o Defender non è in esecuzione. Di solito un riavvio aiuta.',
  },
  'extension-being-removed': {
    title: 'L’estensione di Defender è in fase di rimozione',
    why: 'macOS completerà l’operazione al prossimo riavvio.',
  },
  'restart-needed': {
    title: 'Questo Mac deve essere riavviato',
    why: 'L’estensione di Defender avrà effetto dal prossimo avvio.',
  },
  'conflicting-software': {
    title: 'Un altro prodotto interferisce con Defender',
    why: 'Defender segnala un software con cui non funziona bene.',
  },
  'definitions-outdated': {
    title: 'Le definizioni dei virus di Defender non sono aggiornate',
    why: 'Risalgono a più di una settimana fa: le minacce più recenti potrebbero sfuggire.',
  },
  'enrolment-not-approved': {
    title: 'La gestione di questo Mac non è approvata',
    why: 'Finché non lo è, macOS ignora ciò che la tua organizzazione ha consentito per Defender.',
  },
  unhealthy: {
    title: 'Defender segnala un problema',
    why: 'Defender segnala che non tutto è a posto.',
  },
};
