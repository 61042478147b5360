// Italian: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Se ${quoted(allow)} è grigio, fai prima clic sul lucchetto.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : `a ${quoted(category)}`;
    return `In ${path(apple.approvalPath)}, fai clic sul pulsante delle informazioni accanto ${list}, poi attiva Microsoft Defender.`;
  }
  return `In ${path(apple.approvalPath)}, trova la riga relativa a Microsoft Defender e fai clic su ${quoted(apple.allow)}. Se invece c’è ${quoted(apple.details)}, fai clic lì e seleziona Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Fai riapparire il pulsante ${quoted(allow)}`,
    body: `macOS mostra ${quoted(allow)} per 30 minuti alla volta. Con la tua password riappare.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Apri ${approvalPane}`,
    body: `Usa il pulsante qui sotto: una finestra già aperta non mostra ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Fai clic su ${quoted(apple.allow)} accanto a ${quoted('Microsoft Corporation')}`,
    body: `In ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carica il driver',
    body: 'macOS chiede ancora una volta la tua password e avvia il driver di Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Consenti l’estensione di sicurezza di Defender',
    body: whereToAllow(apple, apple.endpointExtensions, 'alle estensioni di sicurezza'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Consenti l’estensione di rete di Defender',
    body: whereToAllow(apple, apple.networkExtensions, 'alle estensioni di rete'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Fai clic su ${quoted(filterAllow)} quando macOS chiede di filtrare la rete`,
    body: `Il messaggio è: ${filterTitle('Microsoft Defender')}. Se non compare, copia il comando, incollalo in ${quoted(terminal)} e premi Invio.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Attiva entrambe le voci di Defender in ${quoted(fullDiskAccess)}`,
    body: `In ${path(fullDiskPath)} attiva entrambe le voci: Microsoft Defender e Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approva il profilo della tua organizzazione',
    body: `In ${path(profilesPath)}, apri il profilo di gestione e approvalo.`,
  }),
  'ask-it': () => ({
    title: 'Chiedi al reparto IT',
    body: 'Deve farlo qualcuno che può amministrare questo Mac. Il messaggio indica che cosa manca, senza nomi né numeri di serie.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Attiva la protezione in tempo reale',
    body: `Copia il comando, incollalo in ${quoted(terminal)} e premi Invio. Ti verrà chiesta la password. Mentre la scrivi non compare nulla.`,
  }),
  onboard: () => ({
    title: 'Chiedi una licenza al reparto IT',
    body: 'Il reparto IT collega Defender alla tua organizzazione. Il resoconto riporta ciò che dice Defender.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Fai reinstallare Defender',
          body: 'Il suo driver è danneggiato o macOS non lo accetta. Il resoconto spiega il motivo al reparto IT.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Fai aggiornare Defender',
            body: 'Questa versione è scaduta. Il reparto IT, o il catalogo app della tua organizzazione, ne ha una più recente.',
          }
        : {
            title: 'Fai installare Defender',
            body: 'Lo trovi presso il reparto IT o nel catalogo app della tua organizzazione. Quando sarà installato, lo vedrai qui.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Aggiorna le definizioni di Defender',
    body: `Copia il comando, incollalo in ${quoted(terminal)} e premi Invio. Richiede qualche minuto.`,
  }),
  restart: ({ restart }) => ({
    title: 'Riavvia questo Mac',
    body: `Salva il tuo lavoro, poi scegli ${quoted(restart)} dal menu Apple.`,
  }),
  'update-defender': () => ({
    title: 'Fai aggiornare Defender',
    body: 'Una versione più recente di Defender dovrebbe risolvere il problema. Il resoconto indica al reparto IT le versioni di questo Mac.',
  }),
  'update-macos': () => ({
    title: 'Aggiorna macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Consenti Microsoft Defender in background',
    body: `In ${path(backgroundPath)}, cerca Microsoft Defender nell’elenco degli elementi in background e attivalo.`,
  }),
  wait: () => ({ title: 'Attendi un minuto', body: 'Non devi fare nulla. Si aggiorna automaticamente.' }),
  report: () => ({
    title: 'Invia il resoconto al reparto IT',
    body: 'Contiene ciò che Defender e macOS dicono di questo Mac; nessun nome e nessun numero di serie.',
  }),
  confirm: () => ({ title: 'Defender conferma', body: 'Non devi fare nulla. Si aggiorna automaticamente.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Chiedi di nuovo a macOS',
  'open-pane': (apple, pane) => `Apri ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Carica il driver',
  'copy-load-command': () => 'Copia comando',
  'copy-turn-on-command': () => 'Copia comando',
  'copy-filter-command': () => 'Copia comando',
  'copy-update-command': () => 'Copia comando',
  'copy-ask-it': () => 'Copia messaggio',
  'mail-ask-it': () => 'Scrivi e-mail',
  'save-profile': () => 'Salva profilo',
  'copy-report': () => 'Copia resoconto',
  'look-now': () => 'Controlla ora',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'La finestra della password è stata chiusa, quindi non è cambiato nulla. Riprova quando vuoi.',
  'not-authorised': () => 'macOS non ha accettato quell’account. Serve la password di un amministratore.',
  'still-refused': ({ allow }) =>
    `macOS non lo sa ancora: fai prima clic su ${quoted(allow)} nella finestra. Se l’hai già fatto, vedi sotto.`,
  'not-root': () => 'macOS non l’ha eseguito come amministratore. Riprova o usa il comando per Terminale.',
  'no-answer': () => 'macOS non ha dato una risposta chiara. Riprova o usa il comando per Terminale.',
  disagree: () =>
    'Dopo tre tentativi macOS e Defender non concordano ancora su che cosa è consentito. Invia il resoconto al reparto IT.',
  'not-ours': () => 'Il driver non è firmato da Microsoft, quindi non è stato caricato. Avvisa il reparto IT.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Contano entrambe le voci: Microsoft Defender e Microsoft Defender Endpoint Security Extension. Una è già attiva? Disattivala e riattivala, oppure rimuovila e aggiungila di nuovo. Dopo un’installazione una voce può comparire anche dopo ore.',
  'organisation-forbids':
    'Non c’è nulla da consentire. Forse la tua organizzazione vieta di farlo a mano; allora può farlo solo il reparto IT.',
  'macos-15-0': 'macOS 15.0 blocca le estensioni di rete. Aggiorna macOS alla versione 15.1 o successiva.',
  'extension-left-behind':
    'Defender è stato eliminato, ma la sua estensione è ancora in esecuzione. Installa di nuovo Defender, oppure riavvia questo Mac e rimuovi l’estensione nelle impostazioni.',
  'switch-can-be-turned-off': 'Lascia attivo l’interruttore: chiunque usi questo Mac può disattivarlo di nuovo.',
  'fda-by-mdm-shows-off':
    'L’accesso completo al disco concesso dal reparto IT appare disattivato nelle impostazioni, ma funziona.',
  'no-reduced-security':
    'Defender non ha mai bisogno della sicurezza ridotta. Se qualcosa ti chiede di riavviare in modalità di recupero, non è per Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Apertura di ${settingsApp}…`,
  'load-driver': () => 'In attesa di macOS: chiede una password in una sua finestra.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS non l’ha aperto. Per aprirlo da te: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Non è stato possibile avviarlo. Usa il comando per Terminale.',
  copy: () => 'Non è stato possibile copiare. Riprova.',
  mail: () => 'Non si è aperta nessuna app di posta. Copia il messaggio.',
  save: () => 'Non è stato possibile salvare lì il profilo. Prova un’altra cartella.',
  other: () => 'Non ha funzionato. Riprova, oppure esci da Kextant e riaprilo.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Non funziona?' : 'Manca il pulsante o non succede nulla?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Fai clic direttamente su questo Mac. ${quoted(allow)} ignora i clic che arrivano tramite la condivisione dello schermo o un altro strumento remoto.`,
        ]),
    'Esci dalle app che modificano il mouse, la tastiera o i tasti multimediali. Finché sono aperti, anche i tuoi clic potrebbero non contare.',
    ...(generation === 'A'
      ? [
          `Oppure usa la tastiera: attiva l’accesso completo da tastiera, premi Tab fino a selezionare ${quoted(allow)}, poi premi la barra spaziatrice.`,
          `${quoted(allow)} resta visibile solo per 30 minuti. Chiudi la finestra e riaprila da qui per rivederlo.`,
        ]
      : ['Se un interruttore non resta attivo: chiudi la finestra, riavvia questo Mac e riprova.']),
    `Per aprirlo da te: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Questo Mac ha Defender ${version}.`;

const oldLicence =
  'Un vecchio Defender può segnalare una licenza mancante anche se c’è. Secondo Microsoft, aggiornare Defender risolve.';
