// Italian: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Questo Mac è protetto', why: 'La protezione in tempo reale è attiva e funziona.' },
  starting: {
    title: 'Defender si sta avviando',
    why: 'Ci vuole circa un minuto.',
  },
  looking: { title: 'Controllo di questo Mac in corso', why: 'Ci vorrà solo un attimo.' },
  stale: {
    title: 'Nessun controllo recente',
    why: 'L’ultimo controllo è troppo vecchio per essere attendibile. Controlla ora se questo Mac è protetto.',
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
    title: 'Impossibile verificare l’autenticità di Defender',
    why: 'Non ci sono prove che il programma sia di Microsoft, quindi Kextant non si fida delle sue risposte. Il reparto IT può scoprire il motivo.',
  },
  'service-not-started': {
    title: 'Il servizio di Defender non è in esecuzione',
    why: 'È stato disattivato o non è mai stato avviato, quindi Defender non analizza questo Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender si chiude di continuo',
    why: 'Il suo servizio si riavvia senza sosta, quindi non si può sapere se questo Mac è protetto. Aggiornare Defender risolve il problema.',
  },
  'not-answering': {
    title: 'Defender non risponde',
    why: 'Finché non risponde, non si può sapere se questo Mac è protetto. Di solito basta riavviare.',
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
    why: 'È troppo vecchia per proteggere questo Mac e va aggiornata.',
  },
  'passive-mode': {
    title: 'Defender è in modalità passiva',
    why: 'Defender lascia la protezione a un’altra app e Kextant non può sapere se quest’ultima protegge questo Mac.',
  },
  'switched-off': {
    title: 'La protezione in tempo reale è disattivata',
    why: 'Defender è in esecuzione, ma non analizza i file quando li apri.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender non può ancora proteggere questo Mac',
    why: 'Il driver di Microsoft non è ancora autorizzato in macOS. Per autorizzarlo ci vuole circa un minuto.',
  },
  'kernel-extension-faulty': {
    title: 'Il driver di Defender non viene caricato',
    why: 'macOS lo rifiuta e autorizzarlo non servirebbe.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender non può ancora proteggere questo Mac',
    why: 'L’estensione di sicurezza di Defender non è ancora autorizzata in macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protezione web non è ancora autorizzata',
    why: 'Finché la sua estensione di rete non viene autorizzata, Defender non può analizzare ciò che arriva dal web.',
  },
  'network-filter-off': {
    title: 'La protezione web è disattivata',
    why: 'Il filtro di rete di Defender è disattivato: ciò che arriva dal web non viene analizzato.',
  },
  'full-disk-access-missing': {
    title: 'Defender non vede tutti i file',
    why: 'Gli serve l’accesso completo al disco per analizzare tutto su questo Mac.',
  },
  'extension-switched-off': {
    title: 'Un’estensione di Defender è disattivata',
    why: 'Era stata autorizzata, ma è stata disattivata nelle impostazioni.',
  },
  'extension-not-running': {
    title: 'L’estensione di Defender non è in esecuzione',
    why: 'È autorizzata, ma non è in funzione. Di solito basta riavviare questo Mac.',
  },
  'extension-being-removed': {
    title: 'L’estensione di Defender è in fase di rimozione',
    why: 'macOS ne completerà la rimozione al prossimo riavvio.',
  },
  'restart-needed': {
    title: 'Questo Mac deve essere riavviato',
    why: 'L’estensione di Defender avrà effetto dopo il riavvio.',
  },
  'conflicting-software': {
    title: 'Un’altra app interferisce con Defender',
    why: 'Defender ha rilevato su questo Mac un software in conflitto.',
  },
  'definitions-outdated': {
    title: 'Le definizioni dei virus di Defender non sono aggiornate',
    why: 'Risalgono a più di una settimana fa: le minacce più recenti potrebbero sfuggirgli.',
  },
  'enrolment-not-approved': {
    title: 'La gestione di questo Mac non è approvata',
    why: 'Finché non lo è, macOS ignora ciò che la tua organizzazione ha autorizzato per Defender.',
  },
  unhealthy: {
    title: 'Defender segnala un problema',
    why: 'Qualcosa in Defender non funziona correttamente. Il reparto IT può scoprire che cosa.',
  },
};
